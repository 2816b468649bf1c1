/// What a line of money is called wherever it is named: in data files, in the budget of a plan, in
/// what `pbr explain` is asked.
package enum LineName: Hashable, Sendable {
  /// `attachment-fee`
  case attachmentFee
  /// `result:ID`
  case result(String)
  /// `lapsed:ID`: a result that comes too late for every claim window.
  case lapsed(String)
  /// `grant:ID`
  case grant(String)
  /// `cost:ID`
  case cost(String)
  /// `above-maximum`: what a contract does not pay.
  case aboveMaximum

  package var text: String {
    switch self {
    case .attachmentFee: "attachment-fee"
    case .result(let id): "result:\(id)"
    case .lapsed(let id): "lapsed:\(id)"
    case .grant(let id): "grant:\(id)"
    case .cost(let id): "cost:\(id)"
    case .aboveMaximum: "above-maximum"
    }
  }

  /// Nil for what is no such name.
  package init?(_ text: String) {
    let words = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard let read = LineName.first(of: words.map(String.init)), read.rest.isEmpty else {
      return nil
    }
    self = read.name
  }

  /// The name at the beginning of a text that was split at its colons, and what comes after it; nil
  /// where none is there.
  package static func first(of words: [String]) -> (name: LineName, rest: [String])? {
    guard let first = words.first else { return nil }
    let rest = Array(words.dropFirst())
    switch first {
    case "attachment-fee": return (.attachmentFee, rest)
    case "above-maximum": return (.aboveMaximum, rest)
    default: break
    }
    guard let id = rest.first else { return nil }
    let after = Array(rest.dropFirst())
    switch first {
    case "result": return (.result(id), after)
    case "lapsed": return (.lapsed(id), after)
    case "grant": return (.grant(id), after)
    case "cost": return (.cost(id), after)
    default: return nil
    }
  }
}

package import PBRFindings
package import PBRQuantities

/// What one reading collects: every problem and every figure that was used.
package final class ReadingContext {
  /// How messages name the command line as a source.
  static let commandLine = "--set"

  package let log: FindingLog
  package var records: [InputRecord] = []
  /// The declared keys of the file that is read; nil where none are.
  package let keys: ValueKind?
  /// Put before every path that is recorded, such as `scheme.`.
  package let prefix: String

  /// The path under which a value is known, where that is not where it is read: a cohort's own
  /// assumptions are read merged with the scenario's.
  var renamed: ([String]) -> [String] = { $0 }
  private var recorded: Set<String> = []
  /// Where the figures of a run's plan come from.
  let origins: Origins?

  package init(
    log: FindingLog, prefix: String = "", origins: Origins? = nil, keys: ValueKind? = nil
  ) {
    self.keys = keys
    self.log = log
    self.prefix = prefix
    self.origins = origins
  }

  package func record(
    _ path: [String], _ value: String, low: String = "", high: String = "",
    together: String = "", unit: FigureUnit,
    provenance: Provenance, place: SourcePlace?
  ) {
    let name = self.name(path)
    let known = origins?.origin(of: name, at: place)
    if known == Origins.unlisted { return }
    guard recorded.insert(name).inserted else { return }
    records.append(
      InputRecord(
        path: name, value: value, low: low, high: high, together: together, unit: unit,
        provenance: provenance,
        origin: known ?? place.map(ReadingContext.origin) ?? InputRecord.defaultOrigin))
  }

  private static func origin(_ place: SourcePlace) -> String {
    place.text.name == ReadingContext.commandLine ? "command line" : place.lineName
  }

  /// The path by which a value is recorded, drawn and set.
  func name(_ path: [String]) -> String { prefix + FieldPath.text(renamed(path)) }
}

/// Paths of values, as messages show them and `--set` takes them.
package enum FieldPath {
  /// `["cohorts", "2013-14", "funded"]` is `cohorts.2013-14.funded`; a part with a dot stands
  /// in brackets.
  package static func text(_ parts: [String]) -> String {
    parts.map { $0.contains(".") ? "[\($0)]" : $0 }.joined(separator: ".")
  }

  /// The parts of a path; nil when a bracket is not closed or a part is empty.
  package static func parts(_ text: String) -> [String]? {
    var parts: [String] = []
    var current = ""
    var inBrackets = false
    for character in text {
      switch character {
      case "[" where current.isEmpty && !inBrackets: inBrackets = true
      case "]" where inBrackets: inBrackets = false
      case "." where !inBrackets:
        parts.append(current)
        current = ""
      default: current.append(character)
      }
    }
    parts.append(current)
    return inBrackets || parts.contains("") ? nil : parts
  }
}

import PBRQuantities

/// The keys of a kind of file as a page for people: a table for each object, in the order in which
/// they are met, made from the declarations that the reader reads by.
package struct KeyReference {
  private let title: String
  private let root: KeySet
  /// Every object below the root once, by its words.
  private let objects: [KeySet]

  /// - Parameter kind: of the whole file, an object.
  package init(_ kind: ValueKind, title: String) {
    self.title = title
    var found: [KeySet] = []
    var seen: Set<String> = []
    func walk(_ kind: ValueKind) {
      switch kind {
      case .object(let keys):
        guard seen.insert(keys.words).inserted else { return }
        found.append(keys)
        for key in keys.keys { walk(key.kind) }
      case .map(_, let kind), .list(let kind), .figure(let kind), .ranged(let kind): walk(kind)
      case .either(let kinds): for kind in kinds { walk(kind) }
      default: break
      }
    }
    walk(kind)
    root = found.first ?? KeySet("", [])
    objects = Array(found.dropFirst())
  }

  /// Markdown, its headings from the second level.
  package var markdown: String {
    var text = "## \(title)\n\n\(root.words)\n\n" + table(root)
    for keys in objects { text += "\n### \(title): \(bare(keys.words))\n\n" + table(keys) }
    return text
  }

  private func table(_ keys: KeySet) -> String {
    guard !keys.keys.isEmpty else { return "Keys are as the file names them.\n" }
    let rows = keys.keys.map { key in
      "| `\(key.name)`\(key.isNeeded ? " (needed)" : "") | \(form(key.kind)) | \(key.words) |\n"
    }
    return "| key | holds | meaning |\n| --- | --- | --- |\n" + rows.joined()
  }

  private func bare(_ words: String) -> String {
    words.hasSuffix(".") ? String(words.dropLast()) : words
  }

  /// What a value may be, in words.
  private func form(_ kind: ValueKind) -> String {
    switch kind {
    case .text: "text"
    case .flag: "true or false"
    case .number(0...1): "a share, 0 to 1"
    case .number(let range):
      "number, \(NumberText.grouped(range.lowerBound, places: 0)) to "
        + NumberText.grouped(range.upperBound, places: 0)
    case .whole(let range):
      "whole number, \(NumberText.grouped(range.lowerBound)) to "
        + NumberText.grouped(range.upperBound)
    case .money: "pounds"
    case .date: "date, `2012-06-30`"
    case .month: "month, `2012-06`"
    case .year: "financial year, `2012-13`"
    case .ratio: "ratio, `\"5/6\"`"
    case .exact: "number or ratio"
    case .choice(let words): words.map { "`\($0)`" }.joined(separator: ", ")
    case .exactly(let number): "`\(number)`"
    case .object(let keys): "object: \(bare(keys.words).lowercasedFirst)"
    case .map(let names, let kind): "by \(NameWords.words(names)): \(form(kind))"
    case .list(let kind): "list of \(form(kind))"
    case .either(let kinds): kinds.map(form).joined(separator: "; or ")
    case .figure(let kind): form(kind)
    case .ranged(let kind): "\(form(kind)), with a range"
    case .anything: "anything"
    case .nothing: "null"
    }
  }
}

/// What free names are called.
private enum NameWords {
  static func words(_ names: ValueKind.NameForm) -> String {
    switch names {
    case .any: "name"
    case .year: "year"
    case .month: "month"
    case .whole: "number"
    }
  }
}

extension String {
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}

package import PBRFindings

/// The headings of a file in the council's own words, and the column each stands for, as
/// `register.json` says under `columns`.
package struct HeadingMap: Sendable {
  /// One heading of the map.
  package struct Entry: Sendable {
    package let heading: String
    /// The column it stands for; nil for one that is passed over.
    package let column: String?
    /// Where `register.json` says so.
    package let place: SourcePlace
  }

  package private(set) var entries: [Entry] = []

  package init() {}

  mutating func add(_ entry: Entry) { entries.append(entry) }

  /// What the map says of a heading; nil when nothing.
  package func entry(_ heading: String) -> Entry? {
    let heading = heading.trimmed
    return entries.first { $0.heading == heading }
  }

  /// The heading that a column goes by; nil when the map does not name it.
  package func heading(of column: String) -> String? {
    entries.first { $0.column == column }?.heading
  }
}

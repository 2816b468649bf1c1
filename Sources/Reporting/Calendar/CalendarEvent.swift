import PBRFiles
package import PBRQuantities

/// An event of a whole day.
package struct CalendarEvent: Sendable, Hashable {
  /// The same whenever the event is written again, so that importing again updates it.
  package let uid: String
  package let on: CivilDate
  package let summary: String
  package let description: String
  package let category: String

  package init(
    uid: String, on day: CivilDate, summary: String, description: String, category: String
  ) {
    self.uid = uid
    on = day
    self.summary = summary
    self.description = description
    self.category = category
  }

  /// A name for an event that is the same whenever it is made of the same words, and tells nobody
  /// what they were.
  package static func uid(of words: [String]) -> String {
    SHA256.hex(of: Array(words.joined(separator: "\n").utf8)).prefix(32) + "@pbr"
  }
}

/// A word for what is counted, as it is written for one and for any other number.
///
/// The one place where a number decides the form of a word, whether of a thing ("1 family",
/// "2 families") or of what it does ("1 row was added", "2 rows were added").
package struct Noun: Hashable, Sendable {
  /// The form beside one: `family`.
  package let one: String
  /// The form beside any other number: `families`.
  package let many: String

  /// A word and its form for many, which is the word and an s where it is left out.
  package init(_ one: String, _ many: String? = nil) {
    self.one = one
    self.many = many ?? one + "s"
  }

  /// The form that belongs to a number, which may be below nought: `family` for 1 and -1.
  package func form(_ count: Int) -> String { count.magnitude == 1 ? one : many }

  /// The form that belongs to a number that need not be whole: `month` for 1.0 only.
  package func form(_ count: Double) -> String { count.magnitude == 1 ? one : many }

  /// The number with commas between thousands, and the word: `1,204 families`.
  package func counted(_ count: Int) -> String { "\(NumberText.grouped(count)) \(form(count))" }

  /// The number with at most so many decimals, none where it is whole, and the word.
  package func counted(_ count: Double, places: Int = 1) -> String {
    let places = count == count.rounded() ? 0 : places
    return "\(NumberText.grouped(count, places: places)) \(form(count))"
  }

  /// An expected number to one decimal and the word: `1 result`, `0.3 results`; what is more than
  /// nothing and rounds to nought is `less than 0.1 results`.
  /// - Parameter count: at least 0.
  package func expected(_ count: Double) -> String {
    let rounded = (count * 10).rounded() / 10
    return count > 0 && rounded == 0 ? "less than 0.1 \(many)" : counted(rounded)
  }
}

extension Noun {
  package static let assumption = Noun("assumption")
  package static let cohort = Noun("cohort")
  package static let day = Noun("day")
  package static let family = Noun("family", "families")
  package static let line = Noun("line")
  package static let month = Noun("month")
  package static let place = Noun("place")
  package static let fundedPlace = Noun("funded place")
  package static let result = Noun("result")
  package static let row = Noun("row")
  package static let warning = Noun("warning")
  package static let week = Noun("week")
  package static let year = Noun("year")
}

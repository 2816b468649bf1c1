/// A word for what is counted, as it is written for one and for any other number.
///
/// The one place where a number decides the form of a word, whether of a thing ("1 family",
/// "2 families") or of what it does ("1 row was added", "2 rows were added").
public struct Noun: Hashable, Sendable {
  /// The form beside one: `family`.
  public let one: String
  /// The form beside any other number: `families`.
  public let many: String

  /// A word and its form for many, which is the word and an s where it is left out.
  public init(_ one: String, _ many: String? = nil) {
    self.one = one
    self.many = many ?? one + "s"
  }

  /// The form that belongs to a number, which may be below nought: `family` for 1 and -1.
  public func form(_ count: Int) -> String { count.magnitude == 1 ? one : many }

  /// The form that belongs to a number that need not be whole: `month` for 1.0 only.
  public func form(_ count: Double) -> String { count.magnitude == 1 ? one : many }

  /// The number with commas between thousands, and the word: `1,204 families`.
  public func counted(_ count: Int) -> String { "\(NumberText.grouped(count)) \(form(count))" }

  /// The number with at most so many decimals, none where it is whole, and the word.
  public func counted(_ count: Double, places: Int = 1) -> String {
    let places = count == count.rounded() ? 0 : places
    return "\(NumberText.grouped(count, places: places)) \(form(count))"
  }
}

extension Noun {
  public static let assumption = Noun("assumption")
  public static let cohort = Noun("cohort")
  public static let day = Noun("day")
  public static let family = Noun("family", "families")
  public static let line = Noun("line")
  public static let month = Noun("month")
  public static let place = Noun("place")
  public static let fundedPlace = Noun("funded place")
  public static let result = Noun("result")
  public static let row = Noun("row")
  public static let warning = Noun("warning")
  public static let week = Noun("week")
  public static let year = Noun("year")
}

package import PBRQuantities

/// A family of the register.
package struct Family: Sendable {
  /// Why a family left.
  package enum ExitReason: String, Sendable, CaseIterable {
    case completed, escalated, disengaged
    case movedAway = "moved-away"
    case referredOn = "referred-on"
    case other
  }

  package let id: String
  package let cohort: String
  /// The criteria it was identified on, as places in `Register.criteria`, one bit each.
  let criteria: UInt64
  private let placeNumber: Int32
  private let lineNumber: Int32
  private let homeNumber: Int32
  private let identifiedDay: Int32
  private let attachedDay: Int32
  private let leftDay: Int32
  package let exitReason: ExitReason?
  /// Whether it is worked with in place of another that left.
  package let isReplacement: Bool

  init(
    id: String, place: Int?, cohort: String, criteria: UInt64, identified: Int32?,
    attached: Int32?, left: Int32?, exitReason: ExitReason?, isReplacement: Bool, line: Int,
    home: Int
  ) {
    self.id = id
    self.cohort = cohort
    self.criteria = criteria
    placeNumber = place.map { Int32(clamping: $0) } ?? -1
    lineNumber = Int32(clamping: line)
    homeNumber = Int32(clamping: home)
    identifiedDay = identified ?? .min
    attachedDay = attached ?? .min
    leftDay = left ?? .min
    self.exitReason = exitReason
    self.isReplacement = isReplacement
  }

  /// Its place in `Register.places`; nil for a family that is worked with and not funded, unless the
  /// scheme pays for results outside places.
  package var place: Int? { placeNumber < 0 ? nil : Int(placeNumber) }
  package var identified: CivilDate? { identifiedDay == .min ? nil : CivilDate(identifiedDay) }
  /// Nil while the family is identified and not yet worked with.
  package var attached: CivilDate? { attachedDay == .min ? nil : CivilDate(attachedDay) }
  package var left: CivilDate? { leftDay == .min ? nil : CivilDate(leftDay) }
  /// The line of `families.csv` it stands on.
  package var line: Int { Int(lineNumber) }
  /// The place in `Register.families` of the first row of its key: its own, unless the family came
  /// back. Members and evidence are kept there.
  package var home: Int { Int(homeNumber) }

  /// Whether it had been attached by the end of a day.
  package func isAttached(by date: CivilDate) -> Bool { attached.map { $0 <= date } ?? false }
  /// Whether it has left by the end of a day.
  package func hasLeft(by date: CivilDate) -> Bool { left.map { $0 <= date } ?? false }
}

/// A funded place and the families that have held it; or a family outside funded places, with those
/// that follow it, of which some results are claimed all the same.
package struct Place: Sendable {
  package let id: String
  /// Places in `Register.families`, the first holder first.
  package let families: [Int]
  /// Who held it before its first family of families.csv, by the journal alone.
  package struct Former: Sendable {
    package let month: Month
    package let cohort: String
  }
  package private(set) var former: Former?
  /// The financial year in which it was first filled: the year of its fee.
  package private(set) var year: FinancialYear?
  /// Whether it is funded: it has a fee, and every result is claimed for it. What is claimed outside
  /// funded places stands under the key of the family.
  package let isFunded: Bool

  package init(id: String, families: [Int], year: FinancialYear?, isFunded: Bool = true) {
    self.id = id
    self.families = families
    self.year = year
    self.isFunded = isFunded
  }

  /// The same place, first filled by a family that families.csv no longer has.
  func held(before former: Former) -> Place {
    var place = self
    place.former = former
    place.year = former.month.financialYear
    return place
  }
}

/// Who belongs to a family, and from when to when.
package struct Member: Sendable {
  let family: Int32
  let subject: Subject
  let isChild: Bool
  /// Days since 1 January 1970; open ends are the smallest and the largest number.
  let from: Int32
  let to: Int32

  /// The order in which members are held.
  func comes(before other: Member) -> Bool {
    if family != other.family { return family < other.family }
    if subject != other.subject { return subject.number < other.subject.number }
    return from < other.from
  }
}

/// Whom an evidence item is about: `household`, `child-1`, `adult-2`.
package struct Subject: Hashable, Sendable {
  /// 0 for the household, 1 to 9,999 for a child, 10,001 to 19,999 for an adult.
  let number: UInt16

  package static let household = Subject(number: 0)
  var isChild: Bool { (1..<10_000).contains(number) }
  var isAdult: Bool { number > 10_000 }

  package var text: String {
    if number == 0 { return "household" }
    return isChild ? "child-\(number)" : "adult-\(number - 10_000)"
  }

  init(number: UInt16) { self.number = number }

  init?(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    guard range.count >= 7 else { return nil }
    if Subject.starts(bytes, range, with: "household"), range.count == 9 {
      number = 0
      return
    }
    let isChild = Subject.starts(bytes, range, with: "child-")
    guard isChild || Subject.starts(bytes, range, with: "adult-"), range.count <= 10 else {
      return nil
    }
    var value = 0
    for at in range.lowerBound + 6..<range.upperBound {
      let digit = Int(bytes[at]) - 48
      guard digit >= 0, digit <= 9 else { return nil }
      value = value * 10 + digit
    }
    guard value > 0, bytes[range.lowerBound + 6] != 48 else { return nil }
    number = UInt16(isChild ? value : 10_000 + value)
  }

  private static func starts(
    _ bytes: Span<UInt8>, _ range: Range<Int>, with word: StaticString
  ) -> Bool {
    guard range.count >= word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { letters in
      for at in 0..<letters.count where unsafe bytes[range.lowerBound &+ at] != letters[at] {
        return false
      }
      return true
    }
  }
}

/// A school term.
package struct SchoolTerm: Sendable, Hashable {
  package let id: String
  package let starts: CivilDate
  package let ends: CivilDate
}

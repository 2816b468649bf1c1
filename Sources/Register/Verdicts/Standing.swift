package import PBRQuantities

/// Where a result stands for a family: exactly one of these.
public enum ClaimState: String, Sendable, CaseIterable {
  case claimable, claimed
  case notYet = "not-yet"
  case evidenceMissing = "evidence-missing"
  case notMet = "not-met"
  case notApplicable = "not-applicable"
  case excluded, left
  case tooLate = "too-late"
  case notFunded = "not-funded"

  /// As a heading of a summary.
  public var words: String {
    switch self {
    case .claimable: "Can be claimed"
    case .claimed: "Claimed"
    case .notYet: "Not yet"
    case .evidenceMissing: "Evidence missing"
    case .notMet: "Not met"
    case .notApplicable: "Does not apply"
    case .excluded: "Excluded"
    case .left: "Left"
    case .tooLate: "Too late"
    case .notFunded: "Not funded"
    }
  }
}

/// How one result stands for one family on the assessment date; in 32 bytes, since a register
/// has some hundred thousand of them.
package struct Standing: Sendable {
  private var pence: Int64 = .min
  private let familyNumber: Int32
  private var dayNumber: Int32 = .min
  private var assessedNumber: Int32 = .min
  private let resultNumber: Int16
  private var testNumber: Int16 = -1
  private var otherNumber: Int16 = -1
  private var subjectNumber: UInt16 = .max
  package var state: ClaimState
  package var reason: ReasonCode

  /// A result of a family that is not attached yet.
  init(family: Int, result: Int) {
    familyNumber = Int32(clamping: family)
    resultNumber = Int16(clamping: result)
    state = .notYet
    reason = .notAttached
  }

  /// Its place in `Register.families`.
  package var family: Int { Int(familyNumber) }
  /// Its place in `Scheme.results`.
  package var result: Int { Int(resultNumber) }
  /// The test that decides, as its place among those of the result; nil for none.
  package var test: Int? {
    get { testNumber < 0 ? nil : Int(testNumber) }
    set { testNumber = newValue.map { Int16(clamping: $0) } ?? -1 }
  }
  package var subject: Subject? {
    get { subjectNumber == .max ? nil : Subject(number: subjectNumber) }
    set { subjectNumber = newValue?.number ?? .max }
  }
  package var day: Int32? {
    get { dayNumber == .min || reason == .claimedOther ? nil : dayNumber }
    set { dayNumber = newValue ?? .min }
  }
  /// The last day that the tests of an achieved result looked at.
  package var assessed: Int32? {
    get { assessedNumber == .min ? nil : assessedNumber }
    set { assessedNumber = newValue ?? .min }
  }
  /// What it pays or would pay; nil where nothing can come of it.
  package var amount: Money? {
    get { pence == .min ? nil : Money(pence: pence) }
    set { pence = newValue?.pence ?? .min }
  }
  /// Another result of the scheme that stands in its way.
  package var other: Int? {
    get { otherNumber < 0 ? nil : Int(otherNumber) }
    set { otherNumber = newValue.map { Int16(clamping: $0) } ?? -1 }
  }

  /// Whom the reason is about: `household`, `child-1` …
  package var about: String? { subject?.text }

  /// The earliest day on which it can be claimed, as far as that can be said; for results
  /// that are achieved, the day on which they were.
  package var earliest: CivilDate? { day.map { CivilDate($0) } }

  /// When a result was achieved in whose place another is claimed or can be; nil for any other.
  package var achievedInVain: CivilDate? {
    guard state == .excluded, dayNumber != .min else { return nil }
    return CivilDate(dayNumber)
  }

  /// The last day that its tests looked at; nil when it is not achieved.
  package var assessedTo: CivilDate? { assessed.map { CivilDate($0) } }

  /// Whether it is achieved and only its evidence is too old for a claim.
  package var hasGrownOld: Bool { state == .evidenceMissing && reason == .outOfDate }
}

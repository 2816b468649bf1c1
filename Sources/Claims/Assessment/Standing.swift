public import Quantities

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

/// How one result stands for one family on the assessment date.
public struct Standing: Sendable {
  /// Its place in `Register.families`.
  public let family: Int
  /// Its place in `Scheme.results`.
  public let result: Int
  public internal(set) var state: ClaimState
  public internal(set) var reason: ReasonCode
  /// The test that decides, as its place among those of the result; nil for none.
  public internal(set) var test: Int?
  var subject: Subject?
  var day: Int32?
  /// What it pays or would pay; nil where nothing can come of it.
  public internal(set) var amount: Money?
  /// Another result of the scheme that stands in its way.
  public internal(set) var other: Int?

  /// Whom the reason is about: `household`, `child-1` …
  public var about: String? { subject?.text }

  /// The earliest day on which it can be claimed, as far as that can be said; for results
  /// that can be claimed, the day on which they were achieved.
  public var earliest: CivilDate? { day.map { CivilDate($0) } }
}

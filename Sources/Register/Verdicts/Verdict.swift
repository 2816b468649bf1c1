package import PBRProgramme

/// Why a test or a result stands where it does: a stable word for data, and what it says.
package enum ReasonCode: String, Sendable, CaseIterable {
  case met
  case claimed
  case clawedBack = "clawed-back"
  case noPlace = "no-place"
  case claimedOther = "claimed-other"
  case notWith = "not-with"
  case paysLess = "pays-less"
  case maximum
  /// The price of its number leaves nothing.
  case number = "price-by-number"
  case contract = "contract-maximum"
  case nothingLeft = "maximum-reached"
  case left
  case notAttached = "not-attached"
  case notIdentified = "not-identified"
  case noChild = "no-child"
  case noBaseline = "baseline-zero"
  case reduction
  case limit
  case noRecord = "no-record"
  /// Of spells: one there is began before attachment; none there is was long enough.
  case begunBefore = "begun-before"
  case ended = "spell-ended"
  case period
  case terms
  case termsNotListed = "terms-not-listed"
  case spell
  case sum
  /// A step whose earlier step is neither claimed nor in the same claim.
  case after
  case missing
  case baselineMissing = "baseline-missing"
  case notKnown = "not-known"
  case notVerified = "not-verified"
  case outOfDate = "out-of-date"
  case windowsClosed = "windows-closed"

  /// Whether nothing that counts is on record, so that it may come yet.
  package var isOfNothing: Bool { self == .noRecord || self == .begunBefore || self == .ended }

  /// What it says of whoever is attached.
  package func words(of unit: AttachedUnit) -> String {
    unit == .family
      ? words
      : words.replacing("family", with: unit.one)
        .replacing("place's maximum", with: "maximum of the \(unit.one)")
  }

  /// What it says, as a line of a summary.
  package var words: String {
    switch self {
    case .met: "every test is met"
    case .claimed: "claimed already"
    case .clawedBack: "claimed and clawed back"
    case .noPlace: "worked with and not funded"
    case .claimedOther: "another result of the place is claimed"
    case .notWith: "a result of the family that it is not paid with is claimed"
    case .paysLess: "another result of the place is claimed instead"
    case .maximum: "every test is met; cut to what is left of the place's maximum"
    case .number: "every test is met; a claim of its number is paid nothing"
    case .contract: "every test is met; cut to what is left of the contract's maximum"
    case .nothingLeft: "nothing is left of the place's maximum"
    case .left: "the family left before achieving it"
    case .notAttached: "the family is not attached yet"
    case .notIdentified: "the family was not identified on this"
    case .noChild: "no child of school age for the whole period"
    case .noBaseline: "nothing to reduce: the months before attachment show none"
    case .reduction: "the fall is too small"
    case .limit: "the limit is reached"
    case .noRecord: "nothing on record since attachment"
    case .begunBefore: "the spell on record began before attachment"
    case .ended: "no spell on record lasted long enough"
    case .period: "the months to be measured are not over"
    case .terms: "the school terms are not over"
    case .termsNotListed: "terms.csv does not reach far enough"
    case .spell: "the spell is running and too short"
    case .sum: "the sum since attachment is too small as yet"
    case .after: "the step before it cannot be claimed yet"
    case .missing: "evidence is missing"
    case .baselineMissing: "evidence of the months before attachment is missing"
    case .notKnown: "a value is not known"
    case .notVerified: "evidence is not verified"
    case .outOfDate: "achieved, and its evidence has grown old"
    case .windowsClosed: "after the last claim window"
    }
  }
}

/// How one test stands for one family on a day.
package struct Verdict: Sendable {
  package enum Kind: UInt8, Sendable { case passed, failed, notYet, missing, notApplicable }

  package var kind: Kind
  package var reason: ReasonCode
  /// Whom the reason is about; nil when nobody in particular.
  package var subject: Subject?
  /// When passed, the day on which it was achieved; when not yet, the earliest day on which it
  /// can be, nil when that cannot be said.
  package var day: Int32?
  /// When passed, the last day that was looked at.
  package var to: Int32?
  /// When evidence is missing: whether a window that is only too old passes the test.
  package var hasGrownOld = false
  /// Whether nothing could have been looked at on any day before: when passed, it was so first on
  /// its last day; when it does not apply, it never has.
  package var isFirst = false

  static func passed(_ day: Int32, to: Int32) -> Verdict {
    Verdict(kind: .passed, reason: .met, day: day, to: to)
  }
  /// Passed since a day and not before.
  static func passedFirst(_ day: Int32, to: Int32) -> Verdict {
    var verdict = passed(day, to: to)
    verdict.isFirst = true
    return verdict
  }
  static func failed(_ reason: ReasonCode, _ subject: Subject? = nil) -> Verdict {
    Verdict(kind: .failed, reason: reason, subject: subject)
  }
  static func notYet(_ reason: ReasonCode, _ day: Int32?) -> Verdict {
    Verdict(kind: .notYet, reason: reason, day: day)
  }
  static func missing(_ reason: ReasonCode, _ subject: Subject?) -> Verdict {
    Verdict(kind: .missing, reason: reason, subject: subject)
  }
  /// It does not apply, and never has.
  static func never(_ reason: ReasonCode) -> Verdict {
    var verdict = none(reason)
    verdict.isFirst = true
    return verdict
  }
  static func none(_ reason: ReasonCode) -> Verdict {
    Verdict(kind: .notApplicable, reason: reason)
  }
}

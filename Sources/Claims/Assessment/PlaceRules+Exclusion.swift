import PBRProgramme
import PBRRegister

/// Which results are not paid together for one place.
///
/// Main results exclude each other and a result is paid once. An add-on and what its `notWith`
/// names are alternatives for one family; of a place's later family the other is paid as far as
/// the place's maximum allows (model.md section 4, rule 3, and section 5).
enum Exclusion {
  /// Why a claimed result of the place stands in the way of another; nil when it does not.
  static func reason(
    claimed: ResultRule?, is sameResult: Bool, sameFamily: Bool, _ rule: ResultRule
  ) -> ReasonCode? {
    if sameResult { return .claimedOther }
    guard let claimed else { return nil }
    if !claimed.isAddOn, !rule.isAddOn { return .claimedOther }
    return sameFamily && areAlternatives(claimed, rule) ? .notWith : nil
  }

  /// Whether one is an add-on that is not paid with the other.
  static func areAlternatives(_ one: ResultRule, _ other: ResultRule) -> Bool {
    one.notWith.contains(other.id) || other.notWith.contains(one.id)
  }
}

/// Which results a result is paid with, in plain numbers that many threads can read at once.
struct ResultExclusion: Sendable {
  let isAddOn: Bool
  /// Whether it is claimed for funded places alone.
  let needsPlace: Bool
  /// A bit for each result that is its alternative for one family.
  private let alternatives: UInt64

  init(_ rule: ResultRule, among rules: [ResultRule]) {
    isAddOn = rule.isAddOn
    needsPlace = !rule.isClaimedOutsidePlaces
    alternatives = rules.enumerated().reduce(0) { bits, other in
      Exclusion.areAlternatives(rule, other.element) ? bits | 1 << UInt64(other.offset) : bits
    }
  }

  /// Whether it can be paid with a different result for one place.
  ///
  /// - Parameter sameFamily: whether one family achieved both.
  func goes(with number: Int, _ other: ResultExclusion, sameFamily: Bool) -> Bool {
    if !isAddOn, !other.isAddOn { return false }
    return !(sameFamily && alternatives & 1 << UInt64(number) != 0)
  }
}

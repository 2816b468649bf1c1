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

  /// Whether two different results can be paid for one place.
  ///
  /// - Parameter sameFamily: whether one family achieved both.
  static func together(_ one: ResultRule, _ other: ResultRule, sameFamily: Bool) -> Bool {
    if !one.isAddOn, !other.isAddOn { return false }
    return !(sameFamily && areAlternatives(one, other))
  }
}

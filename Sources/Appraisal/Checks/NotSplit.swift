import PBRFindings

/// A cost that several agencies bear without a published split: nothing of it can be called one
/// agency's.
enum NotSplit {
  static func findings(_ plan: AppraisalPlan) -> [Finding] {
    plan.savings.compactMap { saving in
      guard let code = saving.cost.code,
        saving.cost.shares.contains(where: { $0.agency == AgencyNames.notSplit }),
        let row = plan.library.unitCosts.cost(code)
      else { return nil }
      return .note(
        "not-split", at: saving.cost.place,
        "\(code) is borne by \(Quoted.value(row.agency)) in shares that its source does not give",
        effect: "That part is shown as \"\(AgencyNames.notSplit)\" and none of it as cashable.",
        remedy: "Give the shares beside it: \"agencies\": {\"Police\": 0.7, "
          + "\"Local Authority\": 0.3}.")
    }
  }
}

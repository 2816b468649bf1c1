import PBRFindings

/// A benefit payment counted as value to society: it is a transfer, a saving only to the payer.
enum BenefitPayments {
  static func findings(_ plan: AppraisalPlan) -> [Finding] {
    plan.savings.compactMap { saving in
      guard saving.value == .economic, let code = saving.cost.code,
        plan.library.benefitPayments.contains(code)
      else { return nil }
      return .warning(
        "benefit-payment", at: saving.cost.place,
        "\(code) is a benefit payment, which is counted as value to society",
        effect: "What the payer saves the claimant loses: society gains nothing by it.",
        remedy: "Count it as \"fiscal\", and value the work done at what it earns.")
    }
  }
}

import PBRFindings
import PBRProgramme
import PBRQuantities
import PBRRegister

/// Whether the amount of a claimed result can become another.
///
/// The new amount takes the place of the old one from the day of the row on. It is at most what
/// the scheme pays for the result, and with the fee and the other results of the place at most
/// the place's maximum (model.md section 5).
struct AmountChange {
  let row: JournalRow
  let amount: Money
  let journal: Journal
  let scheme: Scheme

  var problem: Finding? {
    let name = "\(row.claim.result) of \(row.claim.place) in \(row.claim.claim)"
    guard row.claim.scheme == scheme.id, let rule = scheme.result(row.claim.result) else {
      return .error(
        "other-scheme", "\(name) was claimed under the scheme \(Quoted.value(row.claim.scheme))",
        remedy: "Name that scheme with --scheme, so that the amount can be checked.")
    }
    if amount <= .zero {
      return .error(
        "amount-zero", "\(name) cannot be amended to \(NumberText.pounds(amount))",
        remedy: "A result that pays nothing is withdrawn: --withdraw.")
    }
    if amount == row.claim.amount {
      return .error(
        "nothing-changes", "\(name) stands at \(NumberText.pounds(amount)) already",
        remedy: "Give the new amount.")
    }
    let rate = rule.amount(in: row.claim.rateYear)
    if amount > rate {
      return .error(
        "over-rate",
        "\(NumberText.pounds(amount)) is more than \(NumberText.pounds(rate)), which the scheme "
          + "pays for \(row.claim.result) at the rate of \(row.claim.rateYear.prose)",
        remedy: "Give at most that.")
    }
    return overMaximum
  }

  private var overMaximum: Finding? {
    guard let maximum = scheme.maximumPerPlace, scheme.resultsRate == .attachmentYear else {
      return nil
    }
    let fee = scheme.attachment.fee[row.claim.rateYear] ?? .zero
    let all = journal.paid(for: row.claim.place, scheme: scheme.id)
    let others = all.subtracting(row.claim.amount) ?? all
    guard let sum = others.adding(amount)?.adding(fee), sum <= maximum else {
      let most = maximum.subtracting(fee)?.subtracting(others) ?? .zero
      return .error(
        "over-maximum",
        "\(row.claim.place) would be paid more than the maximum of \(NumberText.pounds(maximum)): "
          + "\(NumberText.pounds(fee)) fee, \(NumberText.pounds(others)) for other results and "
          + NumberText.pounds(amount),
        remedy: "At most \(NumberText.pounds(most)) is left for \(row.claim.result).")
    }
    return nil
  }
}

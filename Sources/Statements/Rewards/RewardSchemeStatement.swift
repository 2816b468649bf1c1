import PBRProgramme
import PBRQuantities
package import PBRReporting
package import PBRRewards

/// The rules of a reward read back in sentences, so that a payer's own can be seen to say what they
/// mean.
package struct RewardSchemeStatement {
  let scheme: RewardScheme

  package init(_ scheme: RewardScheme) { self.scheme = scheme }

  package var report: Report {
    Report(
      title: scheme.title,
      headline: "\(scheme.id): a reward for stretch targets, earned by \(scheme.ends.prose).",
      sections: [
        section("pot", "The pot", pot), section("earned", "What is earned", earned),
        section("paid", "When it is paid", paid),
      ])
  }

  private func section(_ id: String, _ title: String, _ lines: [String]) -> ReportSection {
    ReportSection(id: id, title: title, blocks: [.list(lines)])
  }

  private func percent(_ share: Fraction) -> String { (share * Fraction(100)).text(most: 2) + "%" }

  private var pot: [String] {
    let size =
      if let potential = scheme.potential {
        "The pot is \(NumberText.pounds(potential)), unless the plan gives its own."
      } else if let share = scheme.shareOfRequirement {
        "The pot is \(percent(share)) of the plan's net budget requirement, unless the plan gives its own."
      } else {
        "The plan says how large the pot is."
      }
    let divided =
      scheme.division == .equal
      ? "It is divided equally among the targets." : "It is divided by the weights of the targets."
    return [size, divided]
  }

  private var earned: [String] {
    let what =
      scheme.basis == .each
      ? "Each target earns its own part by how much of the way from what would have happened anyway "
        + "to the stretch is gone."
      : "The whole pot is earned by the mean of the shares of the way, each cut to 0 to 100% before."
    var lines = [
      what,
      "Below \(percent(scheme.from)) of the way nothing is paid; at exactly \(percent(scheme.from)) "
        + "that share is. Beyond \(percent(scheme.to)) no more is.",
    ]
    if scheme.factor != .one {
      lines.append("Of every amount \(percent(scheme.factor)) is left.")
    }
    lines.append("It is earned in \(scheme.ends.month.financialYear.prose), the year of its end.")
    return lines
  }

  private var paid: [String] {
    var lines: [String] = []
    if let part = scheme.onAccount {
      lines.append(
        "On account, \(percent(part.share)) of a target's part in \(part.month.prose) where its "
          + "interim level was reached; what that is beyond the amount is repaid.")
    }
    lines += scheme.instalments.map { part in
      "\(percent(part.share)) of \(scheme.onAccount == nil ? "the amount" : "what is left") in "
        + "\(part.month.prose)."
    }
    if scheme.capitalShare != .zero {
      lines.append("\(percent(scheme.capitalShare)) of every payment is capital.")
    }
    return lines
  }
}

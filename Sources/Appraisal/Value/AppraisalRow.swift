import PBRProjection
package import PBRQuantities

/// A row of `appraisal.csv`: one saving, one agency, one financial year, one step.
package struct AppraisalRow: Sendable, Hashable {
  package enum Stage: String, Sendable, CaseIterable {
    case gross, deadweight, optimism, net, discounted, cashable
  }

  package let saving: String
  package let agency: String
  package let year: FinancialYear
  package let stage: Stage
  package let value: Saving.Value
  /// Pounds of the base year; amounts taken off are negative, `cashable` is discounted.
  package let amount: Double

  /// The stage as the file names it; value to society is kept apart, so that no sum over a stage
  /// mixes the two views.
  package var stageName: String {
    value == .fiscal ? stage.rawValue : "economic-\(stage.rawValue)"
  }
}

extension Appraisal {
  /// Every saving by agency, year and step, up to the longest horizon; years without any benefit
  /// of the saving are left out.
  package var rows: [AppraisalRow] {
    savings.flatMap { flows in
      flows.saving.cost.shares.indices.flatMap { share in
        axis.years.flatMap { year in rows(flows, share: share, year: year) }
      }
    }
  }

  private func rows(_ flows: SavingFlows, share: Int, year: FinancialYear) -> [AppraisalRow] {
    let part = flows.saving.cost.shares[share]
    let gross = flows.gross.sum(in: year)
    guard gross != 0 else { return [] }
    let net = flows.net.sum(in: year)
    let factor = plan.discountFactor(year)
    let amounts: [(AppraisalRow.Stage, Double)] = [
      (.gross, gross * part.share),
      (.deadweight, -flows.deadweight.sum(in: year) * part.share),
      (.optimism, -flows.optimism.sum(in: year) * part.share),
      (.net, net * part.share), (.discounted, net * part.share * factor),
      (.cashable, flows.cashable[share].sum(in: year) * factor),
    ]
    return amounts.map { stage, amount in
      AppraisalRow(
        saving: flows.saving.id, agency: part.agency, year: year, stage: stage,
        value: flows.saving.value, amount: amount)
    }
  }
}

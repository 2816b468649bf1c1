import PBRProgramme
import PBRProjection
import PBRQuantities
import PBRReconciliation

extension CommitteeReport {
  /// The lines of the revenue table, in pounds; costs positive and income negative. Fees and results
  /// are income of who delivers and spending of who pays; a grant to somebody else is no line.
  var budgetLines: [BudgetLine] {
    var lines = zip(projection.costs, scenario.costs).filter { $0.0.isCouncils }.map {
      BudgetLine(
        id: LineName.cost($0.id).text, title: InputWords.title($0.title, id: $0.id),
        flow: $0.amounts, isFixed: $1.incidence.isFixedForYear, isIncome: false)
    }
    let isPaid = scenario.payer != nil
    let funding = budgetFunding
    lines.append(
      BudgetLine(
        id: LineName.attachmentFee.text, title: "Attachment fees", flow: funding.fees,
        isFixed: false, isIncome: !isPaid, known: known { $0 == .fees }))
    lines.append(
      BudgetLine(
        id: "results", title: "Results payments", flow: funding.results, isFixed: false,
        isIncome: !isPaid, known: known { $0 != .fees }))
    lines += zip(projection.grants, scenario.grants).filter { $0.0.isCouncils }.map {
      BudgetLine(
        id: LineName.grant($0.id).text, title: InputWords.title($0.title, id: $0.id),
        flow: -$0.amounts, isFixed: $1.incidence.isFixedForYear, isIncome: true)
    }
    return lines
  }

  /// Fees and results by the month in which they are paid, below nought where they come in.
  private var budgetFunding: (fees: MonthlyFlow, results: MonthlyFlow) {
    guard let payer = scenario.payer, let payers = scheme.payers else {
      return (-projection.feesReceived, -projection.resultsReceived)
    }
    let fees = projection.feesReceived * payers.all[payer].share
    return (fees, projection.payments(by: payer, .cash) - fees)
  }

  /// What officers see of the money that has moved, with the sign of its line.
  private func known(
    _ isWanted: @escaping (Reconciliation.Line) -> Bool
  ) -> ((FinancialYear) -> (actual: Double, total: Double))? {
    carriedOut.map { carriedOut in
      let payer = scenario.payer
      let sign = payer == nil ? -1.0 : 1
      return { year in
        let cash = carriedOut.cash(isWanted, in: year, paidBy: payer)
        return (sign * cash.actual, sign * cash.total)
      }
    }
  }
}

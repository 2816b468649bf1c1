import PBRProgramme
import PBRQuantities

/// The people who hold the places of one cohort and one attachment year, and what they reach on
/// the ladders of a rate card.
struct LadderChain {
  let ladders: Ladders
  let scheme: Scheme
  let starts: LadderStarts
  let axis: MonthAxis
  /// Nil for people outside funded places.
  let payment: PlaceChain.Payment?
  /// The last month of the axis in which a step is claimed in any window.
  let lastClaimed: Int

  init(
    _ assumptions: CohortAssumptions, scheme: Scheme, axis: MonthAxis,
    payment: PlaceChain.Payment?
  ) {
    ladders = Ladders(assumptions, scheme: scheme)
    self.scheme = scheme
    starts = LadderStarts(
      assumptions, ladders: ladders,
      lastStart: min(axis.count - 1, scheme.attachmentEnds.month - axis.first),
      months: axis.count)
    self.axis = axis
    self.payment = payment
    lastClaimed = payment?.timing.window.lastIndex { $0 != nil } ?? -1
  }

  func flows(attached: [Double]) -> PlaceChain.Flows {
    let rows = [[Double]](repeating: axis.list, count: ladders.steps.count)
    var flows = PlaceChain.Flows(
      started: starts.starts(attached: attached), achieved: rows, earned: rows, forgone: rows)
    for (step, reached) in ladders.reached.enumerated() {
      each(flows.started) { start, weight, month in
        flows.achieved[step][start + month] += weight * reached[month]
      }
    }
    guard let payment else { return flows }
    flows.highestPaid = highest(payment, flows.started)
    if let ceiling = payment.ceiling, mostDue(payment) > ceiling {
      addCut(payment, ceiling: ceiling, &flows)
    } else {
      for step in ladders.steps.indices {
        for month in 0..<axis.count where flows.achieved[step][month] > 0 {
          let amount = flows.achieved[step][month] * Double(payment.amounts[step][month]) / 100
          if month <= lastClaimed {
            flows.earned[step][month] += amount
          } else {
            flows.forgone[step][month] += amount
          }
        }
      }
    }
    return flows
  }

  /// Every month after every start in which something can be reached, with the people who are
  /// still there.
  private func each(
    _ started: [Double], _ body: (_ start: Int, _ weight: Double, _ month: Int) -> Void
  ) {
    for (start, people) in started.enumerated() where people > 0 {
      for month in 0...min(ladders.span, axis.count - 1 - start) {
        body(start, people * starts.staying[month], month)
      }
    }
  }

  /// Adds what is paid and forgone where the maximum can bind.
  private func addCut(
    _ payment: PlaceChain.Payment, ceiling: Int64, _ flows: inout PlaceChain.Flows
  ) {
    let step = payment.amounts.joined().reduce(ceiling, commonPart)
    var known: (prices: [[Int64]], person: PersonMaximum)?
    var forgone: [Int: [[Double]]] = [:]
    for (start, people) in flows.started.enumerated() where people > 0 {
      let prices = payment.amounts.map { row in
        (0...ladders.span).map { row[min(start + $0, axis.count - 1)] }
      }
      if known?.prices != prices {
        known = (
          prices,
          PersonMaximum(
            StrandWorths(ladders, prices: prices, ceiling: ceiling, step: max(1, step)))
        )
        forgone = [:]
      }
      guard let person = known?.person else { continue }
      let cut = lastClaimed - start
      if cut < ladders.span, forgone[cut] == nil {
        forgone[cut] = person.forgone(after: max(-1, cut), prices: prices)
      }
      for month in 0...min(ladders.span, axis.count - 1 - start) {
        let weight = people * starts.staying[month] / 100
        for index in ladders.steps.indices {
          if month <= cut {
            let paid = weight * person.paid[index][month]
            let due = weight * ladders.reached[index][month] * Double(prices[index][month])
            flows.earned[index][start + month] += paid
            flows.aboveMaximum += due - paid
          } else {
            flows.forgone[index][start + month] += weight * (forgone[cut]?[index][month] ?? 0)
          }
        }
      }
    }
  }

  /// The most that steps of one person could be due, whatever the maximum, in pence.
  private func mostDue(_ payment: PlaceChain.Payment) -> Int64 {
    ladders.most { payment.amounts[$0].max() ?? 0 }
  }

  /// The most that any person can be paid.
  private func highest(_ payment: PlaceChain.Payment, _ started: [Double]) -> Int64 {
    let due = mostDue(payment)
    guard started.contains(where: { $0 > 0 }) else { return 0 }
    return payment.ceiling.map { min($0, due) } ?? due
  }
}

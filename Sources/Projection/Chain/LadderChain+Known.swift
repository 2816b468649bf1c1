import PBRQuantities

extension LadderChain {
  /// What is still to come of a place of which something is known: the ladders that its holder has
  /// before them, and the chances that somebody starts on it later.
  struct Rest {
    /// Months count from the last one known; nil where nobody holds the place.
    let ladders: Ladders?
    /// `[month]`: the chance that a new holder starts in each month of the axis.
    let starts: [Double]
    /// What the maximum leaves, in pence; nil without one.
    let ceiling: Int64?
  }

  /// - Parameter now: the last month known, of the axis.
  func rest(of place: KnownPlace, after now: Int) -> Rest {
    let isFresh = place.steps.allSatisfy { $0 == nil }
    let ceiling = payment?.ceiling.map { max(0, $0 - place.paid) }
    var later = axis.list
    switch place.holder {
    case .left(let month):
      // A replacement that was due and has not come does not come.
      let start = (month - axis.first) + starts.gap
      if isFresh, start > now, start >= 0, start <= min(starts.lastStart, axis.count - 1) {
        later[start] = starts.share
      }
      return Rest(ladders: nil, starts: later, ceiling: ceiling)
    case .present(let since):
      let start = since - axis.first
      let positions = (0..<ladders.strands).map { strand -> StrandPosition in
        guard let known = place.steps.indices.contains(strand) ? place.steps[strand] : nil else {
          return StrandPosition(step: nil, since: start, isClosed: false)
        }
        return StrandPosition(
          step: known.step, since: known.month - axis.first, isClosed: !known.isHolders)
      }
      let rest = ladders.rest(positions, known: now)
      if isFresh, starts.leaving > 0, starts.share > 0 {
        let longest = min(starts.lastStart, axis.count - 1) - now - starts.gap
        for month in stride(from: 1, through: longest, by: 1) {
          later[now + month + starts.gap] +=
            starts.leaving * starts.share * starts.staying[min(month - 1, starts.staying.count - 1)]
            * rest.nothing(by: month - 1)
        }
      }
      return Rest(ladders: rest, starts: later, ceiling: ceiling)
    }
  }

  /// The flows of places that are filled later, and what is still to come of those filled already, as
  /// far as a month of the axis is known.
  func flows(attached: [Double], known: [KnownPlace], until now: Int) -> PlaceChain.Flows {
    var attached = attached
    var parts: [(rest: Ladders, ceiling: Int64?, count: Double)] = []
    for (place, count) in PlaceChain.alike(known) {
      let rest = rest(of: place, after: now)
      for month in attached.indices { attached[month] += rest.starts[month] * count }
      if let ladders = rest.ladders { parts.append((ladders, rest.ceiling, count)) }
    }
    var flows = flows(attached: attached)
    for part in parts { add(part.rest, part.ceiling, part.count, from: now, &flows) }
    return flows
  }

  /// Adds so many places whose holders have the same ladders before them.
  private func add(
    _ rest: Ladders, _ ceiling: Int64?, _ count: Double, from now: Int,
    _ flows: inout PlaceChain.Flows
  ) {
    let last = min(rest.span, axis.count - 1 - now)
    guard last >= 1 else { return }
    for step in rest.steps.indices {
      for month in 1...last where rest.reached[step][month] > 0 {
        flows.achieved[step][now + month] +=
          count * starts.staying[month] * rest.reached[step][month]
      }
    }
    guard let payment else { return }
    let prices = payment.amounts.map { row in
      (0...rest.span).map { row[min(now + $0, axis.count - 1)] }
    }
    let cut = lastClaimed - now
    var person: PersonMaximum?
    var forgone: [[Double]] = []
    if let ceiling, rest.most({ prices[$0].max() ?? 0 }) > ceiling {
      let step = max(1, prices.joined().reduce(ceiling, commonPart))
      let maximum = PersonMaximum(
        StrandWorths(rest, prices: prices, ceiling: ceiling, step: step))
      forgone = maximum.forgone(after: max(0, cut), prices: prices)
      person = maximum
    }
    for step in rest.steps.indices {
      for month in 1...last where rest.reached[step][month] > 0 {
        let weight = count * starts.staying[month] / 100
        let due = rest.reached[step][month] * Double(prices[step][month])
        if month <= cut {
          let paid = person?.paid[step][month] ?? due
          flows.earned[step][now + month] += weight * paid
          flows.aboveMaximum += weight * (due - paid)
        } else {
          flows.forgone[step][now + month] += weight * (person == nil ? due : forgone[step][month])
        }
      }
    }
  }
}

/// The places of a programme laid out for the angles of one grid. Groups of as many places stand
/// together: their characteristic functions are multiplied before the product is raised to that
/// power, once for all of them.
struct Turnings {
  typealias Lanes = SIMD8<Double>

  /// Groups with the same number of places each.
  struct Rank {
    let places: Int
    let groups: Range<Int>
    /// Where the square of their product is not above this, its power is practically 0.
    let cut: Double
  }

  /// What narrows the most comes first, so that the angles at which nothing is left are found out
  /// at once.
  let ranks: [Rank]
  /// `[group]`: the chance of nothing, and where its other amounts end.
  private let nothing: [Double]
  private let ends: [(tabled: Int, other: Int)]
  /// Where amounts stand in the tables, and their chances.
  private let rows: [Int]
  private let chances: [Double]
  /// Amounts that are not in the tables.
  private let others: [(amount: Angles.Amount, chance: Double)]

  init(_ places: PlaceGroups, _ angles: Angles) {
    let groups = places.groups
    let spread = groups.map(\.variance)
    let order = groups.indices.sorted {
      (groups[$0].count, -spread[$0], $0) < (groups[$1].count, -spread[$1], $1)
    }
    var strength = 0.0
    var strengths: [(strength: Double, rank: Int)] = []
    var ranks: [Rank] = []
    var nothing: [Double] = []
    var ends = [(tabled: 0, other: 0)]
    var rows: [Int] = []
    var chances: [Double] = []
    var others: [(amount: Angles.Amount, chance: Double)] = []
    nothing.reserveCapacity(groups.count)
    ends.reserveCapacity(groups.count + 1)
    rows.reserveCapacity(groups.count * 8)
    chances.reserveCapacity(groups.count * 8)
    for (position, index) in order.enumerated() {
      let group = groups[index]
      strength += Double(group.count) * spread[index]
      var none = 0.0
      for (steps, chance) in zip(group.amounts, group.chances) where chance > 0 {
        if steps == 0 {
          none += chance
        } else if let row = angles.row(steps) {
          rows.append(row)
          chances.append(chance)
        } else {
          others.append((angles.amount(steps), chance))
        }
      }
      nothing.append(none)
      ends.append((rows.count, others.count))
      if position + 1 == order.count || groups[order[position + 1]].count != group.count {
        strengths.append((strength, ranks.count))
        strength = 0
        ranks.append(
          Rank(
            places: group.count, groups: (ranks.last?.groups.upperBound ?? 0)..<position + 1,
            // 1e-36 is the square of what is taken for 0.
            cut: ElementaryFunctions.exponential(-82.8931 / Double(max(1, group.count)))))
      }
    }
    self.ranks = strengths.sorted { ($0.strength, $0.rank) > ($1.strength, $1.rank) }
      .map { ranks[$0.rank] }
    self.nothing = nothing
    self.ends = ends
    self.rows = rows
    self.chances = chances
    self.others = others
  }

  /// The characteristic function of the total at eight angles; nil where it is not above 1e-18.
  @inline(__always)
  func product(_ angles: Angles, at block: Int) -> (real: Lanes, imaginary: Lanes)? {
    var productReal = Lanes(repeating: 1)
    var productImaginary = Lanes.zero
    for rank in ranks {
      var re = Lanes(repeating: 1)
      var im = Lanes.zero
      var look = rank.groups.lowerBound
      for index in rank.groups {
        let (real, imaginary) = place(index, angles, at: block)
        (re, im) = (re * real - im * imaginary, re * imaginary + im * real)
        // After one group, three, seven, …
        if index == look {
          if !any(re * re + im * im .> rank.cut) { return nil }
          look += look - rank.groups.lowerBound + 2
        }
      }
      var power = rank.places
      while true {
        if power & 1 == 1 {
          let next = productReal * re - productImaginary * im
          productImaginary = productReal * im + productImaginary * re
          productReal = next
        }
        power >>= 1
        if power == 0 { break }
        let next = re * re - im * im
        im = 2 * re * im
        re = next
      }
      let size = productReal * productReal + productImaginary * productImaginary
      if !any(size .> 1e-36) { return nil }
    }
    return (productReal, productImaginary)
  }

  /// The same of one place of a group.
  @inline(__always)
  private func place(_ index: Int, _ angles: Angles, at block: Int) -> (Lanes, Lanes) {
    var re = Lanes(repeating: nothing[index])
    var im = Lanes.zero
    for entry in ends[index].tabled..<ends[index + 1].tabled {
      let (cosine, sine) = angles.tabled(rows[entry], at: block)
      re += cosine * chances[entry]
      im += sine * chances[entry]
    }
    for entry in ends[index].other..<ends[index + 1].other {
      let (cosine, sine) = angles.multiples(of: others[entry].amount, at: block)
      re += cosine * others[entry].chance
      im += sine * others[entry].chance
    }
    return (re, im)
  }
}

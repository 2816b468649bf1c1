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
  private let entries: [(row: Int, chance: Double)]
  /// Amounts that are not in the tables.
  private let others: [(amount: Angles.Amount, chance: Double)]

  init(_ places: PlaceGroups, _ angles: Angles) {
    let counts = places.counts
    let spread = counts.indices.map { places.moments(of: $0).variance }
    let order = counts.indices.sorted {
      (counts[$0], -spread[$0], $0) < (counts[$1], -spread[$1], $1)
    }
    var strength = 0.0
    var strengths: [(strength: Double, rank: Int)] = []
    var ranks: [Rank] = []
    var nothing: [Double] = []
    var ends = [(tabled: 0, other: 0)]
    var entries: [(row: Int, chance: Double)] = []
    var others: [(amount: Angles.Amount, chance: Double)] = []
    nothing.reserveCapacity(counts.count)
    ends.reserveCapacity(counts.count + 1)
    entries.reserveCapacity(places.amounts.count)
    for (position, index) in order.enumerated() {
      strength += Double(counts[index]) * spread[index]
      var none = 0.0
      for entry in places.entries(of: index) where places.chances[entry] > 0 {
        let (steps, chance) = (places.amounts[entry], places.chances[entry])
        if steps == 0 {
          none += chance
        } else if let row = angles.row(steps) {
          entries.append((row, chance))
        } else {
          others.append((angles.amount(steps), chance))
        }
      }
      nothing.append(none)
      ends.append((entries.count, others.count))
      if position + 1 == order.count || counts[order[position + 1]] != counts[index] {
        strengths.append((strength, ranks.count))
        strength = 0
        ranks.append(
          Rank(
            places: counts[index], groups: (ranks.last?.groups.upperBound ?? 0)..<position + 1,
            // 1e-36 is the square of what is taken for 0.
            cut: ElementaryFunctions.exponential(-82.8931 / Double(max(1, counts[index])))))
      }
    }
    self.ranks = strengths.sorted { ($0.strength, $0.rank) > ($1.strength, $1.rank) }
      .map { ranks[$0.rank] }
    self.nothing = nothing
    self.ends = ends
    self.entries = entries
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
      let (row, chance) = entries[entry]
      let (cosine, sine) = angles.tabled(row, at: block)
      re += cosine * chance
      im += sine * chance
    }
    for entry in ends[index].other..<ends[index + 1].other {
      let (cosine, sine) = angles.multiples(of: others[entry].amount, at: block)
      re += cosine * others[entry].chance
      im += sine * others[entry].chance
    }
    return (re, im)
  }
}

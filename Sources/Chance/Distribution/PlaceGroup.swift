/// Places alike in the distribution of what each is paid within a period.
struct PlaceGroup: Sendable {
  /// How many places.
  let count: Int
  /// What a place can be paid, in steps of the lattice, and the chance of each.
  let amounts: [Int]
  let chances: SharedChances

  init(count: Int, amounts: [Int], chances: SharedChances) {
    self.count = count
    self.amounts = amounts
    self.chances = chances
  }

  init(count: Int, amounts: [Int], chances: [Double]) {
    self.init(count: count, amounts: amounts, chances: SharedChances(chances))
  }

  /// Expected steps of one place.
  var mean: Double {
    var sum = 0.0
    for index in amounts.indices { sum += Double(amounts[index]) * chances[index] }
    return sum
  }

  /// Of one place, in steps squared.
  var variance: Double { variance(about: mean) }

  /// The same where the mean is known already.
  func variance(about mean: Double) -> Double {
    var sum = 0.0
    for index in amounts.indices {
      let apart = Double(amounts[index]) - mean
      sum += apart * apart * chances[index]
    }
    return sum
  }
}

/// The places of a whole programme in one period: independent, so that everything adds up.
struct PlaceGroups: Sendable {
  var groups: [PlaceGroup] = []

  /// Adds places, together with the last ones if they have the same distribution: places of
  /// neighbouring months do when all their results can come in time.
  mutating func add(count: Int, amounts: [Int], chances: SharedChances) {
    guard count > 0 else { return }
    if let alike = groups.last, alike.chances == chances, alike.amounts == amounts {
      groups[groups.count - 1] = PlaceGroup(
        count: alike.count + count, amounts: amounts, chances: chances)
    } else {
      groups.append(PlaceGroup(count: count, amounts: amounts, chances: chances))
    }
  }

  /// In steps.
  var mean: Double { groups.reduce(0) { $0 + Double($1.count) * $1.mean } }
  /// In steps squared.
  var variance: Double { groups.reduce(0) { $0 + Double($1.count) * $1.variance } }
  /// Both at once.
  var moments: (mean: Double, variance: Double) {
    var (mean, variance) = (0.0, 0.0)
    for group in groups {
      let own = group.mean
      mean += Double(group.count) * own
      variance += Double(group.count) * group.variance(about: own)
    }
    return (mean, variance)
  }
  /// The most steps that can be paid.
  var highest: Int {
    groups.reduce(0) { sum, group in
      let most = group.chances.lastIndex { $0 > 0 }.map { group.amounts[$0] } ?? 0
      return sum + group.count * most
    }
  }

  /// The amounts outside which the total falls with a chance below 1e-12, by Bernstein's
  /// inequality for sums of bounded independent variables.
  var window: ClosedRange<Int> { window(mean: mean, variance: variance) }

  /// The same where mean and variance are known already.
  func window(mean: Double, variance: Double) -> ClosedRange<Int> {
    let widest = groups.reduce(0) { max($0, $1.amounts.last ?? 0) }
    let logarithm = 28.4  // ln(2 / 1e-12), and a little more
    let linear = Double(widest) * logarithm / 3
    let reach = linear + (linear * linear + 2 * logarithm * variance).squareRoot()
    let low = max(0, (mean - reach).rounded(.down))
    let high = min(Double(highest), (mean + reach).rounded(.up))
    return Int(low)...max(Int(low), Int(high))
  }
}

/// Places alike in the distribution of what each is paid within a period.
struct PlaceGroup: Sendable {
  /// How many places.
  let count: Int
  /// What a place can be paid, in steps of the lattice, and the chance of each.
  let amounts: [Int]
  let chances: [Double]
}

/// The places of a whole programme in one period: independent, so that everything adds up.
///
/// What each group can be paid stands in one list, group after group: they are made anew in every
/// draw.
struct PlaceGroups: Sendable {
  /// `[group]`: how many places, and where its amounts end among those of all.
  private(set) var counts: [Int] = []
  private(set) var ends: [Int] = []
  /// What a place can be paid, in steps of the lattice, and the chance of each.
  private(set) var amounts: [Int] = []
  private(set) var chances: [Double] = []

  init() {}

  init(groups: [PlaceGroup]) {
    for group in groups { append(group) }
  }

  /// How many groups.
  var count: Int { counts.count }

  /// Where the amounts of a group stand.
  func entries(of group: Int) -> Range<Int> {
    (group == 0 ? 0 : ends[group &- 1])..<ends[group]
  }

  /// The least and the most that a place of a group can be paid.
  func ends(of group: Int) -> (low: Int, high: Int) {
    let own = entries(of: group)
    return own.isEmpty ? (0, 0) : (amounts[own.lowerBound], amounts[own.upperBound &- 1])
  }

  var groups: [PlaceGroup] {
    counts.indices.map { group in
      let own = entries(of: group)
      return PlaceGroup(
        count: counts[group], amounts: Array(amounts[own]), chances: Array(chances[own]))
    }
  }

  mutating func append(_ group: PlaceGroup) {
    counts.append(group.count)
    amounts += group.amounts
    chances += group.chances
    ends.append(amounts.count)
  }

  mutating func reserve(groups: Int, entries: Int) {
    counts.reserveCapacity(groups)
    ends.reserveCapacity(groups)
    amounts.reserveCapacity(entries)
    chances.reserveCapacity(entries)
  }

  /// Adds places, together with the last ones if they have the same distribution: places of
  /// neighbouring months do when all their results can come in time.
  /// - Parameter own: where their chances stand among all.
  mutating func add(count: Int, amounts own: [Int], chances all: [Double], at first: Int) {
    guard count > 0 else { return }
    if isLast(own, all, first) {
      counts[counts.count - 1] += count
      return
    }
    counts.append(count)
    for index in own.indices {
      amounts.append(own[index])
      chances.append(all[first &+ index])
    }
    ends.append(amounts.count)
  }

  private func isLast(_ own: [Int], _ all: [Double], _ first: Int) -> Bool {
    guard !counts.isEmpty else { return false }
    let last = entries(of: counts.count - 1)
    guard last.count == own.count else { return false }
    for index in own.indices {
      guard chances[last.lowerBound &+ index] == all[first &+ index],
        amounts[last.lowerBound &+ index] == own[index]
      else { return false }
    }
    return true
  }

  /// In steps.
  var mean: Double { moments.mean }
  /// In steps squared.
  var variance: Double { moments.variance }

  /// Mean and variance of one place of a group.
  func moments(of group: Int) -> (mean: Double, variance: Double) {
    let own = entries(of: group)
    var mean = 0.0
    for index in own { mean += Double(amounts[index]) * chances[index] }
    var variance = 0.0
    for index in own {
      let apart = Double(amounts[index]) - mean
      variance += apart * apart * chances[index]
    }
    return (mean, variance)
  }

  /// Both of all places, in steps and steps squared.
  var moments: (mean: Double, variance: Double) {
    var (mean, variance) = (0.0, 0.0)
    for group in counts.indices {
      let own = moments(of: group)
      mean += Double(counts[group]) * own.mean
      variance += Double(counts[group]) * own.variance
    }
    return (mean, variance)
  }

  /// The most steps that can be paid.
  var highest: Int {
    counts.indices.reduce(0) { sum, group in
      let most = entries(of: group).last { chances[$0] > 0 }.map { amounts[$0] } ?? 0
      return sum + counts[group] * most
    }
  }

  /// The most steps that one place can be paid.
  var widest: Int {
    counts.indices.reduce(0) { max($0, entries(of: $1).last.map { amounts[$0] } ?? 0) }
  }

  /// The most that two amounts of one place lie apart, in steps.
  var longest: Int {
    counts.indices.reduce(0) {
      let own = ends(of: $1)
      return max($0, own.high - own.low)
    }
  }

  /// The amounts outside which the total falls with a chance below 1e-12, by Bernstein's
  /// inequality for sums of bounded independent variables.
  var window: ClosedRange<Int> {
    let (mean, variance) = moments
    return window(mean: mean, variance: variance)
  }

  /// The same where mean and variance are known already.
  func window(mean: Double, variance: Double) -> ClosedRange<Int> {
    let logarithm = 28.4  // ln(2 / 1e-12), and a little more
    let linear = Double(widest) * logarithm / 3
    let reach = linear + (linear * linear + 2 * logarithm * variance).squareRoot()
    let low = max(0, (mean - reach).rounded(.down))
    let high = min(Double(highest), (mean + reach).rounded(.up))
    return Int(low)...max(Int(low), Int(high))
  }
}

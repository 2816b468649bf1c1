/// What a reader can take figures that are not printed to be: values of all of them that agree
/// with every printed figure and every link.
///
/// Such a solution shows that a figure can have a value. None found does not show that it cannot:
/// the search is cut short, and whoever protects must then withhold more.
struct DisclosureAttack {
  private let figures: PublishedFigures
  /// The figure of each variable, and the variable of each figure.
  private let open: [Int]
  private let variables: [Int?]
  private let sums: Sums

  /// Sums that come to nought: weights times values, and a constant. All terms stand in one
  /// list, those of a sum beside each other.
  struct Sums {
    var variables: [Int] = []
    var weights: [Int] = []
    var constants: [Int] = []
    /// Where the terms of each sum begin, and where the last ends.
    var starts: [Int] = [0]
    /// The terms of each variable, with their sums.
    var of: [[(sum: Int, weight: Int)]]
    var lower: [Int]
    var upper: [Int]

    var indices: Range<Int> { constants.indices }
    func terms(_ sum: Int) -> Range<Int> { starts[sum]..<starts[sum + 1] }
  }

  init(_ figures: PublishedFigures) {
    self.figures = figures
    let open = figures.hidden.filter { figures.kinds[$0] == .count }.sorted()
    var variables = [Int?](repeating: nil, count: figures.values.count)
    for (index, figure) in open.enumerated() { variables[figure] = index }
    let largest = figures.values.indices.reduce(10) {
      figures.kinds[$1] == .count ? max($0, figures.values[$1]) : $0
    }
    let ranges = open.map { figures.range($0, widest: 2 &* largest) }
    self.open = open
    self.variables = variables
    var sums = Sums(
      of: open.map { _ in [] }, lower: ranges.map(\.lowerBound), upper: ranges.map(\.upperBound))
    for link in figures.links {
      // A withheld amount follows from its counts and says nothing of them.
      if figures.kinds[link.total] == .amount, figures.isHidden(link.total) { continue }
      var constant = 0
      for member in link.parts + [(figure: link.total, weight: -1)] {
        if let variable = variables[member.figure] {
          sums.variables.append(variable)
          sums.weights.append(member.weight)
          sums.of[variable].append((sums.constants.count, member.weight))
        } else {
          constant &+= member.weight &* figures.values[member.figure]
        }
      }
      guard sums.variables.count > sums.starts[sums.constants.count] else { continue }
      sums.constants.append(constant)
      sums.starts.append(sums.variables.count)
    }
    self.sums = sums
  }

  /// Whether values of all figures agree with what is printed and linked.
  func holds(_ values: [Int]) -> Bool {
    sums.indices.allSatisfy { sum in
      sums.terms(sum).reduce(sums.constants[sum]) {
        $0 &+ sums.weights[$1] &* values[open[sums.variables[$1]]]
      } == 0
    }
  }

  /// The values that a figure could have beside its true one, nearest first.
  func candidates(_ figure: Int) -> [Int] {
    guard let variable = variables[figure] else { return [] }
    let value = figures.values[figure]
    return (1...4).flatMap { [value + $0, value - $0] }.filter {
      $0 >= sums.lower[variable] && $0 <= sums.upper[variable]
    }
  }

  /// Values of all figures of which one has a value other than its true one; nil when none is
  /// found in so many steps.
  func solution(_ figure: Int, _ value: Int, steps: inout Int) -> [Int]? {
    guard let variable = variables[figure] else { return nil }
    var change = DisclosureChange(sums, truth: open.map { figures.values[$0] })
    let given = min(steps, DisclosureAttack.stepsForOne)
    var left = given
    defer { steps -= given - left }
    guard change.set(variable, to: value, partly: false, &left) else { return nil }
    var values = figures.values
    for (index, figure) in open.enumerated() { values[figure] = change.values[index] }
    return values
  }

  private static let stepsForOne = 400
}

/// The true values with some of them changed until all sums hold again: every change that breaks
/// a sum is made good by changing another of its figures, none of them twice.
private struct DisclosureChange {
  private let sums: DisclosureAttack.Sums
  private(set) var values: [Int]
  private var isFixed: [Bool]
  /// By how much each sum misses nought, and how many of its figures may still change.
  private var excess: [Int]
  private var loose: [Int]
  /// How many changes so far did not make their sum good.
  private var parts = 0

  private static let mostParts = 2
  private static let widestPart = 8

  init(_ sums: DisclosureAttack.Sums, truth: [Int]) {
    self.sums = sums
    values = truth
    isFixed = [Bool](repeating: false, count: truth.count)
    excess = [Int](repeating: 0, count: sums.constants.count)
    loose = sums.indices.map { sums.terms($0).count }
  }

  /// Changes one value and whatever must change with it; false, and nothing changed, when no way
  /// is found.
  mutating func set(
    _ variable: Int, to value: Int, partly isPart: Bool, _ steps: inout Int
  ) -> Bool {
    guard steps > 0, value >= sums.lower[variable], value <= sums.upper[variable] else {
      return false
    }
    steps -= 1
    let before = values[variable]
    values[variable] = value
    isFixed[variable] = true
    parts += isPart ? 1 : 0
    var isStuck = false
    for (sum, weight) in sums.of[variable] {
      excess[sum] &+= weight &* (value - before)
      loose[sum] -= 1
      if loose[sum] == 0, excess[sum] != 0 { isStuck = true }
    }
    if !isStuck, repair(&steps) { return true }
    for (sum, weight) in sums.of[variable] {
      excess[sum] &-= weight &* (value - before)
      loose[sum] += 1
    }
    parts -= isPart ? 1 : 0
    isFixed[variable] = false
    values[variable] = before
    return false
  }

  /// Makes good the broken sum with the fewest ways to do so.
  private mutating func repair(_ steps: inout Int) -> Bool {
    var broken: Int?
    for sum in sums.indices where excess[sum] != 0 {
      if broken.map({ loose[sum] < loose[$0] }) ?? true { broken = sum }
    }
    guard let broken else { return true }
    var ways: [(breaks: Int, variable: Int, value: Int)] = []
    for term in sums.terms(broken) {
      let (variable, weight) = (sums.variables[term], sums.weights[term])
      guard !isFixed[variable], excess[broken] % weight == 0 else { continue }
      let value = values[variable] &- excess[broken] / weight
      guard value >= sums.lower[variable], value <= sums.upper[variable] else { continue }
      ways.append((breaks(variable, value), variable, value))
    }
    ways.sort { ($0.breaks, $0.variable) < ($1.breaks, $1.variable) }
    for way in ways where set(way.variable, to: way.value, partly: false, &steps) { return true }
    guard parts < DisclosureChange.mostParts else { return false }
    for term in sums.terms(broken) where !isFixed[sums.variables[term]] {
      let variable = sums.variables[term]
      for distance in 1...DisclosureChange.widestPart {
        for value in [values[variable] - distance, values[variable] + distance]
        where !ways.contains(where: { $0.variable == variable && $0.value == value }) {
          if set(variable, to: value, partly: true, &steps) { return true }
        }
      }
    }
    return false
  }

  /// How many sums would miss nought after a change.
  private func breaks(_ variable: Int, _ value: Int) -> Int {
    let change = value - values[variable]
    return sums.of[variable].reduce(0) {
      $0 + (excess[$1.sum] &+ $1.weight &* change == 0 ? 0 : 1)
    }
  }
}

/// What a reader can take figures that are not printed to be: values of all of them that agree
/// with every printed figure and every link.
///
/// Such a solution shows that a figure can have a value. None found does not show that it cannot:
/// the search is cut short, and whoever protects must then withhold more.
struct DisclosureAttack {
  /// Sums that come to nought: weights times values, and a constant.
  private struct Sum {
    var variables: [Int] = []
    var weights: [Int] = []
    var constant = 0
  }

  /// What each variable can be.
  private struct Box {
    var lower: [Int]
    var upper: [Int]
  }

  private let figures: PublishedFigures
  /// The figure of each variable, and the variable of each figure.
  private let open: [Int]
  private let variables: [Int?]
  private let truth: [Int]
  private let sums: [Sum]
  private let sumsOf: [[Int]]
  private let start: Box
  private let isSound: Bool

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
    truth = open.map { figures.values[$0] }
    var sums: [Sum] = []
    var sumsOf = [[Int]](repeating: [], count: open.count)
    for link in figures.links {
      // A withheld amount follows from its counts and says nothing of them.
      if figures.kinds[link.total] == .amount, figures.isHidden(link.total) { continue }
      var sum = Sum()
      for member in link.parts + [(figure: link.total, weight: -1)] {
        if let variable = variables[member.figure] {
          sum.variables.append(variable)
          sum.weights.append(member.weight)
        } else {
          sum.constant &+= member.weight &* figures.values[member.figure]
        }
      }
      guard !sum.variables.isEmpty else { continue }
      for variable in sum.variables { sumsOf[variable].append(sums.count) }
      sums.append(sum)
    }
    self.sums = sums
    self.sumsOf = sumsOf
    var box = Box(lower: ranges.map(\.lowerBound), upper: ranges.map(\.upperBound))
    isSound = DisclosureAttack.narrow(&box, sums, sumsOf, from: Array(sums.indices))
    start = box
  }

  /// Whether values of all figures agree with what is printed and linked.
  func holds(_ values: [Int]) -> Bool {
    sums.allSatisfy { sum in
      zip(sum.variables, sum.weights).reduce(sum.constant) {
        $0 &+ $1.1 &* values[open[$1.0]]
      } == 0
    }
  }

  /// The values that a figure could have beside its true one, nearest first.
  func candidates(_ figure: Int) -> [Int] {
    guard let variable = variables[figure] else { return [] }
    let value = figures.values[figure]
    let range = start.lower[variable]...max(start.lower[variable], start.upper[variable])
    return (1...4).flatMap { [value + $0, value - $0] }.filter { range.contains($0) }
  }

  /// Values of all figures of which one has a value other than its true one; nil when none is
  /// found in so many steps.
  func solution(_ figure: Int, _ value: Int, steps: inout Int) -> [Int]? {
    guard isSound, let variable = variables[figure] else { return nil }
    var left = min(steps, DisclosureAttack.stepsForOne)
    let given = left
    defer { steps -= given - left }
    var box = start
    guard fix(&box, variable, value), let found = solve(box, depth: 0, &left) else { return nil }
    var values = figures.values
    for (index, figure) in open.enumerated() { values[figure] = found[index] }
    return values
  }

  private static let stepsForOne = 250
  private static let deepest = 24

  private func fix(_ box: inout Box, _ variable: Int, _ value: Int) -> Bool {
    guard value >= box.lower[variable], value <= box.upper[variable] else { return false }
    box.lower[variable] = value
    box.upper[variable] = value
    return DisclosureAttack.narrow(&box, sums, sumsOf, from: sumsOf[variable])
  }

  /// The true values as far as the box allows; where they break a sum, one of its variables is
  /// moved and the rest tried again.
  private func solve(_ box: Box, depth: Int, _ steps: inout Int) -> [Int]? {
    guard steps > 0, depth < DisclosureAttack.deepest else { return nil }
    steps -= 1
    let near = truth.indices.map { min(max(truth[$0], box.lower[$0]), box.upper[$0]) }
    var broken: (sum: Sum, excess: Int, loose: [Int])?
    for sum in sums {
      var excess = sum.constant
      for (index, variable) in sum.variables.enumerated() {
        excess &+= sum.weights[index] &* near[variable]
      }
      guard excess != 0 else { continue }
      let loose = sum.variables.indices.filter {
        box.lower[sum.variables[$0]] < box.upper[sum.variables[$0]]
      }
      if loose.count < broken?.loose.count ?? .max { broken = (sum, excess, loose) }
    }
    guard let broken else { return near }
    var tried: Set<[Int]> = []
    func attempt(_ variable: Int, _ value: Int) -> [Int]? {
      guard tried.insert([variable, value]).inserted else { return nil }
      var next = box
      guard fix(&next, variable, value) else { return nil }
      return solve(next, depth: depth + 1, &steps)
    }
    for index in broken.loose where broken.excess % broken.sum.weights[index] == 0 {
      let variable = broken.sum.variables[index]
      let value = near[variable] &- broken.excess / broken.sum.weights[index]
      if let found = attempt(variable, value) { return found }
    }
    let tightest = broken.loose.map { broken.sum.variables[$0] }.min {
      box.upper[$0] - box.lower[$0] < box.upper[$1] - box.lower[$1]
    }
    guard let tightest else { return nil }
    for distance in 0...12 {
      for value in Set([near[tightest] + distance, near[tightest] - distance]).sorted() {
        if let found = attempt(tightest, value) { return found }
      }
    }
    return nil
  }

  /// Narrows the box by each sum that something changed in, until nothing more goes; false when
  /// nothing is left.
  private static func narrow(
    _ box: inout Box, _ sums: [Sum], _ sumsOf: [[Int]], from first: [Int]
  ) -> Bool {
    var waiting = first
    var isWaiting = [Bool](repeating: false, count: sums.count)
    for sum in first { isWaiting[sum] = true }
    var rounds = 0
    while let next = waiting.popLast() {
      isWaiting[next] = false
      rounds += 1
      guard rounds < 2000 else { return true }
      let sum = sums[next]
      var low = sum.constant
      var high = sum.constant
      for (index, variable) in sum.variables.enumerated() {
        let weight = sum.weights[index]
        low &+= weight &* (weight > 0 ? box.lower[variable] : box.upper[variable])
        high &+= weight &* (weight > 0 ? box.upper[variable] : box.lower[variable])
      }
      guard low <= 0, high >= 0 else { return false }
      for (index, variable) in sum.variables.enumerated() {
        let weight = sum.weights[index]
        let (least, most) = (box.lower[variable], box.upper[variable])
        guard least < most else { continue }
        // The others reach from `low` to `high` without this one's own share.
        let size = weight.magnitude
        let down = Int(UInt(bitPattern: high) / size)
        let up = Int(UInt(bitPattern: 0 &- low) / size)
        let lower = weight > 0 ? most - min(down, most - least) : most - min(up, most - least)
        let upper = weight > 0 ? least + min(up, most - least) : least + min(down, most - least)
        guard lower > least || upper < most else { continue }
        guard lower <= upper else { return false }
        low &+= weight > 0 ? weight &* (lower - least) : weight &* (upper - most)
        high &+= weight > 0 ? weight &* (upper - most) : weight &* (lower - least)
        box.lower[variable] = lower
        box.upper[variable] = upper
        for other in sumsOf[variable] where !isWaiting[other] {
          isWaiting[other] = true
          waiting.append(other)
        }
      }
    }
    return true
  }
}

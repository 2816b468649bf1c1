extension DisclosedFigures {
  /// Withholds small counts and whatever would give them back, so that the strongest reader is
  /// left with at least three possible values of each, shown by solutions that are found. What
  /// cannot be shown to be safe is withheld; at last whole tables are.
  package mutating func protect() {
    for figure in values.indices where isSmall(figure) { hidden.insert(figure) }
    guard values.indices.contains(where: isSmall) else { return }
    while true {
      var protection = Protection(self)
      guard let exposed = protection.exposed else {
        protection.show()
        hidden = protection.hidden
        return
      }
      // Not even with everything withheld: whole tables must go, the last of those linked first.
      guard let table = lastTable(beside: exposed) else { return withdrawAll() }
      withdraw(table)
    }
  }

  private mutating func withdraw(_ table: Int) {
    withdrawn.insert(table)
    for figure in values.indices where tables[figure] == table { hidden.insert(figure) }
  }

  private mutating func withdrawAll() {
    for table in Set(tables.compactMap(\.self)) { withdraw(table) }
  }

  /// The last published table among those of the figures linked to one, the nearest first. The
  /// first table of all, whose figures others repeat, goes only with everything else.
  private func lastTable(beside figure: Int) -> Int? {
    let kept = withdrawn.union([tables.compactMap(\.self).min() ?? 0])
    var reached: Set<Int> = [figure]
    while true {
      let near = Set(reached.compactMap { tables[$0] }).subtracting(kept)
      if let last = near.max() { return last }
      let count = reached.count
      for link in links {
        let members = [link.total] + link.parts.map(\.figure)
        if members.contains(where: reached.contains) { reached.formUnion(members) }
      }
      if reached.count == count { return nil }
    }
  }
}

/// Figures on their way to be safe: everything is withheld at first, and shown as far as the small
/// counts stay safe.
private struct Protection {
  private let figures: DisclosedFigures
  /// The count of each variable, and the variable of each count that may be withheld.
  private let counts: [Int]
  private let variables: [Int?]
  private let truth: [Int]
  /// What a reader must allow each variable to be.
  private let lower: [Int]
  private let upper: [Int]
  /// Variables that keep three values: the small counts, those that are printed first, and whatever
  /// an earlier publication withheld.
  private var guarded: [Int]
  private var moves: DisclosureMoves
  /// Changes of all variables that stay in range, found so far.
  private var solutions: [DisclosureMoves.Move] = []
  private(set) var hidden: Set<Int>
  /// How many more changes are tried; what is not decided by then is withheld.
  private var effort: Int

  init(_ figures: DisclosedFigures) {
    self.figures = figures
    let open = figures.values.indices.filter {
      figures.values[$0] > 0 || figures.hidden.contains($0)
    }
    let counts = open.filter { figures.kinds[$0] == .count }
    var variables = [Int?](repeating: nil, count: figures.values.count)
    for (index, figure) in counts.enumerated() { variables[figure] = index }
    let widest = 2 &* counts.reduce(5) { max($0, figures.values[$1]) }
    self.counts = counts
    self.variables = variables
    truth = counts.map { figures.values[$0] }
    let ranges = counts.map { figures.range($0, widest: widest) }
    lower = ranges.map(\.lowerBound)
    upper = ranges.map(\.upperBound)
    effort = figures.told.isEmpty && figures.masked.isEmpty ? 120_000 : 480_000
    let all = counts.indices.filter { figures.isSmall(counts[$0]) }
    guarded =
      all.filter { figures.tables[counts[$0]] != nil }
      + all.filter { figures.tables[counts[$0]] == nil }
    moves = DisclosureMoves(
      room: zip(truth, ranges).map { min($0 - $1.lowerBound, $1.upperBound - $0) })
    hidden = Set(open).subtracting(figures.told)
    for link in figures.links where figures.kinds[link.total] == .count {
      moves.impose(terms(link.parts + [(figure: link.total, weight: -1)]))
    }
    guard !figures.told.isEmpty || !figures.masked.isEmpty else { return }
    for figure in figures.told.sorted() where figures.values[figure] > 0 {
      moves.impose(known(figure))
    }
    // What the earlier publication gave away already can be protected no more.
    let (listed, list) = (guarded, figures)
    guarded = listed.filter { list.tables[counts[$0]] != nil || isSafe($0) }
    let masked = counts.indices.filter {
      list.masked.contains(counts[$0]) && !list.isSmall(counts[$0])
    }
    guarded += masked.filter { isSafe($0) }
  }

  private func terms(_ parts: [(figure: Int, weight: Int)]) -> [(variable: Int, weight: Int)] {
    parts.compactMap { part in variables[part.figure].map { ($0, part.weight) } }
  }

  /// A small count that is given away even when nothing is printed but noughts.
  var exposed: Int? {
    mutating get { guarded.first { !isSafe($0) }.map { counts[$0] } }
  }

  /// Shows what can be shown, the most important tables first, in them amounts first and what is
  /// largest first. Counts that can be worked out from what is shown then are shown as well.
  mutating func show() {
    func rank(_ figure: Int) -> (Int, Int, Int, Int) {
      (
        figures.tables[figure] ?? 0, figures.kinds[figure] == .amount ? 0 : 1,
        0 - figures.values[figure], figure
      )
    }
    let order = hidden.filter { figures.tables[$0] != nil && !figures.isSmall($0) }
      .sorted { rank($0) < rank($1) }
    for figure in order
    where !(figures.tables[figure].map(figures.withdrawn.contains) ?? true) { show(figure) }
    // Also of tables that are left out: a total may stand in another.
    for figure in order where hidden.contains(figure) {
      if let variable = variables[figure], isSafe(variable) { continue }
      show(figure)
    }
    // Some of these followed only when a later one was shown.
    for figure in order where hidden.contains(figure) && follows(known(figure)) {
      hidden.remove(figure)
    }
  }

  /// Whether nothing that a reader must allow changes what is known by a figure: it follows from what
  /// is shown.
  private func follows(_ known: [(variable: Int, weight: Int)]) -> Bool {
    func changes(_ move: DisclosureMoves.Move) -> Bool {
      known.reduce(0) { $0 &+ $1.weight &* move[$1.variable] } != 0
    }
    return !moves.moves.contains(where: changes) && !solutions.contains(where: changes)
  }

  /// What a reader knows of the counts by a figure.
  private func known(_ figure: Int) -> [(variable: Int, weight: Int)] {
    figures.kinds[figure] == .amount
      ? figures.links.filter { $0.total == figure }.flatMap { terms($0.parts) }
      : terms([(figure, 1)])
  }

  /// Shows a figure if what is guarded stays safe.
  private mutating func show(_ figure: Int) {
    let known = known(figure)
    if follows(known) {
      // Nobody learns anything by it, and withholding it would say that something is kept which is
      // not. That holds however little effort is left.
      hidden.remove(figure)
      return
    }
    let before = (moves, solutions)
    moves.impose(known)
    solutions.removeAll { solution in
      known.reduce(0) { $0 &+ $1.weight &* solution[$1.variable] } != 0
    }
    if guarded.allSatisfy({ isSafe($0) }) {
      hidden.remove(figure)
    } else {
      (moves, solutions) = before
    }
  }

  /// Whether a count can have at least three values: its own and two more.
  private mutating func isSafe(_ variable: Int) -> Bool {
    var found: Set<Int> = [0]
    for solution in solutions {
      found.insert(solution[variable])
      if found.count >= 3 { return true }
    }
    let touching = moves.touching(variable)
    for (change, times) in Protection.starts(touching, moves) {
      guard let solution = inRange(change, times, beside: variable, but: found) else { continue }
      solutions.append(solution)
      found.insert(solution[variable])
      // The same the other way about may do as well.
      let other = solution.map { 0 &- $0 }
      if excess(other) == 0 {
        solutions.append(other)
        found.insert(other[variable])
      }
      if found.count >= 3 { return true }
    }
    return false
  }

  /// Changes to begin with, the shortest first, each both ways about and more than once.
  private static func starts(
    _ touching: [Int], _ moves: DisclosureMoves
  ) -> [(change: DisclosureMoves.Move, times: Int)] {
    let first = touching.prefix(mostStarts)
    return [1, -1, 2, -2].flatMap { times in first.map { (moves.moves[$0], times) } }
  }

  private static let mostStarts = 8
  private static let mostRepairs = 12

  /// A change brought into range by adding others, whichever helps most; nil when that fails or
  /// the variable comes to a value it has been found to have.
  private mutating func inRange(
    _ change: DisclosureMoves.Move, _ times: Int, beside variable: Int, but found: Set<Int>
  ) -> DisclosureMoves.Move? {
    var change = change.map { $0 &* times }
    var left = excess(change)
    for _ in 0..<Protection.mostRepairs where left > 0 {
      effort -= moves.moves.count
      guard effort > 0 else { return nil }
      var best: (excess: Int, move: Int, sign: Int)?
      for move in moves.moves.indices {
        for sign in [1, -1] {
          let rest = left &+ excess(of: move, sign, added: change)
          if rest < best?.excess ?? left { best = (rest, move, sign) }
        }
      }
      guard let best else { return nil }
      for place in moves.supports[best.move] {
        change[place] &+= best.sign &* moves.moves[best.move][place]
      }
      left = best.excess
    }
    return left == 0 && !found.contains(change[variable]) ? change : nil
  }

  /// By how much a change takes variables out of their ranges, all together.
  private func excess(_ change: DisclosureMoves.Move) -> Int {
    change.indices.reduce(0) { $0 &+ outside($1, change[$1]) }
  }

  /// By how much more, when another change is added.
  private func excess(of move: Int, _ sign: Int, added change: DisclosureMoves.Move) -> Int {
    var sum = 0
    for variable in moves.supports[move] {
      let own = change[variable]
      sum &+= outside(variable, own &+ sign &* moves.moves[move][variable])
      sum &-= outside(variable, own)
    }
    return sum
  }

  private func outside(_ variable: Int, _ change: Int) -> Int {
    let value = truth[variable] &+ change
    return value < lower[variable]
      ? lower[variable] &- value : value > upper[variable] ? value &- upper[variable] : 0
  }
}

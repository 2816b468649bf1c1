extension PublishedFigures {
  /// Withholds small counts, then whatever would give them back, until the strongest reader is
  /// left with at least three possible values of each, shown by solutions that are found. Where
  /// none is found in time more is withheld; at last whole tables are. What turns out not to be
  /// needed is given back.
  public mutating func protect() {
    for figure in values.indices where isSmall(figure) { hidden.insert(figure) }
    var protection = Protection(self)
    protection.run()
    self = protection.figures
  }
}

/// Figures on their way to be safe.
private struct Protection {
  var figures: PublishedFigures
  private var attack: DisclosureAttack
  /// Solutions found so far: values of all figures that agree with what is printed.
  private var solutions: [[Int]] = []
  private let small: [Int]
  /// What was withheld to protect others, in that order.
  private var withheld: [Int] = []
  private var steps = 120_000

  init(_ figures: PublishedFigures) {
    self.figures = figures
    attack = DisclosureAttack(figures)
    // Those that are printed first: they matter most.
    let all = figures.values.indices.filter { figures.isSmall($0) }
    small = all.filter { figures.tables[$0] != nil } + all.filter { figures.tables[$0] == nil }
  }

  mutating func run() {
    var given: Set<Int> = []
    while let exposed = firstExposed(but: given) {
      if let next = nextToHide(beside: exposed) {
        figures.hidden.insert(next)
        withheld.append(next)
      } else if let table = nextToWithdraw(beside: exposed) {
        figures.withdrawn.insert(table)
        for figure in figures.values.indices where figures.tables[figure] == table {
          figures.hidden.insert(figure)
        }
      } else {
        // Nothing is printed any more that touches it.
        given.insert(exposed)
        continue
      }
      attack = DisclosureAttack(figures)
    }
    giveBack(but: given)
  }

  /// The first small count of which fewer than three values are known to be possible.
  private mutating func firstExposed(but given: Set<Int>) -> Int? {
    for figure in small where !given.contains(figure) && !isSafe(figure) { return figure }
    return nil
  }

  private mutating func isSafe(_ figure: Int) -> Bool {
    var found: Set<Int> = [figures.values[figure]]
    for solution in solutions where found.count < 3 { found.insert(solution[figure]) }
    guard found.count < 3 else { return true }
    for value in attack.candidates(figure) where !found.contains(value) {
      guard let solution = attack.solution(figure, value, steps: &steps) else { continue }
      solutions.append(solution)
      found.insert(value)
      if found.count >= 3 { return true }
    }
    return false
  }

  /// Gives back, of the first tables first, what the others are safe without.
  private mutating func giveBack(but given: Set<Int>) {
    let order = withheld.enumerated().sorted {
      let (left, right) = (figures.tables[$0.element] ?? 0, figures.tables[$1.element] ?? 0)
      return (left, $1.offset) < (right, $0.offset)
    }
    for (_, figure) in order {
      guard steps > 0, figures.tables[figure].map({ !figures.withdrawn.contains($0) }) ?? false
      else { continue }
      let before = (figures, attack, solutions)
      figures.hidden.remove(figure)
      attack = DisclosureAttack(figures)
      solutions = solutions.filter {
        $0[figure] == figures.values[figure] && attack.holds($0)
      }
      if firstExposed(but: given) != nil { (figures, attack, solutions) = before }
    }
  }

  /// What to withhold next to protect a figure: an amount of money first, then the smallest
  /// count of the last table that is linked to it, through a chain of figures that are not printed where need be.
  private func nextToHide(beside figure: Int) -> Int? {
    var best: Int?
    spread(from: figure) { found in
      // Zero is known to be zero and protects nothing.
      best = found.filter { !figures.hidden.contains($0) && figures.values[$0] > 0 }
        .min { rank($0) < rank($1) }
      return best != nil
    }
    return best
  }

  private func rank(_ figure: Int) -> (Int, Int, Int, Int) {
    let isAmount = figures.kinds[figure] == .amount
    let isTotal = !isAmount && figures.links.contains { $0.total == figure }
    return (
      isAmount ? 0 : 1, 0 - (figures.tables[figure] ?? 0), isTotal ? 1 : 0, figures.values[figure]
    )
  }

  /// The nearest table that is still published, when nothing more in it can be withheld.
  private func nextToWithdraw(beside figure: Int) -> Int? {
    var table: Int?
    func published(_ figure: Int) -> Int? {
      figures.tables[figure].flatMap { figures.withdrawn.contains($0) ? nil : $0 }
    }
    if let own = published(figure) { return own }
    spread(from: figure) { found in
      table = found.compactMap(published).min()
      return table != nil
    }
    return table
  }

  /// Visits the figures linked to one, then those linked to these through figures that are not
  /// printed, until somebody has seen enough.
  private func spread(from figure: Int, _ isEnough: ([Int]) -> Bool) {
    var reached: Set<Int> = [figure]
    var edge: Set<Int> = [figure]
    while !edge.isEmpty {
      var found: Set<Int> = []
      for link in figures.links {
        let members = [link.total] + link.parts.map(\.figure)
        guard members.contains(where: edge.contains) else { continue }
        found.formUnion(members)
      }
      found.subtract(reached)
      if isEnough(found.sorted()) { return }
      reached.formUnion(found)
      edge = found.filter { figures.hidden.contains($0) && figures.kinds[$0] == .count }
    }
  }
}

extension Ladders {
  /// What is still to come of a person of whom something is known at the end of a month, as ladders
  /// that begin there: months count from that month, in which nothing more happens.
  ///
  /// A step that follows the last one reached comes after `k` months with the chance that it does so,
  /// given that neither it nor any other that follows has come in the months known (rate-cards.md,
  /// half-way).
  /// - Parameter positions: by strand, the last step reached and the whole months since.
  func rest(_ positions: [StrandPosition], known now: Int) -> Ladders {
    var isOpen = [Bool](repeating: false, count: steps.count)
    var rest: [Step] = []
    for (index, step) in steps.enumerated() {
      let position = positions[step.strand]
      guard !position.isClosed else {
        rest.append(Step(strand: step.strand, after: nil, chances: []))
        continue
      }
      if step.after == position.step {
        isOpen[index] = true
        let months = max(-1, now - position.since)
        rest.append(
          Step(strand: step.strand, after: nil, chances: later(index, after: months)))
      } else if let after = step.after, isOpen[after] {
        isOpen[index] = true
        rest.append(step)
      } else {
        rest.append(Step(strand: step.strand, after: nil, chances: []))
      }
    }
    return Ladders(steps: rest, strands: strands)
  }

  /// `[j]`: the chance that a step comes `j` months from now, so many months after the one before it
  /// and nothing since.
  private func later(_ index: Int, after months: Int) -> [Double] {
    let step = steps[index]
    var open = 1.0
    for other in steps where other.strand == step.strand && other.after == step.after {
      open -= other.chances.prefix(months + 1).reduce(0, +)
    }
    guard open > 1e-12, step.chances.count > months + 1 else { return [] }
    return [0] + step.chances.dropFirst(months + 1).map { $0 / open }
  }
}

/// How far a place has come on a strand.
struct StrandPosition: Hashable {
  /// The last step reached; nil while none is.
  let step: Int?
  /// The month of the axis in which it was reached; while none is, that in which the holder started.
  let since: Int
  /// Whether nothing more can come, since somebody else of the place climbed it.
  let isClosed: Bool
}

import PBRExplanation
import PBRProgramme
import PBRProjection
import Testing

/// Every figure follows from its parts by its own rule, down to the inputs.
@Suite("Figures taken apart")
struct FigureExplanationTests {
  /// A tree walked once through, each node that stands in several places the first time; what does
  /// not follow from its parts, told.
  private struct Walk {
    var seen: Set<String> = []
    var values: [String: Double] = [:]
    var wrong: [String] = []
    /// Nodes with parts, inputs, and what the calculation settles.
    var counts = (nodes: 0, inputs: 0, settled: 0)

    mutating func go(_ node: ExplainedNode, under figure: String) {
      guard seen.insert(node.key).inserted else {
        // The same name is the same figure.
        if let known = values[node.key],
          (known - node.value).magnitude > 1e-9 * max(1, node.value.magnitude)
        {
          wrong.append("\(figure): two values of \(node.key): \(known), \(node.value)")
        }
        return
      }
      values[node.key] = node.value
      if node.isLeaf {
        if node.input == nil { counts.settled += 1 } else { counts.inputs += 1 }
        return
      }
      counts.nodes += 1
      let parts = node.parts
      if !node.follows(from: parts), wrong.count < 10 {
        wrong.append(
          "\(figure): \(node.key) is \(node.value), its parts make \(node.recomputed(from: parts))")
      }
      for part in parts { go(part, under: figure) }
    }
  }

  /// Independent of the rule: an input is worth what its file says.
  private func inputs(_ explanation: FigureExplanation) -> [String: Double] {
    Dictionary(
      explanation.projection.scenario.figures.compactMap { record in
        Double(record.value).map { (record.path, $0) }
      }, uniquingKeysWith: { first, _ in first })
  }

  @Test(
    "Every figure and cell of a shipped scenario follows from its own leaves",
    arguments: ShippedPlans.names)
  func follows(path: String) throws {
    let scenario = try ShippedPlans.scenario(path)
    guard isThorough || !scenario.scheme.isRateCard else { return }
    let explanation = FigureExplanation(Projection(scenario))
    var walk = Walk()
    let figures = explanation.projection.figures()
    for figure in figures {
      guard let node = explanation.node(figure.name) else {
        walk.wrong.append("\(figure.name): not explained")
        continue
      }
      let isSame =
        figure.text.map { $0 == node.text }
        ?? ((node.value - figure.value).magnitude <= 1e-9 * max(1, figure.value.magnitude))
      if !isSame { walk.wrong.append("\(figure.name) is \(figure.value), not \(node.value)") }
      walk.go(node, under: figure.name)
    }
    for name in explanation.names.dropFirst(figures.count) {
      guard let node = explanation.node(name) else {
        walk.wrong.append("\(name): not explained")
        continue
      }
      walk.go(node, under: name)
    }
    #expect(walk.wrong.isEmpty, "\(path): \(walk.wrong.prefix(5).joined(separator: "\n"))")
    #expect(walk.counts.nodes > 100 && walk.counts.inputs > 5, "\(path): \(walk.counts)")
    let known = inputs(explanation)
    for (key, value) in walk.values where key.hasPrefix("input:") {
      if let written = known[String(key.dropFirst("input:".count))] {
        #expect(abs(written - value) < 1e-9, "\(path) \(key): \(value), the file has \(written)")
      }
    }
  }
}

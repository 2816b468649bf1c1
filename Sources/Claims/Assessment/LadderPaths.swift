package import PBRProgramme

/// How the steps of a rate card stand to each other, in plain numbers that many threads can read.
package struct LadderPaths: Sendable {
  /// By strand, its steps in the order of the scheme.
  let strands: [[Int]]
  /// By strand, whether a step can be claimed whose earlier step never was.
  let earlierOptional: [Bool]
  /// By step, its strand and the step it follows.
  package let strand: [Int]
  package let after: [Int?]
  /// By step, the steps from the first of its strand to itself.
  package let way: [[Int]]
  /// Whether prices depend on the number of a claim.
  let hasVolume: Bool

  package init(_ scheme: Scheme) {
    var strands = [[Int]](repeating: [], count: scheme.strands.count)
    var way: [[Int]] = []
    strand = scheme.results.map { $0.step?.strand ?? 0 }
    after = scheme.results.map { $0.step?.after }
    for step in scheme.results.indices {
      way.append((after[step].map { way[$0] } ?? []) + [step])
      strands[strand[step]].append(step)
    }
    self.strands = strands
    self.way = way
    earlierOptional = scheme.strands.map(\.earlierStepsOptional)
    hasVolume = scheme.results.contains { $0.volume != nil }
  }

  /// Whether both steps can have happened: they lie in different strands, or on one way up.
  package func goTogether(_ one: Int, _ other: Int) -> Bool {
    strand[one] != strand[other] || way[one].contains(other) || way[other].contains(one)
  }

  /// Whether a step needs the one before it.
  func needs(_ step: Int) -> Int? { earlierOptional[strand[step]] ? nil : after[step] }
}

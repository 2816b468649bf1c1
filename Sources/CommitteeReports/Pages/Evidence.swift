import PBRProgramme

/// How well the figures of a plan are grounded. What has no source weighs as the poorest evidence,
/// and what nobody has rated as if much hung on it: a plan gains nothing by saying less.
struct Evidence {
  /// The plan's own figures, in its order; those of the payer's rules are not the plan's to ground.
  let all: [InputRecord]
  /// Among them what can turn out otherwise: rates, times, costs, grants and capacity, and any
  /// other that says of itself that it is assumed or inferred, or how good its evidence is.
  let assumptions: [InputRecord]

  /// How a source column says that there is none.
  static let noSource = "none given"

  /// The grounds of figures in the order of a sentence, with the words for them.
  static let order: [(name: String, words: String)] = [
    ("placeholder", "still to be put right"), ("assumed", "assumed"),
    ("inferred", "inferred"), ("sourced", "from a source"),
    ("default", "left at the program's default"), ("", "without grounds stated"),
  ]

  init(_ scenario: Scenario) {
    all = scenario.figures.filter { !$0.path.hasPrefix("scheme.") }
    assumptions = all.filter { Evidence.canDiffer($0) }
  }

  func isAssumption(_ figure: InputRecord) -> Bool { Evidence.canDiffer(figure) }

  /// The assumptions that are judged: those with a rating, and those that lack a source.
  var judged: [InputRecord] {
    assumptions.filter { $0.provenance.quality != nil || Evidence.lacksSource($0) }
  }

  /// Those on poor evidence or none.
  var weak: [InputRecord] {
    judged.filter { $0.provenance.quality == "red" || $0.provenance.quality == nil }
  }

  /// Those of them on which much hangs, or nobody has said how much.
  var dear: [InputRecord] {
    weak.filter { $0.provenance.impact == "red" || $0.provenance.impact == nil }
  }

  /// What a figure says of its grounds: a placeholder, its status, `sourced` where it names a
  /// source, `default` where the plan leaves it open, else nothing.
  static func grounds(_ figure: InputRecord) -> String {
    if figure.provenance.isPlaceholder { return "placeholder" }
    if let status = figure.provenance.status { return status.rawValue }
    if figure.provenance.knownSource != nil { return "sourced" }
    return figure.origin == InputRecord.defaultOrigin ? "default" : ""
  }

  private static func lacksSource(_ figure: InputRecord) -> Bool {
    figure.provenance.quality == nil && figure.provenance.knownSource == nil
  }

  private static let sections: Set<String> = ["assumptions", "costs", "grants", "capacity"]

  private static func canDiffer(_ figure: InputRecord) -> Bool {
    let provenance = figure.provenance
    if provenance.quality != nil || provenance.impact != nil || provenance.isPlaceholder
      || provenance.status == .assumed || provenance.status == .inferred
    {
      return true
    }
    let parts = figure.path.split(separator: ".").map(String.init)
    guard let first = parts.first else { return false }
    if sections.contains(first) { return true }
    return first == "cohorts" && parts.contains("assumptions")
  }
}

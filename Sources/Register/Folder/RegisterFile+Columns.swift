package import PBRFiles

extension RegisterFile {
  /// What a column means.
  package func meaning(of column: String) -> String {
    switch (self, column) {
    case (.families, "family_id"):
      "A key that means nothing outside the council; it begins with a letter and has a digit."
    case (.families, "place_id"): "The funded place it holds; empty: worked with, not funded."
    case (.families, "cohort"): "The cohort of your plan, such as the year."
    case (.families, "criteria"): "What it was identified on, separated by \u{5C}|."
    case (.families, "identified_on"): "The day on which it was found to meet the criteria."
    case (.families, "attached_on"): "The day on which work with it began."
    case (.families, "left_on"): "The day on which it left; empty while it has not."
    case (.families, "exit_reason"):
      Family.ExitReason.allCases.map(\.rawValue).joined(separator: ", ") + "; with left_on only."
    case (.families, "replaces"): "The family that held the place before it."
    case (.members, "role"): "child (while of school age) or adult."
    case (.members, "from"): "The first day in that role; empty: from the beginning."
    case (.members, "to"): "The last day in that role; empty: still."
    case (.members, "subject"): "adult-1, adult-2 … or child-1, child-2 …"
    case (.evidence, "subject"): "household, or a subject of members.csv."
    case (.evidence, "measure"): "One of the measures below."
    case (.evidence, "from"): "The first day it covers; the day of an event."
    case (.evidence, "to"): "The last day it covers; empty for a spell that goes on."
    case (.evidence, "value"):
      "A count, a per cent, or 1 for an event or a spell; empty: not known."
    case (.evidence, "reference"): "Where the evidence is filed."
    case (.evidence, "verified_on"): "The day on which somebody checked it; empty: nobody has."
    case (.terms, "term"): "A key for the school term."
    case (.terms, "starts"): "Its first day."
    case (.terms, "ends"): "Its last day."
    default: "The family, as in families.csv."
    }
  }

  /// The type of a column, as the Table Schema of Frictionless Data names it.
  private func type(of column: String) -> String {
    if column.hasSuffix("_on") { return "date" }
    switch (self, column) {
    case (_, "from"), (_, "to"), (.terms, "starts"), (.terms, "ends"): return "date"
    case (.evidence, "value"): return "number"
    default: return "string"
    }
  }

  /// The columns that every row fills in.
  private var needed: Set<String> {
    switch self {
    case .families: ["family_id"]
    case .members: ["family_id", "subject", "role"]
    case .evidence: ["family_id", "subject", "measure", "from"]
    case .terms: ["term", "starts", "ends"]
    }
  }

  private func words(of column: String) -> [String] {
    switch (self, column) {
    case (.families, "exit_reason"): Family.ExitReason.allCases.map(\.rawValue)
    case (.members, "role"): ["child", "adult"]
    default: []
    }
  }

  /// The Table Schema of the file, for a register without headings of its own and with dates year
  /// first.
  package var tableSchema: JSONOutput {
    let fields = columns.map { column -> JSONOutput in
      var constraints: [(String, JSONOutput)] =
        needed.contains(column) ? [("required", .boolean(true))] : []
      let words = words(of: column)
      if !words.isEmpty { constraints.append(("enum", .list(words.map { .string($0) }))) }
      if self == .evidence, column == "value" {
        constraints += [("minimum", .whole(0)), ("maximum", .whole(100_000))]
      }
      return .object(
        [
          ("name", .string(column)), ("type", .string(type(of: column))),
          ("description", .string(meaning(of: column))),
        ] + (constraints.isEmpty ? [] : [("constraints", .object(constraints))]))
    }
    let keys: [(String, JSONOutput)] =
      switch self {
      case .families: []
      case .members, .evidence:
        [
          (
            "foreignKeys",
            .list([
              .object([
                ("fields", .string("family_id")),
                (
                  "reference",
                  .object([("resource", .string("families")), ("fields", .string("family_id"))])
                ),
              ])
            ])
          )
        ]
      case .terms: [("primaryKey", .string("term"))]
      }
    return .object([("fields", .list(fields)), ("missingValues", .list([.string("")]))] + keys)
  }
}

/// A measure as a page prints it: its cells as texts.
struct PageRow {
  let id: String
  let title: String
  /// `(P)` for provisional, `(E)` for estimated values; empty otherwise.
  let flag: String
  let before: String
  let now: String
  let target: String
  /// The sign a paper printed.
  let printed: String
  /// The sign of the status.
  let status: String
  /// The status with its sign and word.
  let progress: String
  let chance: String
  let direction: String
  /// The label of its period, where that ends on another day than the scorecard's.
  let period: String
  /// More to say, each under the row.
  let details: [String]
}

/// Rows of a page under one heading.
struct PageSection {
  let id: String
  let title: String
  let rows: [PageRow]
  /// What is said under the rows.
  var lines: [String] = []
  /// Whether rows are named by the ids of their measures.
  var showsIDs = false
  /// Whether statuses are told in words, with the chance of the target: those judged by it.
  var tellsProgress = false
}

/// Figures that a new plan came with and nobody has put right yet: `pbr init` notes them as
/// placeholders, and they stay so until the note goes.
package struct Placeholders: Sendable, Hashable {
  /// The note by which a figure says that it is one.
  package static let note = "Placeholder."

  /// Their paths, as `--set` takes them, in the order of the plan.
  package let paths: [String]

  /// How many are named in a sentence; the rest is counted.
  private static let named = 8

  package init(_ figures: [InputRecord]) {
    paths = figures.filter(\.provenance.isPlaceholder).map(\.path)
  }

  package var isEmpty: Bool { paths.isEmpty }

  /// `6 figures are still placeholders: assumptions.leaving.perMonth, …`; nil when there is none.
  package var sentence: String? {
    guard !isEmpty else { return nil }
    let more = paths.count - Placeholders.named
    let shown = more > 1 ? Array(paths.prefix(Placeholders.named)) : paths
    return "\(count): \(shown.joined(separator: ", "))" + (more > 1 ? " and \(more) more." : ".")
  }

  /// The same without the names: `6 figures are still placeholders`.
  package var count: String {
    paths.count == 1
      ? "1 figure is still a placeholder" : "\(paths.count) figures are still placeholders"
  }
}

extension Provenance {
  /// Whether a figure is still what a new plan came with.
  package var isPlaceholder: Bool { note == Placeholders.note }
}

extension Scenario {
  /// The figures of the plan that are still placeholders.
  package var placeholders: Placeholders { Placeholders(figures) }
}

import PBRFindings
import PBRProgramme

/// Looks in a journal for steps of a rate card that were claimed without the step before them: of the
/// same family, in an earlier claim or the same one (rate-cards.md section 4). That the earlier one was
/// rejected since changes nothing.
struct EarlierSteps {
  /// By step that needs one, the id of the step before it.
  private let before: [String: String]
  private var claimed: Set<String> = []
  private var waiting: [(row: JournalRow, step: String, place: SourcePlace)] = []

  init(_ scheme: Scheme) {
    var before: [String: String] = [:]
    for rule in scheme.results {
      guard let step = rule.step, let after = step.after,
        !scheme.strands[step.strand].earlierStepsOptional
      else { continue }
      before[rule.id] = scheme.results[after].id
    }
    self.before = before
  }

  /// Takes a claim in, in the order of the journal.
  mutating func add(_ row: JournalRow, at place: SourcePlace) {
    guard !before.isEmpty else { return }
    let claim = row.claim
    if let step = before[claim.result], !claimed.contains(Self.key(claim.family, step)) {
      waiting.append((row, step, place))
    }
    claimed.insert(Self.key(claim.family, claim.result))
    // Of the same claim also what stands on a later row.
    claimed.insert(Self.key(claim.family, claim.result, claim.claim))
  }

  /// The steps that lack the one before them.
  var doubts: [JournalDoubt] {
    waiting.filter { row, step, _ in
      !claimed.contains(Self.key(row.claim.family, step, row.claim.claim))
    }.map { JournalDoubt(.earlier($0.step), $0.row, at: $0.place) }
  }

  private static func key(_ parts: String...) -> String { parts.joined(separator: "\u{1F}") }
}

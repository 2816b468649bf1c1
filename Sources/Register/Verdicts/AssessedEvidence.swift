import PBRFiles

/// Where the results of every family stand by their evidence, decided while it is read.
///
/// A register kept in order has the rows of a family together. Such a family is assessed by the
/// thread that read its rows, and its rows are dropped: memory grows with the families, not with
/// the rows. A family whose rows stand apart is noted and left for a second reading; when too
/// many are, the first reading is given up.
struct AssessedEvidence: Sendable {
  private(set) var standings: [Standing]
  var problems = RowProblems()
  private(set) var overlaps: [EvidenceOverlap] = []
  private(set) var latest = Int32.min
  /// What achieved results rest on.
  private(set) var resting = RestingEvidence()
  /// The families whose evidence is kept as well, with their items.
  private var kept: [(family: Int, items: [EvidenceItem])] = []
  private var keptReferences: [UInt8] = []
  private let assessor: EvidenceAssessor
  private var states: [Reached]
  /// The families whose rows stand apart.
  private var apart = 0
  private var isGivenUp = false
  /// The rows of the last family so far, which may go on in the next block.
  private var open: [EvidenceItem] = []
  private var openReferences: [UInt8] = []

  private enum Reached: UInt8 { case nothing, assessed, apart }

  init(_ assessor: EvidenceAssessor, families: Int) {
    self.assessor = assessor
    standings = []
    standings.reserveCapacity(families * assessor.results)
    for family in 0..<families {
      for result in 0..<assessor.results {
        standings.append(Standing(family: family, result: result))
      }
    }
    states = [Reached](repeating: .nothing, count: families)
  }

  /// Reads the blocks of a file, from the first on.
  static func read(
    _ file: CSVFile, from first: (block: CSVFile.Block, columns: Sheet), _ sheet: EvidenceSheet,
    form: RegisterForm, _ whole: consuming AssessedEvidence
  ) throws(FileProblem) -> AssessedEvidence {
    let assessor = whole.assessor
    return try SideBySide.read(
      file, from: first.block, into: consume whole,
      part: { rows in
        var reader = RowReader(rows, first.columns, form: form)
        let part = sheet.read(&reader)
        return AssessedBlock(part, assessor, reader.rows.bytes)
      }, add: { $0.add($1) })
  }

  /// Adds the next block; false when the rest is not wanted, as when too many families stand
  /// apart.
  private mutating func add(_ block: AssessedBlock) -> Bool {
    problems.add(block.problems)
    latest = max(latest, block.latest)
    guard let first = block.head.first else { return !block.hasSlip }
    if open.first?.family != first.family { close() }
    for var item in block.head {
      item.takeReference(from: block.references, into: &openReferences)
      open.append(item)
    }
    guard !block.tail.isEmpty else { return !block.hasSlip }
    close()
    overlaps += block.overlaps
    let count = assessor.results
    for (at, family) in block.families.enumerated() where reach(Int(family)) {
      for result in 0..<count {
        standings[Int(family) * count + result] = block.standings[at * count + result]
      }
    }
    resting.add(block.resting)
    for (family, own) in block.kept {
      var items = own
      for at in items.indices {
        items[at].takeReference(from: block.references, into: &keptReferences)
      }
      kept.append((family, items))
    }
    for var item in block.tail {
      item.takeReference(from: block.references, into: &openReferences)
      open.append(item)
    }
    if apart > max(64, states.count / 8) { giveUp() }
    return !isGivenUp && !block.hasSlip
  }

  /// Notes a family whose rows have ended; false when it was met before.
  private mutating func reach(_ family: Int) -> Bool {
    switch states[family] {
    case .nothing:
      states[family] = .assessed
      return true
    case .assessed:
      states[family] = .apart
      apart += 1
      return false
    case .apart: return false
    }
  }

  /// Assesses the family whose rows have ended.
  private mutating func close() {
    guard let family = open.first?.family else { return }
    var items: [EvidenceItem] = []
    var references: [UInt8] = []
    swap(&items, &open)
    swap(&references, &openReferences)
    guard reach(Int(family)) else { return }
    items.arrange(items.indices, &overlaps)
    if assessor.keeps.contains(family) {
      kept.append(
        (
          Int(family),
          items.map { item in
            var item = item
            item.takeReference(from: references, into: &keptReferences)
            return item
          }
        ))
    }
    var evidence = assessor.room()
    evidence.items = items
    evidence.bounds = 0..<items.count
    var block = RestingEvidence.Block()
    var trace: TestTrace? = TestTrace(onlyItems: true)
    for row in [family] + (assessor.returns[family] ?? []) {
      if row != family { _ = reach(Int(row)) }
      var decided: [Standing] = []
      assessor.decide(Int(row), &evidence, references.span, into: &decided, &block, &trace)
      put(decided, Int(row))
    }
    resting.add(block)
  }

  private mutating func put(_ decided: some Collection<Standing>, _ family: Int) {
    for (result, standing) in decided.enumerated() {
      standings[family * assessor.results + result] = standing
    }
  }
}

extension AssessedEvidence {
  /// Leaves every family for a reading that keeps all rows.
  mutating func giveUp() {
    isGivenUp = true
    open = []
    overlaps = []
    resting = RestingEvidence()
    kept = []
    for family in states.indices { states[family] = .apart }
    apart = states.count
  }

  /// Assesses the last family, and those without any evidence.
  mutating func finish() {
    guard !isGivenUp else { return }
    close()
    overlaps.removeAll { states[Int($0.family)] == .apart }
    if apart > 0 {
      resting.leaveOut { states[Int($0)] == .apart }
      kept.removeAll { states[$0.family] == .apart }
    }
    let without = states.indices.filter { states[$0] == .nothing }
    add(assessor.decide(without, KeptEvidence()).standings, of: without)
  }

  /// Whether families are left for a second reading.
  var hasRest: Bool { apart > 0 }

  /// By family, whether it is left for a second reading; nil when all of them are.
  var rest: [Bool]? { isGivenUp ? nil : states.map { $0 == .apart } }

  /// Assesses the families that were left.
  mutating func add(_ kept: KeptEvidence) {
    let left = states.indices.filter { states[$0] == .apart }
    let decided = assessor.decide(left, kept)
    add(decided.standings, of: left)
    resting.add(decided.resting)
    for family in assessor.keeps where states[Int(family)] == .apart {
      self.kept.append((Int(family), kept.take(Int(family), into: &keptReferences)))
    }
  }

  /// The evidence of the families that were to be kept.
  var keptEvidence: KeptEvidence {
    KeptEvidence(kept, references: keptReferences, of: states.count)
  }

  private mutating func add(_ decided: [Standing], of families: [Int]) {
    for (at, family) in families.enumerated() {
      put(decided[at * assessor.results..<(at + 1) * assessor.results], family)
    }
  }
}

/// What a block of evidence comes to: the families that lie whole within it, assessed, and the
/// rows of those at its ends, which may go on in the blocks beside it.
struct AssessedBlock: Sendable {
  private(set) var head: [EvidenceItem] = []
  private(set) var tail: [EvidenceItem] = []
  private(set) var families: [Int32] = []
  private(set) var standings: [Standing] = []
  private(set) var overlaps: [EvidenceOverlap] = []
  private(set) var resting = RestingEvidence.Block()
  private(set) var kept: [(family: Int, items: [EvidenceItem])] = []
  /// The references of the rows at its ends, and of those that are kept.
  private(set) var references: [UInt8] = []
  let problems: RowProblems
  let hasSlip: Bool
  let latest: Int32

  init(
    _ read: consuming EvidenceSheet.Part, _ assessor: EvidenceAssessor, _ bytes: [UInt8]
  ) {
    var part = read
    problems = part.problems
    hasSlip = part.hasSlip
    latest = part.latest
    let assessor = assessor.ownCopy()
    var evidence = assessor.room()
    swap(&evidence.items, &part.items)
    standings.reserveCapacity(evidence.items.count / 4)
    var trace: TestTrace? = TestTrace(onlyItems: true)
    let last = evidence.items.count
    var start = 0
    var at = 1
    while at < last {
      defer { at += 1 }
      let family = evidence.items[start].family
      guard evidence.items[at].family != family else { continue }
      if start == 0 {
        head = Array(evidence.items[..<at])
      } else {
        evidence.items.arrange(start..<at, &overlaps)
        evidence.bounds = start..<at
        families.append(family)
        assessor.decide(Int(family), &evidence, bytes.span, into: &standings, &resting, &trace)
        if !assessor.keeps.isEmpty, assessor.keeps.contains(family) {
          keep(family, Array(evidence.items[start..<at]), bytes)
        }
        if !assessor.returns.isEmpty {
          for row in assessor.returns[family] ?? [] {
            families.append(row)
            assessor.decide(Int(row), &evidence, bytes.span, into: &standings, &resting, &trace)
          }
        }
      }
      start = at
    }
    let items = evidence.items
    resting.tighten()
    if start == 0 { head = items } else { tail = Array(items[start...]) }
    for at in head.indices { head[at].takeReference(from: bytes, into: &references) }
    for at in tail.indices { tail[at].takeReference(from: bytes, into: &references) }
  }

  private mutating func keep(_ family: Int32, _ items: [EvidenceItem], _ bytes: [UInt8]) {
    kept.append(
      (
        Int(family),
        items.map { item in
          var item = item
          item.takeReference(from: bytes, into: &references)
          return item
        }
      ))
  }
}

import PBRFiles
package import PBRQuantities

/// Decides by evidence alone where the results of families stand on a day. It holds what that
/// takes in plain numbers, so that many threads can read them at once.
package struct EvidenceAssessor: Sendable {
  /// What the rules need to know of a family.
  private struct Facts {
    /// The largest number while it is not attached, or has not left.
    let attached: Int32
    let left: Int32
    let criteria: UInt64
    let home: Int32
    let isFunded: Bool
  }

  let asOf: CivilDate
  private let day: Int32
  private let facts: [Facts]
  /// By the first row of a family that came back, its later rows, which its items are for, too.
  let returns: [Int32: [Int32]]
  /// The families whose evidence is kept though they are assessed while it is read.
  let keeps: Set<Int32>
  /// What is kept of the rows that achieved results rest on.
  let keeper: RestingKeeper
  private let members: [Member]
  private let memberStarts: [Int32]
  private var terms: [TermDays]
  private var rules: [[EvidenceRules.Rule]]

  /// How many results the scheme has.
  var results: Int { rules.count }

  package init(
    _ rules: EvidenceRules, families: [Family], members: [Member], memberStarts: [Int32],
    terms: [SchoolTerm], asOf: CivilDate, keeps: Set<Int32> = [],
    keeper: RestingKeeper = RestingKeeper()
  ) {
    self.keeps = keeps
    self.keeper = keeper
    self.asOf = asOf
    day = asOf.day
    facts = families.map {
      Facts(
        attached: $0.attached?.day ?? .max, left: $0.left?.day ?? .max, criteria: $0.criteria,
        home: Int32(clamping: $0.home), isFunded: $0.place != nil)
    }
    var returns: [Int32: [Int32]] = [:]
    for (index, family) in families.enumerated() where family.home != index {
      returns[Int32(clamping: family.home), default: []].append(Int32(clamping: index))
    }
    self.returns = returns
    self.members = members
    self.memberStarts = memberStarts
    self.terms = terms.map { TermDays($0) }
    self.rules = rules.rules
  }

  /// A copy for one thread: threads that share small arrays spend their time counting users.
  func ownCopy() -> EvidenceAssessor {
    var own = self
    own.terms = terms.map { $0 }
    own.rules = rules.map { $0.map { $0 } }
    return own
  }

  /// Evidence of no family yet: room that is used for one after the other.
  func room() -> FamilyEvidence {
    FamilyEvidence(
      items: [], bounds: 0..<0, members: [], schoolTerms: terms, criteria: 0, attached: 0, date: 0,
      verifiedBy: day)
  }

  /// Appends where each result of a family stands, and what those it achieved rest on. Its items are
  /// those within bounds, in order; their references stand among the bytes.
  func decide(
    _ family: Int, _ evidence: inout FamilyEvidence, _ bytes: Span<UInt8>,
    into standings: inout [Standing], _ resting: inout RestingEvidence.Block,
    _ trace: inout TestTrace?
  ) {
    let facts = facts[family]
    guard facts.attached <= day else {
      for result in rules.indices { standings.append(Standing(family: family, result: result)) }
      return
    }
    evidence.members.removeAll(keepingCapacity: true)
    for at in Int(memberStarts[Int(facts.home)])..<Int(memberStarts[Int(facts.home) + 1]) {
      evidence.members.append(members[at])
    }
    evidence.criteria = facts.criteria
    evidence.attached = facts.attached
    evidence.date = min(day, facts.left)
    for result in rules.indices {
      trace?.items.removeAll(keepingCapacity: true)
      trace?.verdicts.removeAll(keepingCapacity: true)
      let standing = EvidenceAssessor.decide(
        evidence, rules[result], Standing(family: family, result: result), &trace)
      standings.append(standing)
      guard facts.isFunded, standing.state == .claimable else { continue }
      trace?.dropRepeated()
      resting.add(family, result, trace?.items ?? [], of: evidence.items, bytes, keeper)
    }
  }

  /// The standings of some families by evidence that is kept, one family after the other; as
  /// many families at once as there are processors.
  package func decide(
    _ families: [Int], _ kept: KeptEvidence
  ) -> (standings: [Standing], resting: RestingEvidence) {
    let size = 2048
    let parts = (families.count + size - 1) / size
    let all = Parallel.map(parts) { part in
      var standings: [Standing] = []
      standings.reserveCapacity(size * results)
      var block = RestingEvidence.Block()
      let own = ownCopy()
      var evidence = own.room()
      evidence.items = kept.items
      var trace: TestTrace? = TestTrace(onlyItems: true)
      for family in families[part * size..<min((part + 1) * size, families.count)] {
        evidence.bounds = kept.range(of: Int(facts[family].home))
        own.decide(family, &evidence, kept.references.span, into: &standings, &block, &trace)
      }
      var resting = RestingEvidence()
      resting.add(block)
      return (standings, resting)
    }
    var resting = RestingEvidence()
    for part in all { resting.add(part.1) }
    return (all.flatMap(\.0), resting)
  }
}

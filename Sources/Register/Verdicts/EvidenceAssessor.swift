import Dispatch
package import PBRQuantities
import Synchronization

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
  private let members: [Member]
  private let memberStarts: [Int32]
  private var terms: [TermDays]
  private var rules: [[EvidenceRules.Rule]]

  /// How many results the scheme has.
  var results: Int { rules.count }

  package init(
    _ rules: EvidenceRules, families: [Family], members: [Member], memberStarts: [Int32],
    terms: [SchoolTerm], asOf: CivilDate, keeps: Set<Int32> = []
  ) {
    self.keeps = keeps
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

  /// Appends where each result of a family stands, and what those it achieved rest on; its items
  /// are in order, and their references stand among the bytes.
  func decide(
    _ family: Int, _ items: [EvidenceItem], _ bytes: Span<UInt8>, into standings: inout [Standing],
    _ resting: inout RestingEvidence
  ) {
    let facts = facts[family]
    guard facts.attached <= day else {
      for result in rules.indices { standings.append(Standing(family: family, result: result)) }
      return
    }
    var own: [Member] = []
    let (first, last) = (
      Int(memberStarts[Int(facts.home)]), Int(memberStarts[Int(facts.home) + 1])
    )
    own.reserveCapacity(last - first)
    for at in first..<last { own.append(members[at]) }
    let evidence = FamilyEvidence(
      items: items, members: own, schoolTerms: terms, criteria: facts.criteria,
      attached: facts.attached, date: min(day, facts.left), verifiedBy: day)
    for result in rules.indices {
      let standing = EvidenceAssessor.decide(
        evidence, rules[result], Standing(family: family, result: result))
      standings.append(standing)
      guard facts.isFunded, standing.state == .claimable else { continue }
      for at in evidence.restsOn(rules[result]) {
        resting.add(items[at], for: family, result, bytes)
      }
    }
  }

  /// The standings of some families by evidence that is kept, one family after the other; as
  /// many families at once as there are processors.
  package func decide(
    _ families: [Int], _ kept: KeptEvidence
  ) -> (standings: [Standing], resting: RestingEvidence) {
    let size = 2048
    let parts = (families.count + size - 1) / size
    let decided = Mutex(
      [([Standing], RestingEvidence)](repeating: ([], RestingEvidence()), count: parts))
    DispatchQueue.concurrentPerform(iterations: parts) { part in
      var standings: [Standing] = []
      standings.reserveCapacity(size * results)
      var resting = RestingEvidence()
      let own = ownCopy()
      for family in families[part * size..<min((part + 1) * size, families.count)] {
        let range = kept.range(of: Int(facts[family].home))
        own.decide(
          family, Array(kept.items[range]), kept.references.span, into: &standings, &resting)
      }
      let done = (standings, resting)
      decided.withLock { $0[part] = done }
    }
    let all = decided.withLock { $0 }
    var resting = RestingEvidence()
    for part in all { resting.add(part.1) }
    return (all.flatMap(\.0), resting)
  }
}

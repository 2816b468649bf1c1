package import PBRClaims
import PBRProgramme
package import PBRProjection
import PBRQuantities
import PBRRegister

/// Deadlines of a register: tests that can first be met, evidence that goes stale, claims that can
/// no longer be made.
package struct RegisterDeadlines {
  let assessment: Assessment
  /// Whether families are named; otherwise they are counted.
  let namesFamilies: Bool

  package init(_ assessment: Assessment, namesFamilies: Bool) {
    self.assessment = assessment
    self.namesFamilies = namesFamilies
  }

  /// One family's part of a deadline.
  private struct Part: Hashable {
    let kind: Deadline.Kind
    let on: CivilDate
    let result: Int
    let owner: String
  }

  package var deadlines: [Deadline] {
    var groups: [Part: [(family: Int, amount: Double)]] = [:]
    var order: [Part] = []
    func add(_ kind: Deadline.Kind, _ day: CivilDate, _ standing: Standing, _ owner: String?) {
      let part = Part(kind: kind, on: day, result: standing.result, owner: owner ?? "")
      if groups[part] == nil { order.append(part) }
      groups[part, default: []].append((standing.family, standing.amount?.pounds ?? 0))
    }
    for standing in assessment.standings {
      switch standing.state {
      case .notYet:
        if let day = standing.earliest, day >= assessment.asOf {
          add(.firstMet, day, standing, owner(of: standing))
        }
      case .claimable:
        if let stale = lastFreshDay(of: standing) {
          add(.stale, stale.on, standing, stale.owner)
        }
        if let last = assessment.scheme.windows.last?.closes {
          add(.lastClaim, last, standing, owner(of: standing))
        }
      default: continue
      }
    }
    return order.flatMap { deadlines(of: $0, groups[$0] ?? []) }
  }

  private func deadlines(
    of part: Part, _ families: [(family: Int, amount: Double)]
  ) -> [Deadline] {
    let rule = assessment.scheme.results[part.result]
    let owner = part.owner.isEmpty ? nil : part.owner
    guard namesFamilies else {
      let count = assessment.scheme.unit.noun.counted(families.count)
      return [
        Deadline(
          part.kind, id: "\(rule.id):\(part.owner):\(part.on.dataText)", on: part.on,
          words(part.kind, rule.title, of: count), owner: owner,
          amount: families.reduce(0) { $0 + $1.amount })
      ]
    }
    return families.map { item in
      let family = assessment.register.families[item.family].id
      return Deadline(
        part.kind, id: "\(rule.id):\(family)", on: part.on,
        words(part.kind, rule.title, of: family),
        owner: owner, amount: item.amount)
    }
  }

  private func words(_ kind: Deadline.Kind, _ result: String, of whom: String) -> String {
    switch kind {
    case .firstMet: "\(result) can first be met: \(whom)"
    case .stale: "Evidence for \(result) is fresh to this day: \(whom)"
    default: "\(result) can no longer be claimed after this day: \(whom)"
    }
  }

  /// The last day on which every test of a claimable result still has evidence fresh enough, and
  /// who keeps that evidence; nil where none grows old.
  private func lastFreshDay(of standing: Standing) -> (on: CivilDate, owner: String?)? {
    let family = assessment.register.families[standing.family]
    let rule = assessment.scheme.results[standing.result]
    let results = assessment.explanations(of: family.id).first?.results ?? []
    guard let explained = results.first(where: { $0.id == rule.id }) else { return nil }
    var first: (on: CivilDate, owner: String?)?
    for test in explained.tests where test.isMet {
      guard let declared = rule.tests.first(where: { $0.id == test.id }), let to = test.to,
        case .months? = declared.window
      else { continue }
      let day = to.adding(days: declared.freshDays)
      if first.map({ day < $0.on }) ?? true {
        first = (day, owner(of: declared))
      }
    }
    return first
  }

  private func owner(of standing: Standing) -> String? {
    let tests = assessment.scheme.results[standing.result].tests
    guard let test = standing.test, tests.indices.contains(test) else { return nil }
    return owner(of: tests[test])
  }

  private func owner(of test: EvidenceTest) -> String? {
    assessment.register.settings.owners[test.measure] ?? test.owner
  }
}

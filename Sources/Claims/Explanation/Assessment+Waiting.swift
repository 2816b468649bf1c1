import PBRProgramme
import PBRQuantities
import PBRRegister

extension Assessment {
  /// Money that waits for evidence of the steps of a rate card, by who keeps it, the largest first: in
  /// each strand of a place the dearest way up among the steps that wait, beyond what can be claimed
  /// on another way already.
  var waitingOnLadders: [(owner: String, requests: Int, places: Int, amount: Money)] {
    struct Slot: Hashable {
      let place: Int
      let strand: Int
    }
    struct Group {
      var requests = 0
      var places: Set<Int> = []
      var steps: [Slot: [Int: Int64]] = [:]
    }
    let ladders = LadderPaths(scheme)
    var ready: [Slot: [Int: Int64]] = [:]
    var groups: [String: Group] = [:]
    for standing in standings {
      guard let place = register.families[standing.family].place else { continue }
      let slot = Slot(place: place, strand: ladders.strand[standing.result])
      let pence = standing.amount?.pence ?? 0
      switch standing.state {
      case .claimable: ready[slot, default: [:]][standing.result] = pence
      case .evidenceMissing:
        guard let test = standing.test else { continue }
        let rule = rules.tests[standing.result][test]
        let owner = register.settings.owners[rule.measure] ?? rule.owner ?? "(no owner named)"
        groups[owner, default: Group()].requests += 1
        groups[owner]?.places.insert(place)
        let known = groups[owner]?.steps[slot]?[standing.result] ?? 0
        groups[owner]?.steps[slot, default: [:]][standing.result] = max(known, pence)
      default: break
      }
    }
    /// What the steps of a strand that wait come to at most.
    func most(_ steps: [Int: Int64], _ ready: [Int: Int64]) -> Int64 {
      steps.keys.map { last in
        let sum = steps.reduce(Int64(0)) { sum, step in
          ladders.way[last].contains(step.key) ? sum + step.value : sum
        }
        return ready.reduce(sum) { ladders.goTogether($1.key, last) ? $0 : $0 - $1.value }
      }.max().map { max(0, $0) } ?? 0
    }
    return groups.map { owner, group in
      let pence = group.steps.reduce(Int64(0)) { $0 + most($1.value, ready[$1.key] ?? [:]) }
      return (owner, group.requests, group.places.count, Money(pence: pence))
    }.sorted { ($1.amount, $0.owner) < ($0.amount, $1.owner) }
  }
}

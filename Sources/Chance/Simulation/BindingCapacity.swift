import PBRProgramme
import PBRProjection
import PBRQuantities

extension Simulation {
  /// Plays a draw in which each attachment waits for room: in every month families are attached
  /// in the order in which they were planned (month, then cohort, places first) while fewer are
  /// active than the team can carry; who finds no room by the last month of attachment is never
  /// attached. A family that replaces another comes as planned and takes room first.
  func played(_ variant: Scenario, _ number: Int, room: Double) -> [FlowWitness] {
    var witnesses = variant.cohorts.enumerated().map { witness($1, $0) }
    let waiting = attachInTurn(variant, number, room: room) {
      life, index, start, funded, random in
      witnesses[index].funded = funded
      witnesses[index].attached(start, fee: life.tariff.fee[life.tariff.year[start]])
      life.play(from: start, funded: funded, &random, &witnesses[index])
    }
    for index in waiting { witnesses[index].notAttached() }
    return witnesses
  }

  /// Calls for every attachment in its turn, with the month in which there is room for it.
  /// - Returns: the cohorts of those who found no room.
  @discardableResult
  func attachInTurn(
    _ variant: Scenario, _ number: Int, room: Double,
    _ attach: (PlaceLife, Int, Int, Bool, inout RandomStream) -> Void
  ) -> [Int] {
    let lives = lives(of: variant)
    var streams = variant.cohorts.map { stream($0, number) }
    var planned = [[(cohort: Int, funded: Bool)]](repeating: [], count: axis.count)
    for (index, cohort) in variant.cohorts.enumerated() {
      for attachment in cohort.attachments {
        let month = attachment.month - axis.first
        for family in 0..<attachment.families {
          planned[month].append((index, family < attachment.places))
        }
      }
    }
    var active = [Int](repeating: 0, count: axis.count)
    var queue: [(cohort: Int, funded: Bool)] = []
    var served = 0
    let last = min(axis.count - 1, variant.scheme.attachmentEnds.month - axis.first)
    for month in 0..<axis.count where month <= last {
      queue += planned[month]
      while served < queue.count, Double(active[month]) + 1 <= room + 1e-9 {
        let next = queue[served]
        served += 1
        // The life is played twice from the same random numbers: for whoever asked, and for
        // the room it takes.
        var random = streams[next.cohort]
        var occupied = Occupancy(active: active)
        lives[next.cohort].play(from: month, funded: next.funded, &random, &occupied)
        active = occupied.active
        attach(lives[next.cohort], next.cohort, month, next.funded, &streams[next.cohort])
      }
    }
    return queue[served...].map(\.cohort)
  }

  /// The room that families take, month by month.
  private struct Occupancy: PlaceWitness {
    var active: [Int]
    private var start = 0

    init(active: [Int]) { self.active = active }

    mutating func started(_ month: Int) { start = month }
    mutating func left(_ month: Int) {}
    mutating func ended(_ month: Int) {
      guard start < month else { return }
      for index in start..<min(month, active.count) { active[index] += 1 }
    }
    mutating func achieved(_ result: Int, _ month: Int, window: Int?, pence: Int64) {}
  }
}

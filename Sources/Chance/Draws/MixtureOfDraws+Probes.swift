import PBRFiles
import PBRProgramme

extension MixtureOfDraws {
  /// Whether there are so few draws that each is looked at before.
  var probesAll: Bool { count <= 2 * subsamples }

  /// `[variant][target]`: the places at the ends of all ranges, in two draws of every sub-sample,
  /// and for councils in the draws where what is each one's own is at its ends; where there are few
  /// draws in each of them, which leaves nothing else to look at.
  var probes: [[PlaceGroups]] {
    guard !probesAll else {
      return Parallel.map(count, on: processors) { draw in
        groups { draws[$0].value(of: $1, draw: draw) }
      }
    }
    let drawn = (0..<subsamples).flatMap { subsample -> [Int] in
      let own = draws[0].range(of: subsample)
      return [own.lowerBound, own.upperBound - 1]
    }
    let ends = draws.indices.map { member in
      draws.count > 1 ? draws[member].ends(apartFrom: draws[member == 0 ? 1 : 0]) : []
    }
    let own = ends.map(\.count).max() ?? 0
    return Parallel.map(2 + drawn.count + own, on: processors) { index in
      groups { member, assumption in
        switch index {
        case 0: return assumption.range?.low ?? assumption.value
        case 1: return assumption.range?.high ?? assumption.value
        case ..<(2 + drawn.count):
          return draws[member].value(of: assumption, draw: drawn[index - 2])
        default:
          let place = index - 2 - drawn.count
          let draw = ends[member].indices.contains(place) ? ends[member][place] : 0
          return draws[member].value(of: assumption, draw: draw)
        }
      }
    }
  }

  /// The places of each target, with some values of the assumptions.
  func groups(_ value: (_ member: Int, Assumption) -> Double) -> [PlaceGroups] {
    let chances = engine.chances(value)
    return targets.map { groups(of: $0, chances) }
  }

  /// Those of one target.
  func groups(of target: Target, _ chances: ReadChances) -> PlaceGroups {
    engine.groups(target.uses, chances, target.lattice)
  }
}

extension Draws {
  /// The draws in which an unknown is highest or lowest that another plan does not have, or has
  /// with other values; each once, no more than eight.
  func ends(apartFrom other: Draws) -> [Int] {
    var ends: [Int] = []
    for (row, unknown) in unknowns.enumerated() {
      let values = values(ofUnknown: row)
      if let shared = other.unknowns.firstIndex(where: { $0.name == unknown.name }),
        other.values(ofUnknown: shared) == values
      {
        continue
      }
      let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
      for draw in [order.last, order.first].compactMap({ $0 }) where !ends.contains(draw) {
        ends.append(draw)
      }
      if ends.count >= 8 { break }
    }
    return ends
  }
}

/// The places of a programme laid out for angles at which its characteristic function is known to
/// count, and whose multiples are all in tables: as `Turnings`, without looking for angles at which
/// nothing is left.
struct PlaceProduct {
  typealias Half = SIMD4<Double>

  /// Groups with the same number of places each.
  private struct Rank {
    let places: Int
    let upTo: Int
  }

  private var ranks: [Rank] = []
  /// `[group]`: the chance of nothing, and where its other amounts end.
  private var nothing: [Double] = []
  private var ends: [Int] = []
  /// Where amounts stand in the tables, and their chances.
  private var rows: [Int] = []
  private var chances: [Double] = []

  init(_ places: PlaceGroups, _ angles: Angles) {
    let groups = places.groups
    // Groups of as many places stand together.
    let order = groups.indices.map { groups[$0].count << 32 | $0 }.sorted()
    nothing.reserveCapacity(groups.count)
    ends.reserveCapacity(groups.count)
    rows.reserveCapacity(groups.count * 4)
    chances.reserveCapacity(groups.count * 4)
    for key in order {
      let group = groups[key & 0xffff_ffff]
      var none = 0.0
      for index in group.amounts.indices {
        let (steps, chance) = (group.amounts[index], group.chances[index])
        guard chance > 0 else { continue }
        if steps == 0 {
          none += chance
        } else if let row = angles.row(steps) {
          rows.append(row)
          chances.append(chance)
        }
      }
      nothing.append(none)
      ends.append(rows.count)
      if let last = ranks.last, last.places == group.count {
        ranks[ranks.count - 1] = Rank(places: group.count, upTo: nothing.count)
      } else {
        ranks.append(Rank(places: group.count, upTo: nothing.count))
      }
    }
  }

  /// The characteristic function of the total at eight angles of a block, four at a time: so many
  /// stay in registers.
  func value(_ angles: Angles, at block: Int) -> (real: Angles.Lanes, imaginary: Angles.Lanes) {
    let low = half(angles, at: block) { $0.lowHalf }
    let high = half(angles, at: block) { $0.highHalf }
    return (
      Angles.Lanes(lowHalf: low.real, highHalf: high.real),
      Angles.Lanes(lowHalf: low.imaginary, highHalf: high.imaginary)
    )
  }

  @inline(__always)
  private func half(
    _ angles: Angles, at block: Int, _ part: (Angles.Lanes) -> Half
  ) -> (real: Half, imaginary: Half) {
    var real = Half(repeating: 1)
    var imaginary = Half.zero
    var entry = 0
    var group = 0
    for rank in ranks {
      var re = Half(repeating: 1)
      var im = Half.zero
      while group < rank.upTo {
        var a = Half(repeating: nothing[group])
        var b = Half.zero
        let end = ends[group]
        while entry < end {
          let (cosine, sine) = angles.tabled(rows[entry], at: block)
          let chance = chances[entry]
          a += part(cosine) * chance
          b += part(sine) * chance
          entry &+= 1
        }
        (re, im) = (re * a - im * b, re * b + im * a)
        group &+= 1
      }
      var power = rank.places
      while true {
        if power & 1 == 1 {
          (real, imaginary) = (real * re - imaginary * im, real * im + imaginary * re)
        }
        power >>= 1
        if power == 0 { break }
        (re, im) = (re * re - im * im, 2 * re * im)
      }
    }
    return (real, imaginary)
  }
}

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
  /// The chance of nothing, and where its other amounts end.
  private var groups: [(nothing: Double, end: Int)] = []
  /// Where amounts stand in the tables, and their chances.
  private var entries: [(row: Int, chance: Double)] = []

  init(_ places: PlaceGroups, _ angles: Angles) {
    let counts = places.counts
    // Groups of as many places stand together.
    let order = counts.indices.map { counts[$0] << 32 | $0 }.sorted()
    groups.reserveCapacity(counts.count)
    entries.reserveCapacity(places.amounts.count)
    for key in order {
      let count = key >> 32
      var none = 0.0
      for index in places.entries(of: key & 0xffff_ffff) {
        let (steps, chance) = (places.amounts[index], places.chances[index])
        guard chance > 0 else { continue }
        if steps == 0 {
          none += chance
        } else if let row = angles.row(steps) {
          entries.append((row, chance))
        }
      }
      groups.append((none, entries.count))
      if let last = ranks.last, last.places == count {
        ranks[ranks.count - 1] = Rank(places: count, upTo: groups.count)
      } else {
        ranks.append(Rank(places: count, upTo: groups.count))
      }
    }
  }

  /// The characteristic function of the total at eight angles of a block, four at a time: so many
  /// stay in registers.
  func value(_ angles: Angles, at block: Int) -> (real: Angles.Lanes, imaginary: Angles.Lanes) {
    let table = angles.turns.span
    let low = half(table, at: block) { $0.lowHalf }
    let high = half(table, at: block) { $0.highHalf }
    return (
      Angles.Lanes(lowHalf: low.real, highHalf: high.real),
      Angles.Lanes(lowHalf: low.imaginary, highHalf: high.imaginary)
    )
  }

  @inline(__always)
  private func half(
    _ table: Span<Angles.Turn>, at block: Int, _ part: (Angles.Lanes) -> Half
  ) -> (real: Half, imaginary: Half) {
    let entries = entries.span
    let groups = groups.span
    var real = Half(repeating: 1)
    var imaginary = Half.zero
    var entry = 0
    var group = 0
    for rank in ranks {
      var re = Half(repeating: 1)
      var im = Half.zero
      while group < rank.upTo {
        let (nothing, end) = groups[group]
        var a = Half(repeating: nothing)
        var b = Half.zero
        while entry < end {
          let (row, chance) = entries[entry]
          let at = row &+ block
          a += part(table[at].cosine) * chance
          b += part(table[at].sine) * chance
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

/// The characteristic functions of draws added up, apart for each of some windows of amounts that
/// overlap by three quarters: the total of one draw falls within far fewer amounts than those of
/// all together, and needs as many angles only.
///
/// Where the windows do not slide there is one of them.
struct SlidingSum: Sendable {
  /// `[window]`; nil for those in which no draw was.
  private(set) var parts: [CharacteristicSum?] = []

  init() {}

  init(_ sum: CharacteristicSum) { parts = [sum] }

  /// Some sums in one, each with its share of the whole.
  init(_ sums: [SlidingSum], shares: [Double]) {
    for (sum, share) in zip(sums, shares) {
      for (window, part) in sum.parts.enumerated() {
        while parts.count <= window { parts.append(nil) }
        guard let part else { continue }
        parts[window] = parts[window]?.adding(part, weight: share) ?? part.times(share)
      }
    }
  }

  /// Adds the characteristic function of one draw.
  mutating func add(
    _ places: PlaceGroups, weight: Double, at field: MixtureOfDraws.Field, in window: Int
  ) {
    while parts.count <= window { parts.append(nil) }
    parts[window, default: field.angles].add(
      places, weight: weight, at: field.angles, series: true, envelope: field.envelope)
  }

  /// The chance of each cell from the field's lowest upwards, as rounding leaves it, of some sums: two
  /// at a time, which is no more work than one.
  static func chances(
    _ sums: [SlidingSum], _ field: MixtureOfDraws.Field,
    _ factors: [(real: Double, imaginary: Double)]
  ) -> [[Double]] {
    let grid = field.grid
    let slide = field.slide ?? 0
    let windows = sums.map(\.parts.count).max() ?? 0
    var all = [[Double]](
      repeating: [Double](repeating: 0, count: grid.cells + max(0, windows - 1) * slide),
      count: sums.count)
    for window in 0..<windows {
      let there = sums.indices.filter { sums[$0].parts.count > window }
        .compactMap { index in sums[index].parts[window].map { (index, $0) } }
      let first = (grid.lowest + window * slide) / grid.perCell
      func add(_ residues: [Double], to index: Int) {
        for cell in 0..<grid.cells {
          all[index][window * slide + cell] += residues[(first &+ cell) & (grid.cells - 1)]
        }
      }
      for pair in stride(from: 0, to: there.count, by: 2) {
        let one = there[pair].1.spectrum(grid, factors)
        guard pair + 1 < there.count else {
          add(
            FourierTransform.chances(real: one.real, imaginary: one.imaginary, roots: field.roots),
            to: there[pair].0)
          continue
        }
        let both = FourierTransform.chances(
          one, there[pair + 1].1.spectrum(grid, factors), roots: field.roots)
        add(both.0, to: there[pair].0)
        add(both.1, to: there[pair + 1].0)
      }
    }
    return all
  }
}

extension CharacteristicSum {
  /// Of one draw.
  init(_ places: PlaceGroups, at field: MixtureOfDraws.Field) {
    self.init(field.angles)
    add(places, weight: 1, at: field.angles, series: true, envelope: field.envelope)
  }
}

extension [CharacteristicSum?] {
  fileprivate subscript(window: Int, default angles: Angles) -> CharacteristicSum {
    get { self[window] ?? CharacteristicSum(angles) }
    _modify {
      var sum = self[window] ?? CharacteristicSum(angles)
      self[window] = nil
      defer { self[window] = sum }
      yield &sum
    }
  }
}

/// A small error added to a total whose amounts are too many to be told apart: normally
/// distributed, independent of everything, with a standard deviation of so many cells that its
/// characteristic function is below 2e-11 at half as many angles as there are cells, and beyond.
///
/// With `T` the total, `U` the error, `h` the width of a cell and `B` the middle of the cell that
/// `T + U` falls in, `|B − T| ≤ |U| + h/2`, and so for every amount `t` and every `z`
///
///     P(B ≤ t − d) − q ≤ P(T ≤ t) ≤ P(B ≤ t + d) + q,   d = z·s·h + h/2,  q = P(U > z·s·h)
///
/// where the chance that a normal variable exceeds `z` standard deviations is `q`. Nothing is
/// assumed of the plan, and the bound does not grow with the number of places.
struct Blur: Sendable {
  /// The standard deviation, in cells.
  static let deviation = 2.25
  /// Cells that are kept free at both ends: beyond them falls less than 1e-14.
  static let cells = 24
  /// Chances and how many standard deviations a normal variable exceeds with less than each, on
  /// one side; whichever gives the tighter bound is used.
  static let reaches: [(chance: Double, deviations: Double)] = [
    (1e-9, 5.9979), (1e-6, 4.7535), (1e-5, 4.2649), (1e-4, 3.7191),
  ]
  /// What the arithmetic, the ends that are cut off and the angles left out may add to a
  /// probability.
  static let arithmetic = 1e-10

  let cells: Int

  /// The characteristic function at the angle `2πk/cells`.
  func factor(_ k: Int) -> Double {
    let angle = 6.283185307179586 * Blur.deviation * Double(k) / Double(cells)
    return ElementaryFunctions.exponential(-angle * angle / 2)
  }
}

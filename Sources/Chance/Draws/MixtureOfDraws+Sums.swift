extension MixtureOfDraws {
  /// Where one target is worked out: the amounts within which every draw's total falls, and the
  /// angles at which the characteristic functions are not practically 0.
  final class Field: Sendable {
    let target: Int
    let window: ClosedRange<Int>
    let grid: Grid
    let angles: Angles
    let roots: RootsOfUnity
    /// Where the windows of draws slide: which angles count in a draw, of all that there are.
    let envelope: Envelope?
    /// How far the windows of draws lie from one to the next; nil where all have the grid's.
    let slide: Int?

    init(
      target: Int, window: ClosedRange<Int>, grid: Grid, angles: Angles, roots: RootsOfUnity,
      envelope: Envelope? = nil, slide: Int? = nil
    ) {
      self.target = target
      self.window = window
      self.grid = grid
      self.angles = angles
      self.roots = roots
      self.envelope = envelope
      self.slide = slide
    }

    /// The lowest of the windows that holds some amounts; nil where none does.
    func part(_ amounts: ClosedRange<Int>) -> Int? {
      guard let slide else { return 0 }
      let part = max(0, amounts.upperBound - grid.lowest - grid.cells + slide) / slide
      return grid.lowest + part * slide <= amounts.lowerBound ? part : nil
    }
  }

  /// Sums over draws for one target.
  struct Sums: Sendable {
    /// One for each sub-sample, each of weight 1.
    var sums: [SlidingSum]
    /// Over all draws, in steps and steps squared, of what is paid.
    var mean = 0.0
    var luck = 0.0
    var meanSquare = 0.0
    /// The amounts within which every draw's total falls, and the most within which one does.
    var window: ClosedRange<Int>?
    var widest = 0
    /// Whether a draw had no window.
    var isOutside = false
    /// The least variance of a draw, and which.
    var least = Double.infinity
    var leastDraw = 0

    /// Looks at a draw.
    /// - Parameters:
    ///   - due: mean and variance of what is due in it, in steps and steps squared.
    ///   - own: the amounts within which that falls.
    mutating func look(
      _ due: (mean: Double, variance: Double), within own: ClosedRange<Int>, _ number: Int
    ) {
      if due.variance < least { (least, leastDraw) = (due.variance, number) }
      window = window.map { MixtureOfDraws.union($0, own) } ?? own
      widest = max(widest, own.count)
    }

    /// Adds what is paid in a draw of so many.
    mutating func add(_ paid: (mean: Double, variance: Double), of count: Int) {
      mean += paid.mean / Double(count)
      meanSquare += paid.mean * paid.mean / Double(count)
      luck += paid.variance / Double(count)
    }

    mutating func add(_ other: Sums) {
      sums += other.sums
      mean += other.mean
      meanSquare += other.meanSquare
      luck += other.luck
      if let own = other.window { window = window.map { MixtureOfDraws.union($0, own) } ?? own }
      widest = max(widest, other.widest)
      isOutside = isOutside || other.isOutside
      if other.least < least { (least, leastDraw) = (other.least, other.leastDraw) }
    }
  }
}

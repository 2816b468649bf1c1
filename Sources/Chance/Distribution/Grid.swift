/// How the distribution of a total is followed: over which amounts, in cells of how many steps
/// of the lattice, at which angles, and whether each amount keeps its place or is blurred.
///
/// A cell holds `perCell` neighbouring amounts. Where the characteristic function is practically
/// 0 at all angles beyond half the number of cells, the chance of every cell, and of every amount
/// within it, follows from the angles below: the distribution is exact, however many amounts
/// there are. Where it is not, and the amounts are too many, the total is blurred: a small error
/// of known distribution, independent of it, is added before it is sorted into cells, and takes
/// the characteristic function to 0 (`Blur`).
struct Grid: Sendable {
  /// In pence.
  let step: Int64
  /// The first step of the first cell, a multiple of `perCell`; blurred, the middle of it.
  let lowest: Int
  /// A power of two.
  let cells: Int
  /// A power of two.
  let perCell: Int
  let isBlurred: Bool
  let roots: FineRoots
  /// The blocks of angles that count.
  var blocks: [Int]

  var points: Int { cells * perCell }

  /// The amounts in which a total may fall: where each is a cell, all that there are cells for, and
  /// not only the window for which the grid was made.
  func room(within window: ClosedRange<Int>) -> ClosedRange<Int> {
    guard perCell == 1, !isBlurred else { return window }
    return lowest...max(window.upperBound, lowest + cells - 1)
  }

  /// Up to so many amounts every one of them is a cell.
  static let small = 1 << 13
  /// Up to so many amounts they are followed exactly however much work that is.
  static let middling = 1 << 16
  /// The most amounts that are followed exactly, in cells of many.
  static let mostExact = 1 << 22
  /// The most cells of a distribution that is blurred, and of one that is exact.
  static let mostBlurred = 1 << 18
  static let mostCells = 1 << 19

  /// The grid of a small lattice, with all its angles.
  init?(small window: ClosedRange<Int>, step: Int64) {
    let needed = window.upperBound - window.lowerBound + 1
    guard needed <= Grid.small else { return nil }
    var points = 16
    while points < needed { points *= 2 }
    self.step = step
    lowest = window.lowerBound
    cells = points
    perCell = 1
    isBlurred = false
    roots = FineRoots(points)
    blocks = Array(0...points / 16)
  }

  /// The grid of a small lattice on which each draw has a window of its own, with all its angles;
  /// nil where a place can be paid in too many ways to look at all of them.
  /// - Parameters:
  ///   - widest: the most amounts within which the total of one draw falls, or nearly.
  ///   - amounts: that a place can be paid, in steps.
  init?(sliding widest: Int, within window: ClosedRange<Int>, step: Int64, amounts: Set<Int>) {
    let needed = window.upperBound + 1
    var points = 16
    while points < needed, points * 3 < (widest + widest / 8) * 4 { points *= 2 }
    let blocks = points / 16 + 1
    guard points <= Grid.small, amounts.count * blocks <= Angles.most
    else { return nil }
    // Draws somewhat below those that were looked at have a window too.
    self.init(
      step: step, lowest: max(0, window.lowerBound - points), cells: points, perCell: 1,
      isBlurred: false,
      roots: FineRoots(points), blocks: Array(0..<blocks))
  }

  private init(
    step: Int64, lowest: Int, cells: Int, perCell: Int, isBlurred: Bool, roots: FineRoots,
    blocks: [Int]
  ) {
    self.step = step
    self.lowest = lowest
    self.cells = cells
    self.perCell = perCell
    self.isBlurred = isBlurred
    self.roots = roots
    self.blocks = blocks
  }

  /// The exact grid of a large lattice: the coarsest cells that its angles allow; nil where that
  /// would be too many cells, or more work than is sensible.
  /// - Parameters:
  ///   - places: the programme at some values of what is unknown.
  ///   - work: how many blocks of angles can be afforded.
  init?(exact window: ClosedRange<Int>, step: Int64, places: [PlaceGroups], work: Int) {
    let needed = window.upperBound - window.lowerBound + 1
    guard needed <= Grid.mostExact else { return nil }
    var points = 16
    while points < needed + needed / 64 { points *= 2 }
    let roots = FineRoots(points)
    let live = Grid.live(
      places, roots: roots, blocks: 0...points / 16,
      most: points <= Grid.middling ? .max : work)
    guard let live, let last = live.last else { return nil }
    let blocks = Grid.wider(live, within: points / 16)
    // An eighth more than the last angle that counts.
    let highest = (last + 1) * 9
    var cells = Grid.small
    while cells / 2 < highest { cells *= 2 }
    cells = min(cells, points)
    guard cells <= Grid.mostCells else { return nil }
    let perCell = points / cells
    let lowest = Grid.multiple(window.lowerBound, perCell)
    guard window.upperBound - lowest < points else { return nil }
    self.init(
      step: step, lowest: lowest, cells: cells, perCell: perCell, isBlurred: false, roots: roots,
      blocks: blocks)
  }

  /// The blurred grid of any lattice, as fine as the work allows.
  /// - Parameter most: cells, a power of two.
  init(
    blurred window: ClosedRange<Int>, step: Int64, places: [PlaceGroups], work: Int,
    most: Int = Grid.mostBlurred
  ) {
    let needed = window.upperBound - window.lowerBound + 1
    var cells = most
    while true {
      var perCell = 1
      while perCell * (cells - 2 * Blur.cells) < needed { perCell *= 2 }
      let roots = FineRoots(cells * perCell)
      let blocks = Grid.live(
        places, roots: roots, blocks: 0...cells / 16, most: cells > 4096 ? work : .max,
        blur: Blur(cells: cells))
      if let blocks {
        self.init(
          step: step,
          lowest: Grid.multiple(window.lowerBound, perCell) - Blur.cells * perCell, cells: cells,
          perCell: perCell, isBlurred: true, roots: roots,
          blocks: Grid.wider(blocks, within: cells / 16))
        return
      }
      cells /= 2
    }
  }

  /// Some more angles around those that were found, for draws between the ones looked at.
  private static func wider(_ blocks: [Int], within last: Int) -> [Int] {
    var wider: [Int] = []
    var index = 0
    while index < blocks.count {
      var end = index
      while end + 1 < blocks.count, blocks[end + 1] == blocks[end] + 1 { end += 1 }
      let more = 1 + (end - index) / 8
      let from = max(blocks[index] - more, (wider.last ?? -1) + 1)
      let to = min(blocks[end] + more, last)
      if from <= to { wider += Array(from...to) }
      index = end + 1
    }
    return wider
  }

  /// The grid of any lattice: every amount where there are few, exact where that can be afforded,
  /// else blurred.
  static func any(
    _ window: ClosedRange<Int>, step: Int64, places: [PlaceGroups], work: Int
  ) -> Grid {
    Grid(small: window, step: step)
      ?? Grid(exact: window, step: step, places: places, work: work)
      ?? Grid(blurred: window, step: step, places: places, work: work)
  }

  /// How many blocks of angles can be afforded, for so many draws of so many groups of places.
  static func work(draws: Int, groups: Int, periods: Int) -> Int {
    max(512, min(1 << 16, 30_000_000 / max(1, draws * groups * periods)))
  }

  /// The blocks at which one of some programmes is not practically 0.
  func live(_ places: [PlaceGroups]) -> [Int] {
    Grid.live(places, roots: roots, blocks: 0...cells / 16, most: .max) ?? blocks
  }

  /// All angles, when some were missing.
  var whole: Grid {
    var grid = self
    grid.blocks = Array(0...cells / 16)
    return grid
  }

  func angles(_ amounts: Set<Int>) -> Angles {
    Angles(roots: roots, blocks: blocks, amounts: amounts)
  }

  /// The blocks at which any of some programmes has a characteristic function that is not
  /// practically 0; nil when they are more than can be afforded.
  private static func live(
    _ places: [PlaceGroups], roots: FineRoots, blocks: ClosedRange<Int>, most: Int,
    blur: Blur? = nil
  ) -> [Int]? {
    let amounts = Set(places.flatMap(\.amounts))
    let candidates =
      blur == nil ? Envelope.live(places, points: roots.count, within: blocks) : nil
    let looked = candidates ?? Array(blocks)
    // As many blocks at a time as have all multiples in tables, which are written again and again.
    let size = max(64, Angles.near / max(1, amounts.count))
    var found: [Int] = []
    var angles: Angles?
    var turnings: [Turnings] = []
    for first in stride(from: 0, to: looked.count, by: size) {
      let own = Array(looked[first..<min(first + size, looked.count)])
      if angles?.move(to: own) != true {
        let made = Angles(roots: roots, blocks: own, amounts: amounts)
        angles = made
        turnings = places.map { Turnings($0, made) }
      }
      guard let angles else { continue }
      var live = [Bool](repeating: false, count: own.count)
      var left = most - found.count
      for (groups, turned) in zip(places, turnings) {
        left -= CharacteristicSum.mark(
          groups, turned, at: angles, blur: blur, most: left, live: &live)
        if left < 0 { return nil }
      }
      for (block, isLive) in zip(own, live) where isLive { found.append(block) }
    }
    return found
  }

  /// The next multiple downwards.
  private static func multiple(_ amount: Int, _ part: Int) -> Int {
    let rest = amount % part
    return amount - (rest < 0 ? rest + part : rest)
  }
}

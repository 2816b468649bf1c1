/// The characteristic function of a total at small angles, as the exponential of a power series:
/// logarithms add up over places, so that each group of places is looked at once and not at
/// every angle.
///
/// With `r` the furthest that an amount of one place lies from the middle of its amounts, the
/// characteristic function of the place about that middle has a positive real part at all complex
/// angles below `R = π/(2r)`: no exponent turns further than a quarter. So its logarithm has no
/// pole there and an imaginary part between `−π/2` and `π/2`, and by the theorem of Borel and
/// Carathéodory its coefficient of the power `n` is at most `π/Rⁿ`. At angles up to `tR`, for so
/// many places, what comes after the power `K` is therefore at most
///
///     places · π · t^(K+1) / (1 − t)
///
/// and `K` is taken such that this is below 1e-16.
struct SmallAngles: Sendable {
  typealias Lanes = SIMD8<Double>

  /// How many blocks of the angles are served: the first so many.
  let blocks: Int
  /// The largest angle is `2π·highest/points`.
  private let highest: Int
  /// The mean to whole steps, or nearly.
  private let steps: Int
  /// Of the real part, by the even powers of the share of the largest angle.
  private let even: [Double]
  /// Of the imaginary part, by the odd powers.
  private let odd: [Double]

  /// Angles are small where `t` is at most one part in so many.
  private static let part = 4
  /// With fewer blocks or groups of places than this the product is found sooner.
  private static let fewest = 8
  private static let error = 1e-16

  /// Nil where too few of the angles are small to be worth it.
  init?(_ places: PlaceGroups, _ angles: Angles) {
    guard places.count >= SmallAngles.fewest else { return nil }
    var reach = 1
    var count = 0
    for group in places.counts.indices {
      let (low, high) = places.ends(of: group)
      reach = max(reach, (high - low + 1) / 2)
      count += places.counts[group]
    }
    // `t` is 4·reach·k/points.
    let most = angles.points / (4 * SmallAngles.part * reach)
    let blocks = angles.blocks.firstIndex { $0 * 8 + 7 > most } ?? angles.blocks.count
    guard blocks >= SmallAngles.fewest else { return nil }
    let highest = angles.blocks[blocks - 1] * 8 + 7
    let angle = 6.283185307179586 * Double(highest) / Double(angles.points)
    let share = 4 * Double(reach) * Double(highest) / Double(angles.points)
    var powers = 2
    var left = Double(count) * 3.15 * share * share * share / (1 - share)
    while left > SmallAngles.error {
      powers += 1
      left *= share
    }
    let (steps, sums) = SmallAngles.sums(places, angle: angle, powers: powers)
    var even = [0.0]
    var odd = [sums[1]]
    for power in 2...powers {
      let coefficient = (power & 2 == 0 ? 1.0 : -1.0) * sums[power]
      if power & 1 == 0 { even.append(coefficient) } else { odd.append(coefficient) }
    }
    self.steps = steps
    self.blocks = blocks
    self.highest = highest
    self.even = even
    self.odd = odd
  }

  /// The mean in steps, each group's to whole ones, and the coefficients of the logarithm's powers
  /// without it, eight groups of places at a time. Whole steps are turned by the table of roots,
  /// so that no angle is large and little is lost to rounding.
  private static func sums(
    _ places: PlaceGroups, angle: Double, powers: Int
  ) -> (steps: Int, coefficients: [Double]) {
    var steps = 0
    var total = [Lanes](repeating: .zero, count: powers + 1)
    var moments = total
    var terms = total
    for from in stride(from: 0, to: places.count, by: 8) {
      let lanes = min(8, places.count - from)
      var firsts = SIMD8<Int>.zero
      var lengths = SIMD8<Int>.zero
      var counts = Lanes.zero
      var centres = SIMD8<Int>.zero
      var longest = 1
      for lane in 0..<lanes {
        let (low, high) = places.ends(of: from + lane)
        let own = places.entries(of: from + lane)
        (firsts[lane], lengths[lane]) = (own.lowerBound, own.count)
        centres[lane] = (low + high) / 2
        counts[lane] = Double(places.counts[from + lane])
        steps &+= places.counts[from + lane] &* centres[lane]
        longest = max(longest, own.count)
      }
      // Moments about the middle, over the factorial of their power.
      for power in 1...powers { moments[power] = .zero }
      for index in 0..<longest {
        var apart = Lanes.zero
        var term = Lanes.zero
        for lane in 0..<lanes where index < lengths[lane] {
          let entry = firsts[lane] &+ index
          apart[lane] = Double(places.amounts[entry] - centres[lane]) * angle
          term[lane] = places.chances[entry]
        }
        for power in 1...powers {
          term *= apart * (1 / Double(power))
          moments[power] += term
        }
      }
      // The logarithm of a power series, by its derivative.
      for power in 1...powers {
        var sum = moments[power] * Double(power)
        for lower in 1..<power { sum -= terms[lower] * moments[power - lower] }
        terms[power] = sum
        total[power] += sum * counts
      }
      let means = (terms[1] * counts / angle).rounded(.toNearestOrEven)
      total[1] -= means * angle
      steps &+= Int(means.sum())
    }
    return (steps, total.indices.map { $0 == 0 ? 0 : total[$0].sum() / Double($0) })
  }

  /// Eight angles of a block, given by its place in the list; nil where it is practically 0.
  func value(_ angles: Angles, at place: Int) -> (real: Lanes, imaginary: Lanes)? {
    let first = angles.blocks[place] * 8
    let share = (Lanes(0, 1, 2, 3, 4, 5, 6, 7) + Double(first)) / Double(highest)
    let square = share * share
    var size = Lanes.zero
    for coefficient in even.reversed() { size = size * square + coefficient }
    // ln 1e-18
    guard size.max() > -41.4465 else { return nil }
    var turn = Lanes.zero
    for coefficient in odd.reversed() { turn = turn * square + coefficient }
    turn *= share
    var real = Lanes.zero
    var imaginary = Lanes.zero
    for lane in 0..<8 {
      let whole = angles.turn((first + lane) &* steps)
      let rest = ElementaryFunctions.turn(turn[lane])
      let length = ElementaryFunctions.exponential(size[lane])
      real[lane] = length * (whole.cosine * rest.cosine - whole.sine * rest.sine)
      imaginary[lane] = length * (whole.cosine * rest.sine + whole.sine * rest.cosine)
    }
    return (real, imaginary)
  }
}

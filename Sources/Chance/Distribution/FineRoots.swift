/// The cosines and sines of `2πk/n` for any power of two `n`, however large, as products of a few
/// entries of small tables; made of square roots, multiplications and divisions alone, so that
/// they are the same to the last bit on every machine.
struct FineRoots: Sendable {
  /// A power of two, at least 16.
  let count: Int
  private let bits: Int
  /// `[level * 256 + digit]`: the turn by `digit` times `2^(8·level)` steps.
  private let turns: [(cosine: Double, sine: Double)]

  init(_ count: Int) {
    self.count = count
    bits = count.trailingZeroBitCount
    // The turn by one step: a quarter turn halved again and again.
    var turns: [(cosine: Double, sine: Double)] = [(1, 0), (-1, 0), (0, 1)]
    while turns.count <= bits {
      let last = turns[turns.count - 1]
      let cosine = ((1 + last.cosine) / 2).squareRoot()
      turns.append((cosine, last.sine / (2 * cosine)))
    }
    // turns[b] is the turn by 1/2^b of a circle, that is by 2^(bits − b) steps.
    var tables: [(cosine: Double, sine: Double)] = []
    for level in 0..<(bits + 7) / 8 {
      var c = [1.0]
      var s = [0.0]
      for bit in 0..<min(8, bits - 8 * level) {
        let turn = turns[bits - 8 * level - bit]
        for index in 0..<(1 << bit) {
          c.append(c[index] * turn.cosine - s[index] * turn.sine)
          s.append(c[index] * turn.sine + s[index] * turn.cosine)
        }
      }
      tables += zip(c, s).map { ($0, $1) }
      tables += [(cosine: Double, sine: Double)](repeating: (1, 0), count: 256 - c.count)
    }
    self.turns = tables
  }

  /// The turn by any number of steps, also by fewer than none.
  func turn(_ steps: Int) -> (cosine: Double, sine: Double) {
    var rest = steps & (count - 1)
    var cosine = 1.0
    var sine = 0.0
    var level = 0
    while rest > 0 {
      let digit = rest & 255
      if digit > 0 {
        let (c, s) = turns[level &+ digit]
        (cosine, sine) = (cosine * c - sine * s, cosine * s + sine * c)
      }
      rest >>= 8
      level &+= 256
    }
    return (cosine, sine)
  }
}

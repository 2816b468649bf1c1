/// A stream of random bits of its own for every draw and cohort: xoshiro256++ (Blackman and
/// Vigna, 2019), its state filled from the key.
struct RandomStream: Sendable {
  private var a, b, c, d: UInt64

  init(_ key: KeyedRandom) {
    a = key.bits(0)
    b = key.bits(1)
    c = key.bits(2)
    d = key.bits(3) | 1  // not all zero
  }

  @inline(__always)
  mutating func next() -> UInt64 {
    let sum = a &+ d
    let result = ((sum << 23) | (sum >> 41)) &+ a
    let shifted = b << 17
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = (d << 45) | (d >> 19)
    return result
  }

  /// A number from 0 to below 1, with 53 bits.
  @inline(__always)
  mutating func uniform() -> Double { Double(next() >> 11) * 0x1p-53 }
}

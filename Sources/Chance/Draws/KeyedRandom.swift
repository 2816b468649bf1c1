/// Random numbers found from a key and a counter, with no state to carry: the number for a
/// draw is the same whatever else is drawn, in whatever order (model.md section 7).
package struct KeyedRandom: Sendable {
  /// Mixed from everything that identifies the series.
  let key: UInt64

  /// - Parameters:
  ///   - seed: chosen by the user.
  ///   - name: what is drawn, such as the path of an assumption.
  package init(seed: UInt64, name: String) {
    // The name by FNV-1a, 64 bits; then seed and name through the finaliser of SplitMix64.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    key = KeyedRandom.mix(KeyedRandom.mix(seed &+ 0x9e37_79b9_7f4a_7c15) ^ hash)
  }

  private init(key: UInt64) { self.key = key }

  /// A series of its own for a part of this one.
  package func part(_ number: Int) -> KeyedRandom {
    KeyedRandom(key: KeyedRandom.mix(key ^ KeyedRandom.mix(UInt64(truncatingIfNeeded: number))))
  }

  /// 64 random bits for a counter.
  func bits(_ counter: Int) -> UInt64 {
    let step = UInt64(truncatingIfNeeded: counter) &+ 1
    return KeyedRandom.mix(key &+ step &* 0x9e37_79b9_7f4a_7c15)
  }

  /// A number above 0 and below 1 for a counter: the middle of one of 2⁵² equal parts.
  package func uniform(_ counter: Int) -> Double {
    (Double(bits(counter) >> 12) + 0.5) * 0x1p-52
  }

  /// The finaliser of SplitMix64 (Steele, Lea and Flood, 2014; constants of variant 13 by
  /// Stafford).
  static func mix(_ value: UInt64) -> UInt64 {
    var z = value
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  /// A random order of `0 ..< count`, by exchanges from the end (Durstenfeld).
  func order(_ count: Int) -> [Int] {
    var order = Array(0..<count)
    var index = count - 1
    while index > 0 {
      let other = Int(bits(index).multipliedFullWidth(by: UInt64(index + 1)).high)
      order.swapAt(index, other)
      index -= 1
    }
    return order
  }
}

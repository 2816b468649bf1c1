/// What a word is looked for by: words that are alike but for capitals, separators, zeros and letters
/// that look like digits share a slot, and those among them that could be one word typed twice are
/// near. The hash is that of Fowler, Noll and Vo over the signs that count.
struct KeyHash: Sendable {
  /// Over all signs but separators and noughts.
  let slot: UInt32
  /// Without separators.
  private let whole: UInt32
  /// Without separators and the zeros that lead a number.
  private let trimmed: UInt32

  init(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    var (slot, whole, trimmed) = (KeyHash.start, KeyHash.start, KeyHash.start)
    let table = KeyLikeness.folded
    let folded = table.span
    var last: UInt8 = 0
    for at in range {
      let byte = folded[Int(bytes[at])]
      if byte == 0 {
        last = 0
        continue
      }
      whole = (whole ^ UInt64(byte)) &* KeyHash.prime
      if byte == 48 {
        // A leading zero counts for nothing, nor does a nought alone.
        if last < 48 || last > 57 { continue }
      } else {
        slot = (slot ^ UInt64(byte)) &* KeyHash.prime
      }
      trimmed = (trimmed ^ UInt64(byte)) &* KeyHash.prime
      last = byte
    }
    self.slot = KeyHash.half(slot)
    self.whole = KeyHash.half(whole)
    self.trimmed = KeyHash.half(trimmed)
  }

  /// Whether the words of the two could be one.
  func isNear(_ other: KeyHash) -> Bool {
    slot == other.slot && (whole == other.whole || trimmed == other.trimmed)
  }

  private static let start: UInt64 = 0xcbf2_9ce4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01b3

  private static func half(_ hash: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: hash ^ (hash &>> 29))
  }
}

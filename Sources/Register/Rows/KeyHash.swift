/// What a word is looked for by: two hashes that leave out what words typed twice may differ in. Words
/// with one of them in common could be one word. The hash is that of Fowler, Noll and Vo over the signs
/// that count, capitals like small letters, letters like the digits that they look like.
struct KeyHash: Sendable, Equatable {
  /// Without separators and the zeros that lead a number.
  let trimmed: UInt32
  /// Without separators.
  let whole: UInt32

  init(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    var (whole, trimmed) = (KeyHash.start, KeyHash.start)
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
      // A leading zero counts for nothing, nor does a nought alone.
      if byte == 48, last < 48 || last > 57 { continue }
      trimmed = (trimmed ^ UInt64(byte)) &* KeyHash.prime
      last = byte
    }
    self.whole = KeyHash.half(whole)
    self.trimmed = KeyHash.half(trimmed)
  }

  /// Whether the words of the two could be one.
  func isNear(_ other: KeyHash) -> Bool { whole == other.whole || trimmed == other.trimmed }

  private static let start: UInt64 = 0xcbf2_9ce4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01b3

  private static func half(_ hash: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: hash ^ (hash &>> 29))
  }
}

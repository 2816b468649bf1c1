/// Finds words, such as the identifiers of families, by their bytes, without making a text of
/// each.
struct WordTable: Sendable {
  private var slots: [Int32]
  private var keys: [UInt8] = []
  private var starts: [Int32] = [0]
  private let mask: Int

  init(_ words: [String]) {
    var size = 16
    while size < words.count * 2 { size *= 2 }
    mask = size - 1
    slots = [Int32](repeating: -1, count: size)
    for (index, word) in words.enumerated() {
      let key = Array(word.utf8)
      var slot = WordTable.hash(key.span, 0..<key.count) & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(index)
      keys += key
      starts.append(Int32(keys.count))
    }
  }

  /// The place of a word in the list; nil when it is not in it.
  func index(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int32? {
    let all = keys.span
    var slot = WordTable.hash(bytes, range) & mask
    while true {
      let word = slots[slot]
      if word < 0 { return nil }
      if matches(word, all, bytes, range) { return word }
      slot = (slot + 1) & mask
    }
  }

  /// Whether a word of the list is this one.
  func matches(_ word: Int32, _ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    matches(word, keys.span, bytes, range)
  }

  private func matches(
    _ word: Int32, _ all: Span<UInt8>, _ bytes: Span<UInt8>, _ range: Range<Int>
  ) -> Bool {
    let start = Int(starts[Int(word)])
    guard Int(starts[Int(word) + 1]) - start == range.count else { return false }
    for offset in 0..<range.count where all[start + offset] != bytes[range.lowerBound + offset] {
      return false
    }
    return true
  }

  /// The hash of Fowler, Noll and Vo; only its spread matters.
  private static func hash(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for at in range {
      hash = (hash ^ UInt64(bytes[at])) &* 0x100_0000_01b3
    }
    hash ^= hash >> 29
    return Int(truncatingIfNeeded: hash & 0x7fff_ffff_ffff_ffff)
  }
}

/// Finds words, such as the identifiers of families, by their bytes, without making a text of
/// each. A word is known by its place in the order in which words were added.
struct WordTable: Sendable {
  private var slots = [Int32](repeating: -1, count: 16)
  private var keys: [UInt8] = []
  private var starts: [Int32] = [0]
  private var mask = 15

  /// How many words there are.
  var count: Int { starts.count - 1 }

  init() {}

  init(_ words: [String]) {
    for word in words {
      let key = Array(word.utf8)
      append(key.span, 0..<key.count)
    }
  }

  /// Adds a word; of two that are alike, the first is found. One without any sign is added and
  /// never found.
  mutating func append(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    let number = Int32(clamping: count)
    for at in range { keys.append(bytes[at]) }
    starts.append(Int32(clamping: keys.count))
    if range.isEmpty { return }
    if count * 2 > slots.count { grow() }
    insert(number, WordTable.hash(bytes, range))
  }

  private mutating func insert(_ number: Int32, _ hash: Int) {
    var slot = hash & mask
    while slots[slot] >= 0 { slot = (slot + 1) & mask }
    slots[slot] = number
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 4)
    mask = slots.count - 1
    // The last word is inserted by the caller.
    for word in 0..<count - 1 {
      let range = Int(starts[word])..<Int(starts[word + 1])
      if !range.isEmpty { insert(Int32(word), WordTable.hash(keys.span, range)) }
    }
  }

  /// The place of a word; nil when it is not there.
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

  /// The place of a word; nil when it is not there.
  func index(_ word: String) -> Int? {
    let key = Array(word.utf8)
    return index(key.span, 0..<key.count).map { Int($0) }
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

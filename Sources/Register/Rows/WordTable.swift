/// Finds words, such as the identifiers of families, by their bytes, without making a text of
/// each. A word is known by its place in the order in which words were added.
struct WordTable: Sendable {
  private var slots = [Int32](repeating: -1, count: 16)
  private var keys: [UInt8] = []
  private var starts: [Int32] = [0]
  /// By word, its hash: words that are alike but for capitals, separators and the like share it.
  private var hashes: [UInt64] = []
  private var mask = 15
  /// Whether a word was added twice: the first is then found by its hash only.
  private var hasTwins = false

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
    append(bytes, range, WordTable.hash(bytes, range))
  }

  /// - Parameter hash: that of the word.
  mutating func append(_ bytes: Span<UInt8>, _ range: Range<Int>, _ hash: UInt64) {
    let number = Int32(clamping: count)
    for at in range { keys.append(bytes[at]) }
    starts.append(Int32(clamping: keys.count))
    hashes.append(hash)
    if range.isEmpty { return }
    if count * 2 > slots.count { grow() }
    if !hasTwins, index(bytes, range, hash) != nil { hasTwins = true }
    insert(number, hash)
  }

  private mutating func insert(_ number: Int32, _ hash: UInt64) {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] >= 0 { slot = (slot + 1) & mask }
    slots[slot] = number
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 4)
    mask = slots.count - 1
    // The last word is inserted by the caller.
    for word in 0..<count - 1 {
      if starts[word] < starts[word + 1] { insert(Int32(word), hashes[word]) }
    }
  }

  /// The place of a word, looked for first after the one that was found last: mostly words come in
  /// the order in which they were added. Nil when it is not there.
  func index(_ bytes: Span<UInt8>, _ range: Range<Int>, after last: Int32) -> Int32? {
    let next = last &+ 1
    if next >= 0, Int(next) < count, !hasTwins, matches(next, bytes, range) { return next }
    return index(bytes, range)
  }

  /// The place of a word; nil when it is not there.
  func index(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int32? {
    index(bytes, range, WordTable.hash(bytes, range))
  }

  /// - Parameter hash: that of the word.
  func index(_ bytes: Span<UInt8>, _ range: Range<Int>, _ hash: UInt64) -> Int32? {
    let all = keys.span
    var slot = Int(truncatingIfNeeded: hash) & mask
    while true {
      let word = slots[slot]
      if word < 0 { return nil }
      if matches(word, all, bytes, range) { return word }
      slot = (slot + 1) & mask
    }
  }

  /// The first word that is not this one and most likely means it, and in what they differ.
  func alike(_ bytes: Span<UInt8>, _ range: Range<Int>) -> (word: Int, difference: String)? {
    alike(bytes, range, WordTable.hash(bytes, range))
  }

  /// - Parameter hash: that of the word.
  func alike(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ hash: UInt64
  ) -> (word: Int, difference: String)? {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] >= 0 {
      let word = Int(slots[slot])
      slot = (slot + 1) & mask
      guard hashes[word] == hash else { continue }
      let key = keys[Int(starts[word])..<Int(starts[word + 1])]
      if let difference = KeyLikeness.difference(key, range.map { bytes[$0] }) {
        return (word, difference)
      }
    }
    return nil
  }

  /// A word by its place.
  func text(_ word: Int) -> String {
    String(decoding: keys[Int(starts[word])..<Int(starts[word + 1])], as: UTF8.self)
  }

  /// The first word that is not this one and most likely means it.
  func alike(_ word: String) -> (word: Int, difference: String)? {
    let key = Array(word.utf8)
    return key.isEmpty ? nil : alike(key.span, 0..<key.count)
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

  /// The hash of Fowler, Noll and Vo over a word as it counts when words are looked for that are
  /// alike: without separators and leading zeros, capitals like small letters.
  static func hash(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    let table = KeyLikeness.folded
    let folded = table.span
    var last: UInt8 = 0
    for at in range {
      let byte = folded[Int(bytes[at])]
      if byte == 0 {
        last = 0
        continue
      }
      // A leading zero counts for nothing, nor does a nought alone.
      if byte == 48, last < 48 || last > 57 { continue }
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
      last = byte
    }
    hash ^= hash &>> 29
    return hash
  }
}

/// Finds words, such as the identifiers of families, by their bytes, without making a text of
/// each. A word is known by its place in the order in which words were added.
struct WordTable: Sendable {
  /// Words by both of their hashes: twice where these differ.
  private var slots = [Int32](repeating: -1, count: 16)
  private var entries = 0
  private var keys: [UInt8] = []
  private var starts: [Int32] = [0]
  /// By word, its hash.
  private var hashes: [KeyHash] = []
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
    let hash = KeyHash(bytes, range)
    append(bytes, range, hash, isTwin: !range.isEmpty && index(bytes, range, hash) != nil)
  }

  /// Makes room for so many words, each of so many bytes.
  mutating func makeRoom(_ words: Int, bytes: Int) {
    keys.reserveCapacity(words * bytes)
    starts.reserveCapacity(words + 1)
    hashes.reserveCapacity(words)
    var size = slots.count
    while size < words * 4 { size *= 2 }
    guard size > slots.count else { return }
    slots = [Int32](repeating: -1, count: size)
    fill(count)
  }

  /// - Parameters:
  ///   - hash: that of the word.
  ///   - isTwin: whether it is there already.
  mutating func append(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ hash: KeyHash, isTwin: Bool
  ) {
    let number = Int32(clamping: count)
    for at in range { keys.append(bytes[at]) }
    starts.append(Int32(clamping: keys.count))
    hashes.append(hash)
    if range.isEmpty { return }
    if (entries + 2) * 2 > slots.count { grow() }
    if isTwin { hasTwins = true }
    insert(number, hash)
  }

  private mutating func insert(_ number: Int32, _ hash: KeyHash) {
    insert(number, at: hash.trimmed)
    if hash.whole != hash.trimmed { insert(number, at: hash.whole) }
  }

  private mutating func insert(_ number: Int32, at hash: UInt32) {
    var slot = Int(hash) & mask
    while slots[slot] >= 0 { slot = (slot + 1) & mask }
    slots[slot] = number
    entries += 1
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 4)
    // The last word is inserted by the caller.
    fill(count - 1)
  }

  /// Puts the first words into the empty slots.
  private mutating func fill(_ words: Int) {
    mask = slots.count - 1
    entries = 0
    for word in 0..<words where starts[word] < starts[word + 1] {
      insert(Int32(word), hashes[word])
    }
  }

  /// The place of a word, looked for first where one was found last, and after it: mostly words come
  /// in the order in which they were added. Nil when it is not there.
  func index(_ bytes: Span<UInt8>, _ range: Range<Int>, after last: Int32) -> Int32? {
    if !hasTwins {
      if last >= 0, Int(last) < count, matches(last, bytes, range) { return last }
      let next = last &+ 1
      if next >= 0, Int(next) < count, matches(next, bytes, range) { return next }
    }
    return index(bytes, range)
  }

  /// The place of a word; nil when it is not there.
  func index(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int32? {
    index(bytes, range, KeyHash(bytes, range))
  }

  /// - Parameter hash: that of the word.
  func index(_ bytes: Span<UInt8>, _ range: Range<Int>, _ hash: KeyHash) -> Int32? {
    let all = keys.span
    var slot = Int(hash.trimmed) & mask
    while true {
      let word = slots[slot]
      if word < 0 { return nil }
      if hashes[Int(word)] == hash, matches(word, all, bytes, range) { return word }
      slot = (slot + 1) & mask
    }
  }

  /// The first word that is not this one and most likely means it, and in what they differ.
  func alike(_ bytes: Span<UInt8>, _ range: Range<Int>) -> (word: Int, difference: String)? {
    alike(bytes, range, KeyHash(bytes, range))
  }

  /// - Parameter hash: that of the word.
  func alike(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ hash: KeyHash
  ) -> (word: Int, difference: String)? {
    alike(bytes, range, hash, from: hash.trimmed)
      ?? (hash.whole == hash.trimmed ? nil : alike(bytes, range, hash, from: hash.whole))
  }

  private func alike(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ hash: KeyHash, from start: UInt32
  ) -> (word: Int, difference: String)? {
    var slot = Int(start) & mask
    while slots[slot] >= 0 {
      let word = Int(slots[slot])
      slot = (slot + 1) & mask
      guard hashes[word].isNear(hash) else { continue }
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
}

/// Finds families by the bytes of their identifiers, without making a text of each.
struct FamilyTable: Sendable {
  private var slots: [Int32]
  private var keys: [UInt8] = []
  private var starts: [Int32] = [0]
  private let mask: Int

  init(_ families: [Family]) {
    var size = 16
    while size < families.count * 2 { size *= 2 }
    mask = size - 1
    slots = [Int32](repeating: -1, count: size)
    for (index, family) in families.enumerated() {
      let key = Array(family.id.utf8)
      var slot = FamilyTable.hash(key.span, 0..<key.count) & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(index)
      keys += key
      starts.append(Int32(keys.count))
    }
  }

  /// The family of an identifier; nil when there is none.
  func family(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int32? {
    let all = keys.span
    var slot = FamilyTable.hash(bytes, range) & mask
    while true {
      let family = slots[slot]
      if family < 0 { return nil }
      if matches(family, all, bytes, range) { return family }
      slot = (slot + 1) & mask
    }
  }

  /// Whether a family has this identifier.
  func matches(_ family: Int32, _ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    matches(family, keys.span, bytes, range)
  }

  private func matches(
    _ family: Int32, _ all: Span<UInt8>, _ bytes: Span<UInt8>, _ range: Range<Int>
  ) -> Bool {
    let start = Int(starts[Int(family)])
    guard Int(starts[Int(family) + 1]) - start == range.count else { return false }
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

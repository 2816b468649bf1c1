/// The areas that have had a row in each group, told apart by their names' bytes without keeping
/// texts: a name of up to 15 bytes exactly, a longer one by 120 bits made of it.
struct AreasOfGroups {
  private struct Name: Hashable {
    var (first, second): (UInt64, UInt64) = (0, 0)
  }

  private var names: [Set<Name>] = []

  /// Adds the name at a range of bytes to a group; false where the group has it.
  mutating func insert(_ bytes: Span<UInt8>, _ range: Range<Int>, into group: Int) -> Bool {
    while names.count <= group { names.append([]) }
    var name = Name()
    if range.count < 16 {
      for at in range {
        name.second = name.second << 8 | name.first >> 56
        name.first = name.first << 8 | UInt64(bytes[at])
      }
      name.second |= UInt64(range.count) << 56
    } else {
      (name.first, name.second) = (0xcbf2_9ce4_8422_2325, 0x9e37_79b9_7f4a_7c15)
      for at in range {
        name.first = (name.first ^ UInt64(bytes[at])) &* 0x100_0000_01b3
        name.second = (name.second &+ UInt64(bytes[at])) &* 0xbf58_476d_1ce4_e5b9
        name.second ^= name.second >> 29
      }
      name.second = name.second & 0x00ff_ffff_ffff_ffff | 16 << 56
    }
    return names[group].insert(name).inserted
  }
}

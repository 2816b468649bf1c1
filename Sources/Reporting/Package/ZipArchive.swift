/// A zip archive of stored entries with a fixed date, so that the same contents give the same
/// bytes (PKWARE application note 6.3, sections 4.3.7, 4.3.12 and 4.3.16).
struct ZipArchive {
  private(set) var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count: UInt16 = 0

  /// The first moment a zip archive can tell: 1 January 1980, midnight.
  private static let date: UInt16 = 0x21

  /// - Parameter room: how many bytes it will have, or a few more.
  init(room: Int) { bytes.reserveCapacity(room) }

  /// Adds a file; archives of more than 65,535 files or 4 GB are not made here.
  mutating func add(_ name: String, _ contents: [UInt8]) {
    let name = Array(name.utf8)
    let start = UInt32(truncatingIfNeeded: bytes.count)
    let sum = CRC32.of(contents)
    let size = UInt32(truncatingIfNeeded: contents.count)
    var entry: [UInt8] = []
    // Version 2.0, names in UTF-8, stored.
    for value: UInt16 in [20, 0x0800, 0, 0, ZipArchive.date] { entry.append(little: value) }
    for value in [sum, size, size] { entry.append(little: value) }
    entry.append(little: UInt16(truncatingIfNeeded: name.count))
    entry.append(little: UInt16(0))
    bytes.append(little: UInt32(0x0403_4B50))
    bytes += entry
    bytes += name
    bytes += contents
    directory.append(little: UInt32(0x0201_4B50))
    directory.append(little: UInt16(20))
    directory += entry
    // No comment, first disk, no attributes.
    for value: UInt16 in [0, 0, 0, 0, 0] { directory.append(little: value) }
    directory.append(little: start)
    directory += name
    count += 1
  }

  /// The archive, closed: nothing can be added any more.
  consuming func closed() -> [UInt8] {
    var end: [UInt8] = []
    end.append(little: UInt32(0x0605_4B50))
    for value in [0, 0, count, count] { end.append(little: value) }
    end.append(little: UInt32(truncatingIfNeeded: directory.count))
    end.append(little: UInt32(truncatingIfNeeded: bytes.count))
    end.append(little: UInt16(0))
    bytes += directory
    bytes += end
    return bytes
  }
}

/// The checksum of zip archives (ISO 3309, reversed polynomial EDB88320).
enum CRC32 {
  static func of(_ bytes: [UInt8]) -> UInt32 {
    let bytes = bytes.span
    let tables = tables.span
    var sum: UInt32 = 0xFFFF_FFFF
    var index = 0
    // Eight bytes at a time, each by the table of what it does so many bytes further on.
    while index + 8 <= bytes.count {
      var next: UInt32 = 0
      for place in 0..<8 {
        var byte = Int(bytes[index &+ place])
        if place < 4 { byte ^= Int(sum >> UInt32(8 &* place)) & 0xFF }
        next ^= tables[(7 &- place) &* 256 &+ byte]
      }
      sum = next
      index &+= 8
    }
    while index < bytes.count {
      sum = tables[Int((sum ^ UInt32(bytes[index])) & 0xFF)] ^ (sum >> 8)
      index &+= 1
    }
    return ~sum
  }

  /// `[distance * 256 + byte]`: what a byte does to the sum, so many bytes further on.
  private static let tables: [UInt32] = {
    var tables: [UInt32] = []
    for start in 0..<256 {
      var value = UInt32(start)
      for _ in 0..<8 { value = value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
      tables.append(value)
    }
    for entry in 256..<8 * 256 {
      let before = tables[entry - 256]
      tables.append(tables[Int(before & 0xFF)] ^ (before >> 8))
    }
    return tables
  }()
}

extension [UInt8] {
  fileprivate mutating func append(little value: some FixedWidthInteger) {
    var value = value
    for _ in 0..<(value.bitWidth / 8) {
      append(UInt8(truncatingIfNeeded: value))
      value >>= 8
    }
  }
}

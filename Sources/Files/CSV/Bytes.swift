/// Looking through large stretches of bytes, eight at a time.
enum Bytes {
  /// How many of the first `limit` bytes are this one.
  static func count(_ wanted: UInt8, in bytes: [UInt8], _ limit: Int) -> Int {
    guard let first = ByteSearch.first(wanted, in: bytes, until: limit) else { return 0 }
    return unsafe bytes.withUnsafeBytes { all in
      var count = 0
      var at = first
      while at &+ 8 <= limit {
        // Each byte counts up to 255 before the eight of them are summed.
        var counts: UInt64 = 0
        let stop = min(limit &- 7, at &+ 8 * 255)
        while at < stop {
          let part = unsafe all.loadUnaligned(fromByteOffset: at, as: UInt64.self)
          counts &+= tops(of: wanted, in: part) &>> 7
          at &+= 8
        }
        let pairs = (counts & 0x00ff_00ff_00ff_00ff) &+ (counts &>> 8 & 0x00ff_00ff_00ff_00ff)
        count &+= Int((pairs &* 0x0001_0001_0001_0001) &>> 48)
      }
      while at < limit {
        if unsafe all[at] == wanted { count &+= 1 }
        at &+= 1
      }
      return count
    }
  }

  /// How many lines end among the first `limit` bytes, by CR LF, LF or CR.
  static func lineEnds(in bytes: [UInt8], _ limit: Int) -> Int {
    let ends = count(0x0A, in: bytes, limit)
    return ByteSearch.first(0x0D, in: bytes, until: limit) == nil
      ? ends : ends + loneReturns(in: bytes, limit)
  }

  /// How many of the first `limit` bytes are CR without LF after it; eight at a time.
  private static func loneReturns(in bytes: [UInt8], _ limit: Int) -> Int {
    unsafe bytes.withUnsafeBytes { all in
      var count = 0
      var at = 0
      while at &+ 9 <= limit {
        let part = unsafe all.loadUnaligned(fromByteOffset: at, as: UInt64.self)
        let next = unsafe all.loadUnaligned(fromByteOffset: at &+ 1, as: UInt64.self)
        count &+= (tops(of: 0x0D, in: part) & ~tops(of: 0x0A, in: next)).nonzeroBitCount
        at &+= 8
      }
      while at < limit {
        let isReturn = unsafe all[at] == 0x0D
        at &+= 1
        if isReturn {
          if at == limit { count &+= 1 } else if unsafe all[at] != 0x0A { count &+= 1 }
        }
      }
      return count
    }
  }

  /// The top bit of each of eight bytes that is the one sought.
  @inline(__always)
  private static func tops(of wanted: UInt8, in part: UInt64) -> UInt64 {
    // A byte that is the one sought becomes nought, and only nought leaves its top bit off.
    let low: UInt64 = 0x7f7f_7f7f_7f7f_7f7f
    let part = part ^ UInt64(wanted) &* 0x0101_0101_0101_0101
    return ~(((part & low) &+ low) | part | low)
  }

  /// The offset after the last line end outside quotation marks; nil when there is none.
  static func lastRowEnd(in bytes: [UInt8], count: Int) -> Int? {
    var open = Bytes.count(UInt8(ascii: "\""), in: bytes, count) % 2 == 1
    // What follows a CR at the very end is not known yet.
    var next: UInt8 = 0x0A
    var at = count
    while at > 0 {
      at -= 1
      let byte = bytes[at]
      if byte == UInt8(ascii: "\"") { open.toggle() }
      if !open, byte == 0x0A || (byte == 0x0D && next != 0x0A) { return at + 1 }
      next = byte
    }
    return nil
  }
}

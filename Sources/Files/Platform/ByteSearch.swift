import Glibc

/// The system's search for a byte, which looks at many at once.
enum ByteSearch {
  /// Where a byte first stands among the first `limit`; nil when it does not.
  static func first(_ wanted: UInt8, in bytes: [UInt8], until limit: Int) -> Int? {
    unsafe bytes.withUnsafeBytes { all in
      guard limit > 0, limit <= all.count, let start = all.baseAddress,
        let found = unsafe memchr(start, Int32(wanted), limit)
      else { return nil }
      return unsafe UnsafeRawPointer(found) - start
    }
  }
}

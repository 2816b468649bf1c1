import Glibc

/// A text that was read: what it is called in messages, and its bytes.
public final class SourceText: Sendable {
  /// How messages name it: the path as the user gave it, or `--set` for a command line.
  public let name: String
  package let bytes: [UInt8]
  /// Where each line begins, in order: every figure of a plan is recorded with its line.
  private let lineStarts: [Int]
  /// The line of the file on which the bytes begin: 1, unless they are a row out of a file too
  /// large to be held whole.
  package let firstLine: Int

  package init(name: String, bytes: [UInt8], firstLine: Int = 1) {
    self.name = name
    self.bytes = bytes
    lineStarts = SourceText.lineStarts(bytes)
    self.firstLine = firstLine
  }

  /// The beginning and every byte after a line end, looked for by the C library: a text may be of
  /// 64 MB.
  private static func lineStarts(_ bytes: [UInt8]) -> [Int] {
    var starts = [0]
    unsafe bytes.withUnsafeBytes { all in
      guard let start = all.baseAddress else { return }
      while let last = starts.last, last < all.count,
        let found = unsafe memchr(start + last, 0x0A, all.count - last)
      {
        starts.append(unsafe UnsafeRawPointer(found) - start + 1)
      }
    }
    return starts
  }

  /// The number of the line, from 1, in which an offset lies.
  func line(of offset: Int) -> Int {
    var (low, high) = (0, lineStarts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + firstLine
  }

  /// A text that is no file of the disk, under the name that messages shall give it.
  public convenience init(name: String, _ text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// The folder part of the name, with its slash, or empty: what a relative path inside the
  /// text is relative to.
  package var folder: String {
    guard let slash = name.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return String(name[...slash])
  }
}

/// A stretch of a source text: where a value or a problem stands.
package struct SourcePlace: Sendable {
  package let text: SourceText
  /// Byte offsets in the text.
  package let range: Range<Int>

  package init(text: SourceText, range: Range<Int>) {
    self.text = text
    self.range = range
  }

  /// The same line with nothing of what stands in it.
  package var withoutText: SourcePlace {
    SourcePlace(text: SourceText(name: text.name, bytes: [], firstLine: line), range: 0..<0)
  }

  /// The line, from 1.
  package var line: Int { text.line(of: min(range.lowerBound, text.bytes.count)) }

  /// The column in characters, from 1.
  package var column: Int {
    let start = lineStart
    let stop = max(start, min(range.lowerBound, text.bytes.count))
    let before = text.bytes[start..<stop]
    if before.allSatisfy({ $0 < 0x80 && $0 != 0x0D }) { return before.count + 1 }
    let decoded = String(decoding: before, as: UTF8.self)
    // On a line that no person wrote, code points are near enough.
    return (before.count > 100_000 ? decoded.unicodeScalars.count : decoded.count) + 1
  }

  /// `file:line`, as reports name where a value comes from.
  package var lineName: String { "\(text.name):\(line)" }

  /// The offset at which the line of the place begins, after a byte-order mark.
  package var lineStart: Int {
    let end = min(range.lowerBound, text.bytes.count)
    if let newline = text.bytes[..<end].lastIndex(of: UInt8(ascii: "\n")) { return newline + 1 }
    return text.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? min(3, end) : 0
  }
}

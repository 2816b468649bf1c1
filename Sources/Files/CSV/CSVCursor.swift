/// Where the reading of a block stands, and the cells of the row it is at.
struct CSVCursor: Sendable {
  enum Outcome {
    case row
    case blank
    /// The rows can no longer be told apart from the offset on.
    case slip(CSVSlip, Int)
  }

  var fields: [CSVField] = []
  var rowStart: Int
  var at: Int
  var line: Int
  var nextLine: Int

  init(at: Int, line: Int) {
    self.at = at
    rowStart = at
    self.line = line
    nextLine = line
    fields.reserveCapacity(16)
  }

  /// Reads one row from `at` on.
  mutating func readRow(in bytes: Span<UInt8>, until limit: Int) -> Outcome {
    fields.removeAll(keepingCapacity: true)
    rowStart = at
    line = nextLine
    var here = at
    var hasContent = false
    while true {
      var start = here
      let end: Int
      var doubled = false
      if here < limit, bytes[here] == UInt8(ascii: "\"") {
        start = here + 1
        here = start
        while true {
          if here >= limit { return .slip(.unclosed, start - 1) }
          let byte = bytes[here]
          if byte == UInt8(ascii: "\"") {
            guard here + 1 < limit, bytes[here + 1] == UInt8(ascii: "\"") else { break }
            doubled = true
            here += 1
          }
          here += 1
          if byte == 0x0A || (byte == 0x0D && (here >= limit || bytes[here] != 0x0A)) {
            nextLine += 1
          }
        }
        end = here
        here += 1
        if here < limit, bytes[here] != UInt8(ascii: ","), bytes[here] != 0x0A,
          bytes[here] != 0x0D
        {
          return .slip(.afterMark, here)
        }
      } else {
        while here < limit {
          let byte = bytes[here]
          if byte <= 0x2C {
            if byte == UInt8(ascii: ",") || byte == 0x0A || byte == 0x0D { break }
            if byte == UInt8(ascii: "\"") { return .slip(.strayMark, here) }
          }
          here &+= 1
        }
        end = here
      }
      hasContent = hasContent || CSVCursor.hasSign(bytes, start..<end)
      fields.append(CSVField(start: start, end: end, hasDoubledMarks: doubled))
      guard here < limit else { break }
      let byte = bytes[here]
      here += 1
      if byte == UInt8(ascii: ",") { continue }
      if byte == 0x0D, here < limit, bytes[here] == 0x0A { here += 1 }
      nextLine += 1
      break
    }
    at = here
    return hasContent ? .row : .blank
  }
}

extension CSVCursor {
  /// Whether a cell holds anything but spaces, plain or such as cannot be broken.
  @inline(__always)
  private static func hasSign(_ bytes: Span<UInt8>, _ cell: Range<Int>) -> Bool {
    var at = cell.lowerBound
    while at < cell.upperBound {
      let byte = bytes[at]
      if byte == 0xC2, at + 1 < cell.upperBound, bytes[at + 1] == 0xA0 {
        at += 2
      } else if byte == 0x20 || byte == 0x09 {
        at += 1
      } else {
        return true
      }
    }
    return false
  }
}

/// How quotation marks can be wrong.
enum CSVSlip {
  case unclosed
  case afterMark
  case strayMark

  var code: String { self == .unclosed ? "csv-quote-open" : "csv-quote-text" }

  /// What is wrong, and what to do.
  var words: (String, String) {
    switch self {
    case .unclosed:
      ("a quotation mark is opened here and never closed", "Close it, or take it away.")
    case .afterMark:
      (
        "there is text after a closing quotation mark",
        "Double a quotation mark inside a cell: \"5\"\" pipe\"."
      )
    case .strayMark:
      (
        "there is a quotation mark in the middle of a cell",
        "Put the cell in quotation marks and double the mark inside: \"5\"\" pipe\"."
      )
    }
  }
}

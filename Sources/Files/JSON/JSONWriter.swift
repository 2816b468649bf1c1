/// Turns values into the bytes of a JSON file.
struct JSONWriter {
  var bytes: [UInt8] = []
  /// Where the line being written begins.
  private var lineStart = 0

  mutating func value(_ value: JSONOutput, depth: Int) {
    switch value {
    case .list(let items): list(items, depth: depth)
    case .object(let members): object(members, depth: depth)
    default: plain(value)
    }
  }

  private mutating func plain(_ value: JSONOutput) {
    switch value {
    case .boolean(let value): append(value ? "true" : "false")
    case .whole(let value): append(String(value))
    case .decimal(let text) where JSONParser.isValidNumber(Array(text.utf8)[...]): append(text)
    case .string(let text): string(text)
    default: append("null")
    }
  }

  private mutating func object(_ members: [(String, JSONOutput)], depth: Int) {
    if members.isEmpty { return append("{}") }
    append("{")
    for (index, member) in members.enumerated() {
      if index > 0 { append(",") }
      newLine(depth + 1)
      string(member.0)
      append(": ")
      value(member.1, depth: depth + 1)
    }
    newLine(depth)
    append("}")
  }

  private mutating func list(_ items: [JSONOutput], depth: Int) {
    if items.isEmpty { return append("[]") }
    if oneLine(items) { return }
    append("[")
    for (index, item) in items.enumerated() {
      if index > 0 { append(",") }
      newLine(depth + 1)
      value(item, depth: depth + 1)
    }
    newLine(depth)
    append("]")
  }

  /// Writes plain values on the line that has begun; false, and nothing written, when they do
  /// not fit it.
  private mutating func oneLine(_ items: [JSONOutput]) -> Bool {
    let start = bytes.count
    append("[")
    for (index, item) in items.enumerated() {
      if index > 0 { append(", ") }
      switch item {
      case .list, .object: return rewind(to: start)
      default: plain(item)
      }
      if bytes.count - lineStart > 98 { return rewind(to: start) }
    }
    append("]")
    return true
  }

  private mutating func rewind(to start: Int) -> Bool {
    bytes.removeSubrange(start...)
    return false
  }

  private mutating func newLine(_ depth: Int) {
    bytes.append(0x0A)
    lineStart = bytes.count
    bytes.append(contentsOf: repeatElement(0x20, count: depth * 2))
  }

  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func string(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22: append("\\\"")
      case 0x5C: append("\\\\")
      case 0x0A: append("\\n")
      case 0x0D: append("\\r")
      case 0x09: append("\\t")
      case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F,
        0xFEFF:
        escape(scalar.value)
      case 0x20..<0x7F: bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      default: append(String(scalar))
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ code: UInt32) {
    let digits = String(code, radix: 16, uppercase: true)
    append("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits)
  }
}

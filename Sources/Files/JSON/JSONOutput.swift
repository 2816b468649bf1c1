/// A JSON value to be written, its members in the order in which they shall stand.
package indirect enum JSONOutput: Sendable {
  case null
  case boolean(Bool)
  case whole(Int)
  /// The text of a number, as `NumberText` and `Money.dataText` write it. What is not a number
  /// by the grammar of RFC 8259 (an empty text, `NaN`) is written as `null`, as no file may be
  /// broken by it.
  case decimal(String)
  case string(String)
  case list([JSONOutput])
  case object([(String, JSONOutput)])

  /// A parsed value to be printed again, its numbers as they were written.
  package init(_ value: JSONValue) {
    switch value.content {
    case .null: self = .null
    case .boolean(let value): self = .boolean(value)
    case .number(let text): self = .decimal(text)
    case .string(let text): self = .string(text)
    case .array(let items): self = .list(items.map { JSONOutput($0) })
    case .object(let object):
      self = .object(object.members.map { ($0.key, JSONOutput($0.value)) })
    }
  }

  /// The value as a file: indented by two spaces, a list of plain values on one line where it
  /// fits 100 columns, a line end after the last bracket. Control characters, line separators
  /// and characters that change the direction of writing are escaped.
  package var bytes: [UInt8] {
    var writer = JSONWriter()
    writer.value(self, depth: 0)
    writer.bytes.append(0x0A)
    return writer.bytes
  }

  /// The value as a text, ending with a line end.
  package var text: String { String(decoding: bytes, as: UTF8.self) }
}

import PBRFiles
import PBRQuantities

extension SchemaForm {
  /// The schema of a value that holds no others.
  func plain(_ kind: ValueKind) -> JSONOutput {
    switch kind {
    case .text: type("string")
    case .flag: type("boolean")
    case .number(let range):
      .object([
        ("type", .string("number")),
        ("minimum", .decimal(NumberText.shortest(range.lowerBound))),
        ("maximum", .decimal(NumberText.shortest(range.upperBound))),
      ])
    case .whole(let range):
      .object([
        ("type", .string("integer")), ("minimum", .whole(range.lowerBound)),
        ("maximum", .whole(range.upperBound)),
      ])
    case .money:
      .object([
        ("type", .string("number")), ("minimum", .whole(0)), ("maximum", .whole(1_000_000_000)),
      ])
    case .date: pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", format: "date")
    case .month: pattern("^[0-9]{4}-(0[1-9]|1[0-2])$")
    case .year: pattern("^[0-9]{4}-[0-9]{2}$")
    case .ratio: pattern("^ *[0-9]+ */ *[0-9]+ *$")
    case .exact: .object([("type", .list([.string("number"), .string("string")]))])
    case .choice(let words): .object([("enum", .list(words.map { .string($0) }))])
    case .exactly(let number): .object([("const", .whole(number))])
    case .nothing: type("null")
    default: .object([])
    }
  }

  func type(_ name: String) -> JSONOutput { .object([("type", .string(name))]) }

  func either(_ kinds: [JSONOutput]) -> JSONOutput { .object([("anyOf", .list(kinds))]) }

  private func pattern(_ pattern: String, format: String? = nil) -> JSONOutput {
    .object(
      [("type", .string("string")), ("pattern", .string(pattern))]
        + (format.map { [("format", .string($0))] } ?? []))
  }
}

import PBRFindings

/// Unit costs that count the same thing when they are used together.
struct Overlap: Sendable {
  /// In a group, two different `any` entries overlap, and a `whole` overlaps a `part`.
  enum Role: String { case any, whole, part }

  let group: String
  let role: Role
  /// A code with its parts, or, ending with a point, all codes that begin so.
  let code: String
  let reason: String

  func covers(_ code: String) -> Bool {
    code == self.code || code.hasPrefix(self.code.hasSuffix(".") ? self.code : self.code + ".")
  }

  func overlaps(_ other: Overlap) -> Bool {
    guard group == other.group, code != other.code else { return false }
    return switch (role, other.role) {
    case (.any, .any), (.whole, .part), (.part, .whole): true
    default: false
    }
  }

  static func read(_ text: SourceText, into log: FindingLog) -> [Overlap] {
    let table = NamedColumns(text, into: log)
    return table.rows.map { row in
      Overlap(
        group: table.text(row, "group"), role: Role(rawValue: table.text(row, "role")) ?? .any,
        code: table.text(row, "code"), reason: table.text(row, "reason"))
    }
  }
}

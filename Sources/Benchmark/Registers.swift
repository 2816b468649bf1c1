import Foundation

/// `pbr claims list` on large registers, made for it and removed again: beside reading the same
/// bytes, in memory, and how its time grows with the rows.
enum Registers {
  /// `pbr-benchmark read FILE…`: reads every byte and counts the line ends.
  static func read(_ paths: [String]) -> Bool {
    var lines = 0
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    for path in paths {
      let file = open(path, O_RDONLY)
      guard file >= 0 else { return false }
      defer { close(file) }
      while true {
        let count = Glibc.read(file, &buffer, buffer.count)
        if count < 0 { return false }
        if count == 0 { break }
        lines += buffer[..<count].count { $0 == 0x0A }
      }
    }
    print(lines)
    return true
  }

  static func compare(
    _ pbr: String, own: String, _ isShort: Bool, _ results: Results
  ) throws {
    let base = FileManager.default.temporaryDirectory.path + "/pbr-benchmark-\(getpid())"
    defer { try? FileManager.default.removeItem(atPath: base) }
    let (few, many) = isShort ? (10_000, 40_000) : (25_000, 100_000)
    for families in [few, many] {
      try MadeRegister.write(families: families, into: "\(base)/\(families)")
    }
    let files = ["families", "members", "evidence"].map { "\(base)/\(many)/\($0).csv" }
    let large = list(pbr, base, many)
    let reading = Timed("reading the same bytes", [own, "read"] + files)
    try Comparison(large, to: reading, atMost: 12).run(rounds: 3, into: results)
    try Memory(subject: large, limit: isShort ? 60 : 100).run(into: results)
    // Four times the rows: 4 is linear, less shows what a run takes in any case.
    try Comparison(large, to: list(pbr, base, few), atMost: 4.5).run(rounds: 3, into: results)
  }

  private static func list(_ pbr: String, _ base: String, _ families: Int) -> Timed {
    let rows = families * MadeRegister.rowsPerFamily
    return Timed(
      "claims list of \(grouped(families)) families, \(grouped(rows)) rows",
      [
        pbr, "claims", "list", "\(base)/\(families)", "--scheme", "troubled-families-2012",
        "--as-of", MadeRegister.asOf,
      ])
  }

  /// `2,000,000`
  private static func grouped(_ number: Int) -> String {
    let text = Array("\(number)")
    return text.indices.map { at in
      let isGroupEnd = at > 0 && (text.count - at) % 3 == 0
      return (isGroupEnd ? "," : "") + String(text[at])
    }.joined()
  }
}

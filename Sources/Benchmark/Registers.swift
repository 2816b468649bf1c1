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
    // One family explained, and a claim worked out, beside the list of all: in time and memory.
    let megabytes = try large.measured().megabytes
    let explain = on(pbr, base, many, "explain", "HT-000100")
    try Comparison(explain, to: large, atMost: 1.5).run(rounds: 5, into: results)
    try Memory(subject: explain, limit: megabytes * 1.5).run(into: results)
    let claim = on(
      pbr, base, many, "export", "--window", "W2014-02", "--claim", "C1", "--out",
      "\(base)/claim", "--dry-run")
    try Comparison(claim, to: large, atMost: 2.5).run(rounds: 3, into: results)
    try Memory(subject: claim, limit: megabytes * 2.5).run(into: results)
    // The programme's own measures at each quarter end, beside the list of one day.
    try plan(families: many).write(
      toFile: "\(base)/plan.json", atomically: true, encoding: .utf8)
    let measures = Timed(
      "the programme's measures of the same",
      [
        pbr, "scorecard", "\(base)/plan.json", "--register", "\(base)/\(many)", "--as-of",
        MadeRegister.asOf, "--audience", "officer",
      ])
    try Comparison(measures, to: large, atMost: measuresLimit).run(rounds: 3, into: results)
    // `PBR_EARLIER` names an earlier program: what the list takes beside it.
    if let path = ProcessInfo.processInfo.environment["PBR_EARLIER"] {
      let earlier = list(path, base, many)
      try Comparison(large, to: Timed("the earlier program", earlier.words), atMost: 0.8)
        .run(rounds: 9, into: results)
      try Memory(subject: large, limit: try earlier.measured().megabytes * 1.1).run(into: results)
    }
    // Four times the rows: 4 is linear, less shows what a run takes in any case.
    try Comparison(large, to: list(pbr, base, few), atMost: 4.5).run(rounds: 3, into: results)
  }

  /// What the measures may take, as a multiple of the list. Aimed at is 1.15; a whole position for each
  /// of eight quarter ends, from evidence that is kept, takes 3.7 times the list of one day.
  private static let measuresLimit = 5.0

  /// A plan of the families of such a register, one in six of them not funded.
  private static func plan(families: Int) -> String {
    """
    { "pbr": 1, "title": "Made", "scheme": "troubled-families-2012",
      "cohorts": [ { "id": "2012-13", "families": \(families), "funded": \(families - families / 6),
        "attach": { "from": "2012-06", "to": "2012-06" } } ],
      "assumptions": {
        "results": {
          "crime-education": { "rate": 0.5, "months": { "min": 5, "mode": 9, "max": 16 } },
          "employment": { "rate": 0.1, "months": { "min": 5, "mode": 8, "max": 14 } } },
        "leaving": { "perMonth": 0.01 }, "replacement": { "share": 0.8, "months": 1 },
        "auditMonths": 1, "paymentMonths": 1, "supportMonths": 12 } }
    """
  }

  /// A claims command on a register.
  private static func on(
    _ pbr: String, _ base: String, _ families: Int, _ command: String, _ words: String...
  ) -> Timed {
    Timed(
      "claims \(command) of the same",
      [pbr, "claims", command, "\(base)/\(families)"] + words
        + ["--scheme", "troubled-families-2012", "--as-of", MadeRegister.asOf])
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

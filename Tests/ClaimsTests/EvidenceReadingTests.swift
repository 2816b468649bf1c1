import ClaimsSamples
import Foundation
import PBRFindings
import PBRQuantities
import PBRReporting
import Testing

@testable import PBRClaims
@testable import PBRRegister

/// However evidence is read - kept or assessed at once, in blocks of any size, its rows in any
/// order, in quotation marks or not - families stand the same and the same is said of it.
@Suite("Reading evidence")
struct EvidenceReadingTests {
  /// Families that differ: some fail, some lack a term, some have no evidence, some not attached.
  private static let families = 40

  private static func rows() -> [String] {
    var evidence = EvidenceRows()
    for number in 1...families where number % 9 != 0 {
      evidence.crimeAndEducation(
        "HT-\(number)", asb: (5, number % 4), offences: (3, number % 3),
        absence: number % 7 == 0 ? ["14.9", "", "12"] : ["14.9", "\(number % 20).25", "12"],
        exclusions: number % 5 == 0 ? ["2", "1", "1"] : ["1", "0", "1"])
      evidence.add(
        "HT-\(number)", "adult-1", "employment", "2012-12-1\(number % 9)",
        number % 2 == 0 ? "" : "2013-06-01", "1", verified: "2013-07-31")
    }
    return evidence.text.split(separator: "\n").map(String.init)
  }

  private static func folder() throws -> RegisterFolder {
    var families = ""
    var members = ""
    for number in 1...Self.families {
      let attached = number % 11 == 0 ? "" : "2012-06-18"
      let place = number % 6 == 0 || attached.isEmpty ? "" : "P-\(number)"
      families +=
        "HT-\(number),\(place),2012-13,crime|education,2012-05-01,\(attached),,,\n"
      members += "HT-\(number),child-1,child,,\nHT-\(number),adult-1,adult,,\n"
    }
    return try RegisterFolder(["families.csv": families, "members.csv": members])
  }

  /// What is found and where families stand, line by line.
  private func outcome(
    _ folder: RegisterFolder, assessed: Bool, block: Int, order: DateOrder = .iso
  ) throws -> [String] {
    let day = try #require(CivilDate("2013-07-31"))
    let scheme = try RegisterFolder.scheme()
    var files = RegisterFiles(
      folder: folder.path, form: RegisterForm(order: order), scheme: scheme)
    files.day = assessed ? day : nil
    files.blockSize = block
    let register = files.read(RegisterSettings())
    let findings = files.log.findings.map(\.text)
    guard let register, !files.log.hasErrors else { return findings }
    #expect(register.keepsEvidence == !assessed)
    return findings
      + Assessment(register, asOf: day).table.rows.map {
        $0.map(RegisterFolder.text).joined(separator: " ")
      }
  }

  /// Compares every way of reading with keeping all of it in one block; what that one says.
  @discardableResult
  private func agree(
    _ folder: RegisterFolder, _ rows: String, blocks: [Int] = [64, 500, 1 << 20],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> [String] {
    try folder.write("evidence.csv", RegisterFolder.headers["evidence.csv"]! + "\n" + rows)
    let whole = try outcome(folder, assessed: false, block: 1 << 20)
    for block in blocks {
      for assessed in [true, false] {
        same(
          try outcome(folder, assessed: assessed, block: block), whole,
          sourceLocation: sourceLocation)
      }
    }
    return whole
  }

  @Test("Families stand the same in every order of the rows")
  func orders() throws {
    let folder = try Self.folder()
    let rows = Self.rows()
    let grouped = try agree(folder, rows.joined(separator: "\n") + "\n")
    #expect(grouped.count { $0.contains(" claimable ") } > 10)
    #expect(grouped.count { $0.contains(" evidence-missing ") } > 3)
    #expect(grouped.count { $0.contains(" not-met ") } > 10)
    // A few rows apart, all rows by their day, all of them shuffled.
    var few = rows
    few.append(contentsOf: few[3..<5])
    few.removeSubrange(3..<5)
    let byDay = rows.sorted { $0.split(separator: ",")[3] < $1.split(separator: ",")[3] }
    var shuffled: [String] = []
    for start in 0..<7 {
      shuffled += stride(from: start, to: rows.count, by: 7).map { rows[$0] }
    }
    for order in [few, byDay, shuffled, rows.reversed()] {
      same(try agree(folder, order.joined(separator: "\n") + "\n", blocks: [64, 1 << 20]), grouped)
    }
    // With the day or the month first, as a spreadsheet saves it.
    for (order, dates) in [(DateOrder.dmy, "$3/$2/$1"), (.mdy, "$2/$3/$1")] {
      let text = rows.joined(separator: "\r\n").replacingOccurrences(
        of: "([0-9]{4})-([0-9]{2})-([0-9]{2})", with: dates, options: .regularExpression)
      try folder.write("evidence.csv", RegisterFolder.headers["evidence.csv"]! + "\r\n" + text)
      for assessed in [true, false] {
        same(try outcome(folder, assessed: assessed, block: 500, order: order), grouped)
      }
    }
    // In quotation marks, without an end to the last row.
    let quoted = rows.map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map { "\"\($0)\"" }
        .joined(separator: ",")
    }
    same(try agree(folder, quoted.joined(separator: "\r\n")), grouped)
    same(try agree(folder, rows.joined(separator: "\r\n")), grouped)
    same(try agree(folder, rows.joined(separator: ",\n,,,\n\n")), grouped)
  }

  @Test("The same is said of files with mistakes")
  func mistakes() throws {
    let folder = try Self.folder()
    var rows = Self.rows()
    // Overlaps: in the last family first, then in the first; one of them with its rows apart.
    rows.append(rows[0].replacingOccurrences(of: "2011-12-18", with: "2012-01-01"))
    rows[rows.count - 3] += ",x"
    for at in [9, 30, 31, 50, 120] {
      rows[at] = rows[at].replacingOccurrences(of: "HT-", with: "HX-")
    }
    rows.insert(rows[200].replacingOccurrences(of: "2013-", with: "2012-"), at: 201)
    rows.insert(rows[200], at: 201)
    let said = try agree(folder, rows.joined(separator: "\n") + "\n")
    #expect(said.count == 3)
    #expect(said.contains { $0.contains("[unknown-family]") && $0.contains("4 more rows") })
    #expect(said.contains { $0.contains("[evidence-overlap]") })
    // Nothing after a mark that is not closed can be read.
    rows[100] = "\"" + rows[100]
    let open = try agree(folder, rows.joined(separator: "\n") + "\n")
    #expect(open.contains { $0.contains("evidence.csv:102") && $0.contains("[csv-quote-open]") })
  }

  @Test("Damaged files are read to the same end, whatever is wrong with them")
  func damaged() throws {
    let folder = try Self.folder()
    let whole = Array(Self.rows().prefix(90).joined(separator: "\n").utf8)
    var random = Shifts(seed: 2012)
    let signs: [UInt8] = Array("\",\n\r09-.aZ#=@| ".utf8) + [0, 0xFF]
    for round in 0..<30 {
      var bytes = whole
      for _ in 0...round % 5 {
        let at = Int(random.next() % UInt64(bytes.count))
        switch random.next() % 4 {
        case 0: bytes[at] = signs[Int(random.next() % UInt64(signs.count))]
        case 1: bytes.remove(at: at)
        case 2: bytes.insert(signs[Int(random.next() % UInt64(signs.count))], at: at)
        default: bytes.removeSubrange(at..<min(bytes.count, at + 40))
        }
      }
      if round % 10 == 9 { bytes.removeSubrange(Int(random.next() % 5000)...) }
      try agree(folder, String(decoding: bytes, as: UTF8.self), blocks: [64, 777])
    }
  }

  @Test("The checksums of what was read; a family is found by its key")
  func checksums() throws {
    let folder = try RegisterFolder([
      "families.csv": "HT-1,P-1,2012-13,crime|work,2012-05-01,2012-06-18,,,\n"
    ])
    let reading = try folder.inputs().read(checksums: true)
    #expect(
      reading.register?.inputs.map { "\($0.bytes) \($0.sha256 ?? "")" } == [
        "143 2cdc8e3f4315512d7f287502553d51a2c7093ee533b06ef9b05b8bf37336d66b",
        "31 67368c9f7e1c0639dbdd14026f64cb5c2649dcd9e13593a6f40279077a632703",
        "107 d30b7f015aee6302a808f903022b3621809e44312230ba0dfcc0c99dbae32a8d",
        "62 47306e375bcb3fdce9a08fbe6141c7dcf112a3d8a731d71ffa577d2b04d746c9",
      ])
    #expect(try folder.register().inputs.allSatisfy { $0.sha256 == nil })
    #expect(reading.register?.index(of: "HT-1") == 0 && reading.register?.index(of: "HT") == nil)
  }
}

/// Xorshift: the same numbers in every run.
private struct Shifts {
  private var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state >> 8
  }
}

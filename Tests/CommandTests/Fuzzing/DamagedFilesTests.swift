import Foundation
import PBRClaims
import PBRFiles
import PBRFindings
import PBRProgramme
import PBRQuantities
import PBRRegister
import PBRReporting
import PBRStatements
import Testing

@testable import pbr

/// Whatever is in the files, reading them ends with what they say or with errors, everything can be
/// worked out of what was read, and every message can be made. So many inputs of each kind as
/// `PBR_FUZZ_INPUTS` says (Tests/Thorough/fuzz.sh), 150 unless told.
@Suite("Damaged files")
struct DamagedFilesTests {
  static let count =
    ProcessInfo.processInfo.environment["PBR_FUZZ_INPUTS"].flatMap { Int($0) } ?? 150
  static let first =
    ProcessInfo.processInfo.environment["PBR_FUZZ_FIRST"].flatMap { UInt64($0) } ?? 1

  /// The whole of a register, read, assessed, drawn up as a claim and set right by the payer.
  @Test("Registers and journals", arguments: [false, true])
  func registers(_ isJournal: Bool) throws {
    let register = try FaultRegister()
    _ = register.answer(register.export("C-1"))
    for change in [
      ["paid", "--place", "P-1"], ["rejected", "--place", "P-2", "--reason", "late"],
    ] {
      _ = register.answer(
        ["claims", "status", register.path, "C-1"] + change + ["--on", "2013-07-31"])
    }
    let names =
      isJournal ? ["claims.csv"] : ["families.csv", "evidence.csv", "members.csv", "terms.csv"]
    let sound = names.map {
      String(
        decoding: FileManager.default.contents(atPath: "\(register.path)/\($0)") ?? Data(),
        as: UTF8.self
      )
      .replacing("\r\n", with: "\n")
    }
    let scheme = try #require(
      SchemeReading(
        "troubled-families-2012",
        files: InputFiles { .problem(.error("file-missing", file: $0, "none")) }
      ).scheme)
    var (read, wrong) = (0, [UInt64]())
    for seed in Self.first..<(Self.first + UInt64(Self.count)) {
      var damage = Damage(seed: seed)
      for (name, text) in zip(names, sound) {
        let times = damage.below(names.count) == 0 ? 1 + damage.below(2) : 0
        var bytes = damage.csv(text, times)
        // Most journals are chained anew, or none would be read past the row that is damaged.
        if isJournal, damage.below(4) > 0 { bytes = Self.chained(bytes) }
        _ = FileManager.default.createFile(
          atPath: "\(register.path)/\(name)", contents: Data(bytes))
      }
      let inputs = RegisterInputs(folder: register.path, scheme: scheme)
      let reading = inputs.read(references: true)
      if reading.findings.contains(where: { $0.text.isEmpty }) { wrong.append(seed) }
      let failed = reading.findings.contains { $0.severity == .error }
      if (reading.register == nil) != failed { wrong.append(seed) }
      guard let found = reading.register else { continue }
      read += 1
      if !Self.canBeWorkedOut(found, inputs, &damage) { wrong.append(seed) }
    }
    #expect(wrong == [], "the seeds that show it")
    // Damage that always stopped the reading would try nothing else.
    #expect(read > Self.count / 20, "\(read) of \(Self.count) could be read")
  }

  /// The journal with the chain values that its rows ask for (Documentation/journal.md).
  private static func chained(_ bytes: [UInt8]) -> [UInt8] {
    var chain = ""
    let rows = String(decoding: bytes, as: UTF8.self).split(separator: "\n").enumerated().map {
      place, row -> String in
      var cells = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard place > 0, cells.count == 15 else { return String(row) }
      let text = chain + "\u{1E}" + cells.prefix(14).joined(separator: "\u{1F}")
      chain = SHA256.hex(of: Array(text.utf8))
      cells[14] = chain
      return cells.joined(separator: ",")
    }
    return Array((rows.joined(separator: "\n") + "\n").utf8)
  }

  private static func canBeWorkedOut(
    _ register: Register, _ inputs: RegisterInputs, _ damage: inout Damage
  ) -> Bool {
    let days = ["2012-04-01", "2013-07-31", "2015-05-31"].compactMap(CivilDate.init)
    let day = damage.one(of: days)
    let assessment = Assessment(register, asOf: day)
    let page = TextWriter(width: 80).text(assessment.report(funded: 3))
    let journal = register.journal
    let lines = journal.claimTotals.map(\.text)
    let words = journal.events.map(\.words)
    let request = ClaimRequest(claim: "C-9", window: "W2013-07", asOf: day)
    let outcome = ClaimExport(inputs: inputs, request: request, output: "nowhere").rehearse()
    let files = outcome.claim?.files(chain: outcome.chain) ?? []
    return !page.isEmpty && !lines.contains("") && !words.contains("")
      && outcome.findings.allSatisfy { !$0.text.isEmpty } && files.allSatisfy { !$0.bytes.isEmpty }
  }

  /// Rules of schemes and plans that rest on them.
  @Test("Rules of schemes", arguments: ["troubled-families-2012", "supporting-families-2022"])
  func rules(_ name: String) throws {
    let text = ran(["schemes", "show", name]).output
    let sound = text.isEmpty ? "{}" : text
    let plan = """
      { "pbr": 1, "title": "Small", "scheme": "rules.json",
        "cohorts": [ { "id": "a", "families": 30, "funded": 25,
          "attach": { "from": "2012-05", "to": "2013-03" } } ],
        "assumptions": { "results": {
          "crime-education": { "rate": 0.5, "months": { "min": 3, "mode": 7, "max": 14 } },
          "employment": { "rate": 0.2, "months": { "min": 4, "mode": 7, "max": 12 } } } } }
      """
    var (read, wrong) = (0, [UInt64]())
    for seed in Self.first..<(Self.first + UInt64(Self.count)) {
      var damage = Damage(seed: seed)
      let texts = [
        "rules.json": damage.json(sound, damage.below(3)),
        "plan.json": damage.json(plan, damage.below(2)),
      ]
      let files = InputFiles { name in
        texts[name].map { .text(SourceText(name: name, bytes: $0)) }
          ?? .problem(.error("file-missing", file: name, "there is no such file"))
      }
      let rules = SchemeReading("rules.json", files: files)
      let reading = ScenarioReading("plan.json", files: files)
      let findings = rules.findings + reading.findings
      if findings.contains(where: { $0.text.isEmpty }) { wrong.append(seed) }
      let failed = rules.findings.contains { $0.severity == .error }
      if (rules.scheme == nil) != failed { wrong.append(seed) }
      if rules.scheme != nil { read += 1 }
    }
    #expect(wrong == [], "the seeds that show it")
    #expect(read > Self.count / 20, "\(read) of \(Self.count) could be read")
  }
}

import Foundation
import PBRFindings
import PBRProgramme
import PBRQuantities
import PBRReporting
import Testing

@testable import PBRMonitoring

/// Whatever the bytes, reading a scorecard ends with the scorecard or with an error, everything can be
/// worked out of what was read, and every message can be made. So many damaged scorecards as
/// `PBR_STORM_SCORECARDS` says (Tests/Thorough/scorecards.sh), 150 unless told.
@Suite("Damaged scorecards")
struct ScorecardStormTests {
  static let count =
    ProcessInfo.processInfo.environment["PBR_STORM_SCORECARDS"].flatMap { Int($0) } ?? 150
  static let first =
    ProcessInfo.processInfo.environment["PBR_STORM_FIRST"].flatMap { UInt64($0) } ?? 1

  @Test("The scorecard that is damaged is sound before, and says what its files say")
  func sound() throws {
    let reading = Self.reading(DamagedScorecard.sound)
    #expect(reading.findings.filter { $0.severity == .error }.map(\.text) == [])
    let results = ScorecardResults(try #require(reading.scorecard))
    #expect(results.measures[0].status.status == .fair)
  }

  @Test("No damage stops the program")
  func storm() {
    var (read, wrong) = (0, [UInt64]())
    for seed in Self.first..<(Self.first + UInt64(Self.count)) {
      let reading = Self.reading(DamagedScorecard(seed: seed).files)
      for finding in reading.findings where finding.text.isEmpty { wrong.append(seed) }
      let failed = reading.findings.contains { $0.severity == .error }
      if (reading.scorecard == nil) != failed { wrong.append(seed) }
      guard let card = reading.scorecard else { continue }
      read += 1
      let results = ScorecardResults(card)
      for finding in ScorecardChecks.findings(results)
      where finding.text.isEmpty || finding.severity == .error {
        wrong.append(seed)
      }
      for result in results.measures where !Self.isSound(result) { wrong.append(seed) }
      let tables = ScorecardTables(results)
      if tables.scorecard.csv().isEmpty { wrong.append(seed) }
    }
    #expect(wrong == [], "the seeds that show it")
    // Damage that always stopped the reading would try nothing else.
    #expect(read > Self.count / 10, "\(read) of \(Self.count) could be read")
  }

  private static func reading(_ files: [String: [UInt8]]) -> ScorecardReading {
    ScorecardReading(
      "card.json",
      files: ScorecardFiles(
        InputFiles { path in
          files[path].map { .text(SourceText(name: path, bytes: $0)) }
            ?? .problem(.error("file-missing", file: path, "there is no such file"))
        }))
  }

  /// Chances lie from 0 to 1, ranges around their middle.
  private static func isSound(_ result: MeasureResult) -> Bool {
    let chances = [
      result.forecast?.yearEnd.targetChance, result.changeChance?.tails.lower,
      result.changeChance?.tails.upper, result.targetTails?.lower, result.targetTails?.upper,
    ]
    guard chances.allSatisfy({ $0.map { (0...1.000001).contains($0) } ?? true }) else {
      return false
    }
    guard let limits = result.limits else { return true }
    return limits.lower <= limits.upper
  }
}

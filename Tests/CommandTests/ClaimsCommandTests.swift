import Foundation
import PBRQuantities
import Testing

@testable import pbr

@Suite("Claims by the command line")
struct ClaimsCommandTests {
  /// Every code that the reading of registers, claims and their commands can give stands in one of
  /// the catalogues.
  @Test("No message is without its test")
  func complete() throws {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let sources = tests.deletingLastPathComponent().appending(path: "Sources")
    func text(_ folder: URL, _ isMeant: (String) -> Bool) -> String {
      let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
      return (names ?? []).filter { $0.hasSuffix(".swift") && isMeant($0) }.compactMap {
        try? String(contentsOf: folder.appending(path: $0), encoding: .utf8)
      }.joined()
    }
    let told =
      text(tests.appending(path: "ClaimsTests")) { _ in true }
      + text(tests.appending(path: "CommandTests")) {
        $0.hasPrefix("Claims") || $0.hasPrefix("Decisions")
      } + (try TranscriptTests.files.map { try TranscriptTests.text($0) }.joined())
    let made =
      text(sources.appending(path: "Register")) { _ in true }
      + text(sources.appending(path: "Claims")) { _ in true }
      + text(sources.appending(path: "pbr/Commands")) {
        $0.hasPrefix("Claims/") || $0.hasPrefix("Synth") || $0 == "Init.swift"
          || $0 == "Simulate+Register.swift"
      }
    let codes = Set(
      made.matches(of: /(?:\.error|\.warning|\.note|report|damaged)\(\s*"([a-z]+(?:-[a-z]+)+)"/)
        .map { String($0.1) })
    #expect(codes.count > 60)
    #expect(codes.filter { !told.contains("[\($0)]") }.sorted() == [])
  }
}

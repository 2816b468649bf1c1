import Testing

@testable import PBRFiles
@testable import PBRFindings

/// Which numbers JSON allows, which are understood all the same, and which are not.
@Suite("JSON numbers at their edges")
struct JSONNumberEdgeTests {
  @Test(
    "Numbers one sign, point or zero either side",
    arguments: [
      ("0", "0", 0), ("-0", "-0", 0), ("5", "5", 0), ("-5", "-5", 0), ("0.5", "0.5", 0),
      ("1e5", "1e5", 0), ("1E+5", "1E+5", 0), ("1.5e-5", "1.5e-5", 0), ("10", "10", 0),
      // Understood, and said to be wrong.
      ("+5", "5", 1), (".5", "0.5", 1), ("-.5", "-0.5", 1), ("5.", "5", 1), ("05", "5", 1),
      ("-05", "-5", 1), ("00", "0", 1), ("00.5", "0.5", 1),
      // Not understood.
      ("+-5", nil, 1), ("--5", nil, 1), ("-+5", nil, 1), ("++5", nil, 1), ("5..", nil, 1),
      ("1.2.3", nil, 1), ("1e", nil, 1), ("1e+", nil, 1), ("-", nil, 1), ("5x", nil, 1),
    ] as [(String, String?, Int)])
  func numbers(typed: String, read: String?, findings: Int) {
    let log = FindingLog()
    let value = JSONParser.parse(SourceText(name: "a.json", "[\(typed)]"), into: log)
    let number = value?.array?.first.flatMap { value -> String? in
      if case .number(let text) = value.content { return text }
      return nil
    }
    #expect(number == read, "\(typed)")
    #expect(log.findings.count == findings, "\(typed) \(log.findings.map(\.text))")
  }
}

import PBRFiles
import PBRFindings
import Testing

@testable import PBRMonitoring

@Suite("Status rules that ship with the program")
struct BuiltInRulesTests {
  @Test("The file can be read")
  func readable() {
    let log = FindingLog()
    let rules = JSONParser.parse(BuiltInStatusRules.text, into: log)
    #expect(log.findings.isEmpty)
    #expect(
      rules?.object?.members.map(\.key)
        == ["target-limits", "on-course", "minimum-standard", "grade"])
  }
}

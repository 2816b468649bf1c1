import Foundation
import PBRExplanation
import PBRFindings
import PBRProgramme
import PBRQuantities
import PBRReconciliation
import PBRRegister
import Testing

@testable import PBRStatements

/// Every figure of a position follows from its parts, down to the items of the journal and of the
/// evidence, and is what the position says.
@Suite("Positions taken apart")
struct PositionExplanationTests {
  private static let scenarios = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Scenarios").path

  /// The shipped register on a day, with rows for its journal: two results of the first two places
  /// paid, one of them in part paid back, one rejected, one still to be paid.
  private func reconciliation(_ asOf: String, journal: Bool) throws -> Reconciliation {
    let files = InputFiles { path in
      guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
        return .problem(.error("none", "none"))
      }
      return .text(SourceText(name: path, text))
    }
    let path = "\(Self.scenarios)/halton-2012.json"
    let scenario = try #require(ScenarioReading(path, files: files).scenario)
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "pbr-position-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.copyItem(
      at: URL(filePath: "\(Self.scenarios)/register-halton"), to: folder)
    if journal {
      let row = { (place: String, status: String, amount: String, on: String) in
        "C-1,troubled-families-2012,W2013-01,P-\(place),F-\(place),2012-13,\(attached[place] ?? ""),"
          + "crime-education,2013-01-10,2012-13,\(amount),,\(status),\(on)\n"
      }
      let rows = [
        row("0001", "submitted", "700.00", "2013-01-20"),
        row("0002", "submitted", "700.00", "2013-01-20"),
        row("0003", "submitted", "700.00", "2013-01-20"),
        row("0001", "paid", "700.00", "2013-03-20"),
        row("0002", "rejected", "700.00", "2013-04-02"),
        row("0001", "clawed-back", "200.00", "2013-06-10"),
      ]
      try Data(
        ("claim_id,scheme,window,place_id,family_id,cohort,attached_on,result,achieved_on,"
          + "rate_year,amount_gbp,evidence_refs,status,status_on\n" + rows.joined()).utf8
      ).write(to: folder.appending(path: "claims.csv"))
    }
    let reading = Register.read(folder.path, scheme: scenario.scheme)
    #expect(reading.findings.filter { $0.severity == .error }.map(\.text) == [])
    return Reconciliation(
      scenario, try #require(reading.register), asOf: try #require(CivilDate(asOf)))
  }

  private let attached = ["0001": "2012-06-09", "0002": "2012-06-16", "0003": "2012-06-16"]

  @Test(
    "Every figure of the position follows from its own leaves",
    arguments: [("2013-07-31", false), ("2013-07-31", true), ("2012-11-30", false)])
  func follows(day: String, journal: Bool) throws {
    let found = try reconciliation(day, journal: journal)
    let explanation = PositionExplanation(found)
    var seen: [String: Double] = [:]
    var wrong: [String] = []
    func go(_ node: ExplainedNode, _ name: String) {
      if let known = seen[node.key] {
        if (known - node.value).magnitude > 1e-9 * max(1, known.magnitude) {
          wrong.append("\(name): two values of \(node.key): \(known), \(node.value)")
        }
        return
      }
      seen[node.key] = node.value
      guard !node.isLeaf else { return }
      let parts = node.parts
      if !node.follows(from: parts) {
        wrong.append("\(name): \(node.key) is \(node.value), not \(node.recomputed(from: parts))")
      }
      for part in parts { go(part, name) }
    }
    for name in explanation.names {
      guard let node = explanation.node(name) else {
        wrong.append("\(name): not explained")
        continue
      }
      go(node, name)
    }
    #expect(wrong.prefix(5).joined(separator: "\n") == "")
    #expect(seen.count > 300, "\(seen.count)")
    // The same figures by the other way, which adds up and takes nothing apart.
    for basis in Reconciliation.Basis.allCases {
      let entry = found.entry(basis)
      for (part, value) in [
        ("profile", entry.profile), ("actual", entry.actual), ("forecast", entry.forecast),
        ("total", entry.total), ("variance", entry.variance),
      ] {
        let node = try #require(explanation.node("\(part):all:\(basis.rawValue)"))
        #expect((node.value - value).magnitude < 1e-6, "\(part) \(basis)")
      }
    }
    guard journal else { return }
    // By hand: 700 paid less 200 paid back is 500 received of crime and education by July 2013,
    // 700 in 2012/13 and -200 in 2013/14.
    for (name, value) in [
      ("actual:result:crime-education:cash:2012-13", 700.0),
      ("actual:result:crime-education:cash:2013-14", -200),
      ("actual:result:crime-education:cash", 500),
    ] {
      #expect(explanation.node(name)?.value == value, "\(name)")
    }
    let paid = try #require(explanation.node("actual:result:crime-education:cash:2013-14")).parts
    #expect(paid.map(\.words) == ["F-0001, place P-0001, C-1: paid back on 10 June 2013"])
  }

  @Test(
    "Figures that are none",
    arguments: [
      "actual", "actual:all", "actual:all:earnt", "actual:result:work:cash", "sum:all:cash",
      "actual:all:cash:1999-00", "actual:all:cash:2013-14:x", "actual:result",
    ])
  func none(name: String) throws {
    #expect(PositionExplanation(try reconciliation("2013-07-31", journal: false)).node(name) == nil)
  }
}

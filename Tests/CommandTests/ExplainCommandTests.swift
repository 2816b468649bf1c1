import Foundation
import Testing

@testable import pbr

/// `explain`: what is printed, what is refused.
@Suite("Explain")
struct ExplainCommandTests {
  private let plan = "Scenarios/halton-2012.json"

  /// 12 of 145 families × 120 places ÷ 145 start in June 2012; 7% find work; the time is triangular
  /// from 6 to 24 months, most often 14, rounded up: within 7 months 1²/(18 × 8), 0.69444%; after
  /// seven months at 1% a month 0.99⁷, 93.20653%, are still there. £800 for each.
  @Test("A claim, down to the inputs, worked by hand")
  func claim() {
    let run = ran(["explain", plan, "claims:W2013-07:employment:2012-13", "--depth", "all"])
    #expect(run.status == 0)
    let text = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let expected = 12 * 0.07 / 144 * 0.932_065_347_906_989_9
    #expect(abs(expected * 800 - 4.35) < 0.005)
    for part in [
      "Families that started in June 2012, paid: £4.35 = 0.0054 × £800",
      "0.0054 = 12 families × 7% × 0.694444% × 93.206535%",
      "Chance that it takes 7 months: 0.694444% = read off 6 to 24 months, most often 14",
      "Chance of still being there after 7 months: 93.206535% = 99% to the power of 7",
      "Success rate of Continuous employment: 7% [assumptions.results.employment.rate, "
        + "Scenarios/assumptions/cautious.json:",
      "What Continuous employment pays: £800 [scheme.results.employment.pays.2012-13, "
        + "troubled-families-2012 (built in):",
      "Families of cohort 2012-13 attached by June 2012, spread evenly and rounded up: "
        + "15 families = 145 families × 1 month ÷ 10 months, rounded up",
      "Places so far by June 2012: families so far times places over families, half up: "
        + "12 places = 15 families × 120 places ÷ 145 families, rounded half up",
    ] {
      #expect(text.contains(part), "\(part)")
    }
  }

  /// The same tree as data: the value of every node with parts is made of theirs.
  @Test(
    "The document holds the tree",
    arguments: ["net.total", "cash.lowest", "bands.results-not-expected"])
  func document(figure: String) throws {
    let run = ran(["explain", plan, figure, "--depth", "all", "--format", "json"])
    #expect(run.status == 0)
    let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    let document = try #require(json as? [String: Any])
    #expect(document["document"] as? String == "pbr.explanation")
    var sums = 0
    func walk(_ node: [String: Any]) {
      let parts = node["parts"] as? [[String: Any]] ?? []
      let values = parts.compactMap { ($0["value"] as? NSNumber)?.doubleValue }
      if node["rule"] as? String == "sum", !parts.isEmpty,
        let value = (node["value"] as? NSNumber)?.doubleValue
      {
        sums += 1
        let size = max(1, values.map(abs).max() ?? 0)
        #expect(abs(values.reduce(0, +) - value) <= 1e-8 * size, "\(node["id"] ?? "")")
      }
      for part in parts { walk(part) }
    }
    walk(try #require(document["node"] as? [String: Any]))
    #expect(sums > 20)
  }

  @Test(
    "What is not a figure gets the nearest",
    arguments: [
      ("funding.result", "Did you mean \"funding.results\"?"),
      ("claims:W2013-1:employment", "Did you mean \"claims:W2013-01:employment\"?"),
      ("cash:2013-7", "Did you mean \"cash:2013-07\"?"),
      (
        "line:result:employment:earned:2013-15",
        "Did you mean \"line:result:employment:earned:2013-14\"?"
      ),
      ("xyz", "pbr simulate --out writes figures.csv, which lists them all."),
    ])
  func unknown(figure: String, remedy: String) {
    let run = ran(["explain", plan, figure])
    #expect(run.status == 65 && run.output.isEmpty)
    let whole = """
      figure:1:1: error[unknown-figure]: there is no figure "\(figure)"
          1 | \(figure)
            | \(String(repeating: "^", count: figure.count))
        \(remedy)

      """
    #expect(run.messages.hasSuffix(whole), "\(run.messages)")
  }

  @Test("Wrong use", arguments: ["0", "-1", "many", "1001"])
  func depth(text: String) {
    let run = ran(["explain", plan, "net.total", "--depth", text])
    #expect(run.status == 64 && run.output.isEmpty)
    #expect(run.messages.contains("--depth"))
  }

  /// A saved run is explained from its plan: the same figure, to the penny.
  @Test("A figure of a saved run")
  func saved() throws {
    let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "pbr-explain-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(ran(["simulate", plan, "--out", folder]).status == 0)
    let run = ran(["explain", folder, "funding.results", "--depth", "1"])
    #expect(run.status == 0 && run.output.hasPrefix("funding.results is £145,021.55."))
  }

  /// At £1,600 a place the 120 places of 2012/13 bring 120 × 1,600 = £192,000 instead of £384,000.
  @Test("A setting is taken over a plan and over a saved run alike")
  func settings() {
    for path in [plan, "Reports/halton-2012/run"] {
      let run = ran([
        "explain", path, "funding.fees.2012-13", "--depth", "1", "--set",
        "scheme.attachment.fee.2012-13=1600",
      ])
      #expect(run.status == 0, "\(path): \(run.messages)")
      #expect(run.output.hasPrefix("funding.fees.2012-13 is £192,000."), "\(run.output)")
    }
  }

  @Test("A folder that holds no run")
  func noRun() {
    let run = ran(["explain", "Sources", "funding.total"])
    #expect(run.status == 66 && run.output.isEmpty)
    #expect(
      run.messages == """
        Sources: error[no-run]: this folder holds no saved run: it has no run.json
          pbr simulate SCENARIO --out FOLDER writes one.

        """)
  }

  /// Where figures came from (`origins`) is no input, although the second run has one from the
  /// command line.
  @Test("Two saved runs differ by what was set, and by nothing else")
  func savedRuns() throws {
    let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "pbr-explain-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let first = ["simulate", plan, "--draws", "1", "--out", folder + "/a"]
    let second = ["simulate", plan, "--draws", "1", "--out", folder + "/b"]
    #expect(ran(first).status == 0)
    #expect(ran(second + ["--set", "costs.keyworkers.perFamilyMonth=300"]).status == 0)
    let run = ran(["diff", folder + "/a", folder + "/b"])
    #expect(run.status == 0, "\(run)")
    #expect(run.output.contains("keyworker") && !run.output.contains("origins"), "\(run.output)")
  }

  /// A run of an older version has no plan.json; here the plan that it was made from has changed
  /// since: the record names a file by a checksum that it has not.
  @Test("A run without a plan, whose files are no longer what they were")
  func withoutPlan() throws {
    let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "pbr-explain-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let record = #"{"inputs":[{"name":"\#(plan)","sha256":"00"}],"settings":[]}"#
    try record.write(toFile: folder + "/run.json", atomically: true, encoding: .utf8)
    for command in [["explain", folder, "funding.total"], ["diff", folder, plan]] {
      let run = ran(command)
      #expect(run.status == 65 && run.output.isEmpty)
      #expect(
        run.messages == """
          \(folder): error[run-without-plan]: this run holds no plan.json, and \(plan) is no longer \
          what it was
            What it was worked out from is not known any more.
            Make the run again with pbr simulate --out, which keeps the plan.

          """)
    }
  }
}

import Foundation
import PBRFiles
import Testing

@testable import pbr

/// The pages of monitoring.md, section 7: what is printed there is what the command answers.
@Suite("pbr scorecard")
struct ScorecardCommandTests {
  private static let folder: String = {
    let package = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().path()
    if !FileManager.default.fileExists(atPath: "Scenarios/halton-2012.json") {
      _ = FileManager.default.changeCurrentDirectoryPath(package)
    }
    return package
  }()

  private func answer(_ line: String) -> (output: String, messages: String, status: Int32) {
    _ = Self.folder
    let (output, messages) = (Memory(), Memory())
    let console = Console(output: output, messages: messages, surroundings: .init())
    let status = CommandTree(root: Root.self).run(
      line.split(separator: " ").map(String.init), on: console)
    return (output.text.replacing("\r\n", with: "\n"), messages.text, status.rawValue)
  }

  /// Blocks of a command and runs of lines of its answer, `…` for what is left out; `!` before the
  /// lines of messages.
  private static let pages = #"""
    $ scorecard Scenarios/scorecards/dudley-2010-11-q2.json --exceptions
    7 of 18 rated measures are worse than target; 17 of 35 are not rated: 13 have no value, 4 no target.
    Council Action Plan, Quarter 2 2010/11: measures about children           Dudley, 30 September 2010
    Worse than target limits                          Before    Now  Target  Direction
    ni-100  % of looked after children at level…  (P)  40.6%  33.3%     50%  ↘ 7.3 points  2009-10
    ni-045  % of young offenders in suitable…          82.4%  68.7%     90%  ↘ 13.7 points (part year)
    ni-059  % of initial assessments carried…          55.5%  61.2%     70%  ↗ 5.7 points (part year)
    ni-062  % of looked after children with 3…         12.1%  11.9%     11%  ↗ 0.2 points (part year)
    ni-099  % of looked after children at level…  (P)  37.4%  46.0%     50%  ↗ 8.6 points  2009-10
    ni-066  % of looked after children reviews…        79.0%  77.2%     80%  ↘ 1.8 points (part year)
    ni-092  % gap, lowest achieving 20% in the…   (P)  35.6%  32.0%   31.8%  ↗ 3.6 points  2009-10
    Status: year to date against target limits. No limits are given: 0 is used.
    Direction: against last year's same quarter, else its end. No counts are given: no chance is judged.
    !Scenarios/scorecards/dudley-observations.csv:100:43: warning[status-contradicts]: caf is stated good, but 694 is its target
    !  No limits make that better than target; ● Within target limits is the most it can be.
    !  Correct the target, or the status.
    !Scenarios/scorecards/dudley-2010-11-q2.json:46:241: warning[target-equals-value]: caf: the profile of Q2 is the value, 694
    !  Evenly from 499 to 1,100 it is 799.5, and the status ▲ Worse than target limits.
    !  If it was filled in from the result, write the one agreed, or "even".
    !Scenarios/scorecards/dudley-observations.csv:19:46: warning[comment-missing]: ni-066 is worse than target and has no comment
    !  Write a comment in the row of 2010-09-30.

    $ scorecard Scenarios/scorecards/walsall-2013.json
    4 measures are better than a period ago, 6 worse, 1 the same. 1 of 27 is rated: 15 have no minimum
    standard, 10 are neither better nor worse, 1 has no value.
    Improvement Board scorecard                                              Walsall, 30 June 2013
    …
    Children on a Child Protection Plan at the end: 251 + 75 − 104 = 222 ✓
    …
    Section 47 assessments carried out: 722 a year, 202 in a quarter: within chance (0.17); run-rate 808.
    …
    % of initial assessments within 10 days   64.9%   48.7%     ▲     ↘ 16.2 points (part year)
    % of core assessments within 35 days      64.7%   81.7%     ★     ↗ 17.0 points (part year)
    Complaints, stage 1                           –      54           n/a: part of a year against a year
      116 a year, 54 in a quarter: beyond chance (0.0004); 216 by run-rate, 80% range 186–251.
    …
    % of social worker posts vacant            14.40%  19.82%  ↘ 5.42 points
    …
    Open cases per worker                           –    25.2  n/a: series broken

    $ scorecard Scenarios/scorecards/halton-2012-q1.json --group p3
    1 of 2 rated measures will not be met without action; 9 of 11 are not rated: 8 have no target for
    their latest result, 1 is neither better nor worse.
    Narrowing the gap                                                        Halton, 30 June 2012
    …
    Care leavers in employment, education…       –    63%     75%  ▲ Will not be met…     10%  n/a: no earlier value
      12 of 19; 15 of 19 needed, 3 more. Against 75% this is within chance (0.17).
    …
    Persistent absence                           –   6.0%    7.0%  ● Too early to say       –  n/a: no earlier value
    """#

  @Test("The pages of the three papers", arguments: pages.split(separator: "\n\n").map(String.init))
  func page(block: String) {
    let lines = block.split(separator: "\n").map(String.init)
    let (output, messages, status) = answer(String(lines[0].dropFirst(2)))
    #expect(status == 0)
    var rest = output.split(separator: "\n").map(String.init)[...]
    for run in lines.dropFirst().filter({ !$0.hasPrefix("!") }).split(separator: "…") {
      let at = rest.indices.first { rest[$0...].starts(with: run) }
      #expect(at != nil, "\(run.joined(separator: "\n"))\n---\n\(output)")
      if let at { rest = rest[(at + run.count)...] }
    }
    let said = lines.filter { $0.hasPrefix("!") }.map { String($0.dropFirst()) }
    #expect(messages.hasPrefix(said.map { $0 + "\n" }.joined()), "\(messages)")
  }

  @Test(
    "Other forms, and what is refused",
    arguments: [
      (
        "scorecard Scenarios/scorecards/halton-2012-q1.json --format csv", 0,
        "ni-148,\"Care leavers in employment, education",
        ""
      ),
      (
        "scorecard Scenarios/scorecards/halton-2012-q1.json --format json", 0,
        "\"document\": \"pbr.scorecard\"", ""
      ),
      (
        "scorecard Scenarios/scorecards/halton-2012-q1.json --format markdown", 0,
        "## Narrowing the gap", ""
      ),
      (
        "scorecard Scenarios/scorecards/halton-2012-q1.json --details", 0,
        "Series\ncyp09: 2011-12-Q4 79%", ""
      ),
      (
        "scorecard Scenarios/scorecards/walsall-2013.json --ascii", 0, "251 + 75 - 104 = 222 ok", ""
      ),
      (
        "scorecard Scenarios/scorecards/walsall-2013.json --group x", 64, "",
        "The scorecard has no group 'x'. It has outcomes, outputs, processes, input."
      ),
      (
        "scorecard Scenarios/scorecards/walsall-2013.json --group imput", 64, "",
        "Did you mean 'input'?"
      ),
      (
        "scorecard Scenarios/scorecards/walsall-2013.json --period 2012-13", 0,
        "Walsall, 31 March 2013", ""
      ),
      (
        "scorecard Scenarios/scorecards/walsall-2013.json --period June", 65, "",
        "error[wrong-period]: \"June\" is neither a date nor the label of a period\n  Write 2010-09-30, 2010-11-Q2, 2010-11-M08 or 2010-11 (the financial year)."
      ),
      (
        "scorecard Scenarios/scorecards/walsall-2013.json --as-of 2013-01-01", 0,
        "None of 27 is rated: 17 have no row, 10 are neither better nor worse.", ""
      ),
      (
        "scorecard Scenarios/halton-2012.json", 65, "",
        "Scenarios/halton-2012.json: error[not-scorecard]: this file holds a plan, not measures\n  Name a scorecard; pbr init --scorecard writes one to start from."
      ),
      ("scorecard Scenarios/scorecards/none.json", 66, "", "error[file-missing]"),
      (
        "check Scenarios/scorecards/dudley-2010-11-q2.json", 0, "35 measures, 99 observations.",
        "warning[status-contradicts]"
      ),
    ])
  func forms(line: String, status: Int32, output: String, messages: String) {
    let found = answer(line)
    #expect(found.status == status, "\(found)")
    #expect(output.isEmpty || found.output.contains(output), "\(found.output)")
    #expect(messages.isEmpty || found.messages.contains(messages), "\(found.messages)")
  }

  /// Everything that init writes is read without a word, and every file of a run is there.
  @Test("From init to data files")
  func start() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "pbr-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.path()
    #expect(answer("init --scorecard --out \(path)").status == 0)
    let page = answer("scorecard \(path)/scorecard/scorecard.json --out \(path)/page")
    #expect(page.status == 0)
    #expect(page.output.hasPrefix("None of 3 rated measures is worse than target.\n"), "\(page)")
    #expect(!page.messages.contains("["), "\(page.messages)")
    let names = try FileManager.default.contentsOfDirectory(atPath: "\(path)/page").sorted()
    #expect(
      names == [
        "datapackage.json", "definitions.csv", "findings.csv", "ranks.csv", "run.json",
        "scorecard.csv", "series.csv",
      ])
    let again = answer("scorecard \(path)/scorecard/scorecard.json --out \(path)/page")
    #expect(again.status == 73, "\(again)")
  }

  /// Three people of the year are withheld from the public. With the checksum of the file that has
  /// them and nothing else unknown, 1 to 4 could be tried out; officers have it, and so has the
  /// public of things, such as visits.
  @Test(
    "The public has no checksum of observations of people",
    arguments: [
      ("people", "public", false), ("people", "officer", true), ("things", "public", true),
    ])
  func checksum(counts: String, audience: String, isGiven: Bool) throws {
    let path = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "pbr-sum-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: path) }
    func write(_ text: String, _ name: String) throws {
      try text.write(toFile: "\(path)/\(name)", atomically: true, encoding: .utf8)
    }
    try write(
      """
      { "pbr": 1, "scorecard": "c", "title": "C", "area": "A", "period": "2013-03-31",
        "observations": "o.csv", "measures": [ { "id": "n", "title": "Evictions", "unit": "number",
        "better": "smaller", "period": "financial-year", "counts": "\(counts)" } ] }
      """, "c.json")
    let rows = { (count: Int) in "measure,period_end,value\nn,2013-03-31,\(count)\n" }
    var fingerprints: Set<String> = []
    for count in [2, 3] {
      try write(rows(count), "o.csv")
      let sum = SHA256.hex(of: Array(rows(count).utf8))
      let out = "\(path)/out\(count)"
      let common = "\(path)/c.json --audience \(audience)"
      #expect(answer("scorecard \(common) --out \(out)").status == 0)
      let record = try String(contentsOfFile: "\(out)/run.json", encoding: .utf8)
      #expect(record.contains(sum) == isGiven)
      #expect(
        answer("verify \(out)").output.hasPrefix(
          "verified: 6 outputs, \(isGiven ? "2 inputs" : "1 input") and 0 figures worked again"))
      let report = answer(
        "report Scenarios/provider-by-month.json --scorecard \(common) --out \(out)/report")
      #expect(report.status == 0)
      for file in ["run.json", "report.md", "report.html"] {
        let text = try String(contentsOfFile: "\(out)/report/\(file)", encoding: .utf8)
        #expect(text.contains(sum) == isGiven, "\(file)")
      }
      fingerprints.insert(answer("scorecard \(common) --format json").output)
    }
    // The public edition is the same whether they are two or three.
    #expect(fingerprints.count == (isGiven ? 2 : 1))
  }
}

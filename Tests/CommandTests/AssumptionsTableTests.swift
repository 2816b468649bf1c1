import Foundation
import Testing

@testable import pbr

/// A table of assumptions laid over a plan, as a spreadsheet saves it.
@Suite("Assumptions from a table")
struct AssumptionsTableTests {
  private let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    .appending(path: "pbr-table-\(UUID().uuidString)").path
  private let plan = "Scenarios/halton-2012.json"

  /// What `init --assumptions` writes changes nothing, nor does what spreadsheets make of it: a
  /// byte-order mark, `0.6` for `0.60`, a month or a day taken for a date.
  @Test(
    "A table that nobody edited gives the same figures",
    arguments: [
      [("", "")], [("0.60,0.45,0.7,", "0.6,0.450,0.70,")], [("2012-06,", "Jun-12,")],
      [("2012-06,", "01/06/2012,"), ("\r\n", "\n")],
    ])
  func unedited(changes: [(String, String)]) throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(ran(["init", "--assumptions", plan, "--out", folder]).status == 0)
    let url = URL(filePath: folder + "/assumptions.csv")
    var text = try String(contentsOf: url, encoding: .utf8)
    #expect(text.hasPrefix("path,value,low,high,unit,source,status,quality,impact,owner\r\n"))
    for (from, to) in changes where !from.isEmpty {
      #expect(text.contains(from))
      text = text.replacing(from, with: to)
    }
    try ("\u{FEFF}" + text).write(to: url, atomically: true, encoding: .utf8)
    let words = ["--format", "csv"]
    let laid = ran(["simulate", "\(plan)+\(url.path)"] + words)
    #expect(laid.status == 0, "\(laid.messages)")
    #expect(laid.output == ran(["simulate", plan] + words).output)
    #expect(!laid.messages.contains("table-"))
  }

  /// A number stands under `value`, and what is none under `text`; either is read back.
  @Test("The table of a run can be laid over its plan and changes nothing")
  func ofRun() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(ran(["simulate", plan, "--draws", "1", "--out", folder]).status == 0)
    let url = URL(filePath: folder + "/assumptions.csv")
    let text = try String(contentsOf: url, encoding: .utf8)
    let rows = text.split(separator: "\r\n").map(String.init)
    #expect(
      rows.first
        == "path,value,text,low,high,unit,source,status,quality,impact,owner,origin")
    for row in [
      "assumptions.results.crime-education.rate,0.60,,0.45,0.7,share,",
      "assumptions.results.crime-education.months,,triangular 6 12 24,,,months,",
      "cohorts.2012-13.attach.from,,2012-06,,,month,", "scheme.fundedShare,,5/6,,,share,",
    ] {
      #expect(rows.contains { $0.hasPrefix(row) }, "\(row)")
    }
    let words = ["--format", "csv"]
    let laid = ran(["simulate", "\(plan)+\(url.path)"] + words)
    #expect(laid.status == 0 && !laid.messages.contains("table-"), "\(laid.messages)")
    #expect(laid.output == ran(["simulate", plan] + words).output)
  }

  /// The same as the settings that say it, row by row.
  @Test(
    "A row changes what --set changes",
    arguments: [
      (
        "path,value\nassumptions.results.crime-education.rate,50%\n",
        ["assumptions.results.crime-education.rate=0.5"]
      ),
      (
        "path,value\ncosts.keyworkers.perFamilyMonth,319\nassumptions.supportMonths,-\n",
        ["costs.keyworkers.perFamilyMonth=319", "assumptions.supportMonths="]
      ),
      (
        "owner,path,other,value\n,assumptions.results.employment.months,x,fixed 9\n",
        ["assumptions.results.employment.months={\"fixed\": 9}"]
      ),
      ("path,value\nassumptions.auditMonths,2\n", ["assumptions.auditMonths=2"]),
      // A number counts before the text that stood there.
      (
        "path,value,text\nassumptions.results.employment.months,,fixed 9\nassumptions.auditMonths,2,1\n",
        ["assumptions.results.employment.months={\"fixed\": 9}", "assumptions.auditMonths=2"]
      ),
    ])
  func same(table: String, settings: [String]) throws {
    let path = try written(table)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let laid = ran(["simulate", "\(plan)+\(path)", "--format", "csv"])
    #expect(laid.status == 0, "\(laid.messages)")
    #expect(laid.output != ran(["simulate", plan, "--format", "csv"]).output)
    let set = ran(
      ["simulate", plan, "--format", "csv"] + settings.flatMap { ["--set", $0] })
    #expect(laid.output == set.output, "\(set.messages)")
  }

  /// A new value has no range, source or status but those of its row; it comes from its line.
  @Test("A value that changes drops what was said of the old one")
  func dropped() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let rate = "assumptions.results.crime-education.rate"
    func row(_ table: String) throws -> String {
      let path = try written(table)
      let out = folder + "/run"
      let answer = ran([
        "simulate", "\(plan)+\(path)", "--draws", "2", "--out", out, "--force",
      ])
      #expect(answer.status == 0, "\(answer.messages)")
      let text = try String(contentsOfFile: out + "/assumptions.csv", encoding: .utf8)
      return String(text.split(separator: "\r\n").first { $0.hasPrefix(rate + ",") } ?? "")
        .replacing(folder, with: "")
    }
    #expect(
      try row("path,value\n\(rate),0.5\n")
        == "\(rate),0.5,,,,share,,,amber,red,Programme co-ordinator,/t.csv:2")
    #expect(
      try row("path,value,low,high,source,status\n\(rate),0.5,0.4,0.6,Board minute 12,sourced\n")
        == "\(rate),0.5,,0.4,0.6,share,Board minute 12,sourced,amber,red,Programme co-ordinator,/t.csv:2"
    )
  }

  @Test(
    "Each message names the row and the column, and nothing is written",
    arguments: [
      (
        "path,value\nassumptions.leaving.perMonths,0.02\n",
        """
        t.csv:2:1: error[table-path]: row 2, column path: the plan has no figure "assumptions.leaving.perMonths"
            2 | assumptions.leaving.perMonths,0.02
              | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          Did you mean "assumptions.leaving.perMonth"?

        """
      ),
      (
        "figure,value\nx,1\n",
        """
        t.csv:1:1: error[table-columns]: the table has no column path
            1 | figure,value
              | ^^^^^^
          Its first line names its columns: path,value,low,high,source,status,quality,impact,owner.

        """
      ),
      (
        "Assumptions of June,,\npath,value,source\nassumptions.supportMonths,12,x\n",
        """
        t.csv:1:1: error[missing-header]: the headings stand on line 2, not on line 1
            1 | Assumptions of June,,
              | ^^^^^^^^^^^^^^^^^^^
          Delete line 1.

        """
      ),
      (
        "sep=;\npath;value\nassumptions.supportMonths;12\n",
        """
        t.csv:1:1: error[csv-separator]: cells are separated by semicolons, not commas
            1 | sep=;
              | ^^^^^
          Save the file as "CSV UTF-8 (comma delimited)", without the line "sep=".

        """
      ),
      (
        "path,value\nassumptions.supportMonths,12\n ,\nTotal,12\n",
        """
        t.csv:4:1: error[total-row]: the row looks like a total
            4 | Total,12
              | ^^^^^
          Delete it: every row is one figure of the plan.

        """
      ),
      (
        "path,value,value\nx,1,2\n",
        """
        t.csv:1:12: error[table-columns]: the table has two columns value
            1 | path,value,value
              |            ^^^^^
          Remove one of them.

        """
      ),
      (
        "path,value\nassumptions.supportMonths,12\nassumptions.supportMonths,7\n",
        """
        t.csv:3:1: error[table-twice]: row 3, column path: assumptions.supportMonths is there already
            3 | assumptions.supportMonths,7
              | ^^^^^^^^^^^^^^^^^^^^^^^^^
          Keep one of the rows.

        """
      ),
      (
        "path,value\n,7\n",
        """
        t.csv:2:1: error[table-path]: row 2 has no path in column path
            2 | ,7
              | ^
          Say which figure it is.

        """
      ),
      (
        "path,value\nscheme.maximumPerPlace,5000\n",
        """
        t.csv:2:24: error[table-scheme]: row 2, column value: scheme.maximumPerPlace is a figure of the payer's rules
            2 | scheme.maximumPerPlace,5000
              |                        ^^^^
          Change it in a scheme file of your own, or lay the table over the plan.json of a run.

        """
      ),
    ])
  func messages(table: String, message: String) throws {
    let path = try written(table)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let answer = ran(["simulate", "\(plan)+\(path)", "--out", folder + "/run"])
    #expect(answer.status == 65)
    #expect(answer.messages.replacing(folder + "/", with: "") == message)
    #expect(answer.output == "")
    #expect(!FileManager.default.fileExists(atPath: folder + "/run"))
  }

  private func written(_ table: String) throws -> String {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try table.write(toFile: folder + "/t.csv", atomically: true, encoding: .utf8)
    return folder + "/t.csv"
  }
}

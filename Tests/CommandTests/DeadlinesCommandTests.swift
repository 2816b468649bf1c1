import Foundation
import Testing

@testable import pbr

/// `pbr deadlines` on the plan of Halton, whose last window closes on 1 May 2015.
@Suite("Deadlines")
struct DeadlinesCommandTests {
  private let plan = "Scenarios/halton-2012.json"

  @Test("Windows, last attachments and the ends, in the order of their days, with their money")
  func rows() throws {
    let lines = ran(["deadlines", plan, "--format", "csv"]).output
      .split(separator: "\r\n").map(String.init)
    #expect(lines.first == "on,kind,id,what,owner,amount_gbp")
    let days = lines.dropFirst().map { $0.prefix(10) }
    #expect(days == days.sorted())
    // What the plan expects in two of the windows: figures of the independent program.
    #expect(
      lines.contains {
        $0.hasPrefix("2013-07-31,window-closes,W2013-07,") && $0.hasSuffix(",4559.02")
      })
    #expect(
      lines.contains {
        $0.hasPrefix("2015-05-01,window-closes,W2015-05,") && $0.hasSuffix(",21882.39")
      })
    // Its cut-off is April 2015, and a month of audit comes before it. The usual time of crime and
    // education is 12 months: March 2014. The fastest that can happen is 7, as times from 6 on are
    // rounded up: August 2014. Progress to work usually takes 6 months: September 2014.
    func day(_ id: String) -> String? {
      lines.first { $0.contains(",last-attachment,\(id),") }.map { String($0.prefix(10)) }
    }
    #expect(day("crime-education:usual") == "2014-03-31")
    #expect(day("crime-education:fastest") == "2014-08-31")
    #expect(day("progress-to-work:usual") == "2014-09-30")
    #expect(lines.contains { $0.hasPrefix("2015-03-31,attachment-ends,") })
    #expect(lines.last?.hasPrefix("2015-05-01,final-date,final,") == true)
  }

  /// Two months of audit move the last day for evidence, and what can still be claimed.
  @Test("Internal audit comes before the closing day")
  func audit() {
    let answer = ran([
      "deadlines", plan, "--set", "assumptions.auditMonths=2", "--format", "csv",
    ]).output
    // The window of 1 May has the cut-off month April, and two months of audit come before it.
    #expect(answer.contains("Window W2015-05 closes; results up to February 2015, once audited"))
    #expect(answer.contains("\r\n2014-12-31,verify,W2015-02,"))
    #expect(answer.contains("\r\n2015-03-01,verify,W2015-05,"))
    #expect(answer.contains("\r\n2014-02-28,last-attachment,crime-education:usual,"))
  }

  /// One month of audit is the plan's, two are those of the first cohort: February and March 2015.
  @Test("Cohorts with other months of audit are named")
  func audits() {
    let answer = ran([
      "deadlines", plan, "--set", "cohorts.2012-13.assumptions={\"auditMonths\":2}", "--format",
      "csv",
    ])
    #expect(
      answer.output.contains(
        "W2015-05 closes; results up to March 2015 (2013-14, 2014-15) or February 2015 (2012-13), once"
      ),
      "\(answer)")
  }

  @Test("A calendar: whole days, stable names, short lines, no family but for officers")
  func calendar() throws {
    let words = [
      "deadlines", plan, "--register", "Scenarios/register-halton", "--as-of", "2013-07-31",
      "--format", "ics",
    ]
    let text = ran(words).output
    #expect(text.hasPrefix("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:"))
    #expect(text.hasSuffix("END:VEVENT\r\nEND:VCALENDAR\r\n"))
    #expect(text.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 75 })
    #expect(!text.replacing("\r\n ", with: "").contains(/F-0\d\d\d/))
    func names(_ text: String) -> [String] {
      text.split(separator: "\r\n").filter { $0.hasPrefix("UID:") }.map(String.init)
    }
    #expect(Set(names(text)).count == names(text).count)
    #expect(names(text).count > 20)
    // Other money, same plan: the events keep their names.
    let dearer = ran(words + ["--set", "assumptions.results.crime-education.rate=0.5"]).output
    #expect(names(dearer) == names(text))
    let officer = ran(words + ["--audience", "officer"]).output.replacing("\r\n ", with: "")
    #expect(officer.contains(/F-0\d\d\d/))
  }

  @Test("A register needs its day")
  func day() {
    let answer = ran(["deadlines", plan, "--register", "Scenarios/register-halton"])
    #expect(answer.status == 64)
    #expect(answer.messages.contains("Missing expected option '--as-of <date>'"))
  }
}

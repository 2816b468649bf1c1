import Foundation
import Testing

@testable import pbr

/// What `explain` and `diff` make of a saved run: its position date, and that a register is not the
/// plan's.
@Suite("Saved runs")
struct SavedRunTests {
  private let plan = "Scenarios/halton-2012.json"
  private let register = "Scenarios/register-halton"
  private let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    .appending(path: "pbr-saved-\(UUID().uuidString)").path

  private func run(_ name: String, _ day: String, _ more: [String] = []) throws -> String {
    let out = "\(folder)/\(name)"
    let made = ran(["simulate", plan, "--as-of", day, "--out", out] + more)
    try #require(made.status == 0, "\(made.messages)")
    return out
  }

  /// By March 2014 the fees of two years are received, 120 × £3,200 + 120 × £2,400 = £672,000, and the
  /// results of the windows up to October and of February, £32.97 + £4,559.02 + £8,230.98 + £17,043.34
  /// before rounding, £29,866.32. By July 2013 the first alone: £672,032.97.
  @Test("The position date of a run is its own")
  func day() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let june = try run("june", "2013-07-31")
    let march = try run("march", "2014-03-31")
    #expect(
      ran(["explain", march, "bands.received"]).output.hasPrefix("bands.received is £701,866.32.\n")
    )
    let other = ran(["explain", march, "bands.received", "--as-of", "2013-07-31"]).output
    #expect(other.hasPrefix("bands.received is £672,032.97.\n"))
    let words = ["diff", june, march, "--figure", "bands.received"]
    let difference = ran(words).output
    #expect(
      difference.hasPrefix("bands.received rises by £29,833: £29,833 date.\n"), "\(difference)")
    let none = ran(words + ["--as-of", "2013-07-31"]).output
    #expect(none.hasPrefix("bands.received stays what it was.\n"), "\(none)")
  }

  /// In the plan £701,866.32 is received by March 2014 (above) and two grants of £75,000, and £867,834.21
  /// is spent, as the report has it by quarter.
  @Test("Beside a register the plan's figures are called the plan's")
  func beside() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let words = ["--register", register, "--as-of", "2014-03-31"]
    let says = "This figure is the plan's, whatever the register says."
    let planned = ran(["explain", plan, "position:2014-03"] + words).output
    #expect(
      planned.hasPrefix("position:2014-03, as planned, is -£15,967.89.\n") && planned.contains(says)
    )
    let actual = ran(["explain", plan, "total:all:cash"] + words).output
    #expect(actual.hasPrefix("total:all:cash is £") && !actual.contains(says))
    #expect(!ran(["explain", plan, "position:2014-03"]).output.contains(says))

    let march = try run("march", "2014-03-31", ["--register", register])
    #expect(ran(["explain", march, "bands.received"]).output.contains(says))
    let again = try run("again", "2014-03-31", ["--register", register])
    let same = ran(["diff", march, again]).output
    #expect(
      same.hasPrefix(
        "Nothing differs between the plans of the two; what has happened was not compared.\n"))
    #expect(
      same.split(whereSeparator: \.isWhitespace).joined(separator: " ").hasSuffix(
        "Compared are the figures of the plans, not those of a register: what has happened is left out."
      ))
    #expect(ran(["diff", plan, plan]).output.hasPrefix("Nothing differs between the two.\n"))
  }

  /// Nobody's results are claimed by June 2015, so that counts and pounds of claims are both poor.
  @Test("What the public is to look at first is told apart, and a sentence fits its reason")
  func first() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let made = ran([
      "report", plan, "--register", register, "--as-of", "2015-06-30", "--out", folder, "--draws",
      "2",
    ])
    try #require(made.status == 0, "\(made.messages)")
    let page = try String(contentsOfFile: folder + "/report.md", encoding: .utf8)
    let section = page.components(separatedBy: "## What to look at first")[1]
      .components(separatedBy: "\n## ")[0]
    let titles = section.split(separator: "\n").map { $0.prefix { $0 != "." } }
    #expect(titles.contains("- ▲ Results claimed") && titles.contains("- ▲ Results claimed (£)"))
    #expect(Set(titles).count == titles.count)
    #expect(
      page.contains(
        "of the reasons shown the most frequent (156) is: nothing on record since attachment."))
  }
}

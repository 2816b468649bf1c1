import Foundation
import Testing

@testable import pbr

/// `--set` as people type it.
@Suite("Settings")
struct SettingCommandTests {
  private let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    .appending(path: "pbr-set-\(UUID().uuidString)").path

  /// Two places of 2012/13 (£3,200): half of the families reach the first result in time (one in
  /// all, £700), three in ten the second (0.6, £800).
  private func plan() throws -> String {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let text = """
      { "pbr": 1, "title": "Two places", "scheme": "troubled-families-2012",
        "cohorts": [ { "id": "A", "families": 2, "funded": 2,
          "attach": { "from": "2012-06", "to": "2012-06" } } ],
        "assumptions": { "results": {
          "crime-education": { "rate": 0.5, "months": { "fixed": 6 } },
          "employment": { "rate": 0.3, "months": { "fixed": 6 } } } } }
      """
    try text.write(toFile: folder + "/plan.json", atomically: true, encoding: .utf8)
    return folder + "/plan.json"
  }

  private func net(_ plan: String, _ settings: [String]) throws -> Double {
    let run = ran(
      ["simulate", plan, "--out", folder + "/run", "--force"] + settings.flatMap { ["--set", $0] })
    try #require(run.status == 0, "\(run.messages)")
    let figures = try String(contentsOfFile: folder + "/run/figures.csv", encoding: .utf8)
    let row = try #require(figures.split(separator: "\r\n").first { $0.hasPrefix("net.total,") })
    return try #require(Double(row.split(separator: ",")[1]))
  }

  /// £6,400 and £700 and £480; £100 more for one result; a maximum of £3,900 takes £100 off each of
  /// the 0.6 of £4,000; at £3,999.99 a penny of each.
  @Test(
    "The payer's rules can be varied",
    arguments: [
      (["scheme.maximumPerPlace=4000"], 7580.0),
      (["scheme.results.crime-education.pays.2012-13=800"], 7680),
      (["scheme.maximumPerPlace=3900"], 7520), (["scheme.maximumPerPlace=3999.99"], 7579.994),
      (["scheme.maximumPerPlace=4000.01"], 7580),
      (["scheme.attachment.fee.2012-13=-50%", "scheme.maximumPerPlace=4000"], 4380),
    ] as [([String], Double)])
  func rules(settings: [String], expected: Double) throws {
    let plan = try plan()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(abs(try net(plan, settings) - expected) < 0.006, "\(settings)")
  }

  @Test("The payer's rules can be varied in the analyses")
  func varied() throws {
    let plan = try plan()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let run = ran([
      "sensitivity", plan, "--vary", "scheme.maximumPerPlace=3900:4100", "--format", "csv",
    ])
    #expect(run.status == 0, "\(run.messages)")
    let row = run.output.split(separator: "\r\n").first { $0.contains("scheme.maximumPerPlace") }
    #expect(row?.contains("7520.00") ?? false, "\(run.output)")
    let switched = ran(["breakeven", plan, "--input", "scheme.maximumPerPlace"])
    #expect(switched.status == 0 && switched.output.contains("scheme.maximumPerPlace is £4,000"))
  }

  @Test(
    "A path that is not there is answered with those that can be meant",
    arguments: [
      (
        "rate=0.7",
        "Say which: assumptions.results.crime-education.rate, assumptions.results.employment.rate."
      ),
      ("employment=0.1", "Did you mean assumptions.results.employment.rate?"),
      ("families=3", "Did you mean cohorts.A.families?"),
      ("cohorts.A=3", "Say which: cohorts.A.families, cohorts.A.funded."),
      ("scheme.maximumPerPlac=1", "Did you mean \"maximumPerPlace\"?"),
    ])
  func nearest(setting: String, remedy: String) throws {
    let plan = try plan()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let run = ran(["simulate", plan, "--set", setting])
    #expect(run.status == 65 && run.output.isEmpty)
    #expect(run.messages.contains(remedy), "\(run.messages)")
  }

  @Test("The only number that stands there is meant, and it is said")
  func only() {
    let run = ran([
      "simulate", "Scenarios/halton-2012.json", "--set", "costs.keyworkers=+10%", "--set",
      "assumptions.leaving=0.02",
    ])
    #expect(run.status == 0)
    #expect(
      run.messages.contains(
        "note[set-within]: costs.keyworkers is taken as costs.keyworkers.perFamilyMonth"))
    #expect(run.messages.contains("costs.keyworkers 290 → 319 (+10%"))
    #expect(run.messages.contains("assumptions.leaving is taken as assumptions.leaving.perMonth"))
  }

  /// 120 in January, 110 in July: told; 120 and 120 are not.
  @Test("Published counts that fall are told", arguments: [(110, true), (119, true), (120, false)])
  func published(second: Int, isTold: Bool) throws {
    let plan = try plan()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let list =
      "published=[{\"id\":\"W2013-07\",\"turnedAround\":\(second)},"
      + "{\"id\":\"W2013-01\",\"turnedAround\":120}]"
    let run = ran(["simulate", plan, "--set", list])
    #expect(run.status == 0, "\(run.messages)")
    #expect(
      run.messages.contains(
        "warning[published-falls]: \(second) families turned round at W2013-07 are fewer than the "
          + "120 at W2013-01") == isTold)
  }

  /// The last day but one of a month is nearly always a slip; the last and the last but two are not.
  @Test(
    "A window a day before a month's end is told",
    arguments: [
      ("2016-02-28", true), ("2016-02-29", false), ("2015-02-28", false), ("2015-02-27", true),
      ("2015-05-29", false), ("2015-05-30", true), ("2015-06-30", false),
    ])
  func window(closes: String, isTold: Bool) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let text = """
      { "scheme": "cap", "title": "Cap", "starts": "2014-04-01", "attachmentEnds": "2014-12-31",
        "attachment": { "fee": { "2014-15": 0 } },
        "results": [ { "id": "work", "title": "Work", "pays": { "2014-15": 2000 } } ],
        "claimWindows": [ { "id": "W1", "closes": "\(closes)" },
          { "id": "W2", "closes": "2016-05-31" } ] }
      """
    try text.write(toFile: folder + "/scheme.json", atomically: true, encoding: .utf8)
    let run = ran(["check", folder + "/scheme.json"])
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.messages.contains("warning[window-before-month-end]") == isTold)
  }

  /// Five costs of £1,000, changed so that the net falls by 900 + 700 + 500 and the rest: what is not
  /// named is said by its size, and whether any of it goes against the change.
  @Test(
    "What two more changes come to",
    arguments: [
      ([300, 100], "£2,500", ", and £400 from 2 more."),
      ([-300, -100], "£1,700", ", and £400 the other way from 2 more."),
      ([300, -100], "£2,300", ", and £200 from 2 more, of which 1 goes the other way."),
      (
        [-300, 100], "£1,900",
        ", and £200 the other way from 2 more, of which 1 goes the other way."
      ),
      ([300, -300], "£2,100", ", and nothing from 2 more, of which 1 goes the other way."),
    ])
  func rest(more: [Int], falls: String, said: String) throws {
    let plan = try plan()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let text = try String(contentsOfFile: plan, encoding: .utf8)
    let lines = ["a", "b", "c", "d", "e"]
    for (name, changes) in [("one", [0, 0, 0, 0, 0]), ("two", [900, 700, 500] + more)] {
      let costs = zip(lines, changes).map {
        "{ \"id\": \"\($0)\", \"once\": \(1000 + $1), \"month\": \"2012-07\" }"
      }
      try text.replacing(
        "\"cohorts\":", with: "\"costs\": [ \(costs.joined(separator: ", ")) ], \"cohorts\":"
      ).write(toFile: folder + "/\(name).json", atomically: true, encoding: .utf8)
    }
    let run = ran(["diff", folder + "/one.json", folder + "/two.json"])
    let output = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(output.contains("The net in cash falls by \(falls): £900 "), "\(output)")
    #expect(output.contains(said), "\(output)")
  }

  /// Ten people for certain in October 2012, the price from then on £1,500: at £1,000 and £2,000 the
  /// net is £5,000 to either side. The price is named by its day as by its place, and looked for where
  /// the net, after costs of £15,000, is nought.
  @Test("A price is varied by its day", arguments: ["2012-10-01", "2"])
  func day(name: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try """
    { "scheme": "days", "title": "Days", "attachmentEnds": "2013-03-31",
      "strands": [ { "id": "s", "title": "S" } ],
      "results": [ { "id": "job", "strand": "s", "title": "Job", "pays": [
        { "from": "2012-04-01", "pays": 1000 }, { "from": "2012-10-01", "pays": 1500 } ] } ],
      "claimWindows": { "every": "month", "first": "2012-05-31", "last": "2013-03-31" } }
    """.write(toFile: folder + "/days.json", atomically: true, encoding: .utf8)
    try """
    { "pbr": 1, "title": "Ten", "scheme": "days.json",
      "cohorts": [ { "id": "c", "families": 10, "attach": { "months": { "2012-09": 10 } } } ],
      "assumptions": { "results": { "job": { "rate": 1, "months": { "fixed": 1 } } } },
      "costs": [ { "id": "x", "once": 16000, "month": "2012-09" } ] }
    """.write(toFile: folder + "/ten.json", atomically: true, encoding: .utf8)
    let path = "scheme.results.job.pays.\(name).pays"
    let varied = ran([
      "sensitivity", folder + "/ten.json", "--vary", "\(path)=1000:2000", "--format", "csv",
    ])
    #expect(varied.status == 0, "\(varied.messages)")
    #expect(varied.output.contains(path), "\(varied.output)")
    let sought = ran(["breakeven", folder + "/ten.json", "--input", path])
    #expect(sought.status == 0, "\(sought.messages)")
    #expect(sought.output.contains("£1,600"), "\(sought.output)")
  }

  @Test("Ids that differ only in case are refused")
  func ids() throws {
    let plan = try plan()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let text = try String(contentsOfFile: plan, encoding: .utf8)
    let second =
      "\"cohorts\": [ { \"id\": \"a\", \"families\": 1, \"funded\": 1, \"attach\": "
      + "{ \"from\": \"2012-06\", \"to\": \"2012-06\" } }, "
    try text.replacing("\"cohorts\": [ ", with: second)
      .write(toFile: plan, atomically: true, encoding: .utf8)
    let run = ran(["check", plan])
    #expect(run.status == 65)
    #expect(
      run.messages.contains(
        "error[duplicate-id]: two cohorts have ids that differ only in case, \"a\" on line 2 and "
          + "\"A\""), "\(run.messages)")
  }

  /// 12 of 12 families are funded where the scheme funds five in six: a warning, and a note with its
  /// reason once it is accepted. A code without a reason, and placeholders, are not accepted.
  @Test(
    "A warning that is known is a note with its reason",
    arguments: [
      ("", 0, "warning[funded-share]: 12 of 12 families"),
      (
        "{\"funded-share\": \"Moved between years\"}", 0,
        "note[funded-share]: 12 of 12 families of cohort A are funded"
      ),
      ("{\"funded-share\": \"Moved between years\"}", 0, "Accepted: Moved between years"),
      ("{\"funded-share\": \" \"}", 65, "error[accepted-reason]: \"funded-share\" is accepted"),
      ("{\"placeholder\": \"Later\"}", 65, "error[accepted-never]: \"placeholder\" cannot be"),
      (
        "{\"funded-shar\": \"Typed wrong\"}", 0,
        "note[accepted-unused]: \"funded-shar\" is accepted, and reading the plan gives no such"
      ),
      ("{\"funded-shar\": \"Typed wrong\"}", 0, "Did you mean \"funded-share\"?"),
      ("[]", 65, "accepted must be an object in braces"),
    ] as [(String, Int32, String)])
  func accepted(value: String, status: Int32, message: String) throws {
    let plan = try plan()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let text = try String(contentsOfFile: plan, encoding: .utf8)
      .replacing("\"families\": 2, \"funded\": 2", with: "\"families\": 12, \"funded\": 12")
    let head = value.isEmpty ? "\"pbr\": 1," : "\"pbr\": 1, \"accepted\": \(value),"
    try text.replacing("\"pbr\": 1,", with: head)
      .write(toFile: plan, atomically: true, encoding: .utf8)
    let run = ran(["check", plan])
    #expect(run.status == status, "\(run.messages)")
    #expect(run.messages.contains(message), "\(run.messages)")
    let isTold = run.messages.contains("warning[funded-share]")
    #expect(isTold == !value.hasPrefix("{\"funded-share\": \"M") || status != 0)
  }

  /// Two places of June 2012 reach the result in December: 0.5 of each at £700. From 1 January 2013
  /// it pays £750, and the window that takes December closes on 31 January. At £790 from that day two
  /// halves of a result are £40 more, within the £800 that the fee leaves of the maximum.
  @Test("Prices from a day are named by their place or their day")
  func fromDays() throws {
    let path = try plan()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let dated =
      #"scheme.results.crime-education.pays=[{"from":"2012-04-01","pays":700},{"from":"2013-01-01","pays":750}]"#
    let base = try net(path, [dated])
    for entry in ["2", "2013-01-01"] {
      let more = try net(path, [dated, "scheme.results.crime-education.pays.\(entry).pays=790"])
      #expect(abs(more - base - 40) < 0.005)
    }
    let none = ran([
      "simulate", path, "--set", dated, "--set", "scheme.results.crime-education.pays.3.pays=1",
    ])
    #expect(none.status == 65)
    #expect(none.messages.contains("there is no \"3\" to set"))
    #expect(none.messages.contains("There are: 1, 2."))
  }
}

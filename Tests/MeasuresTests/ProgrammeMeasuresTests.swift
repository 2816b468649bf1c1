import Foundation
import PBRFiles
import PBRFindings
import PBRMonitoring
import PBRProgramme
import PBRQuantities
import PBRRegister
import PBRReporting
import Testing

@testable import PBRMeasures

/// The programme's own measures on the invented register of Halton, counted independently from its
/// CSV files and its list of claims; the plan's by hand from the published fees and the independent
/// program's figures.
@Suite("The programme's own measures")
struct ProgrammeMeasuresTests {
  private static let measures = try? ProgrammeMeasures.halton(asOf: "2013-07-31")

  /// 194 attached for themselves and 10 for another; 13 left, 7 of them as disengaged, moved away or
  /// other; 161 places, 120 of them of the first year: 120 × £3,200 + 41 × £2,400 = £482,400. The
  /// plan's claims by then are W2013-01's £32.97 and W2013-07's £4,559.02. Of 204 with a day of
  /// identification 61 waited at most 28 days. Nobody has claimed.
  @Test(
    "At 31 July 2013",
    arguments: [
      ("families-attached", 194, nil, 194), ("places-filled", 161, nil, 161),
      ("families-per-worker", 191, 8, 15), ("exits-not-planned", 7, 13, nil),
      ("places-refilled", 9, 11, 0.75), ("attached-in-time", 61, 204, nil),
      ("evidence-missing", 26, 158, nil), ("evidence-in-time", 2367, 2809, nil),
      ("results-claimed", 0, nil, 0.3297),
      ("results-paid", 0, nil, 0.3297), ("results-ready", 18, nil, nil),
      ("results-ready-amount", 9100, nil, nil),
      ("funding-earned", 482_400, nil, 486_991.9954),
      ("money-received", 672_000, nil, 672_032.9719),
    ] as [(String, Double, Double?, Double?)])
  func golden(id: String, numerator: Double, denominator: Double?, plan: Double?) throws {
    let point = try #require(Self.measures?.measure(id)).last
    #expect(point.day.dataText == "2013-07-31")
    #expect(point.numerator == numerator && point.denominator == denominator, "\(point)")
    if let plan {
      #expect(abs((point.plan ?? .nan) - plan) < 0.001, "\(point)")
    } else {
      #expect(point.plan == nil)
    }
  }

  /// Counted from the CSV files by a program of another language, day by day. 85 families were
  /// attached too late for six months to have passed.
  @Test(
    "Outcomes nobody pays for, at 31 July 2013",
    arguments: [
      ("police-call-outs", 60, 78, 81, 119), ("missed-health-appointments", 52, 67, 70, 119),
      ("domestic-abuse-a-and-e", 32, 36, 38, 119), ("alcohol-a-and-e", 31, 41, 43, 119),
      ("neet", 42, 62, 62, 204), ("evictions", 4, 178, 178, 204),
      ("child-protection-started", 5, 176, 176, 204), ("stable-finances", 36, 150, 150, 204),
      ("child-in-need-closed", 15, 57, 57, 204),
    ])
  func outcomes(id: String, numerator: Double, denominator: Double, known: Int, of: Int) throws {
    let measures = try #require(Self.measures)
    let measure = try #require(measures.measure(id))
    #expect(measure.last.numerator == numerator && measure.last.denominator == denominator)
    #expect(measure.last.known?.count == known && measure.last.known?.of == of)
    #expect(measure.isKnownEnough == (known * 100 >= of * 80))
    #expect(measure.status(measures.limits) == nil && measure.last.plan == nil)
    let rows = measures.data.rows.filter { $0.first == .text(id) }
    #expect(rows.count == 6 && rows.last?[10] == .integer(known) && rows.last?[11] == .integer(of))
    #expect(measures.days.last?.outcomes?[.policeCallOuts]?.tooEarly == 85)
  }

  /// A month before: 41 of 52, known for 53 of 104.
  @Test("Outcomes by the quarter end before")
  func earlierOutcomes() throws {
    let point = try #require(Self.measures?.measure("police-call-outs")?.points.dropLast().last)
    #expect(point.numerator == 41 && point.denominator == 52)
    #expect(point.known?.count == 53 && point.known?.of == 104)
  }

  @Test("Rates of it")
  func rates() throws {
    let measures = try #require(Self.measures)
    func value(_ id: String) -> Double { measures.measure(id)?.last.value ?? .nan }
    #expect(abs(value("results-rate") - 0.911) < 0.0005)
    #expect(abs(value("results-too-late") - 0.47) < 0.005)
    // Inside its interval the rate is not rated; too few claims are planned to be rated.
    for id in ["results-rate", "results-claimed", "results-paid", "exits-not-planned"] {
      #expect(measures.measure(id)?.status(measures.limits) == nil, "\(id)")
    }
    #expect(measures.measure("families-per-worker")?.status(measures.limits) == .poor)
    #expect(measures.measure("places-refilled")?.status(measures.limits) == .good)
  }

  /// By 31 July 2013 there are enough families to tell, and the rate is the reconciliation's; a month
  /// before there are not.
  @Test("The success rate by quarter end")
  func rateSeries() throws {
    let measures = try #require(Self.measures)
    let section = try #require(measures.report.sections.first { $0.id == "rates" })
    guard case .table(let table)? = section.blocks.first else {
      Issue.record("no table")
      return
    }
    #expect(table.rows.count == measures.days.count && section.detail)
    #expect(table.rows[4].cells[1] == .text("too early"))
    guard case .percent(let estimate, _) = table.rows[5].cells[1] else {
      Issue.record("no estimate")
      return
    }
    #expect(abs(estimate - 0.911) < 0.0005)
  }

  /// Open before, attached and replacing, left, open after: 100 + 47 − 3 = 144 in the last quarter
  /// of 2012/13, and every other quarter likewise.
  @Test("The stock of families adds up by quarter")
  func flow() throws {
    let days = try #require(Self.measures).days
    #expect(
      days.map(\.day.dataText) == [
        "2012-06-30", "2012-09-30", "2012-12-31", "2013-03-31", "2013-06-30", "2013-07-31",
      ])
    #expect(days.map(\.open) == [15, 57, 100, 144, 177, 191])
    let attached = days.map { $0.attached + $0.replacing }
    #expect(attached == [15, 58, 104, 151, 190, 204])
    #expect(days.map(\.left) == [0, 1, 4, 7, 13, 13])
  }

  /// W2013-07 closes on 31 July 2013: on that day its claims count and the plan is without it, a day
  /// before and after there is nothing to say.
  @Test(
    "A window that closes on the day is told",
    arguments: [("2013-07-30", false), ("2013-07-31", true), ("2013-08-01", false)])
  func closingDay(day: String, isTold: Bool) throws {
    let notes = try ProgrammeMeasures.halton(asOf: day).report.notes
    #expect(notes.contains { $0.hasPrefix("A claim window closes on 31 July 2013:") } == isTold)
  }

  /// A day earlier July has not ended: everything stops at 30 June, and the count to the day is told.
  @Test("Register and plan stop at the last month end")
  func monthEnd() throws {
    let measures = try ProgrammeMeasures.halton(asOf: "2013-07-30")
    #expect(measures.end.dataText == "2013-06-30" && measures.attachedToDay == 204)
    #expect(measures.measure("families-attached")?.last.value == 182)
    // The window of 31 July has not closed; that of January has.
    #expect(abs((measures.measure("results-claimed")?.last.plan ?? 0) - 0.3297) < 0.001)
    // A day after it has, so that its 9.1 results are planned, too.
    let after = try ProgrammeMeasures.halton(asOf: "2013-08-01")
    #expect(after.end.dataText == "2013-07-31")
    #expect(abs((after.measure("results-claimed")?.last.plan ?? 0) - 9.4629) < 0.001)
    #expect(after.measure("results-claimed")?.status(after.limits) == .poor)
  }

  /// The first family was identified 25 days before it was attached.
  @Test("In time to the day", arguments: [(24, false), (25, true)])
  func days(within: Int, isIn: Bool) throws {
    let one = try ProgrammeMeasures.halton(asOf: "2013-07-31", within: within)
    let less = try ProgrammeMeasures.halton(asOf: "2013-07-31", within: 24)
    let count = one.measure("attached-in-time")?.last.numerator ?? 0
    #expect((count > less.measure("attached-in-time")?.last.numerator ?? 0) == isIn)
  }

  /// Of the share of the plan where there is one: 11 of 12 is less than 10 of 10.
  @Test("The arrow says better or worse")
  func direction() {
    func measure(_ values: [(Double, Double?)], smaller: Bool = false) -> ProgrammeMeasure {
      ProgrammeMeasure(
        id: "m", title: "M", group: .input, unit: .families, isBiggerBetter: !smaller, rule: .none,
        points: values.map {
          ProgrammeMeasure.Point(
            day: CivilDate(year: 2013, month: 3, day: 31) ?? CivilDate(0), value: $0.0,
            numerator: nil, denominator: nil, plan: $0.1)
        })
    }
    #expect(measure([(10, nil)]).direction == .first)
    #expect(measure([(10, nil), (11, nil)]).direction == .better)
    #expect(measure([(10, nil), (11, nil)], smaller: true).direction == .worse)
    #expect(measure([(10, 10), (11, 11)]).direction == .same)
    #expect(measure([(10, 10), (11, 12)]).direction == .worse)
    #expect(measure([(10, nil), (11, 12)]).direction == .first)
    #expect(measure([(10, 0), (11, 12)]).direction == .first)
  }

  /// Of 81 of 119, 68%, too little is known for an arrow; of 178 of 204 enough. Families for themselves
  /// had no quarter end before the first.
  @Test("An arrow that is not drawn is in no data either")
  func noArrow() throws {
    let measures = try #require(Self.measures)
    func trend(_ id: String) -> DataCell? {
      measures.data.rows.last { $0.first == .text(id) }?[9]
    }
    #expect(trend("police-call-outs") == .text("") && trend("evictions") == .text("worse"))
    let first = try ProgrammeMeasures.halton(asOf: "2012-06-30")
    #expect(first.data.rows.allSatisfy { $0[9] == .text("") })
  }

  /// By 31 July 0.33 results are planned in closed windows, by 1 August 9.46.
  @Test("Results in pounds are rated as their number is")
  func amounts() throws {
    let after = try ProgrammeMeasures.halton(asOf: "2013-08-01")
    for id in ["results-claimed-amount", "results-paid-amount"] {
      let before = try #require(Self.measures?.measure(id))
      #expect(
        before.status(.builtIn) == nil
          && before.source.rows.last?.taken.notSetAgainstPlan == "fewer than 5 planned")
      #expect(after.measure(id)?.status(after.limits) == .poor, "\(id)")
    }
    // Each is named once at the top.
    #expect(after.headline.components(separatedBy: "results claimed").count == 2)
  }

  /// P-1 was left twice and not filled again: it counts once, as not filled. P-2 was filled again. P-3
  /// was, and that family left only this month, so that the place is not empty for long. P-4 never was.
  @Test("A place that was left twice counts once")
  func places() throws {
    let families = """
      family_id,place_id,cohort,criteria,identified_on,attached_on,left_on,exit_reason,replaces
      A1,P-1,2012-13,crime|work,,2012-06-09,2012-08-10,disengaged,
      A2,P-1,2012-13,crime|work,,2012-11-09,2013-02-10,disengaged,A1
      B1,P-2,2012-13,crime|work,,2012-06-09,2012-08-10,disengaged,
      B2,P-2,2012-13,crime|work,,2012-11-09,,,B1
      C1,P-3,2012-13,crime|work,,2012-06-09,2012-08-10,disengaged,
      C2,P-3,2012-13,crime|work,,2012-11-09,2013-07-20,disengaged,C1
      D1,P-4,2012-13,crime|work,,2012-06-09,2012-08-10,disengaged,

      """
    let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "pbr-places-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in [
      ("families.csv", families), ("members.csv", "family_id,subject,role,from,to\n"),
      ("evidence.csv", "family_id,subject,measure,from,to,value,reference,verified_on\n"),
      ("terms.csv", "term,starts,ends\nT,2012-01-07,2012-03-28\n"),
      ("register.json", "{ \"scenario\": \"plan.json\" }"),
    ] {
      try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
    }
    let last = try ProgrammeMeasures.halton(asOf: "2013-07-31", register: folder.path)
      .measure("places-refilled")?.last
    #expect(last?.numerator == 2 && last?.denominator == 4, "\(String(describing: last))")
  }
}

extension ProgrammeMeasures {
  /// Of the invented register that ships with Halton's plan.
  fileprivate static func halton(asOf day: String, within: Int = 28, register other: String? = nil)
    throws
    -> ProgrammeMeasures
  {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Scenarios").path
    let files = InputFiles { path in
      (try? Files.read(path)).map { .text($0) }
        ?? .problem(.error("file-missing", file: path, "not there"))
    }
    let scenario = try #require(
      ScenarioReading("\(folder)/halton-2012.json", files: files).scenario)
    let path = other ?? "\(folder)/register-halton"
    let (settings, _) = Register.readSettings(path)
    let register = try #require(
      RegisterInputs(
        folder: path, scheme: scenario.scheme, settings: settings,
        dateOrder: nil
      ).read(checksums: false).register)
    return ProgrammeMeasures(
      scenario, register, asOf: try #require(CivilDate(day)), within: within)
  }
}

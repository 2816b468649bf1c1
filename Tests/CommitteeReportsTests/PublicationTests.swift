import Foundation
import PBRClaims
import PBRFiles
import PBRFindings
import PBRProgramme
import PBRQuantities
import PBRRegister
import PBRReporting
import Testing

@testable import PBRCommitteeReports
@testable import PBRInvention
@testable import PBRReconciliation

/// What a report publishes of a register gives no small count away.
@Suite("The claims position, published")
struct PublicationTests {
  /// Two or three cohorts with some families beyond the funded places.
  private func plan(_ families: [Int]) throws -> Scenario {
    let years = [("2012-13", "2012-05", "2013-03"), ("2013-14", "2013-04", "2014-03")]
    let cohorts = zip(years, families).map { year, families in
      """
      { "id": "\(year.0)", "families": \(families), "funded": \(max(1, families * 5 / 6)),
        "attach": { "from": "\(year.1)", "to": "\(year.2)" } }
      """
    }
    let text = """
      { "pbr": 1, "title": "Small", "scheme": "troubled-families-2012",
        "cohorts": [ \(cohorts.joined(separator: ",")) ],
        "assumptions": { "results": {
            "crime-education": { "rate": 0.5, "months": { "min": 3, "mode": 7, "max": 14 } },
            "employment": { "rate": 0.2, "months": { "min": 4, "mode": 7, "max": 12 } },
            "progress-to-work": { "rate": 0.3, "months": { "min": 1, "mode": 5, "max": 9 } } },
          "leaving": { "perMonth": 0.04 }, "replacement": { "share": 0.7, "months": 1 } } }
      """
    let reading = ScenarioReading(
      "small.json", files: InputFiles { .text(SourceText(name: $0, text)) })
    return try #require(reading.scenario, "\(reading.findings.map(\.text))")
  }

  /// An invented register with claims in every window that has closed, some of them paid, some
  /// rejected.
  private func register(
    _ plan: Scenario, seed: UInt64, until: CivilDate, _ random: inout SplitMix
  ) throws -> Register {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for file in try InventedRegister(plan, seed: seed, until: until).files(scenario: nil) {
      try Data(file.bytes).write(to: folder.appending(path: file.name))
    }
    let settings = Register.readSettings(folder.path).0
    let bare = try #require(
      Register.read(folder.path, scheme: plan.scheme, settings: settings).register)
    var rows = (ClaimRow.columns + ["status", "status_on"]).joined(separator: ",") + "\n"
    var changes = ""
    var mains: Set<String> = []
    var taken: Set<String> = []
    for window in plan.scheme.windows where window.closes <= until {
      for standing in Assessment(bare, asOf: window.closes, window: window.id).standings
      where standing.state == .claimable {
        let family = bare.families[standing.family]
        guard let place = family.place, let attached = family.attached,
          let achieved = standing.earliest, let amount = standing.amount
        else { continue }
        let rule = plan.scheme.results[standing.result]
        let id = bare.places[place].id
        let barred = rule.id == "employment" ? "progress-to-work" : "employment"
        guard !(rule.id != "crime-education" && taken.contains(id + barred)),
          taken.insert(id + rule.id).inserted, rule.isAddOn || mains.insert(id).inserted
        else { continue }
        let cells = [
          "C-\(window.id)", plan.scheme.id, window.id, id, family.id, family.cohort,
          attached.dataText, rule.id, achieved.dataText,
          bare.places[place].year?.dataText ?? "", amount.dataText, "",
        ].joined(separator: ",")
        rows += "\(cells),submitted,\(window.closes.dataText)\n"
        let fate = random.next() % 10
        if fate < 7 {
          changes += "\(cells),\(fate < 6 ? "paid" : "rejected"),\(window.closes.dataText)\n"
        }
      }
    }
    try Data((rows + changes).utf8).write(to: folder.appending(path: "claims.csv"))
    let reading = Register.read(folder.path, scheme: plan.scheme, settings: settings)
    return try #require(reading.register, "\(reading.findings.map(\.text))")
  }

  /// Cells by table, group, row and measure; nil for what is withheld.
  private func cells(_ position: ProgrammePosition) throws -> [[String]: Double?] {
    let table = try #require(position.data.first)
    var cells: [[String]: Double?] = [:]
    for line in String(decoding: table.csv(), as: UTF8.self).split(separator: "\r\n").dropFirst() {
      // No label of these plans has a quote in it that is not around the whole.
      var fields: [String] = []
      var isQuoted = false
      var field = ""
      for letter in line {
        switch letter {
        case "\"": isQuoted.toggle()
        case "," where !isQuoted:
          fields.append(field)
          field = ""
        default: field.append(letter)
        }
      }
      fields.append(field)
      #expect(fields.count == 6)
      if fields[0] == "reasons" { fields[1...2] = ["", "\(fields[2]) (\(fields[1]))"] }
      cells[Array(fields[0...3])] = .some(fields[5] == "[c]" ? nil : Double(fields[5]))
    }
    return cells
  }

  /// With `PBR_THOROUGH` set, some hundreds of registers instead of a few dozen.
  @Test(arguments: 0..<4) func attacked(_ part: Int) throws {
    var random = SplitMix(state: UInt64(part) &* 7919 &+ 11)
    var withheld = 0
    var shown = 0
    let isThorough = ProcessInfo.processInfo.environment["PBR_THOROUGH"] != nil
    for _ in 0..<(isThorough ? 75 : 9) {
      let sizes = [Int(random.next() % 24) + 4, Int(random.next() % 24) + 2]
      let plan = try plan(Array(sizes.prefix(Int(random.next() % 3) == 0 ? 1 : 2)))
      let months = Int(random.next() % 26) + 4
      let first = Month(year: 2012, month: 5)
      let until = try #require((first + months).lastDay)
      let seed = random.next() % 1000
      let register = try register(plan, seed: seed, until: until, &random)
      let reconciliation = Reconciliation(plan, register, asOf: until)
      let position = ProgrammePosition(reconciliation, register)
      let published = try cells(position)
      let whole = try cells(ProgrammePosition(reconciliation, register, audience: .officer))
      for (key, cell) in published where !key[2].hasPrefix("Other") {
        guard let cell else { continue }
        shown += 1
        #expect(whole[key] == .some(cell), "\(key) of \(seed)")
        if ["families", "exits", "standing", "reasons", "results"].contains(key[0]),
          !["share", "planned", "planned_to_date"].contains(key[3])
        {
          #expect(cell == 0 || cell >= 5, "\(key) of \(seed)")
        }
      }
      var attack = PublicationAttack(published, plan.scheme)
      for (name, values) in attack.possible() {
        withheld += 1
        #expect(values >= 3, "\(name) of seed \(seed), \(sizes), \(until.dataText)")
      }
      // The page shows what the data file shows.
      let page = MarkdownWriter().text(
        Report(
          title: "", headline: "",
          sections: [ReportSection(id: "p", title: "", blocks: position.tables.map { .table($0) })])
      )
      #expect(
        page.split(separator: "|").count { $0.contains("\\[c\\]") && !$0.contains("###") }
          == published.values.count { $0 == nil })
    }
    #expect(withheld > 30 && shown > 300)
  }

  /// A register of nobody, and one in which everybody is one family.
  @Test func smallest() throws {
    var random = SplitMix(state: 1)
    let plan = try plan([1])
    for day in ["2012-04-30", "2012-07-31", "2015-05-01"] {
      let until = try #require(CivilDate(day))
      let register = try register(plan, seed: 1, until: until, &random)
      let position = ProgrammePosition(Reconciliation(plan, register, asOf: until), register)
      for (key, cell) in try cells(position) where key[3] != "share" {
        if let cell, ["families", "standing"].contains(key[0]), key[3] != "planned" {
          #expect(cell == 0, "\(key)")
        }
      }
      #expect(position.sentences.joined().contains("F-") == false)
    }
  }
}

/// A reader with a pencil: every sum, share and amount at a known rate of what is published, each
/// narrowing what the withheld figures can be, and every value tried in turn. It knows the page
/// and the scheme and nothing of how figures were withheld.
private struct PublicationAttack {
  private struct Sum {
    var terms: [(Int, Int)] = []
    var constant = 0
  }
  private let cells: [[String]: Double?]
  private var low: [Int] = []
  private var high: [Int] = []
  private var sums: [Sum] = []
  private var places: [[String]: Int] = [:]
  private static let most = 500

  init(_ cells: [[String]: Double?], _ scheme: Scheme) {
    self.cells = cells
    families()
    results(scheme)
  }

  /// A figure of a page: its value, or something from 1 up.
  private mutating func figure(_ table: String, _ row: String, _ measure: String) -> Int? {
    let key = [table, "", row, measure]
    if let place = places[key] { return place }
    guard let cell = cells[key] else { return nil }
    let place = unknown()
    places[key] = place
    if let cell {
      (low[place], high[place]) = (Int(cell), Int(cell))
    } else {
      low[place] = 1
    }
    return place
  }

  private mutating func unknown() -> Int {
    low.append(0)
    high.append(Self.most)
    return low.count - 1
  }

  private mutating func state(_ total: Int?, _ parts: [Int?], slack: Bool = false) {
    guard let total, parts.allSatisfy({ $0 != nil }) else { return }
    var sum = Sum(terms: parts.compactMap(\.self).map { ($0, 1) } + [(total, -1)])
    if slack { sum.terms.append((unknown(), 1)) }
    sums.append(sum)
  }

  /// An amount in pence that counts make at their rates.
  private mutating func state(_ amount: Double??, _ parts: [(Int, Int)]) {
    guard let amount, let amount else { return }
    sums.append(Sum(terms: parts, constant: -Int((amount * 100).rounded())))
  }

  private func rows(_ table: String) -> [String] {
    Set(cells.keys.filter { $0[0] == table }.map { $0[2] }).sorted()
  }

  private mutating func families() {
    let total = "All families"
    let cohorts = rows("families").filter { $0 != total }
    for row in rows("families") {
      state(
        figure("families", row, "attached"),
        [figure("families", row, "open"), figure("families", row, "left")])
    }
    for measure in ["attached", "open", "left"] {
      state(figure("families", total, measure), cohorts.map { figure("families", $0, measure) })
    }
    for (table, whole, sum) in [
      ("exits", "All that left", figure("families", total, "left")),
      (
        "reasons", "All that cannot be claimed ()",
        figure("standing", "Cannot be claimed yet, or at all", "families")
      ),
      ("standing", "All families attached", figure("families", total, "attached")),
    ] {
      let parts = rows(table).filter { $0 != whole }
      state(figure(table, whole, "families"), parts.map { figure(table, $0, "families") })
      state(sum, [figure(table, whole, "families")])
      // A share narrows a count where the whole is known.
      for row in parts {
        guard case .some(.some(let share)) = cells[[table, "", row, "share"]],
          let part = figure(table, row, "families"),
          let all = figure(table, whole, "families"), low[all] == high[all]
        else { continue }
        low[part] = max(low[part], Int(((share - 0.005) * Double(low[all]) - 1e-9).rounded(.up)))
        high[part] = min(
          high[part], Int(((share + 0.005) * Double(high[all]) + 1e-9).rounded(.down)))
      }
    }
    let filled = rows("places").filter { $0 != "All places" }
    state(figure("places", "All places", "filled"), filled.map { figure("places", $0, "filled") })
    state(
      figure("families", total, "attached"), [figure("places", "All places", "filled")],
      slack: true)
    state(
      figure("families", total, "left"),
      [
        figure(
          "reasons", "The family left before achieving it (Left before achieving it)", "families")
      ], slack: true)
  }

  private mutating func results(_ scheme: Scheme) {
    let windows = scheme.windows.filter { cells[["windows", "", $0.id, "claimed"]] != nil }
    var byWindow: [String: [(Int, Int)]] = [:]
    var mains: [Int?] = []
    var ready: [Int?] = []
    for rule in scheme.results {
      var claimed: [(Int, Int)] = []
      var paid: [(Int, Int)] = []
      var waiting: [(Int, Int)] = []
      // An amount may be cut by what an add-on has taken of the place's maximum.
      let rates = rule.pays.values.map { Int($0.pence) }
      for year in Set(rates + (rule.isAddOn ? [] : rates.map { $0 - 10_000 })).sorted() {
        // Where the table of windows is left out, claims were made in some window.
        for window in windows.isEmpty ? [""] : windows.map(\.id) {
          let one = (unknown(), year)
          claimed.append(one)
          byWindow[window, default: []].append(one)
        }
        paid.append((unknown(), year))
        waiting.append((unknown(), year))
      }
      for (measure, parts) in [("claimed", claimed), ("paid", paid), ("ready", waiting)] {
        state(figure("results", rule.title, measure), parts.map(\.0))
        state(cells[["amounts", "", rule.title, measure]], parts)
      }
      state(
        figure("results", rule.title, "claimed"),
        [figure("results", rule.title, "paid"), figure("results", rule.title, "awaiting")])
      if !rule.isAddOn {
        mains.append(figure("results", rule.title, "claimed"))
        ready.append(figure("results", rule.title, "ready"))
      }
    }
    let all = byWindow.sorted { $0.key < $1.key }.flatMap(\.value)
    state(cells[["amounts", "", "All results", "claimed"]], all)
    for measure in ["claimed", "paid", "awaiting", "refused", "ready"] {
      state(
        figure("results", "All results", measure),
        scheme.results.map { figure("results", $0.title, measure) })
    }
    state(
      figure("results", "All results", "claimed"),
      windows.isEmpty ? [nil] : windows.map { figure("windows", $0.id, "claimed") })
    for window in windows {
      state(figure("windows", window.id, "claimed"), (byWindow[window.id] ?? []).map(\.0))
      state(cells[["windows", "", window.id, "claimed_amount"]], byWindow[window.id] ?? [])
      // What is claimed is what was planned and the variance.
      if case .some(.some(let planned)) = cells[["windows", "", window.id, "planned_amount"]],
        case .some(.some(let variance)) = cells[["windows", "", window.id, "variance"]]
      {
        let exact = ((planned + variance)).rounded()
        state(.some(.some(exact)), byWindow[window.id] ?? [])
      }
    }
    let years = Dictionary(grouping: windows) { $0.closes.month.financialYear.prose }
    for (year, closing) in years.sorted(by: { $0.key < $1.key }) {
      let key = ["position-by-year", year, "Results claimed"]
      let parts = closing.flatMap { byWindow[$0.id] ?? [] }
      state(cells[key + ["actual_to_date"]], parts)
      if case .some(.some(let planned)) = cells[key + ["plan_to_date"]],
        case .some(.some(let variance)) = cells[key + ["variance_to_date"]]
      {
        state(.some(.some((planned + variance).rounded())), parts)
      }
    }
    state(figure("standing", "Results claimed", "families"), mains, slack: true)
    state(figure("standing", "Results that can be claimed", "families"), ready, slack: true)
    state(figure("places", "All places", "filled"), mains + ready, slack: true)
  }

  /// For each withheld count how many values nothing rules out, up to three.
  mutating func possible() -> [(String, Int)] {
    var base = (low, high)
    guard narrow(&base.0, &base.1) else { return [("a contradiction", 0)] }
    return places.sorted { $0.key.lexicographicallyPrecedes($1.key) }.compactMap { key, place in
      guard case .some(.none) = cells[key] else { return nil }
      var found = 0
      for value in base.0[place]...max(base.0[place], min(base.1[place], base.0[place] + 40))
      where found < 3 {
        var guess = base
        (guess.0[place], guess.1[place]) = (value, value)
        if narrow(&guess.0, &guess.1) { found += 1 }
      }
      return (key.joined(separator: "/"), found)
    }
  }

  private func narrow(_ low: inout [Int], _ high: inout [Int]) -> Bool {
    for _ in 0..<60 {
      var isNarrower = false
      for sum in sums {
        var least = sum.constant
        var most = sum.constant
        for (place, weight) in sum.terms {
          least += weight * (weight > 0 ? low[place] : high[place])
          most += weight * (weight > 0 ? high[place] : low[place])
        }
        if least > 0 || most < 0 { return false }
        for (place, weight) in sum.terms {
          // Of this one the rest leaves between these.
          let restLeast = least - weight * (weight > 0 ? low[place] : high[place])
          let restMost = most - weight * (weight > 0 ? high[place] : low[place])
          let (one, other) = (
            Double(-restMost) / Double(weight), Double(-restLeast) / Double(weight)
          )
          let from = Int(min(one, other).rounded(.up))
          let to = Int(max(one, other).rounded(.down))
          if from > high[place] || to < low[place] || from > to { return false }
          if from > low[place] {
            least += weight > 0 ? weight * (from - low[place]) : 0
            most += weight < 0 ? weight * (from - low[place]) : 0
            low[place] = from
            isNarrower = true
          }
          if to < high[place] {
            most += weight > 0 ? weight * (to - high[place]) : 0
            least += weight < 0 ? weight * (to - high[place]) : 0
            high[place] = to
            isNarrower = true
          }
        }
      }
      if !isNarrower { return true }
    }
    return true
  }
}

/// Numbers that are the same on every machine.
private struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

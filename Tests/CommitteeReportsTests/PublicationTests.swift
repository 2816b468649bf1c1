import Foundation
import PBRClaims
import PBRFiles
import PBRFindings
import PBRMeasures
import PBRProgramme
import PBRQuantities
import PBRRegister
import PBRReporting
import Testing

@testable import PBRCommitteeReports
@testable import PBRReconciliation

/// What a report publishes of a register gives no small count away.
@Suite("The claims position, published")
struct PublicationTests {
  /// How many registers are attacked: those told by `PBR_PUBLIC_REGISTERS`, as
  /// `Tests/Thorough/publication.sh` does, or a few.
  private static func count(_ few: Int) -> Int {
    ProcessInfo.processInfo.environment["PBR_PUBLIC_REGISTERS"].flatMap { Int($0) } ?? few
  }

  /// A plan, a day and a register of it, by number.
  private struct Case {
    let name: String
    let plan: Scenario
    let until: CivilDate
    let before: CivilDate
    let register: Register

    /// - Parameters:
    ///   - families: how many the plan has at least and at most.
    ///   - onLadders: whether it is a rate card, whose people climb ladders.
    init(_ number: Int, families: ClosedRange<Int>, onLadders: Bool = false) throws {
      var random = SplitMix(state: UInt64(number) &* 7919 &+ 11)
      let all = random.number(families)
      let first = random.number(1...9) * all / 10
      let sizes = random.number(0...2) == 0 ? [all] : [max(1, first), max(1, all - first)]
      plan = try onLadders ? InventedProgramme.card(sizes) : InventedProgramme.plan(sizes)
      let month = Month(year: 2012, month: 5) + random.number(4...29)
      until = try #require(month.lastDay)
      before = try #require((month - 1).lastDay)
      let seed = random.next() % 1000
      register = try InventedProgramme.register(plan, seed: seed, until: until, &random)
      name = "\(number): \(sizes), \(until.dataText)"
    }

    func printed(
      _ day: CivilDate, _ audience: Audience, after earlier: EarlierEdition? = nil
    ) -> (edition: PrintedEdition, position: ProgrammePosition) {
      let reconciliation = Reconciliation(plan, register, asOf: day)
      let position = ProgrammePosition(
        reconciliation, register, audience: audience, after: earlier)
      let pages = ScorecardPages(
        ProgrammeMeasures(plan, register, asOf: day, known: reconciliation), position)
      return (
        PrintedEdition(position, measures: audience == .public ? pages.data : nil), position
      )
    }
  }

  /// One edition, and nothing else: small programmes, then such as there are.
  @Test(arguments: [(4...50, false), (20...400, false), (4...50, true), (20...200, true)])
  func attacked(_ families: ClosedRange<Int>, onLadders: Bool) throws {
    let registers = Self.count(6)
    var (withheld, shown, fewest) = (0, 0, Int.max)
    var orders: Set<[String]> = []
    for number in 0..<registers {
      let item = try Case(number, families: families, onLadders: onLadders)
      let (edition, position) = item.printed(item.until, .public)
      let (whole, _) = item.printed(item.until, .officer)
      shown += expectTrue(edition, whole, item.name)
      expectRounded(edition, item.plan)
      orders.formUnion(Self.orders(edition))
      var reader = PublicReader(item.plan)
      reader.read(edition, as: "now")
      for found in reader.findings(["now": edition], truth: ["now": whole], tries: 40) {
        withheld += 1
        fewest = min(fewest, found.possible)
        #expect(found.possible >= 3, "\(found.name) of \(item.name)")
        #expect(found.holdsTruth, "\(found.name) of \(item.name)")
      }
      expectPage(edition, position)
    }
    // No two rows stand in one order here and in the other there: it tells nothing of sizes.
    for order in orders {
      #expect(!orders.contains([order[0], order[2], order[1]]), "\(order)")
    }
    print("attacked \(registers) registers: \(withheld) withheld, fewest values \(fewest)")
    #expect(withheld > 2 * registers && shown > 20 * registers)
  }

  /// 174 people on ladders, with so many linked counts that the effort runs out before all is
  /// tried. Every step's claims are shown, 116, 99, 67, 60 and 26; so must be their sum, 368, which
  /// anybody can work out.
  @Test("A sum of what is shown is shown, however little effort is left")
  func derived() throws {
    let item = try Case(698, families: 20...200, onLadders: true)
    let (edition, _) = item.printed(item.until, .public)
    func told(_ row: String, _ measure: String) -> Double? {
      edition.cells[["results", "", row, measure]] ?? nil
    }
    for measure in ["claimed", "awaiting"] {
      let steps = ["Moved in", "3 months", "6 months", "Entry to work", "13 weeks"].map {
        told($0, measure)
      }
      let sum = try steps.reduce(0) { $0 + (try #require($1)) }
      #expect(sum == (measure == "claimed" ? 368 : 115))
      #expect(told("All results", measure) == sum)
    }
  }

  /// Two editions a month apart, the later made with `--published`.
  @Test func attackedTogether() throws {
    let registers = min(300, Self.count(4))
    var (withheld, shown, fewest) = (0, 0, Int.max)
    for number in 0..<registers {
      let item = try Case(5_000 + number, families: 20...400)
      let (earlier, then) = item.printed(item.before, .public)
      let told = try #require(Self.told(then, item.before))
      let (later, _) = item.printed(item.until, .public, after: told)
      let whole = [
        "then": item.printed(item.before, .officer).edition,
        "now": item.printed(item.until, .officer).edition,
      ]
      shown += try expectTrue(later, #require(whole["now"]), item.name)
      var reader = PublicReader(item.plan)
      reader.read(earlier, as: "then")
      reader.read(later, as: "now")
      reader.compare("then", "now", truth: whole)
      for found in reader.findings(["then": earlier, "now": later], truth: whole, tries: 40) {
        withheld += 1
        fewest = min(fewest, found.possible)
        #expect(found.possible >= 3, "\(found.name) of \(item.name)")
        #expect(found.holdsTruth, "\(found.name) of \(item.name)")
      }
    }
    print("attacked \(registers) pairs: \(withheld) withheld, fewest values \(fewest)")
    #expect(withheld > 2 * registers && shown > 20 * registers)
  }

  /// What the reader is worth: of an edition in which single cells are blotted out each is found, by a
  /// sum, by an amount at known rates, and by what two editions share.
  @Test(
    "The reader finds what is badly withheld",
    arguments: [
      [["families", "", "All families", "left"]],
      [["results", "", "All results", "claimed"]],
      [["results", "", "Crime, anti-social behaviour and education", "paid"]],
      [["places", "", "2012/13", "filled"], ["places", "", "2012/13", "fees"]],
      [["standing", "", "Results that can be claimed", "families"]],
    ])
  func finds(_ keys: [[String]]) throws {
    let item = try Case(3, families: 100...100)
    let whole = item.printed(item.until, .officer).edition
    for key in keys { try #require((whole.cells[key] ?? nil) ?? 0 > 0, "\(key)") }
    let edition = whole.blotting(keys)
    var reader = PublicReader(item.plan)
    reader.read(edition, as: "now")
    let found = reader.findings(["now": edition], truth: ["now": whole], tries: 40)
    #expect(found.contains { $0.possible == 1 && $0.holdsTruth }, "\(found)")
  }

  /// A register of nobody, and one in which everybody is one family.
  @Test func smallest() throws {
    var random = SplitMix(state: 1)
    let plan = try InventedProgramme.plan([1])
    for day in ["2012-04-30", "2012-07-31", "2015-05-01"] {
      let until = try #require(CivilDate(day))
      let register = try InventedProgramme.register(plan, seed: 1, until: until, &random)
      let position = ProgrammePosition(Reconciliation(plan, register, asOf: until), register)
      for (key, cell) in PrintedEdition(position).cells where key[3] != "share" {
        if let cell, ["families", "standing"].contains(key[0]), key[3] != "planned" {
          #expect(cell == 0, "\(key)")
        }
      }
      #expect(position.sentences.joined().contains("F-") == false)
    }
  }
}

extension PublicationTests {
  /// What is shown is true, and no small count; how much is shown.
  private func expectTrue(
    _ published: PrintedEdition, _ whole: PrintedEdition, _ name: String
  ) -> Int {
    var shown = 0
    for (key, cell) in published.cells where !key[2].hasPrefix("Other") {
      guard let cell else { continue }
      shown += 1
      #expect(whole.cells[key] == .some(cell), "\(key) of \(name)")
      if ["families", "exits", "standing", "reasons", "results"].contains(key[0]),
        !["share", "planned", "planned_to_date"].contains(key[3])
      {
        #expect(cell == 0 || cell >= 5, "\(key) of \(name)")
      }
    }
    // What is to come is told by nothing that is withheld, in the tables or, where one is left out
    // whole, in the sentences.
    if published.sentences.contains("still to be received") {
      let claimed = published.cells[["standing", "", "Results claimed", "families"]] ?? nil
      #expect(
        claimed != nil || published.said(before: " families and can be claimed for") != nil,
        "\(name)")
      #expect((published.cells[["places", "", "All places", "filled"]] ?? nil) != nil, "\(name)")
    }
    // The rate is told only where the results it counts are.
    if published.sentences.contains("can be expected to reach") {
      for key in [
        ["standing", "", "Results claimed", "families"],
        ["standing", "", "Results that can be claimed", "families"],
      ] {
        #expect((published.cells[key] ?? nil) != nil, "\(key) of \(name)")
      }
    }
    return shown
  }

  /// What is still to be received is told no nearer than ten of the dearest results.
  private func expectRounded(_ edition: PrintedEdition, _ plan: Scenario) {
    guard let said = edition.sentences.firstMatch(of: /to the nearest £([0-9,]+)/) else { return }
    let step = Double(said.1.replacing(",", with: "")) ?? 0
    let dearest = plan.scheme.results.flatMap { $0.amounts.map(\.pounds) }.max() ?? 0
    #expect(step >= 10 * dearest, "£\(step) of results of up to £\(dearest)")
  }

  /// The page shows what the data file shows.
  private func expectPage(_ edition: PrintedEdition, _ position: ProgrammePosition) {
    let page = MarkdownWriter().text(
      Report(
        title: "", headline: "",
        sections: [ReportSection(id: "p", title: "", blocks: position.tables.map { .table($0) })]))
    #expect(
      page.split(separator: "|").count { $0.contains("\\[c\\]") && !$0.contains("###") }
        == edition.cells.values.count { $0 == nil })
  }

  /// Which rows stand before which, of the tables whose rows have no order of their own.
  private static func orders(_ edition: PrintedEdition) -> Set<[String]> {
    var orders: Set<[String]> = []
    for table in ["exits", "reasons"] {
      let rows = edition.rows[table] ?? []
      for (place, row) in rows.enumerated() {
        for other in rows.dropFirst(place + 1) { orders.insert([table, row, other]) }
      }
    }
    return orders
  }

  /// What the earlier edition told, read back from its data file.
  private static func told(_ position: ProgrammePosition, _ day: CivilDate) -> EarlierEdition? {
    guard let table = position.data.first else { return nil }
    return EarlierEdition.read(
      SourceText(name: "claims-position.csv", bytes: table.csv()), asOf: day, into: FindingLog())
  }
}

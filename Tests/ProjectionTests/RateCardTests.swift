import PBRProgramme
import PBRProjection
import PBRQuantities
import ProjectionSamples
import Testing

/// The figures of the rules of rate cards, each worked by hand.
@Suite("Rate cards worked by hand")
struct RateCardTests {
  private func figure(
    _ name: String, _ card: String, _ plan: String = RateCardSamples.plan(),
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Double {
    let projection = try project(
      "plan.json", ["card.json": card, "plan.json": plan], sourceLocation: sourceLocation)
    let figure = projection.figures(breakEven: false).first { $0.name == name }
    return try #require(figure, "\(name)", sourceLocation: sourceLocation).value
  }

  /// Nobody leaves: 80 × 600 + 56 × 1,500 + 25 × 2,400 = 192,000. With at most 3,500 a person the
  /// 14 (0.56 × 0.25 of 100) who reach both are due 4,500 and work, which comes last, pays 1,400:
  /// 178,000. Leaving 0.1 a month: 48,000 × 0.9 + 84,000 × 0.9⁴ + 60,000 × 0.9⁶ = 43,200 + 55,112.40 +
  /// 31,886.46; the maximum takes 14,000 × 0.9⁶ = 7,440.17.
  /// Replaced by half after one month until December: people start 1 + 0.05 (left in the first month,
  /// nothing reached) + 0.009 (second month, 0.2 have reached nothing) + 0.0081 + 0.00729 + 0.0025 +
  /// …, 1.0971336 in all, found by adding them up month by month: × 130,198.86 and × 122,758.69.
  @Test(
    "A person's maximum, leaving and replacement",
    arguments: [
      ("", "", 192_000), (#""maximumPerPlace": 3500,"#, "", 178_000),
      ("", RateCardSamples.leaving, 130_198.86),
      (#""maximumPerPlace": 3500,"#, RateCardSamples.leaving, 122_758.69),
      ("", RateCardSamples.replacement, 142_845.35),
      (#""maximumPerPlace": 3500,"#, RateCardSamples.replacement, 134_682.49),
    ])
  func person(rules: String, assumptions: String, total: Double) throws {
    let found = try figure(
      "funding.total", RateCardSamples.card(rules), RateCardSamples.plan(assumptions))
    #expect(abs(found - total) < 0.005)
  }

  /// The 14 of a hundred (0.56 × 0.25) who reach three months and full time are due 4,500. With at most
  /// 4,500 nobody is cut; a penny less cuts them, and at 2,999.99 the 6 (0.24 × 0.25) who moved in and
  /// work full time for 3,000, too. At 2,400 work alone is not cut.
  @Test(
    "How many people a person's maximum cuts",
    arguments: [("4500", 0), ("4499.99", 14), ("3000", 14), ("2999.99", 20), ("2400", 20)])
  func cutPeople(maximum: String, hand: Double) throws {
    let card = RateCardSamples.card("\"maximumPerPlace\": \(maximum),")
    let projection = try project(
      "plan.json", ["card.json": card, "plan.json": RateCardSamples.plan()])
    #expect(abs(projection.peopleAboveMaximum - hand) < 1e-9)
  }

  /// Summed over all 81 × 57 × 26 outcomes of a second program: 185,455.91 of 190,000 is paid. Prices
  /// by number: 56 expected, binomial of 100 with 0.56, E[1,500 N − 500 max(0, N − 50)] = 80,862.70.
  @Test("What the contract pays")
  func contract() throws {
    let card = RateCardSamples.card(#""contract": { "maximum": 190000 },"#)
    #expect(abs(try figure("funding.total", card) - 185_455.91) < 0.005)
    #expect(abs(try figure("contract.aboveMaximum", card) - 6544.09) < 0.005)
    let volume = RateCardSamples.card(
      threeMonths: #""volume": [ { "from": 1, "pays": 1500 }, { "from": 51, "pays": 1000 } ]"#)
    #expect(abs(try figure("results.months-3.amount", volume) - 80_862.70) < 0.005)
    // The share of 100 funded places that comes before the band: 0.5 gives from 51.
    let share = RateCardSamples.card(
      threeMonths: #""volume": [ { "from": 1, "pays": 1500 }, { "fromShare": 0.5, "pays": 1000 } ]"#
    )
    #expect(abs(try figure("results.months-3.amount", share) - 80_862.70) < 0.005)
  }

  /// £192,000 is due: 48,000 in the window to June, 84,000 to September, 60,000 to December. 90,000
  /// a year from April 2026 leaves 102,000 unpaid nearly for certain: the months are one year.
  @Test("A contract with a maximum for each year pays nothing later")
  func years() throws {
    let years = #"{ "2025-26": 0, "2026-27": 90000, "2027-28": 90000, "2028-29": 0 }"#
    let card = RateCardSamples.card(#""contract": { "perYear": \#(years) },"#)
    #expect(abs(try figure("funding.total", card) - 90_000) < 0.01)
    #expect(abs(try figure("claims.W2026-12.amount", card) - 60_000) < 0.01)
  }

  /// Everyone reaches everything in its month: 100 × (600 + 1,500 + 2,400) = 450,000. The council
  /// pays 0.8 of all but three months, which the fund pays alone: 0.8 × 300,000 and 0.2 × 300,000 +
  /// 150,000. Seen by the fund the net is what it pays.
  @Test("Payers share by result, and a payer's net is what it pays")
  func payers() throws {
    let card = RateCardSamples.card(
      #"""
      "payers": [ { "id": "council", "share": 0.8 }, { "id": "fund", "share": 0.2 } ],
      "shares": { "months-3": { "fund": 1 } },
      """#)
    let all = RateCardSamples.plan(more: #""viewpoint": "fund","#)
      .replacing("0.8,", with: "1,").replacing("0.7,", with: "1,").replacing("0.25,", with: "1,")
    #expect(try figure("payer.council.total", card, all) == 240_000)
    #expect(try figure("payer.fund.total", card, all) == 210_000)
    #expect(try figure("net.total", card, all) == -210_000)
  }

  /// A job 0.3, then three further payments of 215, each kept by nine in ten: £51,732 in all.
  @Test("Payments that repeat go to who is still there")
  func repeats() throws {
    let card = #"""
      { "scheme": "work", "title": "Work", "attachmentEnds": "2013-03-31",
        "strands": [ { "id": "work" } ],
        "results": [ { "id": "job", "strand": "work", "pays": 1200 },
          { "id": "sustained", "strand": "work", "after": "job", "pays": 215,
            "repeats": { "everyMonths": 1, "times": 3 } } ],
        "claimWindows": [ { "id": "W1", "closes": "2014-12-31" } ] }
      """#
    let plan = #"""
      { "pbr": 1, "title": "Work", "scheme": "card.json",
        "cohorts": [ { "id": "c", "families": 100, "attach": { "months": { "2012-06": 100 } } } ],
        "assumptions": { "results": { "job": { "rate": 0.3, "months": { "fixed": 12 } },
          "sustained": { "rate": 0.9, "continues": 0.9, "months": { "fixed": 1 } } } } }
      """#
    #expect(abs(try figure("funding.total", card, plan) - 51_732) < 0.5)
    #expect(abs(try figure("results.sustained#3.claimed", card, plan) - 21.87) < 1e-9)
  }

  /// Eight outcomes of nine in ten with at most £11,700 a person: 11,304.16 over all 256 combinations
  /// (a second program), for each of 100 people; alternatives that follow one step exclude each other.
  @Test("A maximum over many strands")
  func eight() throws {
    let prices = [1300, 800, 700, 2200, 3300, 2600, 1000, 2000]
    let strands = prices.indices.map { "{ \"id\": \"s\($0)\" }" }.joined(separator: ", ")
    let results = prices.enumerated().map {
      "{ \"id\": \"r\($0.offset)\", \"strand\": \"s\($0.offset)\", \"pays\": \($0.element) }"
    }.joined(separator: ", ")
    let assumed = prices.indices.map {
      "\"r\($0)\": { \"rate\": 0.9, \"months\": { \"fixed\": \(3 + $0 * 5 % 12) } }"
    }.joined(separator: ", ")
    let card = """
      { "scheme": "eight", "title": "Eight", "attachmentEnds": "2014-03-31", "maximumPerPlace": 11700,
        "strands": [ \(strands) ], "results": [ \(results) ],
        "claimWindows": [ { "id": "W1", "closes": "2015-03-31" } ] }
      """
    let plan = """
      { "pbr": 1, "title": "Eight", "scheme": "card.json",
        "cohorts": [ { "id": "c", "families": 100, "attach": { "from": "2012-06", "to": "2013-01" } } ],
        "assumptions": { "results": { \(assumed) } } }
      """
    #expect(abs(try figure("funding.total", card, plan) - 1_130_416) < 0.5)
  }

  /// In the month in which one can both reach a step and leave, leaving comes first: 0.5 × 0.9³.
  @Test("Leaving comes first")
  func leavingFirst() throws {
    let plan = RateCardSamples.plan(RateCardSamples.leaving)
      .replacing(
        #""rate": 0.25, "months": { "fixed": 6 }"#, with: #""rate": 0.5, "months": { "fixed": 3 }"#)
    #expect(
      abs(try figure("results.full-time.reached", RateCardSamples.card(), plan) - 36.45) < 1e-9)
  }

  /// The last window closes in June: moved in (May) is claimed, three months (August) and work
  /// (October) are too late. With at most 1,800 a person they forgo 1,200 after a home, else 1,500 and
  /// 1,800: three months 56 × 1,200; work 25 × (0.8 × 1,200 + 0.2 × 1,800), each by itself.
  @Test("What comes too late is forgone at what is left, each step by itself")
  func lapsed() throws {
    let card = RateCardSamples.card(#""maximumPerPlace": 1800,"#)
      .replacing("2029-03-31", with: "2026-06-30")
      .replacing("\"first\": \"2026-03-31\"", with: "\"first\": \"2026-06-30\"")
    #expect(abs(try figure("funding.total", card) - 48_000) < 1e-6)
    #expect(abs(try figure("results.months-3.forgone", card) - 67_200) < 1e-6)
    #expect(abs(try figure("results.full-time.forgone", card) - 33_000) < 1e-6)
  }
}

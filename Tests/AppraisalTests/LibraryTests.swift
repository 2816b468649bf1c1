import PBRFindings
import PBRQuantities
import Testing

@testable import PBRAppraisal

struct LibraryTests {
  @Test func builtInTablesAreWhole() throws {
    let log = FindingLog()
    let library = AppraisalLibrary(into: log)
    #expect(log.findings.map(\.text) == [])
    #expect(library.unitCosts.costs.count == 86)
    #expect(library.unitCosts.costs.allSatisfy { !$0.source.isEmpty && !$0.description.isEmpty })
    #expect(library.prices.first.dataText == "1990-91" && library.prices.last.dataText == "2030-31")
    #expect(library.prices.entries.allSatisfy { !$0.vintage.isEmpty && !$0.source.isEmpty })
    #expect(library.optimism.grades.map(\.optimism) == [0, 0.05, 0.10, 0.15, 0.25, 0.40])
    #expect(library.optimism.grades.allSatisfy { !$0.verified })
    #expect(library.measures.discountRate.value == 0.035)
    // Benefit £11,200 and cost £5,214 a family: ratio 2.15, break-even deadweight 53.4%.
    let exemplars = try #require(library.referenceCases.first { $0.id == "exemplars-2015" })
    #expect(NumberText.fixed(exemplars.benefitPerPound ?? 0, places: 2) == "2.15")
    #expect(NumberText.percent(exemplars.breakEvenDeadweight ?? 0) == "53.4%")
    // Every code that another table names is a unit cost, or the beginning of one.
    for overlap in library.overlaps {
      #expect(library.unitCosts.costs.contains { overlap.covers($0.code) }, "\(overlap.code)")
    }
    for code in library.benefitPayments { #expect(library.unitCosts.cost(code) != nil) }
  }

  /// Headlines of the unit cost database and the sum of their parts, as published to the penny.
  @Test(arguments: [
    ("CR2.0", 2470.00), ("E&S1.0", 1509.33), ("E&S2.0", 9218.63), ("E&E1.0", 9800.00),
    ("E&E2.0", 8632.00), ("E&E3.0", 7570.00), ("E&E10.0", 4257.00), ("HO1.0", 6679.88),
    ("HO3.0", 2501.30), ("CR8.0", 609.00),
  ])
  func partsSumToTheirHeadline(code: String, sum: Double) throws {
    let library = AppraisalLibrary.builtIn.unitCosts
    let cost = try #require(library.cost(code))
    let parts = library.parts(of: cost)
    expectPounds(parts.reduce(0) { $0 + $1.total }, sum, within: 1e-9)
    let shares = library.shares(of: cost)
    #expect(shares.count > 1)
    expectPounds(shares.reduce(0) { $0 + $1.share }, 1, within: 1e-12)
  }

  @Test func agenciesOfCosts() throws {
    let library = AppraisalLibrary.builtIn.unitCosts
    func shares(_ code: String) throws -> [String] {
      let cost = try #require(library.cost(code))
      return library.shares(of: cost).map {
        "\($0.agency) \(NumberText.fixed($0.share, places: 4))"
      }
    }
    // 706 + 327.83, 52 and 423.50 of 1,509.33.
    #expect(
      try shares("E&S1.0") == [
        "Local Authority 0.6850", "NHS 0.0345", "Criminal Justice System 0.2806",
      ])
    #expect(try shares("SS1.0") == ["Local Authority 1.0000"])
    #expect(try shares("CR1.0") == ["Not split 1.0000"])
    let names = AppraisalLibrary.builtIn.agencies
    #expect(names.agency("NHS / Mental Health Trust") == "NHS")
    #expect(names.agency("Police / NHS") == "Not split")
    #expect(names.agency("Cheshire Fire") == "Cheshire Fire")
    #expect(names.agency("council") == "Local Authority")
  }

  /// £2,470 of 2008-09 in prices of 2012-13: 2,470 × 71.78 ÷ 67.07 = 2,643.456.
  @Test func pricesOfAnotherYear() throws {
    let prices = AppraisalLibrary.builtIn.prices
    let old = try #require(FinancialYear("2008-09"))
    let new = try #require(FinancialYear("2012-13"))
    let factor = try #require(prices.factor(from: old, to: new))
    expectPounds(2470 * factor, 2643.456, within: 0.0005)
    #expect(prices.factor(from: FinancialYear(startYear: 1980), to: new) == nil)
  }

  @Test func ownTables() throws {
    var library = AppraisalLibrary.builtIn.unitCosts
    let log = FindingLog()
    library.add(
      SourceText(
        name: "own.csv",
        "\u{FEFF}code,description,unit,amount_gbp,price_year,agency,source\r\n"
          + "SS1.0,Care in Halton,Per year,\"£61,000.50\",2014/15,Local Authority,Ledger\r\n"
          + "X1.0,\"A \"\"new\"\" one\",Each,12,2014-15,NHS / GP,\r\n"), into: log)
    // A sheet of the published database, with its title and headings.
    library.add(
      SourceText(
        name: "crime.csv",
        "Unit costs,,,,,,,,\n"
          + "Theme,Sub,Code,Detail,Unit,Agency,Agency 2,Cost,Year,Now\n"
          + "Crime,ASB,CR1.0,ASB incident,Per incident,Police,Local authority,520,2010/11,700\n"
          + "Crime,ASB,,continued,,,,,,\n"), into: log)
    #expect(log.findings.map(\.text) == [])
    #expect(library.costs.count == 87)
    let care = try #require(library.cost("ss1.0"))
    #expect(care.amount == 61_000.5 && care.priceYear.dataText == "2014-15")
    #expect(library.cost("X1.0")?.description == "A \"new\" one")
    #expect(library.cost("CR1.0")?.agency == "Police / Local authority")
    #expect(library.cost("CR1.0")?.source == "crime.csv")

    for (text, message) in [
      (
        "a,b\n1,2\n",
        "t.csv: error[unit-cost-columns]: the file has neither the columns of a unit-cost table "
          + "nor the layout of the published unit cost database\n  Name the columns in its "
          + "first line: code,description,unit,amount_gbp,price_year,agency,source.\n"
      ),
      (
        "code,description,unit,amount_gbp,price_year,agency\nA1.0,x,Each,lots,2012-13,NHS\n",
        "t.csv:2:13: error[unit-cost-row]: \"lots\" is not an amount in pounds\n"
          + "    2 | A1.0,x,Each,lots,2012-13,NHS\n      |             ^^^^\n"
          + "  Write 1509.00.\n"
      ),
      (
        "code,description,unit,amount_gbp,price_year,agency\nA1.0,\"x,Each,1,2012-13,NHS\n",
        "t.csv:2:6: error[csv-quote-open]: a quotation mark is opened here and never closed\n"
          + "    2 | A1.0,\"x,Each,1,2012-13,NHS\n      |      ^\n"
          + "  Close it, or take it away.\n"
      ),
    ] {
      let log = FindingLog()
      library.add(SourceText(name: "t.csv", text), into: log)
      #expect(log.findings.map(\.text).joined() == message)
    }
  }
}

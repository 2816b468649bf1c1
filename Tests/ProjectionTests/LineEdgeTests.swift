import PBRProgramme
import PBRProjection
import PBRQuantities
import ProjectionSamples
import Testing

/// Costs and grants by month, and the parts of a flow between two months.
@Suite("Lines and months at their edges")
struct LineEdgeTests {
  /// One family attached in April 2012, there for two months of support. £100 from May to July, both
  /// included; £240 in 2012-13, so £20 a month of it; £7 once in June.
  @Test("When a cost falls due")
  func lines() throws {
    var files = HandCaseSamples.files
    files["lines.json"] = #"""
      { "pbr": 1, "title": "Lines", "scheme": "mini.json",
        "cohorts": [ { "id": "one", "families": 1, "attach": { "months": { "2012-04": 1 } } } ],
        "assumptions": { "results": { "crime": { "rate": 0, "months": { "fixed": 0 } } },
          "supportMonths": 2 },
        "costs": [
          { "id": "rent", "perMonth": 100, "from": "2012-05", "to": "2012-07", "paidBy": "council" },
          { "id": "work", "perFamilyMonth": 30, "paidBy": "council" },
          { "id": "start", "perFamily": 50, "paidBy": "council" },
          { "id": "year", "perYear": { "2012-13": 240 }, "paidBy": "council" },
          { "id": "june", "once": 7, "month": "2012-06", "paidBy": "partners" } ] }
      """#
    let projection = try project("lines.json", files)
    #expect(projection.axis.first == Month(year: 2012, month: 4))
    let flows = projection.costs.map(\.amounts)
    same(flows[0], [0, 100, 100, 100])
    same(flows[1], [30, 30])
    same(flows[2], [50])
    same(flows[3], [Double](repeating: 20, count: 12))
    same(flows[4], [0, 0, 7])
    // What partners pay is no cost of the council's.
    same(projection.councilCosts, [100, 150, 120, 120] + [Double](repeating: 20, count: 8))
  }

  /// The plan of case c: of places 0.4 in the first window and 1.6 in the last (May twice, July and
  /// August); the family of March without a place achieves 0.4 in April, which the second window
  /// takes, and 0.4 in June.
  @Test("Results of families with and without a place, by window")
  func families() throws {
    let claims = try project("case-c.json", HandCaseSamples.files).claims(result: 0)
    same(claims.map(\.count), [0.4, 0, 1.6])
    same(claims.map(\.families), [0.4, 0.4, 2])
    same(claims.map(\.amount), [280, 0, 2080])
  }

  /// Five months from February 2013, with 1, 2, 4, 8 and 16.
  @Test("Sums between months and by year")
  func sums() {
    let axis = MonthAxis(first: Month(year: 2013, month: 2), count: 5)
    let flow = [1.0, 2, 4, 8, 16]
    func month(_ month: Int) -> Month { Month(year: 2013, month: month) }
    #expect(axis.last == month(6) && axis.years.map(\.startYear) == [2012, 2013])
    #expect([1, 2, 6, 7].map { axis.index(month($0)) } == [nil, 0, 4, nil])
    same([2012, 2013, 2014].map { axis.sum(flow, in: FinancialYear(startYear: $0)) }, [3, 28, 0])
    let parts: [(Int, Int, Double)] = [
      (2, 6, 31), (1, 12, 31), (2, 2, 1), (3, 4, 6), (6, 6, 16), (7, 9, 0), (1, 1, 0), (4, 3, 0),
    ]
    for (from, through, sum) in parts {
      #expect(axis.sum(flow, from: month(from), through: month(through)) == sum)
    }
  }
}

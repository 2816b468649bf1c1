import PBRProgramme
package import PBRProjection
package import PBRQuantities
package import PBRReporting
import PBRStatements

/// The projection as a workbook that computes: tariff, places and unit costs are inputs, and
/// fees, claims, funding, bands and checks follow from them. What one place is expected to claim
/// comes from the calculation of expected values and is marked so.
package struct CommitteeWorkbook {
  let projection: Projection
  let asOf: CivilDate?
  let layout: WorkbookLayout
  let bandValues: Bands?
  let claimRows: [ClaimRow]
  /// A protective marking, said on the first sheet; empty where there is none.
  let marking: String
  /// Whether it goes with a register: what it computes is the plan all the same, and says so.
  let hasRegister: Bool
  /// Up to where the workbook can follow a change; every limit with its number.
  private(set) var allLimits: [FollowLimit] = []

  package init(
    _ projection: Projection, asOf: CivilDate? = nil, marking: String = "",
    hasRegister: Bool = false
  ) {
    self.projection = projection
    self.marking = marking
    self.hasRegister = hasRegister
    self.asOf = asOf
    let layout = WorkbookLayout(projection)
    self.layout = layout
    bandValues = Bands(projection, asOf: asOf)
    claimRows = layout.placeRows.indices.flatMap { place in
      layout.placeRows[place].expected.map { ClaimRow(place: place, expected: $0) }
    }
    allLimits = followLimits
  }

  /// A row of the sheet Claims: what is expected of the places of one row of the sheet Places.
  struct ClaimRow {
    let place: Int
    let expected: PlaceExpectation
  }

  package var workbook: Workbook {
    Workbook([inputs, places, claims, costs, funding, schedule, bands, checks])
  }

  var scenario: Scenario { projection.scenario }
  var scheme: Scheme { projection.scheme }
  var axis: MonthAxis { projection.axis }
}

/// Where everything stands in the workbook, so that formulas can name it.
struct WorkbookLayout {
  /// The places of a cohort filled in one month.
  struct PlaceRow {
    let cohort: Int
    let attachment: Attachment
    /// Families of the cohort attached up to and including this month.
    let familiesSoFar: Int
    /// Whether it is the cohort's first.
    let isFirst: Bool
    let expected: [PlaceExpectation]
  }

  /// A cost or grant in one year: so many units at so much.
  struct CostRow {
    let line: LineFlow
    let isGrant: Bool
    let title: String
    /// Pounds for each unit.
    let unit: Double
    let year: FinancialYear
    /// How many units there are.
    let quantity: Double
    /// The row of its unit amount among the inputs.
    let inputRow: Int
  }

  let years: [FinancialYear]
  /// The years of the tariff, those in which places are attached or windows close.
  let tariffYears: [FinancialYear]
  /// The days from which prices hold that some window pays, where any price changes on a day.
  let priceDays: [CivilDate]
  let placeRows: [PlaceRow]
  let costInputs: [(title: String, unit: String, amount: Double)]
  let costRows: [CostRow]

  /// Rows and columns of the inputs.
  let tariffTop = 6
  let cohortTop: Int
  let costTop: Int
  let maximumRow: Int

  /// In pounds: years with less have no column. All of them together stay below the penny to which the
  /// checks compare sums.
  private static let dust = 0.0001

  /// Rows of the sheets Places, Claims and Costs, headings above.
  static let placesTop = 3
  static let claimsTop = 3
  static let costsTop = 3

  init(_ projection: Projection) {
    let scenario = projection.scenario
    let scheme = projection.scheme
    years = FundingStatement(projection).years(from: WorkbookLayout.dust)
    var tariff = Set(
      scenario.cohorts.flatMap(\.attachments).filter { $0.places > 0 }.map(\.month.financialYear))
    if scheme.resultsRate == .claimYear {
      tariff.formUnion(scheme.windows.map(\.closes.month.financialYear))
    }
    tariffYears = tariff.sorted()
    let windows = scheme.windows.map(\.closes)
    priceDays = Set(
      scheme.results.flatMap { rule in windows.compactMap { rule.price.fromDay(on: $0)?.from } }
    ).sorted()
    maximumRow = tariffTop + tariffYears.count + priceDays.count + 1
    cohortTop = maximumRow + 4
    costTop = cohortTop + scenario.cohorts.count + 3
    placeRows = scenario.cohorts.indices.flatMap { WorkbookLayout.rows($0, projection) }
    (costInputs, costRows) = WorkbookLayout.costs(projection, years, top: costTop)
  }

  private static func rows(_ cohort: Int, _ projection: Projection) -> [PlaceRow] {
    let expectations = projection.placeExpectations(cohort: cohort)
    var soFar = 0
    var families: [Month: Int] = [:]
    for attachment in projection.scenario.cohorts[cohort].attachments {
      soFar += attachment.families
      families[attachment.month] = soFar
    }
    return expectations.enumerated().map { index, part in
      PlaceRow(
        cohort: cohort, attachment: part.attachment,
        familiesSoFar: families[part.attachment.month] ?? soFar, isFirst: index == 0,
        expected: part.expected)
    }
  }

  /// The unit amounts and, for each year, how many units each line has.
  private static func costs(
    _ projection: Projection, _ years: [FinancialYear], top: Int
  ) -> ([(title: String, unit: String, amount: Double)], [CostRow]) {
    var inputs: [(title: String, unit: String, amount: Double)] = []
    var rows: [CostRow] = []
    let scenario = projection.scenario
    let lines =
      zip(projection.costs, scenario.costs.map(\.incidence)).map { ($0, $1, false) }
      + zip(projection.grants, scenario.grants.map(\.incidence)).map { ($0, $1, true) }
    for (line, incidence, isGrant) in lines {
      for year in years {
        for unit in LineUnit.all(of: incidence, line: line, projection, in: year) {
          let name = InputWords.title(line.title, id: line.id) + unit.what
          let title = unit.isOfYear ? "\(name) \(year.prose)" : name
          let place: Int
          if let known = inputs.firstIndex(where: { $0.title == title && $0.unit == unit.name }),
            rows.contains(where: { $0.line.id == line.id && $0.inputRow == top + known })
          {
            place = known
          } else {
            place = inputs.count
            inputs.append((title, unit.name, unit.amount))
          }
          rows.append(
            CostRow(
              line: line, isGrant: isGrant, title: name, unit: unit.amount, year: year,
              quantity: unit.quantity, inputRow: top + place))
        }
      }
    }
    return (inputs, rows)
  }
}

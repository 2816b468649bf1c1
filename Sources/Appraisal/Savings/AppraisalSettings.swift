import PBRFiles
import PBRFindings
import PBRProgramme
import PBRQuantities

extension AppraisalPlan {
  /// The `appraisal` object of a scenario, with its defaults.
  struct Settings {
    private(set) var library: AppraisalLibrary
    private(set) var baseYear: FinancialYear
    /// Where the base year stands, or the programme from which it follows.
    private(set) var baseYearPlace: SourcePlace
    private(set) var discountRate: Assumption?
    private(set) var horizons: [Int]
    private(set) var doingNothing: SourcedFigure

    /// The horizons that are shown when none are given.
    private static let usualHorizons = [1, 3, 5, 10]

    /// - Parameter scenario: the plan, from which the base year follows where it is not given; nil
    ///   where it cannot be read, and the price series ends the search.
    init(_ fields: FieldReader, scenario: Scenario?, files: inout NamedTables) {
      library = .builtIn
      let starts = scenario?.cohorts.flatMap(\.attachments).map(\.month).min()
      baseYear =
        (starts ?? scenario?.scheme.attachmentEnds.month)?.financialYear ?? library.prices.last
      baseYearPlace = scenario?.cohorts.first?.place ?? fields.opening
      horizons = Self.usualHorizons
      doingNothing = library.measures.doingNothing
      let given = fields.object["appraisal"].map { !$0.isNull } ?? false
      let absent = JSONValue(.object(JSONObject()), at: fields.opening)
      guard
        let reader = given
          ? fields.object("appraisal")
          : FieldReader(absent, path: ["appraisal"], in: fields.context)
      else { return }
      readTables(reader, &files)
      if let year = reader.figure("baseYear", unit: .year, { Conversion<FinancialYear>.year($0) }) {
        baseYear = year.value
        baseYearPlace = year.place
      }
      let usual = library.measures.discountRate
      let rate =
        reader.field("discountRate")
        ?? .figure(usual.value, source: usual.source, at: reader.opening)
      discountRate = reader.assumption(
        rate, path: reader.path + ["discountRate"], in: 0...1, means: "the discount rate",
        unit: .share)
      readHorizons(reader)
      readDoingNothing(reader)
      _ = reader.provenance()
      reader.finish()
    }

    private mutating func readTables(_ reader: FieldReader, _ files: inout NamedTables) {
      let path = reader.path + ["unitCosts"]
      if let value = reader.field("unitCosts") {
        for item in value.array ?? [value] {
          if let text = files.table(item, path: path) {
            library.unitCosts.add(text, into: files.log)
          }
        }
      }
      if let value = reader.field("deflator"),
        let text = files.table(value, path: reader.path + ["deflator"]),
        let series = PriceSeries.read(text, into: files.log)
      {
        library.prices = series
      }
      if let value = reader.field("optimism"),
        let text = files.table(value, path: reader.path + ["optimism"]),
        let table = OptimismTable.read(text, into: files.log)
      {
        library.optimism = table
      }
    }

    private mutating func readHorizons(_ reader: FieldReader) {
      let most = max(1, Int(library.measures.discountYears.value))
      let given = reader.list("years").enumerated().compactMap { index, item in
        reader.figure(
          item, path: reader.path + ["years", "\(index + 1)"], unit: .years, recorded: false
        ) { .whole($0, in: 1...most) }?.value
      }
      if !given.isEmpty { horizons = Set(given).sorted() }
    }

    private mutating func readDoingNothing(_ reader: FieldReader) {
      let usual = library.measures.doingNothing
      let given =
        reader.field("doNothing")
        ?? .figure(usual.value, source: usual.source, at: reader.opening)
      guard
        let figure = reader.figure(
          given, path: reader.path + ["doNothing"], unit: .gbp,
          {
            Conversion<Double>.number(
              $0, in: 0...1_000_000_000, means: "the cost of a family in a year")
          })
      else { return }
      doingNothing = SourcedFigure(
        value: figure.value, unit: usual.unit, source: figure.provenance.source ?? "")
    }
  }
}

/// The base year, and every year in which a cost can fall, must have an index in the price series.
enum CostYears {
  static func check(
    _ scenario: Scenario, _ settings: AppraisalPlan.Settings, into log: FindingLog
  ) {
    let prices = settings.library.prices
    guard prices.entry(settings.baseYear) != nil else {
      log.add(
        .priceYear(
          settings.baseYear, at: settings.baseYearPlace, "the base year", prices,
          remedy: "Take a base year of the series"))
      return
    }
    let end = settings.baseYear + (settings.horizons.last ?? 1) - 1
    for cost in scenario.costs {
      guard let years = cost.incidence.years(scenario) else { continue }
      let outside = [years.first, min(years.last, end)].first { prices.entry($0) == nil }
      if let outside {
        log.add(
          .priceYear(
            outside, at: cost.place, "a year of the cost \(Quoted.value(cost.id))", prices,
            remedy: "End it earlier")
        )
      }
    }
  }
}

extension Incidence {
  /// The first and last financial year in which it can fall due.
  fileprivate func years(_ scenario: Scenario) -> (first: FinancialYear, last: FinancialYear)? {
    switch self {
    case .perFamilyMonth, .perFamily, .perResult:
      let months = scenario.cohorts.flatMap(\.attachments).map(\.month)
      guard let first = months.min(), let last = months.max() else { return nil }
      let support = scenario.cohorts.map(\.assumptions.supportMonths).max() ?? 0
      return (
        first.financialYear,
        (max(last, scenario.scheme.attachmentEnds.month) + support).financialYear
      )
    case .perMonth(_, let from, let to): return (from.financialYear, to.financialYear)
    case .perYear(let years):
      guard let first = years.first?.year, let last = years.last?.year else { return nil }
      return (first, last)
    case .once(_, let month): return (month.financialYear, month.financialYear)
    }
  }
}

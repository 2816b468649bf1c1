import PBRFiles
import PBRFindings
import PBRProgramme
package import PBRProjection
package import PBRQuantities

/// What a plan loses if from some day on its payer pays only part of what is due, or nothing: it has
/// happened (`alternatives.json`).
package struct PayerStress: Sendable {
  /// A day from which the payer pays less.
  package struct Row: Sendable {
    package let from: CivilDate
    /// Fees and results that are received in that month or later, in pounds.
    package let toCome: Double
  }

  package let rows: [Row]
  /// The shares that are still paid, such as a half and nothing.
  package let paid: [Double]
  /// What is said of it: source and note.
  package let sources: [String]

  /// Nil when nothing is received, and looked from a payer, who loses nothing by not paying.
  package init?(_ projection: Projection) {
    guard projection.scenario.payer == nil else { return nil }
    let data = PayerStress.builtIn
    let received = projection.feesReceived + projection.resultsReceived
    rows = PayerStress.days(projection).compactMap { day in
      let toCome = received.sum(from: day.month)
      return toCome >= 0.005 ? Row(from: day, toCome: toCome) : nil
    }
    guard !rows.isEmpty, !data.paid.isEmpty else { return nil }
    paid = data.paid
    sources = data.sources
  }

  /// More windows than this, and the years are told instead.
  private static let mostWindows = 12

  /// The days on which windows close, or on which financial years begin.
  private static func days(_ projection: Projection) -> [CivilDate] {
    let windows = projection.scheme.windows.map(\.closes)
    if windows.count <= mostWindows { return windows }
    return projection.axis.years.compactMap { year in
      CivilDate(year: year.startYear, month: 4, day: 1)
    }
  }

  private static let builtIn: (paid: [Double], sources: [String]) = {
    let log = FindingLog()
    let text = SourceText(
      name: "alternatives.json (built in)", bytes: PackageResources.alternatives_json)
    guard
      let stops = JSONParser.parse(text, into: log)?.object?["payerStops"],
      let reader = FieldReader(stops, path: ["payerStops"], in: ReadingContext(log: log))
    else { return ([], []) }
    let paid = reader.list("paid").compactMap { $0.number.flatMap { Double($0) } }
    let sources = [reader.plainText("source"), reader.plainText("note")].compactMap(\.self)
    return (paid, sources)
  }()
}

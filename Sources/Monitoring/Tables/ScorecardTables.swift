package import PBRFindings
import PBRQuantities
package import PBRReporting

/// The data files of a scorecard (monitoring.md 7).
package struct ScorecardTables {
  let results: ScorecardResults
  /// What the readers may not see.
  let withheld: WithheldPoints

  package init(_ results: ScorecardResults, withholding withheld: WithheldPoints = .init()) {
    self.results = results.withholding(withheld)
    self.withheld = withheld
  }

  /// What the scorecard is called.
  package var title: String { results.scorecard.title }

  /// Every file but the findings, in their order.
  package var all: [DataTable] { [scorecard, series, ranks, definitions] }

  /// A row for every measure.
  package var scorecard: DataTable {
    DataTable(
      name: "scorecard",
      about: "Measures on one day: value, target, status, direction, chance, forecast.",
      withholds: true,
      columns: Self.scorecardColumns, rows: results.measures.map(row))
  }

  private func row(_ result: MeasureResult) -> [DataCell] {
    let (measure, shown) = (result.measure, result.shown)
    let decimals = result.decimals
    let status = result.status
    let direction = result.direction
    let end = result.forecast?.yearEnd
    let isHidden = shown.map { withheld.holds(measure, $0.period.ends) } ?? false
    let isBeforeHidden = direction.earlier.map { withheld.holds(measure, $0.ends) } ?? false
    func told(_ cell: DataCell, _ isHidden: Bool) -> DataCell {
      isHidden && cell != .empty ? .text(WithheldPoints.sign) : cell
    }
    return [
      .text(measure.id), .text(measure.title), .text(measure.group),
      .text(shown?.period.label ?? ""), shown.map { .date($0.period.ends) } ?? .empty,
      told(DataCell(result.value?.value, decimals), isHidden),
      told(DataCell(result.toDate?.value, decimals), isHidden),
      told(DataCell(shown?.row.numerator), isHidden),
      told(DataCell(shown?.row.denominator), isHidden),
      .text(measure.unit.name), target(result), reference(result), .text(status.status.rawValue),
      .text(status.rule),
      .text(status.reason), .text(direction.direction.rawValue),
      .text(direction.rule?.rawValue ?? ""), .text(direction.reason),
      DataCell(direction.change, decimals),
      .text(direction.change == nil ? "" : changeUnit(measure)),
      told(DataCell(probability: result.changeChance?.tails.twice), isHidden || isBeforeHidden),
      told(result.needed.map { .integer($0.numerator) } ?? .empty, isHidden),
      told(DataCell(end?.central, decimals), isHidden),
      .text(result.forecast?.basis?.rawValue ?? ""),
      told(DataCell(end?.low, decimals), isHidden), told(DataCell(end?.high, decimals), isHidden),
      told(DataCell(probability: end?.targetChance), isHidden),
      .text(shown?.row.flag?.rawValue ?? ""),
      shown?.row.asAt.map { .date($0) } ?? .empty, .text(shown?.row.comment ?? ""),
      .text(measure.owner), .text(measure.source),
    ]
  }

  /// The profile is printed as written where it is the target, or was given for the place.
  private func reference(_ result: MeasureResult) -> DataCell {
    guard let reference = result.status.reference else { return .empty }
    if let written = result.writtenReference { return DataCell(written) }
    return DataCell(
      workedOut: reference, result.target?.isWorkedOut == true ? 0 : result.decimals)
  }

  /// The target of the year as it was written; what the plan comes to is worked out.
  private func target(_ result: MeasureResult) -> DataCell {
    guard let target = result.target, target.isWorkedOut else {
      return DataCell(result.target?.target)
    }
    return target.target.map { DataCell(workedOut: $0.value, 0) } ?? .empty
  }

  private func changeUnit(_ measure: Measure) -> String {
    measure.unit == .percent ? "points" : measure.unit.name
  }

  /// A row for every period of every measure.
  package var series: DataTable {
    DataTable(
      name: "series",
      about: "Every period of every measure, with the limits of its series.",
      withholds: true,
      columns: [
        .text("measure", "id of the measure").key,
        .text("period", "label of the period"),
        .date("period_end", "last day of the period").key,
        .number(
          "value", "the period's own value; empty where only a running total is known"),
        .number("centre", "centre of the periods before"),
        .number("lower", "smallest value inside the limits"),
        .number("upper", "largest value inside the limits"),
        .text("signal", "better, worse, increase, decrease, none or too-few"),
      ],
      rows: results.measures.flatMap { result in
        let chance = ChanceRules(history: result.history)
        let scale = result.measure.unit.scale
        return result.history.points.indices.map { index -> [DataCell] in
          let point = result.history.points[index]
          // Limits over a withheld point would tell of it.
          let judged = withheld.touches(result.measure) ? nil : chance.series(at: index)
          let limits = judged.flatMap { SeriesLimits(for: $0.judged, after: $0.before) }
          let signal = judged.map {
            SeriesSignal(of: $0.judged, after: $0.before, better: result.measure.better)
          }
          let factor: Fraction = if case .share = judged?.judged { scale } else { .one }
          // With as many as the page, unless they would tell how near what is withheld is to its
          // target.
          let (usual, decimals) = (
            result.measure.decimals,
            withheld.touches(result.measure) ? result.measure.decimals : result.decimals
          )
          return [
            .text(result.measure.id), .text(point.period.label), .date(point.period.ends),
            withheld.holds(result.measure, point.period.ends) && point.value != nil
              ? .text(WithheldPoints.sign)
              : DataCell(ownValue(point, result)?.value, decimals),
            DataCell(limits.map { $0.centre * factor }, usual + 1),
            DataCell(limits.map { $0.lower * factor }, usual + 1),
            DataCell(limits.map { $0.upper * factor }, usual + 1),
            .text(signal?.verdict.rawValue ?? ""),
          ]
        }
      })
  }

  /// What a period alone came to; of counts to date without the row before it nothing is known. What
  /// does not add up over time has no other value than its own.
  private func ownValue(_ point: SeriesPoint, _ result: MeasureResult) -> MeasuredValue? {
    let isRunning = result.measure.rows != .period && result.history.addsUp
    return point.own ?? (isRunning ? nil : point.value)
  }

  /// A row for every comparison with a group of areas.
  package var ranks: DataTable {
    DataTable(
      name: "ranks",
      about: "Every comparison with a group of areas.",
      withholds: true,
      columns: [
        .text("measure", "id of the measure"),
        .text("period", "label or day of the period"),
        .text("group", "group of areas"),
        .integer("n", "areas with a value, the own one included", .areas),
        .number("average", "unweighted mean of the areas, or as published"),
        .integer("place", "place from the best"),
        .integer("ties", "other areas with the same value", .areas),
        .number("standing_from", "share of the other areas that are worse", .share),
        .number("standing_to", "the same with equal areas counted as worse", .share),
        .text("band", "band of the standing; empty where none is given"),
      ],
      rows: results.measures.flatMap { result in
        result.standings.map { rank(result, $0) }
      })
  }

  private func rank(_ result: MeasureResult, _ found: GroupStanding) -> [DataCell] {
    let standing = found.standing
    let band = standing.flatMap { $0.band(in: results.scorecard.bands) }
    guard !withheld.holds(result.measure, found.group.periodEnd) else {
      let sign = DataCell.text(WithheldPoints.sign)
      return [
        .text(result.measure.id),
        .text(found.period?.label ?? found.group.periodEnd.dataText), .text(found.group.group),
        standing == nil ? .empty : .integer(found.areas), sign, sign, sign, sign, sign, sign,
      ]
    }
    return [
      .text(result.measure.id), .text(found.period?.label ?? found.group.periodEnd.dataText),
      .text(found.group.group), standing == nil ? .empty : .integer(found.areas),
      DataCell(found.average, max(result.measure.decimals, 2)),
      standing.map { .integer($0.place) } ?? .empty,
      standing.map { .integer($0.ties) } ?? .empty, DataCell(standing?.from, 4),
      DataCell(standing?.to, 4), .text(band?.id ?? ""),
    ]
  }

  /// The definition sheet.
  package var definitions: DataTable {
    DataTable(
      name: "definitions",
      about: "What each measure counts.",
      columns: Self.definitionsColumns,
      rows: results.measures.map { result in
        let measure = result.measure
        return [
          .text(measure.id), .text(measure.ref), .text(measure.group), .text(measure.title),
          .text(measure.definition), .text(measure.numerator), .text(measure.denominator),
          .text(measure.unit.name), per(measure.unit), .text(measure.better.dataText),
          .text(measure.period.rawValue), .text(measure.rows.dataText),
          .text(measure.rows == .period ? result.history.year.rawValue : ""),
          .integer(measure.decimals), .text(measure.counts.rawValue),
          .boolean(measure.isProxy), .text(measure.owner), .text(measure.source),
        ]
      })
  }

  private func per(_ unit: MeasureUnit) -> DataCell {
    if case .rate(let per) = unit { DataCell(per, 0) } else { .empty }
  }

  /// What was found wrong, with its place; what is said of measures with withheld rows is withheld.
  package func findings(_ findings: [Finding]) -> DataTable {
    let names = results.measures.map(\.measure).filter(withheld.touches).map(\.id)
    func told(_ text: String?) -> DataCell {
      let text = text ?? ""
      return .text(names.contains { text.contains($0) } ? WithheldPoints.sign : text)
    }
    return ScorecardTables.table(findings, told)
  }

  private static func table(_ findings: [Finding], _ told: (String?) -> DataCell) -> DataTable {
    DataTable(
      name: "findings",
      about: "What was found wrong.",
      columns: [
        .text("severity", "error, warning or note"),
        .text("code", "name of the finding"),
        .text("file", "file it stands in"),
        .integer("line", "line, from 1"),
        .integer("column", "column, from 1"),
        .text("message", "what is wrong"),
        .text("effect", "what it does"),
        .text("remedy", "what to do"),
      ],
      rows: findings.map { finding in
        [
          .text(finding.severity.rawValue), .text(finding.code),
          .text(finding.place?.text.name ?? finding.file ?? ""),
          finding.place.map { .integer($0.line) } ?? .empty,
          finding.place.map { .integer($0.column) } ?? .empty, told(finding.message),
          told(finding.message) == .text(WithheldPoints.sign)
            ? .text(WithheldPoints.sign) : told(finding.effect), told(finding.remedy),
        ]
      })
  }
}

extension DataCell {
  /// An exact number rounded once to so many decimals; empty without one.
  init(_ value: Fraction?, _ decimals: Int) {
    self = value.map { .written($0.text(decimals: decimals)) } ?? .empty
  }

  /// What was worked out: exactly where four decimals do, with so many at least.
  init(workedOut value: Fraction, _ decimals: Int) {
    let most = max(decimals, PrintedDecimals.most)
    self.init(value, (decimals...most).first { value.rounded(decimals: $0) == value } ?? most)
  }

  /// A number as it was written.
  init(_ written: WrittenNumber?) {
    self = written.map { DataCell($0.value, $0.decimals) } ?? .empty
  }

  init(probability: Double?) { self = probability.map { .decimal($0, places: 7) } ?? .empty }
}

extension Better {
  /// As data carry it: `bigger`, `10 to 15`.
  var dataText: String {
    switch self {
    case .bigger: "bigger"
    case .smaller: "smaller"
    case .range(let from, let to): "\(from.text()) to \(to.text())"
    case .none: "none"
    }
  }
}

extension RowsCover {
  /// As data carry it: `to-date`, `12 months`.
  var dataText: String {
    switch self {
    case .period: "period"
    case .toDate: "to-date"
    case .ever: "ever"
    case .months(let months): "\(months) months"
    }
  }
}

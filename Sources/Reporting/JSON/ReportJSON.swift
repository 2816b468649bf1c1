package import PBRFiles
import PBRQuantities

/// A report as JSON, for other programs. The shape is documented here and only ever grows;
/// `report_version` rises when a name or a meaning changes.
///
///     { "report_version": 1, "title": …, "headline": …, "subtitle": … or null,
///       "particulars": [ { "label": …, "text": … } ] where there are any,
///       "sections": [
///         { "id": …, "title": …, "detail": true when it is shown only on request,
///           "blocks": [
///             { "kind": "paragraph", "text": … },
///             { "kind": "list", "items": [ … ] },
///             { "kind": "table", "id": …, "title": …, "notes": [ … ],
///               "columns": [ { "id": …, "heading": …, "total_of": [ids] or absent } ],
///               "rows": [
///                 { "kind": "line", "total" or "heading", "of": [rows, from 0] of a total,
///                   "types": [one a column], "values": { column id: value } } ] },
///             { "kind": "bars", "id": …, "title": …, "unit": …, "baseline": …, "notes": [ … ],
///               "bars": [ { "label": …, "value": …, "low": …, "high": …, "text": … } ] },
///             { "kind": "chart", "id": …, "title": …, "description": …,
///               "table": the figures drawn, as a block of kind table } ] } ],
///       "notes": [ … ] }
///
/// Rows keep their places: a gap is a row without values. The types are in `ReportJSON+Cells`.
package enum ReportJSON {
  package static let version = 1

  /// The whole report, sections of detail included.
  package static func output(_ report: Report) -> JSONOutput {
    var members: [(String, JSONOutput)] = [
      ("report_version", .whole(version)),
      ("title", .string(report.title)),
      ("headline", .string(report.headline)),
      ("subtitle", text(report.subtitle)),
    ]
    if !report.particulars.isEmpty {
      let items = report.particulars.map { particular -> JSONOutput in
        .object([("label", .string(particular.label)), ("text", .string(particular.text))])
      }
      members.append(("particulars", .list(items)))
    }
    return .object(
      members + [
        ("sections", .list(report.sections.map(section))), ("notes", texts(report.notes)),
      ])
  }

  private static func section(_ section: ReportSection) -> JSONOutput {
    .object([
      ("id", .string(section.id)),
      ("title", .string(section.title)),
      ("detail", .boolean(section.detail)),
      ("blocks", .list(section.blocks.map(block))),
    ])
  }

  private static func block(_ block: Block) -> JSONOutput {
    switch block {
    case .paragraph(let text):
      .object([("kind", .string("paragraph")), ("text", .string(text))])
    case .list(let items): .object([("kind", .string("list")), ("items", texts(items))])
    case .table(let table): self.table(table)
    case .bars(let chart): bars(chart)
    case .chart(let chart):
      .object([
        ("kind", .string("chart")), ("id", .string(chart.id)), ("title", .string(chart.title)),
        ("description", .string(chart.description)), ("table", table(chart.table)),
      ])
    }
  }

  private static func table(_ table: Table) -> JSONOutput {
    let ids = columnIDs(table)
    let columns = zip(ids, table.columns).map { id, column in
      var members: [(String, JSONOutput)] = [
        ("id", .string(id)), ("heading", .string(column.heading)),
      ]
      if let parts = column.totalOf {
        members.append(("total_of", texts(parts.filter(ids.indices.contains).map { ids[$0] })))
      }
      return JSONOutput.object(members)
    }
    return .object([
      ("kind", .string("table")), ("id", .string(table.id)), ("title", text(table.title)),
      ("notes", texts(table.notes)), ("columns", .list(columns)),
      ("rows", .list(table.rows.indices.map { row($0, of: table, ids) })),
    ])
  }

  private static func row(_ index: Int, of table: Table, _ ids: [String]) -> JSONOutput {
    let cells = ids.indices.map { table.cell(index, $0) }
    let values = JSONOutput.object(zip(ids, cells).map { ($0, value($1)) })
    let types = texts(cells.map(type))
    return switch table.rows[index].kind {
    case .gap: .object([("kind", .string("gap"))])
    case .line: .object([("kind", .string("line")), ("types", types), ("values", values)])
    case .heading: .object([("kind", .string("heading")), ("types", types), ("values", values)])
    case .total(let parts):
      .object([
        ("kind", .string("total")), ("of", .list(parts.map(JSONOutput.whole))),
        ("types", types), ("values", values),
      ])
    }
  }

  /// The names of the columns, a repeated one with its place, so that no value hides another.
  private static func columnIDs(_ table: Table) -> [String] {
    var seen: Set<String> = []
    return table.columns.enumerated().map { place, column in
      var id = column.id
      while !seen.insert(id).inserted { id += "_\(place + 1)" }
      return id
    }
  }

  private static func bars(_ chart: BarChart) -> JSONOutput {
    let bars = chart.bars.map { bar in
      JSONOutput.object([
        ("label", .string(bar.label)), ("value", number(bar.value)),
        ("low", bar.low.map(number) ?? .null), ("high", bar.high.map(number) ?? .null),
        ("text", .string(bar.text)),
      ])
    }
    return .object([
      ("kind", .string("bars")), ("id", .string(chart.id)), ("title", text(chart.title)),
      ("unit", .string(chart.unit.rawValue)), ("baseline", number(chart.baseline)),
      ("notes", texts(chart.notes)), ("bars", .list(bars)),
    ])
  }

  private static func number(_ value: Double) -> JSONOutput {
    .decimal(NumberText.fixed(value, places: 6))
  }

  private static func text(_ text: String?) -> JSONOutput { text.map(JSONOutput.string) ?? .null }

  private static func texts(_ texts: [String]) -> JSONOutput {
    .list(texts.map(JSONOutput.string))
  }
}

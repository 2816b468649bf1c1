import PBRQuantities
package import PBRReporting
import PBRStatements

extension ProgrammePosition {
  /// The data files: `claims-position.csv`, a row for each figure of the position as it is
  /// printed; officers have those of the reconciliation as well.
  package var data: [DataTable] {
    audience == .officer
      ? [positionData] + ReconciliationTables.all(reconciliation) : [positionData]
  }

  /// What is withheld stands as `[c]`.
  private var positionData: DataTable {
    var data = DataTable(
      name: "claims-position",
      about: "Where the programme stands by its register, as the report prints it.",
      withholds: true,
      columns: PositionColumn.allCases.map(\.data))
    for table in tables {
      var group = ""
      for row in table.rows {
        guard case .text(let label)? = row.cells.first else { continue }
        if row.kind == .heading {
          group = label
          continue
        }
        if case .total = row.kind { group = "" }
        // Two states can have the same reason.
        if let state = table.columns.firstIndex(where: { $0.id == "state" }) {
          if case .text(let text) = row.cells[state] { group = text } else { group = "" }
        }
        for (column, cell) in zip(table.columns, row.cells).dropFirst() {
          guard let (value, unit) = ProgrammePosition.datum(cell, table, column) else { continue }
          data.rows.append([
            .text(table.id), .text(group), .text(label), .text(column.id), .text(unit), value,
          ])
        }
      }
    }
    return data
  }

  private static func datum(
    _ cell: Cell, _ table: Table, _ column: Column
  ) -> (DataCell, String)? {
    let unit =
      isMoney(table, column) ? "gbp" : column.id == "share" ? "share" : "number"
    switch cell {
    case .whole(let value): return (.integer(value), unit)
    case .count(let value, _): return (.quantity(value), unit)
    case .money(let money): return (.money(money), unit)
    case .pounds(let value): return (.pounds(value), unit)
    case .percent(let value, let places): return (.decimal(value, places: places + 2), unit)
    case .text(CountTable.withheld): return (.text(CountTable.withheld), unit)
    default: return nil
    }
  }

  /// Whether a column carries pounds, withheld or not.
  private static func isMoney(_ table: Table, _ column: Column) -> Bool {
    ["amounts", "position-by-year"].contains(table.id)
      || ["fees", "planned_amount", "claimed_amount", "variance"].contains(column.id)
  }
}

extension ProgrammePosition {
  /// The same figures on a sheet of the workbook; they are what happened, so none is a formula.
  var sheet: Worksheet {
    var rows: [[SheetCell]] = [
      [.text("Claims position on \(day)", .title)],
      [.text(legend, .note)],
    ]
    for table in tables {
      rows.append([])
      rows.append([.text(table.title ?? table.id, .title)])
      rows.append(table.columns.map { .text($0.heading, .heading) })
      for row in table.rows {
        rows.append(row.cells.map { ProgrammePosition.sheetCell($0) })
      }
    }
    return Worksheet("Position", widths: [40, 16, 16, 16, 16, 16, 16], rows: rows)
  }

  private static func sheetCell(_ cell: Cell) -> SheetCell {
    switch cell {
    case .text(let text): .text(text)
    case .whole(let value): .number(Double(value), .integer)
    case .count(let value, let places): .number(value, places == 0 ? .integer : .count)
    case .money(let money): .number(money.pounds, .pence)
    case .pounds(let value): .number(value, .pounds)
    case .percent(let value, _): .number(value, .share)
    case .date(let date): .day(date)
    case .month(let month): .month(month)
    default: .empty
    }
  }
}

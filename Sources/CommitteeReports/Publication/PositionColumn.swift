import PBRReporting

/// The columns of `claims-position.csv`, which a later edition reads back.
enum PositionColumn: String, CaseIterable {
  case table, group, row, measure, unit, value

  /// Those by which a figure is found.
  static let read: [PositionColumn] = [.table, .group, .row, .measure, .value]

  /// The column with its meaning.
  var data: DataColumn {
    switch self {
    case .table: .text(rawValue, "id of the table in the report")
    case .group: .text(rawValue, "heading over the row; empty where there is none")
    case .row: .text(rawValue, "what the row is about")
    case .measure: .text(rawValue, "column of the table")
    case .unit: .text(rawValue, "number, gbp or share")
    case .value: .number(rawValue, "the figure; [c] where it is withheld")
    }
  }
}

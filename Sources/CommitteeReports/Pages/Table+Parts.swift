import PBRReporting

extension Table {
  /// So many columns of figures go on an upright sheet. A browser sets every page smaller for one
  /// table that is wider than the paper.
  private static let most = 9

  /// The table in parts, one under the other, where it has more columns than go on a sheet: about as
  /// many columns in each, the notes under the last.
  /// - Parameter leading: so many columns stand before the figures of every part.
  func parts(leading: Int) -> [Table] {
    let figures = columns.count - leading
    let number = (figures + Table.most - 1) / Table.most
    guard leading > 0, number > 1 else { return [self] }
    return (0..<number).map { part in
      let own = leading + figures * part / number..<leading + figures * (part + 1) / number
      var table = self
      table.columns = Array(columns[..<leading]) + columns[own]
      table.rows = rows.map { row in
        var row = row
        // A heading over rows has fewer cells.
        row.cells =
          Array(row.cells.prefix(leading))
          + row.cells.indices.filter(own.contains).map { row.cells[$0] }
        return row
      }
      if part > 0 { table.id += "-\(part + 1)" }
      table.title = title.map { "\($0), part \(part + 1) of \(number)" }
      if part < number - 1 { table.notes = [] }
      return table
    }
  }
}

import PBRFiles
package import PBRFindings
package import PBRQuantities

/// What an earlier public report told of a register: the figures of its claims position, and of which
/// day they are. Whoever reads the next one has it beside.
package struct EarlierEdition: Sendable {
  /// Where a figure stands in `claims-position.csv`.
  struct Key: Hashable {
    let table: String
    let group: String
    let row: String
    let measure: String
  }

  /// The position date.
  package let asOf: CivilDate
  /// Figures by place; nil inside for what is withheld.
  let cells: [Key: Double?]

  /// Reads `claims-position.csv`; nil, with what is wrong reported, when it is no such file.
  package static func read(
    _ source: SourceText, asOf: CivilDate, into log: FindingLog
  ) -> EarlierEdition? {
    var rows = CSVRows(source)
    var columns: [PositionColumn: Int] = [:]
    var cells: [Key: Double?] = [:]
    var isHead = true
    while rows.next() {
      let texts = (0..<rows.count).map { rows.text($0) }
      if isHead {
        isHead = false
        for (place, name) in texts.enumerated() {
          if let column = PositionColumn(rawValue: name) { columns[column] = place }
        }
        guard PositionColumn.read.allSatisfy({ columns[$0] != nil }) else { break }
        continue
      }
      func text(_ column: PositionColumn) -> String? {
        columns[column].flatMap { texts.indices.contains($0) ? texts[$0] : nil }
      }
      guard let table = text(.table), let group = text(.group), let row = text(.row),
        let measure = text(.measure), let value = text(.value)
      else { continue }
      let key = Key(table: table, group: group, row: row, measure: measure)
      if value == "[c]" {
        cells[key] = .some(nil)
      } else if let number = Double(value), number.isFinite {
        cells[key] = .some(number)
      }
    }
    // One in which everything was left out has no rows.
    guard PositionColumn.read.allSatisfy({ columns[$0] != nil }) else {
      log.add(
        .error(
          "not-published", file: source.name,
          "this is not the claims position of a report: it has not the columns "
            + "table, group, row, measure and value",
          remedy: "Name the folder that pbr report --register --out wrote."))
      return nil
    }
    return EarlierEdition(asOf: asOf, cells: cells)
  }
}

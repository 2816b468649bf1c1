package import PBRQuantities

/// A table of counts of people with its totals, made safe to publish: groups that are too small
/// are merged, small counts and what would give them back are withheld.
package struct CountTable: Sendable {
  package var id: String
  package var title: String
  /// What the groups are, over the labels, and what is counted.
  package var heading: String
  package var columns: [String]
  package var groups: [Group]
  /// Pounds for each that is counted, by column, where the table carries an amount.
  package var rates: [Money]?

  package struct Group: Sendable, Hashable {
    package var label: String
    package var counts: [Int]
    package init(_ label: String, _ counts: [Int]) {
      self.label = label
      self.counts = counts
    }
  }

  package init(
    id: String, title: String, heading: String, columns: [String], groups: [Group],
    rates: [Money]? = nil
  ) {
    self.id = id
    self.title = title
    self.heading = heading
    self.columns = columns
    self.groups = groups
    self.rates = rates
  }

  /// Printed in place of a figure that is withheld.
  package static let withheld = "[c]"

  package static let legend =
    "[c] = withheld to protect families: fewer than five, or a figure that would give such a "
    + "count away. 0 is a true nought."

  /// The same with groups of fewer people than the threshold merged into one named Other, and
  /// the next smallest with them while that is still too small.
  package func merged(threshold: Int = 5) -> CountTable {
    let other = CountTable.merging(groups.map { $0.counts.reduce(0, +) }, threshold: threshold)
    guard !other.isEmpty else { return self }
    let counts = columns.indices.map { column in
      other.reduce(0) {
        $0 + (groups[$1].counts.indices.contains(column) ? groups[$1].counts[column] : 0)
      }
    }
    var table = self
    table.groups = groups.indices.filter { !other.contains($0) }.map { groups[$0] }
    table.groups.append(Group("Other", counts))
    return table
  }

  /// Which groups of some sizes are merged into one, in ascending order: those below the
  /// threshold where there are several, and the next smallest while they are still too small.
  package static func merging(_ sizes: [Int], threshold: Int = 5) -> [Int] {
    var other = sizes.indices.filter { sizes[$0] > 0 && sizes[$0] < threshold }
    guard other.count > 1 else { return [] }
    while other.reduce(0, { $0 + sizes[$1] }) < threshold,
      let next = sizes.indices.filter({ sizes[$0] > 0 && !other.contains($0) })
        .min(by: { (sizes[$0], $0) < (sizes[$1], $1) })
    {
      other.append(next)
    }
    return other.sorted()
  }

  /// The table as it may be published, with totals by row and column, shares of the whole, and
  /// amounts where there are rates.
  /// - Parameter threshold: counts from 1 to one less than this are withheld.
  package func published(threshold: Int = 5) -> Table {
    let safe = merged(threshold: threshold)
    var figures = DisclosedFigures(threshold: threshold)
    let places = safe.places(&figures)
    figures.protect()
    return safe.table(figures, places)
  }

  /// Where the figures of the table stand among those that are published together.
  struct Places {
    /// A row of figures for each group and one for the totals: columns, then the sum.
    var rows: [[Int]] = []
    /// The amount of each row.
    var amounts: [Int] = []
  }

  func places(_ figures: inout DisclosedFigures) -> Places {
    var places = Places()
    for group in groups {
      let cells = columns.indices.map { column in
        figures.add(group.counts.indices.contains(column) ? group.counts[column] : 0)
      }
      places.rows.append(columns.count > 1 ? cells + [figures.addSum(of: cells)] : cells)
    }
    let width = columns.count > 1 ? columns.count + 1 : columns.count
    let totals = (0..<width).map { column in
      figures.addSum(of: places.rows.map { $0[column] })
    }
    places.rows.append(totals)
    if let rates {
      for row in places.rows {
        let parts = zip(row, rates).map { (figure: $0, rate: Int($1.pence)) }
        places.amounts.append(figures.addAmount(of: parts))
      }
    }
    return places
  }

  private func table(_ figures: DisclosedFigures, _ places: Places) -> Table {
    func cell(_ figure: Int) -> Cell {
      figures.isHidden(figure)
        ? .text(CountTable.withheld)
        : figures.kinds[figure] == .amount
          ? .money(Money(pence: Int64(figures.values[figure]))) : .whole(figures.values[figure])
    }
    let sum = columns.count
    let whole = places.rows.last?.last
    let rows = places.rows.enumerated().map { index, row -> Row in
      var cells = row.map(cell)
      // A share is shown only where both its parts are: it gives nothing away.
      if let whole, let last = row.last {
        let isShown =
          !figures.isHidden(last) && !figures.isHidden(whole) && figures.values[whole] > 0
        cells.append(
          isShown
            ? .percent(Double(figures.values[last]) / Double(figures.values[whole]), places: 0)
            : .text(CountTable.withheld))
      }
      if places.amounts.indices.contains(index) { cells.append(cell(places.amounts[index])) }
      return index < groups.count
        ? .line(groups[index].label, cells)
        : .total("Total", of: Array(groups.indices), cells)
    }
    var heads: [Column] = [.label(heading)]
    heads += columns.enumerated().map { Column($0.element, id: "column_\($0.offset + 1)") }
    if sum > 1 { heads.append(Column("Total", id: "total")) }
    heads.append(Column("Share", id: "share"))
    if rates != nil { heads.append(Column("Amount", id: "amount")) }
    let isCut = !figures.hidden.isEmpty
    return Table(
      id: id, title: title, columns: heads, rows: rows, notes: isCut ? [CountTable.legend] : [])
  }
}

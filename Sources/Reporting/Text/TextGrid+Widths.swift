extension TextGrid {
  /// The widths of a table with its title among the headings, or nil when words would have to
  /// be cut to make room for the title.
  func leadWidths(page: Int) -> [Int]? {
    let all = Array(headings.indices)
    if let widths = widths(page: page, all, .none) { return widths }
    guard let widths = widths(page: page, all, .dividedHeadings) else { return nil }
    let lead = DisplayWidth.of(headings[0])
    let addsWidth = lead > width(0, wordsToo: true)
    let cutsWords = all.contains { widths[$0] < width($0, wordsToo: true) }
    return lead > widths[0] || (addsWidth && cutsWords) ? nil : widths
  }

  /// The widths of some columns on this page, or nil when they do not fit.
  func widths(page: Int, _ columns: [Int], _ economy: TableEconomy) -> [Int]? {
    let natural = columns.map { column in
      max(
        headingWidth(column, divided: economy != .none && column > 0),
        width(column, wordsToo: true))
    }
    let room = page - 2 * (columns.count - 1)
    let least = zip(columns, natural).map { column, natural in
      switch economy {
      case .none: natural
      case .dividedHeadings:
        min(
          natural,
          max(
            column == 0 ? 16 : 12, headingWidth(column, divided: column > 0),
            width(column, wordsToo: false)))
      case .cutHeadings:
        min(natural, max(column == 0 ? 8 : 4, width(column, wordsToo: false)))
      }
    }
    return shrunk(natural, to: room, least: least)
  }

  /// Takes from the widest column that can give until the sum fits; nil when it cannot.
  private func shrunk(_ natural: [Int], to room: Int, least: [Int]) -> [Int]? {
    guard least.reduce(0, +) <= room else { return nil }
    var widths = natural.indices.map { max(least[$0], min(natural[$0], room)) }
    var over = widths.reduce(0, +) - room
    while over > 0 {
      guard
        let widest = widths.indices.filter({ widths[$0] > least[$0] })
          .max(by: { widths[$0] < widths[$1] })
      else { return nil }
      widths[widest] -= 1
      over -= 1
    }
    return widths
  }

  /// The table side by side in parts, each with the labels and as many columns as fit.
  func parts(page: Int) -> [(columns: [Int], widths: [Int])] {
    var parts: [(columns: [Int], widths: [Int])] = []
    var columns = [0]
    func close() {
      let widths =
        widths(page: page, columns, .dividedHeadings) ?? widths(page: page, columns, .cutHeadings)
      parts.append((columns, widths ?? []))
      columns = [0]
    }
    for column in headings.indices.dropFirst() {
      if columns.count > 1, widths(page: page, columns + [column], .dividedHeadings) == nil {
        close()
      }
      columns.append(column)
    }
    close()
    return parts
  }
}

/// How far a table gives way to a narrow page, before it is printed in parts.
enum TableEconomy {
  case none
  /// Headings on two lines; long words cut.
  case dividedHeadings
  /// Headings cut too.
  case cutHeadings
}

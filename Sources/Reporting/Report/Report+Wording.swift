extension Report {
  /// The same report with every text put into other words.
  package func worded(_ words: (String) -> String) -> Report {
    var report = self
    report.title = words(title)
    report.headline = words(headline)
    report.subtitle = subtitle.map(words)
    report.sections = sections.map { $0.worded(words) }
    report.notes = notes.map(words)
    return report
  }
}

extension ReportSection {
  /// The same section with every text put into other words.
  package func worded(_ words: (String) -> String) -> ReportSection {
    ReportSection(
      id: id, title: words(title), detail: detail, blocks: blocks.map { $0.worded(words) })
  }
}

extension Block {
  fileprivate func worded(_ words: (String) -> String) -> Block {
    switch self {
    case .paragraph(let text): return .paragraph(words(text))
    case .list(let texts): return .list(texts.map(words))
    case .table(let table): return .table(table.worded(words))
    case .chart(let chart): return .chart(chart.worded(words))
    case .bars(var chart):
      chart.title = chart.title.map(words)
      chart.notes = chart.notes.map(words)
      for index in chart.bars.indices {
        chart.bars[index].label = words(chart.bars[index].label)
        chart.bars[index].text = words(chart.bars[index].text)
      }
      return .bars(chart)
    }
  }
}

extension Table {
  fileprivate func worded(_ words: (String) -> String) -> Table {
    var table = self
    table.title = title.map(words)
    table.notes = notes.map(words)
    for index in columns.indices { table.columns[index].heading = words(columns[index].heading) }
    for index in rows.indices {
      table.rows[index].cells = rows[index].cells.map { cell in
        switch cell {
        case .text(let text): .text(words(text))
        case .status(let rating, let text): .status(rating, words(text))
        default: cell
        }
      }
    }
    return table
  }
}

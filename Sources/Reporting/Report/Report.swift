/// What the users read: one value from which every printed page and every machine-readable
/// form is drawn, so that two views of one number cannot disagree.
///
/// A report knows sections, tables and bars; it knows nothing of the field they speak of.
/// Text in it may come from files: writers neutralise it, whoever makes a report need not.
package struct Report: Hashable, Sendable {
  /// What the report is about, as a heading: the programme's name.
  package var title: String
  /// The answer in a sentence; writers print it first.
  package var headline: String
  /// What narrows the title: the position date, the scheme, the basis.
  package var subtitle: String?
  package var sections: [ReportSection]
  /// Remarks on the whole report, printed at its end.
  package var notes: [String]
  /// Who is told, when, by whom, on what: what stands over a paper for a committee.
  package var particulars: [Particular] = []
  /// Whether it is meant for one sheet of paper, and is set closer in print.
  package var isOnePage = false

  package init(
    title: String, headline: String, subtitle: String? = nil, sections: [ReportSection] = [],
    notes: [String] = []
  ) {
    self.title = title
    self.headline = headline
    self.subtitle = subtitle
    self.sections = sections
    self.notes = notes
  }

  /// One of the particulars of a paper: `Report to`, and whom.
  package struct Particular: Hashable, Sendable {
    package var label: String
    package var text: String
    package init(_ label: String, _ text: String) {
      self.label = label
      self.text = text
    }
  }
}

/// A part of a report under one heading.
package struct ReportSection: Hashable, Sendable {
  /// A stable name for data, such as `funding`.
  package var id: String
  package var title: String
  /// Whether it is shown only when more is asked for.
  package var detail: Bool
  package var blocks: [Block]

  package init(id: String, title: String, detail: Bool = false, blocks: [Block]) {
    self.id = id
    self.title = title
    self.detail = detail
    self.blocks = blocks
  }
}

/// What a section is made of.
package enum Block: Hashable, Sendable {
  case paragraph(String)
  case list([String])
  case table(Table)
  /// Horizontal bars; on paper without drawings their figures are printed beside them.
  case bars(BarChart)
  /// A drawing with the table of its figures; on paper without drawings the table alone.
  case chart(Chart)
}

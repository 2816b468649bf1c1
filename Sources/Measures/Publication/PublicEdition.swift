import PBRQuantities
package import PBRReporting

extension ProgrammeMeasures {
  /// The measures as the public may see them.
  ///
  /// - Parameters:
  ///   - position: figures of the claims position by the ids of measures, nil where it withholds one.
  ///     It is of the day asked for, so nothing of it is taken where that is not the month's end:
  ///     the difference of the two days would tell of a few families.
  ///   - shared: the measures of which a share gives nothing back that the position withholds.
  package func published(
    position: [String: Double?], shared: (ProgrammeMeasure) -> Bool
  ) -> [PublishedMeasure] {
    measures.map { measure in
      PublishedMeasure(
        measure, published: asked == end ? position[measure.id] : nil,
        // Money of results on another day than the position's is a few results at known rates.
        isShared: shared(measure) && (asked == end || measure.unit != .pounds))
    }
  }

  /// The tables of a public page, group by group.
  package func publicSections(_ published: [PublishedMeasure]) -> [ReportSection] {
    ProgrammeMeasure.Group.allCases.compactMap { group in
      let own = published.filter { $0.measure.group == group }
      guard !own.isEmpty else { return nil }
      let rows = own.map { item -> Row in
        let measure = item.measure
        return .line(
          item.title + (measure.unit == .pounds ? " (£)" : ""),
          [
            cell(item.now, measure.unit), cell(measure.last.plan, measure.unit),
            item.status(limits).map { .status($0, "") } ?? .empty,
            cell(item.before, measure.unit),
            .text(measure.isKnownEnough ? item.trend.words : "too few known"),
          ])
      }
      return ReportSection(
        id: group.rawValue, title: group.title,
        blocks: [
          .table(
            Table(
              id: group.rawValue,
              columns: [
                .label(), Column("Now", id: "value"), Column("Plan", id: "plan"),
                Column("Status", id: "status", .left), Column("Before", id: "before"),
                Column("Trend", id: "trend", .left),
              ], rows: rows))
        ])
    }
  }

  private func cell(_ value: PublishedMeasure.Value, _ unit: ProgrammeMeasure.Unit) -> Cell {
    switch value {
    case .asPublished(let value): cell(value, unit)
    case .share(let share, let isOfPlan):
      .text("\(NumberText.percent(share, places: 0))" + (isOfPlan ? " of plan" : ""))
    case .withheld: .text(CountTable.withheld)
    case .tooFew: .text("fewer than \(NumberText.fixed(PublishedMeasure.fewest, places: 0))")
    case .none: .notApplicable
    }
  }

  /// How many are good, fair and poor by what is published.
  package func publicHeadline(_ published: [PublishedMeasure]) -> String {
    let rated = published.compactMap { $0.status(limits) }
    let counts = Rating.allCases.map { status in
      "\(rated.count { $0 == status }) \(status.word.lowercased())"
    }
    return "\(counts.joined(separator: ", ")), \(published.count - rated.count) not rated."
  }

  /// What a reader has to know of it.
  package var publicLegend: String {
    "Figures of the claims position are as published there. Everything else is a share to the nearest "
      + "5%, of at least \(NumberText.fixed(PublishedMeasure.fewest, places: 0)) families; [c] where "
      + "from 1 to 4 stand behind it, or would be told by the quarter before."
  }

  /// What the measures count, as they are published.
  package func publicDefinitions(_ published: [PublishedMeasure]) -> ReportSection {
    definitionsSection(published.map { ($0.title, $0.measure.unit, $0.definition) })
  }

  /// `measures.csv` without rows: what every edition tells of a measure, with what one tells beside its
  /// value and at the end.
  static func dataTable(_ parts: [DataColumn], _ last: [DataColumn] = []) -> DataTable {
    DataTable(
      name: "measures",
      about: "The programme's own measures, by the register.",
      withholds: true,
      columns: [
        .text("measure", "id of the measure").key,
        .text("group", "input, process, output, outcome or local"),
        .text("title", "what the measure is called"),
        .date("day", "a quarter end, or the last month end").key,
        .number("value", "the value, shares as fractions; [c] where it is withheld"),
      ] + parts + [
        .number("plan", "what the plan has by the day; empty where it says nothing"),
        .text("status", "good, fair or poor on the last day; empty if not rated"),
        .text(
          "trend", "better, worse or same than at the quarter end before; empty where none is shown"
        ),
      ] + last)
  }

  /// `measures.csv` of the public: the last day alone, as it is published.
  package func publicData(_ published: [PublishedMeasure]) -> DataTable {
    var table = Self.dataTable(
      [.number("of_plan", "for the public: the value as a share of the plan", .share)])
    for item in published {
      let measure = item.measure
      var value = DataCell.empty
      var ofPlan = DataCell.empty
      switch item.now {
      case .asPublished(let figure): value = .quantity(figure)
      case .share(let share, true): ofPlan = .decimal(share, places: 2)
      case .share(let share, false): value = .decimal(share, places: 2)
      case .withheld: value = .text(CountTable.withheld)
      case .tooFew, .none: break
      }
      table.rows.append([
        .text(measure.id), .text(measure.group.rawValue), .text(item.title),
        .date(measure.last.day), value, ofPlan,
        measure.last.plan.map { .quantity($0) } ?? .empty,
        .text(item.status(limits)?.word.lowercased() ?? ""),
        .text(item.trend.rawValue),
      ])
    }
    return table
  }
}

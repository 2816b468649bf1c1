package import PBRMeasures
import PBRQuantities
package import PBRReporting

/// The programme's own measures in a report: for officers in full with a line of every exception, for
/// the public as they may be published.
package struct ScorecardPages: Sendable {
  let measures: ProgrammeMeasures
  let audience: Audience
  /// What the public may see.
  private let published: [PublishedMeasure]

  package init(_ measures: ProgrammeMeasures, _ position: ProgrammePosition) {
    self.measures = measures
    audience = position.audience
    published =
      audience == .public
      ? measures.published(position: position.measures, shared: position.shares) : []
  }

  /// The page by itself.
  package var report: Report {
    guard audience == .public else { return measures.report }
    return Report(
      title: measures.report.title, headline: measures.publicHeadline(published),
      subtitle: measures.report.subtitle, sections: measures.publicSections(published),
      notes: [measures.publicLegend])
  }

  /// Input, process, output and outcome; what nobody pays for has a section of its own.
  var scorecard: ReportSection {
    let sections =
      audience == .officer ? measures.report.sections : measures.publicSections(published)
    var blocks: [Block] =
      audience == .officer
      ? [.paragraph(measures.headline)]
      : [.paragraph(measures.publicHeadline(published))]
    blocks += titled(sections.filter(ProgrammeMeasures.isOfProgramme))
    blocks.append(.paragraph(ProgrammeMeasures.trendWords))
    if audience == .public { blocks.append(.paragraph(measures.publicLegend)) }
    return ReportSection(
      .scorecard, more: " on \(measures.end.prose)", blocks: blocks)
  }

  /// What to look at first; lines by quarter would tell the public of a few families.
  var exceptions: ReportSection? {
    guard audience == .public else { return measures.exceptionsSection }
    let poor = published.filter { $0.status(measures.limits) == .poor }
    guard !poor.isEmpty else { return nil }
    return ReportSection(
      .exceptions,
      blocks: [
        .list(
          poor.map { item in
            let unit = item.measure.unit == .pounds ? " (£)" : ""
            return "\(Rating.poor.symbol) \(item.title)\(unit). \(item.measure.definition)"
          })
      ])
  }

  /// What nobody pays for.
  var outcomes: ReportSection? {
    let sections =
      audience == .officer ? measures.report.sections : measures.publicSections(published)
    guard let section = sections.first(where: ProgrammeMeasures.isLocal) else { return nil }
    var blocks = section.blocks
    if audience == .public {
      blocks.append(
        .paragraph(
          "Families join when things are at their worst, so that part of every fall would have come "
            + "without the programme. Nothing here is shown to be caused by it."))
    }
    return ReportSection(.outcomes, more: section.title, blocks: blocks)
  }

  var definitions: ReportSection {
    audience == .officer
      ? measures.definitionsSection : measures.publicDefinitions(published)
  }

  /// `measures.csv`.
  package var data: DataTable {
    audience == .officer ? measures.data : measures.publicData(published)
  }

  var sheet: Worksheet {
    audience == .officer ? measures.sheet : measures.publicSheet(published)
  }

  /// The blocks of sections with their titles on their tables.
  private func titled(_ sections: [ReportSection]) -> [Block] {
    sections.flatMap { section in
      section.blocks.map { block -> Block in
        guard case .table(var table) = block else { return block }
        table.title = table.title ?? section.title
        table.id = "scorecard-\(table.id)"
        return .table(table)
      }
    }
  }
}

extension ProgrammePosition {
  /// What the claims position publishes of measures, by their ids; nil for what it withholds.
  var measures: [String: Double?] {
    func count(_ figure: Int) -> Double? { published.isShown(figure) ? number(figure) : nil }
    func amount(_ figures: [Int]) -> Double? {
      isShown(figures) ? figures.reduce(0) { $0 + pounds($1) } : nil
    }
    let total = published.total
    return [
      "places-filled": count(published.places), "results-claimed": count(total.claimed),
      "results-claimed-amount": amount([total.claimedAmount]),
      "results-paid": count(total.paid), "results-paid-amount": amount([total.paidAmount]),
      "results-ready": count(total.ready), "results-ready-amount": amount([total.readyAmount]),
      "funding-earned": amount([published.fees, total.claimedAmount]),
    ]
  }

  /// Whether a share of a measure gives nothing back that the tables withhold: only where every
  /// figure that it is a part of is shown.
  func shares(_ measure: ProgrammeMeasure) -> Bool {
    let families = published.families
    let total = published.total
    func areShown(_ figures: [Int?]) -> Bool {
      figures.allSatisfy { $0.map(published.isShown) ?? false }
    }
    guard published.isPublished(.totals), areShown([families.attached]) else { return false }
    switch measure.id {
    case "families-attached": return areShown([published.firstAttached])
    case "families-per-worker": return areShown([families.open])
    case "exits-not-planned": return areShown([published.unplanned, families.left])
    case "places-refilled": return areShown([published.firstAttached, families.left])
    case "evidence-missing":
      return areShown([published.lacking, families.open, published.claimed])
    case "results-rate", "results-too-late": return showsRate
    case "money-received": return areShown([published.fees, total.paid, total.paidAmount])
    case "places-filled": return areShown([published.places])
    case "results-claimed": return areShown([total.claimed])
    case "results-paid": return areShown([total.paid])
    case "results-ready": return areShown([total.ready])
    default: return measure.unit != .pounds
    }
  }
}

import PBRQuantities
import PBRRegister
import PBRReporting

extension ProgrammeMeasures {
  /// The outcomes that nobody pays for: of how many they are known, and what they do not show.
  func outcomes(_ own: [ProgrammeMeasure]) -> ReportSection {
    let rows = own.map { measure -> Row in
      let last = measure.last
      let known = last.known.map {
        "\(NumberText.grouped($0.count)) of \(NumberText.grouped($0.of))"
      }
      return .line(
        measure.title,
        [
          cell(last.value, measure.unit), of(measure), .text(known ?? ""),
          cell(measure.points.dropLast().last?.value, measure.unit),
          .text(measure.isKnownEnough ? measure.direction.words : "too few known"),
          .text(beside(measure)),
        ])
    }
    return ReportSection(
      id: ProgrammeMeasure.Group.local.rawValue, title: ProgrammeMeasure.Group.local.title,
      blocks: [
        .table(
          Table(
            id: ProgrammeMeasure.Group.local.rawValue,
            columns: [
              .label(), Column("Now", id: "value"), Column("Of", id: "of", .left),
              Column("Known for", id: "known", .left), Column("Before", id: "before"),
              Column("Trend", id: "trend", .left), Column("Beside it", id: "beside", .left),
            ], rows: rows, notes: outcomeNotes(own)))
      ])
  }

  /// The totals of a fall; the share in a state when they were attached.
  private func beside(_ measure: ProgrammeMeasure) -> String {
    guard let outcome = LocalOutcome(rawValue: measure.id),
      let count = days.last?.outcomes?[outcome], count.known > 0
    else { return "" }
    switch outcome.form {
    case .fall:
      return "\(NumberText.grouped(count.before)) to \(NumberText.grouped(count.after))"
        + (count.new > 0 ? "; \(NumberText.grouped(count.new)) new" : "")
    case .state:
      return "\(NumberText.percent(Double(count.before) / Double(count.known))) when attached"
    case .event: return ""
    }
  }

  private func outcomeNotes(_ own: [ProgrammeMeasure]) -> [String] {
    let early =
      own.compactMap { LocalOutcome(rawValue: $0.id) }
      .compactMap { days.last?.outcomes?[$0]?.tooEarly }.max() ?? 0
    var notes = [
      "Families join when things are at their worst, so that part of every fall would have come "
        + "without the programme. Nothing here is shown to be caused by it.",
      "A fall compares the \(MeasureLimits.outcomeMonths) months before attachment with the latest "
        + "\(MeasureLimits.outcomeMonths) after it, for families that had any before; beside it are "
        + "both totals, and families that had none before and some after.",
      "Known for fewer than \(MeasureLimits.outcomeKnownPercent)% of those of whom it could be known "
        + "by now, a row says little and is not rated.",
    ]
    if early > 0 {
      notes.append(
        "For \(Noun.family.counted(early)) it is too early to see a whole window after attachment.")
    }
    return notes
  }
}

import PBRProgramme
import PBRProjection
import PBRQuantities
import PBRReporting

extension DeadlinesStatement {
  /// The deadlines as a calendar. What an event is known by is made of the authority, the scheme
  /// and the deadline itself, and neither of its day nor of its money.
  ///
  /// - Parameter note: what is to be known of all of it.
  package func calendar(note: String = "") -> String {
    let stamp = asOf ?? scenario.date ?? scenario.scheme.starts ?? scenario.scheme.attachmentEnds
    return CalendarWriter(
      name: "Deadlines: \(scenario.displayName)", note: note, stamp: stamp
    )
    .text(deadlines.map(event))
  }

  private func event(_ deadline: Deadline) -> CalendarEvent {
    let programme = [scenario.scheme.id, scenario.authority ?? scenario.displayName]
      .joined(separator: " ")
    var lines = [deadline.what + "."]
    if let amount = deadline.amount {
      lines.append("\(NumberText.pounds(amount)) hangs on it.")
    }
    if let owner = deadline.owner { lines.append("Who must act: \(owner).") }
    let money = deadline.amount.map { " (\(NumberText.pounds($0)))" } ?? ""
    return CalendarEvent(
      uid: CalendarEvent.uid(of: [programme, deadline.kind.rawValue, deadline.id]),
      on: deadline.on, summary: "\(deadline.kind.words): \(deadline.what)\(money)",
      description: lines.joined(separator: "\n"), category: deadline.kind.words)
  }
}

package import PBRExplanation
import PBRQuantities
package import PBRReporting

/// What one unit more is worth: each lever with its step, net, funding and the setting that works
/// it out again.
package struct LeversStatement {
  let levers: Levers
  let title: String

  package init(_ levers: Levers, title: String) {
    self.levers = levers
    self.title = title
  }

  private var moved: [Lever] { levers.levers.filter { $0.net != nil } }

  package var report: Report {
    Report(
      title: title, headline: headline,
      subtitle: levers.draws.map {
        "one step at a time, played: means of the same \(NumberText.grouped($0)) draws"
      } ?? "one step at a time, expected values, earned over the horizon",
      sections: [table] + [unmoved, again].compactMap(\.self))
  }

  /// `levers.csv`: a row for each lever.
  package var data: DataTable {
    DataTable(
      name: "levers", headings: ["lever", "step", "net_gbp", "funding_gbp", "set", "reason"],
      rows: levers.levers.map { lever in
        var reason = ""
        if case .none(let text) = lever.worth { reason = text }
        return [
          .text(lever.title), .text(lever.step), lever.net.map { .pounds($0) } ?? .empty,
          lever.funding.map { .pounds($0) } ?? .empty,
          .text(lever.settings.joined(separator: " ")), .text(reason),
        ]
      })
  }

  private var headline: String {
    guard let most = moved.first, let net = most.net, net.magnitude >= 0.005 else {
      return "Nothing that one step can move is worth anything in this plan."
    }
    let funding = most.funding ?? 0
    let text =
      "\(most.title) is worth most: \(most.step), \(signed(net)) on the net and \(signed(funding)) "
      + "on the funding."
    let others = moved.dropFirst().filter { (($0.net ?? 0) - net).magnitude < 0.005 }.map {
      "\($0.title) (\($0.step))"
    }
    guard let last = others.last else { return text }
    let before = others.dropLast().joined(separator: ", ")
    return text + " As much on the net: " + (before.isEmpty ? "" : before + " and ") + last + "."
  }

  private func signed(_ amount: Double) -> String {
    (amount >= 0.5 ? "+" : "") + NumberText.pounds(amount)
  }

  private var table: ReportSection {
    let isPlayed = levers.draws != nil
    let rows = levers.levers.map { lever -> Row in
      switch lever.worth {
      case .some(let net, let funding):
        let errors: [Cell] =
          isPlayed
          ? [net, funding].map { $0.error.map { .text("±" + NumberText.pounds($0)) } ?? .empty }
          : []
        return .line(
          lever.title,
          [.text(lever.step), .pounds(net.amount)] + errors.prefix(1) + [.pounds(funding.amount)]
            + errors.dropFirst())
      case .none:
        let none: [Cell] = isPlayed ? ["None", .empty, "None", .empty] : ["None", "None"]
        return .line(lever.title, [.text(lever.step)] + none)
      }
    }
    var columns = [Column.label("Lever"), Column("Step", id: "step", .left)]
    for (heading, id) in [("Net", "net"), ("Funding", "funding")] {
      columns.append(Column(heading, id: id, negatives: .minus))
      if isPlayed { columns.append(Column("Error", id: id + "_error")) }
    }
    return ReportSection(
      id: "levers", title: "",
      blocks: [.table(Table(id: "levers", unit: .pounds, columns: columns, rows: rows))])
  }

  /// Why some cannot be moved.
  private var unmoved: ReportSection? {
    let lines = levers.levers.compactMap { lever -> String? in
      guard case .none(let reason) = lever.worth else { return nil }
      return "\(lever.title): \(reason)."
    }
    return lines.isEmpty
      ? nil : ReportSection(id: "none", title: "None, because", blocks: [.list(lines)])
  }

  /// The setting that works each out with `simulate`.
  private var again: ReportSection? {
    let lines = moved.map { lever in
      let settings = lever.settings.map { set in
        "--set " + (set.contains { "{}\"[]".contains($0) } ? "'\(set)'" : set)
      }
      return "\(lever.title): "
        + (settings.isEmpty
          ? "no --set; a file of the rules with the window, named by the plan's scheme"
          : settings.joined(separator: " "))
    }
    return lines.isEmpty
      ? nil : ReportSection(id: "again", title: "To work one again", blocks: [.list(lines)])
  }
}

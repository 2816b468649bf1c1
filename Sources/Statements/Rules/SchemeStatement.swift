package import PBRProgramme
import PBRQuantities
package import PBRReporting

/// The payer's rules read back in sentences, so that a council can see whether its own scheme
/// says what it means.
package struct SchemeStatement {
  let scheme: Scheme

  package init(_ scheme: Scheme) { self.scheme = scheme }

  package var report: Report {
    Report(
      title: scheme.title, headline: headline,
      subtitle: scheme.publisher,
      sections: [
        section("attachment", "Attaching families", attachment),
        section("results", "Results", scheme.isRateCard ? steps : results),
        section("limits", "Limits and payers", limits),
        section("windows", "Claiming", windows),
        section("figures", "Where the figures come from", figures),
      ].filter { $0.id != "limits" || !limits.isEmpty })
  }

  private var headline: String {
    let most = scheme.maximumPerPlace.map { ", at most \(NumberText.pounds($0)) a place" } ?? ""
    let what =
      scheme.isRateCard
      ? Noun("step").counted(scheme.results.count) + " in "
        + Noun("strand").counted(scheme.strands.count)
      : Noun.result.counted(scheme.results.count)
    return "\(scheme.id): \(what) in \(Noun("claim window").counted(scheme.windows.count))\(most)."
  }

  private func section(_ id: String, _ title: String, _ lines: [String]) -> ReportSection {
    ReportSection(id: id, title: title, blocks: [.list(lines)])
  }

  /// Who is attached, as a sentence begins.
  private var people: String {
    scheme.unit.many.prefix(1).uppercased() + scheme.unit.many.dropFirst()
  }

  private var attachment: [String] {
    var lines: [String] = []
    let from = scheme.starts.map { "from \($0.prose) " } ?? ""
    lines.append("\(people) can be attached \(from)until \(scheme.attachmentEnds.prose).")
    if let share = scheme.fundedShare {
      lines.append(
        "\(share.dataText) of the families are funded places, rounded half up: "
          + "of 375 families \(share.rounded(of: 375)).")
    }
    for year in scheme.attachment.fee.keys.sorted() {
      guard let fee = scheme.attachment.fee[year] else { continue }
      let when =
        scheme.attachment.paid[year].map { ", paid on \($0.prose)" }
        ?? (scheme.attachment.gates(of: year).isEmpty ? ", paid in the month of attachment" : "")
      lines.append("A place attached in \(year.prose) earns \(NumberText.pounds(fee))\(when).")
    }
    for gate in scheme.attachment.gates {
      let months = gate.pays.map {
        "\(NumberText.percent($0.share, places: 0)) in "
          + gate.year.firstMonth(ofQuarter: $0.quarter).prose
      }
      lines.append(
        "If at least \(NumberText.percent(gate.from, places: 0)) of the places planned for "
          + "\((gate.year - 1).prose) are filled by 31 March, the fees of \(gate.year.prose) are "
          + "paid \(months.joined(separator: ", ")).")
    }
    if !scheme.attachment.isGiven {
      lines.append("No fee is paid for attaching them.")
      return lines
    }
    lines.append("A fee is paid once for a place; a family that takes it over earns no new fee.")
    return lines
  }

  private var results: [String] {
    var lines = scheme.results.map { rule -> String in
      var text = "\(rule.title) pays \(rule.priceInWords)"
      if rule.isAddOn {
        text += ", once a place, with a main result or without"
        let titles = rule.notWith.map { id in scheme.result(id)?.title ?? id }
        if !titles.isEmpty { text += ", but not with \(titles.joined(separator: ", "))" }
      }
      return text + "."
    }
    let mains = scheme.mainResults.map(\.title)
    if mains.count > 1 {
      lines.append("A place earns at most one of: \(mains.joined(separator: "; ")).")
    }
    let isDated = scheme.results.contains { $0.price.isDated }
    if isDated {
      lines.append(
        "Where a price has a day, the one in force when the claim window closes counts, whenever "
          + "the place was first filled.")
    }
    switch scheme.resultsRate {
    case _ where isDated && scheme.results.allSatisfy { $0.price.isDated }: break
    case .attachmentYear:
      lines.append("The year that counts is the one in which the place was first filled.")
    case .claimYear:
      lines.append("The year that counts is the one in which the claim window closes.")
    }
    if let maximum = scheme.maximumPerPlace {
      lines.append("No place is paid more than \(NumberText.pounds(maximum)) in all.")
    }
    return lines
  }

  private var windows: [String] {
    var lines = scheme.windows.prefix(40).map { window in
      "\(window.id) closes on \(window.closes.prose) and takes results achieved by the end of "
        + "\(window.cutOff.prose)."
    }
    if scheme.windows.count > 40 {
      let more = scheme.windows.count - 40
      lines.append("\(more) more \(Noun("window follows", "windows follow").form(more)).")
    }
    if let last = scheme.windows.last {
      lines.append("A result achieved after \(last.cutOff.prose) is never paid.")
    }
    return lines
  }

  private var figures: [String] {
    func count(_ status: Provenance.Status) -> Int {
      scheme.figures.filter { $0.provenance.status == status }.count
    }
    var lines = [
      "\(scheme.figures.count) figures: \(count(.sourced)) sourced, \(count(.inferred)) "
        + "inferred, \(count(.assumed)) assumed, "
        + "\(scheme.figures.count { $0.provenance.status == nil }) without a word on it."
    ]
    for figure in scheme.figures {
      guard let status = figure.provenance.status, status != .sourced else { continue }
      lines.append("\(status.rawValue): \(figure.path.dropFirst(7)) = \(figure.value)")
    }
    return lines
  }
}

package import PBRExplanation
import PBRProgramme
import PBRProjection
import PBRQuantities
package import PBRReconciliation

/// Takes a position apart: what was planned, what has happened and what is to be expected of the
/// rest, down to each item of the journal and of the evidence, and to each cohort's month or window
/// of what is to come.
///
/// A figure is `PART:LINE:BASIS[:YEAR]` with the words of `reconciliation.csv`: PART is `profile`,
/// `actual`, `forecast`, `total` or `variance`; LINE is `attachment-fee`, `result:ID` or `all`;
/// BASIS `earned` or `cash`. LINE is also `above-maximum`, where a contract has one. The results rate
/// estimated again is `rate:estimate`, with `rate:if-none` and `rate:if-all` for what families that
/// left would have done; of a rate card `rate:STEP:estimate` and so on.
package struct PositionExplanation: Sendable {
  private let reconciliation: Reconciliation
  private let plan: FigureExplanation

  private enum Part: String, CaseIterable { case profile, actual, forecast, total, variance }

  package init(_ reconciliation: Reconciliation) {
    self.reconciliation = reconciliation
    plan = FigureExplanation(reconciliation.profile)
  }

  /// A figure of the position by its name; nil when there is none.
  package func node(_ name: String) -> ExplainedNode? {
    if name.hasPrefix("rate:") {
      return RateExplanation.all(reconciliation).first { $0.name == name }?.node
    }
    var words = name.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard words.count >= 2, let part = Part(rawValue: words.removeFirst()) else { return nil }
    var lines = reconciliation.lines
    if words.first == "all" {
      words.removeFirst()
    } else {
      guard let (line, rest) = LineName.first(of: words) else { return nil }
      words = rest
      lines = lines.filter { $0.name(in: scheme) == line }
      if lines.isEmpty { return nil }
    }
    guard let basis = words.first.flatMap(Reconciliation.Basis.init(rawValue:)), words.count <= 2
    else { return nil }
    if words.count == 1 { return sum(part, lines, basis, reconciliation.years) }
    guard let year = FinancialYear(words[1]), reconciliation.years.contains(year) else {
      return nil
    }
    return sum(part, lines, basis, [year])
  }

  /// The names that can be explained.
  package var names: [String] {
    let lines =
      ["all", LineName.attachmentFee.text] + scheme.results.map { LineName.result($0.id).text }
      + (scheme.contract == nil ? [] : [LineName.aboveMaximum.text])
    let years = [""] + reconciliation.years.map { ":\($0.dataText)" }
    return RateExplanation.all(reconciliation).map(\.name)
      + Part.allCases.flatMap { part in
        lines.flatMap { line in
          Reconciliation.Basis.allCases.flatMap { basis in
            years.map { "\(part.rawValue):\(line):\(basis.rawValue)\($0)" }
          }
        }
      }
  }

  private var scheme: Scheme { reconciliation.scenario.scheme }

  /// A part of several lines in several years: the sum of each alone.
  private func sum(
    _ part: Part, _ lines: [Reconciliation.Line], _ basis: Reconciliation.Basis,
    _ years: [FinancialYear]
  ) -> ExplainedNode {
    let cells = years.flatMap { year in lines.map { (line: $0, year: year) } }
    if cells.count == 1 { return node(part, cells[0].line, basis, cells[0].year) }
    let value = cells.reduce(0) {
      $0 + self.value(part, reconciliation.entry($1.line, basis, $1.year))
    }
    let what = lines.count == 1 ? title(lines[0]) : "Fees and results"
    let when = years.count == 1 ? " in \(years[0].prose)" : ""
    return ExplainedNode(
      "\(part.rawValue):\(lines.count):\(lines.first.map(key) ?? ""):\(basis.rawValue):"
        + "\(years.count):\(years.first?.dataText ?? "")",
      "\(what), \(words(part)), \(words(basis))\(when)", value, .sum, section: 6
    ) {
      cells.map { node(part, $0.line, basis, $0.year) }.filter { $0.value != 0 }
    }
  }

  private func node(
    _ part: Part, _ line: Reconciliation.Line, _ basis: Reconciliation.Basis, _ year: FinancialYear
  ) -> ExplainedNode {
    let entry = reconciliation.entry(line, basis, year)
    let name = "\(part.rawValue):\(key(line)):\(basis.rawValue):\(year.dataText)"
    let text = "\(title(line)), \(words(part)), \(words(basis)) in \(year.prose)"
    switch part {
    case .profile:
      return plan.node("line:\(key(line)):\(basis.rawValue):\(year.dataText)")
        ?? ExplainedNode(name, text, entry.profile, .gbp, .settled, section: 6)
    case .actual, .forecast:
      return ExplainedNode(name, text, value(part, entry), .sum, section: 6) {
        reconciliation.parts(line, basis, year)
          .filter { $0.isActual == (part == .actual) && $0.amount != 0 }.map(leaf)
      }
    case .total:
      return ExplainedNode(name, text, entry.total, .sum, section: 6) {
        [node(.actual, line, basis, year), node(.forecast, line, basis, year)]
      }
    case .variance:
      return ExplainedNode(name, text, entry.variance, .difference(plus: 1), section: 6) {
        [node(.total, line, basis, year), node(.profile, line, basis, year)]
      }
    }
  }

  private func leaf(_ part: Reconciliation.Part) -> ExplainedNode {
    let path = part.places.map { "scheme.attachment.fee.\($0.year.dataText)" }
    guard let places = part.places,
      let fee = reconciliation.scenario.figures.first(where: { $0.path == path }),
      let amount = Double(fee.value)
    else { return ExplainedNode(part.key, part.words, part.amount, .gbp, .settled) }
    return ExplainedNode(part.key, part.words, part.amount, .product, section: 3) {
      [
        ExplainedNode("\(part.key):places", part.words, places.count, .places, .settled),
        ExplainedNode(
          "input:\(fee.path)", "The fee of \(places.year.prose)", amount, .gbp, .input(fee)),
      ]
    }
  }

  private func value(_ part: Part, _ entry: Reconciliation.Entry) -> Double {
    switch part {
    case .profile: entry.profile
    case .actual: entry.actual
    case .forecast: entry.forecast
    case .total: entry.total
    case .variance: entry.variance
    }
  }

  private func key(_ line: Reconciliation.Line) -> String { line.name(in: scheme).text }

  private func title(_ line: Reconciliation.Line) -> String {
    switch line {
    case .fees: "Attachment fees"
    case .result(let result): scheme.results[result].title
    case .contract: "Above the contract's maximum"
    }
  }

  private func words(_ part: Part) -> String {
    switch part {
    case .profile: "as planned"
    case .actual: "so far"
    case .forecast: "still expected"
    case .total: "so far and still expected"
    case .variance: "against the plan"
    }
  }

  private func words(_ basis: Reconciliation.Basis) -> String {
    basis == .earned ? "earned" : "received"
  }
}

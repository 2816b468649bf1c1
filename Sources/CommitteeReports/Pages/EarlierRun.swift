package import PBRFindings
import PBRProjection
import PBRQuantities
import PBRRuns

/// The figures of an earlier run, read from its `figures.csv`.
package struct EarlierRun: Sendable {
  /// The folder or file it was read from, as it is shown.
  package let name: String
  let figures: [String: SavedFigures.Figure]

  /// The last part of the folder's path: pages do not carry the paths of a machine.
  var folder: String {
    name.split(separator: "/").last.map(String.init) ?? name
  }

  /// Reads the catalogue; nil, with findings, when it is no such file.
  package static func read(_ source: SourceText, name: String, into log: FindingLog) -> EarlierRun?
  {
    SavedFigures.read(source, into: log).map { EarlierRun(name: name, figures: $0.figures) }
  }
}

/// A headline that is not what it was.
struct ChangedFigure {
  let title: String
  let unit: FigureUnit
  let earlier: String
  let now: String
  /// How much more it is now; nil where it is not a number.
  let change: Double?
  /// Whether a reader who takes the printed figures from each other gets another change, because each
  /// was rounded by itself.
  var misfoots = false
}

extension EarlierRun {
  /// The headlines that have moved, in the order of the catalogue, and how many other figures
  /// have.
  /// - Parameter bearer: who bears the costs that count.
  func changes(
    to figures: [NamedFigure], bearer: String
  ) -> (headlines: [ChangedFigure], others: Int) {
    var headlines: [ChangedFigure] = []
    var others = 0
    for figure in figures {
      guard let change = change(figure, bearer) else { continue }
      if FigureWords.title(figure.name, bearer) != nil {
        headlines.append(change)
      } else {
        others += 1
      }
    }
    return (headlines, others)
  }

  private func change(_ figure: NamedFigure, _ bearer: String) -> ChangedFigure? {
    let title = FigureWords.title(figure.name, bearer) ?? figure.name
    let earlier = figures[figure.name]
    if let text = figure.text {
      guard earlier?.text != text else { return nil }
      return ChangedFigure(
        title: title, unit: figure.unit, earlier: earlier?.text ?? "none", now: text, change: nil)
    }
    let before = earlier?.value ?? 0
    let least = figure.unit.leastSeen
    guard (figure.value - before).magnitude >= least else { return nil }
    let change = figure.value - before
    return ChangedFigure(
      title: title, unit: figure.unit, earlier: FigureWords.text(before, figure.unit),
      now: FigureWords.text(figure.value, figure.unit), change: change,
      misfoots: figure.unit == .gbp
        && figure.value.rounded() - before.rounded() != change.rounded())
  }
}

/// The headlines of the catalogue in words.
enum FigureWords {
  /// Nil for figures that are not headlines.
  static func title(_ name: String, _ bearer: String) -> String? {
    let parts = name.split(separator: ".").map(String.init)
    let year = parts.last.flatMap { FinancialYear($0) }
    let stem = (year == nil ? parts : Array(parts.dropLast())).joined(separator: ".")
    let words: String? =
      switch stem {
      case "families": "Families"
      case "places": "Funded places"
      case "funding.maximum": "Maximum"
      case "funding.total": "Funding earned"
      case "funding.fees": year == nil ? "Attachment fees" : nil
      case "funding.results": year == nil ? "Results payments" : nil
      case "funding.lapsed": "Results too late"
      case "cash.total": "Funding received"
      case "costs.council": "Costs borne by \(bearer)"
      case "net.total": "Net over the programme"
      case "cash.lowest": "Lowest cash"
      case "cash.lowest.month": "Month of the lowest cash"
      case "caseload.peak": "Most families at a time"
      case "breakeven.rate": "Break-even success rate"
      default: nil
      }
    guard let words else { return nil }
    return year.map { "\(words), \($0.prose)" } ?? words
  }

  static func text(_ value: Double, _ unit: FigureUnit) -> String {
    switch unit {
    case .gbp: NumberText.pounds(value)
    case .share: NumberText.percent(value)
    default: NumberText.grouped(value, places: value == value.rounded() ? 0 : 1)
    }
  }
}

import PBRChance
import PBRQuantities
import PBRReporting

extension BreakEvenStatement {
  /// The values of single inputs at which the net is zero.
  var switching: ReportSection {
    ReportSection(
      id: "switching", title: "Switching values, one input at a time",
      blocks: [.list(switches.map(\.sentence))])
  }
}

extension SwitchingValue {
  /// For data: the value, or the whole number from which the net is no longer negative.
  var cell: DataCell {
    switch answer {
    case .value(let value): .quantity(value)
    case .between(let below, let above): .quantity(below.net >= 0 ? below.value : above.value)
    case .none, .unmoved: .empty
    }
  }

  var sentence: String {
    let places = others.compactMap { other -> String? in
      switch other {
      case .value(let value): "at \(said(value))"
      case .between(let below, let above):
        "between \(said(below.value)) and \(said(above.value))"
      case .none, .unmoved: nil
      }
    }
    return places.isEmpty
      ? nearestSentence
      : "\(nearestSentence) It changes sign again \(places.joined(separator: " and "))."
  }

  private var nearestSentence: String {
    let now = "\(path) is \(said(current)), the net \(NumberText.pounds(net))"
    switch answer {
    case .value(let value):
      let share = current == 0 ? nil : value / current - 1
      let by = share.map { " (\($0 >= 0 ? "+" : "")\(NumberText.percent($0)))" } ?? ""
      return "\(now). The net is zero at \(said(value))\(by)."
    case .between(let below, let above):
      return "\(now). The net changes sign between \(said(below.value)), with "
        + "\(NumberText.pounds(below.net)), and \(said(above.value)), with "
        + "\(NumberText.pounds(above.net))."
    case .none(let below, let above):
      return "\(now). No value from \(said(below.value)) to \(said(above.value)) brings it to "
        + "zero: the net goes from \(NumberText.pounds(below.net)) to "
        + "\(NumberText.pounds(above.net))."
    case .unmoved: return "\(now). It moves nothing, so it has no switching value."
    }
  }

  private func said(_ value: Double) -> String {
    switch unit {
    case .gbp:
      let text = NumberText.grouped(value, places: value.rounded() == value ? 0 : 2)
      return text.hasPrefix("-") ? "-£" + text.dropFirst() : "£" + text
    case .share: return NumberText.percent(value, places: 2)
    case .months: return "\(number(value)) \(Noun.month.form(value))"
    default: return number(value)
    }
  }

  private func number(_ value: Double) -> String {
    NumberText.grouped(value, places: value.rounded() == value ? 0 : 2)
  }
}

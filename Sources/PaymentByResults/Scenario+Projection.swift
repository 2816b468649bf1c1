import PBRChance
import PBRFindings
public import PBRProgramme
public import PBRProjection
public import PBRQuantities
import PBRRuns

extension Scenario {
  /// The plan worked out month by month: expected flows, exact sums and no samples
  /// (Documentation/model.md). The identities of the model are proved before it is handed out.
  ///
  /// - Throws: `InputErrors` when an identity does not hold, or when the capacity of the plan binds
  ///   and is exceeded, to which exact sums do not apply.
  public func projected() throws(InputErrors) -> Projection {
    let projection = Projection(self)
    let failed = Identities.findings(projection, file: title)
    guard failed.isEmpty else { throw InputErrors(failed) }
    guard !projection.isOverBindingCapacity else {
      throw InputErrors([
        .error(
          "capacity-binds", file: title, "more families would be active than capacity allows",
          effect: "Attachments would wait, so that exact sums do not apply.",
          remedy: "Leave out \"binds\" to see the plan without delays, or use pbr simulate.")
      ])
    }
    return projection
  }
}

extension Projection {
  /// The financial years of the horizon, in order.
  public var years: [FinancialYear] { axis.years }

  /// The months of the horizon, in order.
  public var months: [Month] { axis.months }

  /// A figure by its name in `figures.csv`: `funding.total`, `cash.total.2012-13`,
  /// `breakeven.factor` (Documentation/outputs.md lists them).
  ///
  /// - Throws: `InputErrors` with the nearest name, when there is no such figure.
  public func figure(_ name: String) throws(InputErrors) -> NamedFigure {
    let known = figures(breakEven: name.hasPrefix("breakeven"))
    if let figure = known.first(where: { $0.name == name }) { return figure }
    let nearest = Nearest.match(name, among: known.map(\.name))
    throw InputErrors([
      .error(
        "unknown-figure", file: scenario.title, "there is no figure \(Quoted.value(name))",
        remedy: nearest.map { "Did you mean \(Quoted.value($0))?" }
          ?? "figures() lists them all.")
    ])
  }
}

/// The value as people write it: `£145,022`, `62.3%`, `August 2013`, `313`.
extension NamedFigure: CustomStringConvertible {
  /// Pounds whole, shares to one decimal, counts with a decimal where they are not whole.
  public var description: String {
    if let text { return Month(text)?.prose ?? text }
    switch unit {
    case .gbp: return NumberText.pounds(value)
    case .share: return NumberText.percent(value)
    case .factor: return NumberText.fixed(value, places: 3)
    default:
      return NumberText.grouped(value, places: value.rounded() == value ? 0 : 1)
    }
  }
}

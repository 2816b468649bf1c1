import PBRProgramme
package import PBRProjection
package import PBRQuantities

/// A figure whose change between two plans is taken apart: one of the catalogue, or a total in
/// cash.
package struct ComparedFigure: Sendable {
  package let name: String
  package let unit: FigureUnit
  let value: @Sendable (Projection) -> Double?

  /// The council's net over the horizon, in cash.
  package static let netInCash = ComparedFigure(name: "net.cash", unit: .gbp) {
    $0.netCash.total
  }
  /// Fees and results received over the horizon.
  package static let fundingReceived = ComparedFigure(name: "cash.total", unit: .gbp) {
    $0.feesReceived.total + $0.resultsReceived.total
  }

  /// A figure by its name; nil when neither plan has a number of it.
  package init?(_ name: String, in figures: [NamedFigure], asOf: CivilDate?) {
    if let total = [ComparedFigure.netInCash, .fundingReceived].first(where: { $0.name == name }) {
      self = total
      return
    }
    guard let figure = figures.first(where: { $0.name == name && $0.text == nil }) else {
      return nil
    }
    // Of what one plan has and the other has not, pounds and counts are nought there.
    let absent: Double? = [.share, .factor].contains(figure.unit) ? nil : 0
    let isBreakEven = name.hasPrefix("breakeven.")
    self.init(name: name, unit: figure.unit) { projection in
      projection.figures(asOf: asOf, breakEven: isBreakEven).first { $0.name == name }?.value
        ?? absent
    }
  }

  private init(
    name: String, unit: FigureUnit, value: @escaping @Sendable (Projection) -> Double?
  ) {
    self.name = name
    self.unit = unit
    self.value = value
  }

  /// Steps in one: pennies of a pound, millionths of a count or a share.
  package var steps: Double { unit == .gbp ? 100 : 1_000_000 }
}

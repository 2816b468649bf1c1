import PBRQuantities

/// What compared plans are measured by. Amounts are in pounds on the earned basis over the
/// horizon; "per family" is per family worked with.
public enum Measure: String, Sendable, CaseIterable {
  case families
  case places
  case funding
  case cost
  case grants
  case net
  case fundingPerFamily = "funding-per-family"
  case costPerFamily = "cost-per-family"
  case netPerFamily = "net-per-family"
  /// Cost borne by the council for each family, funded or not, whose main result is achieved in
  /// time for a claim window.
  case costPerSuccess = "cost-per-success"
  /// Attachment fees as a share of funding: what does not hang on results.
  case certainShare = "certain-share"
  case breakEvenRate = "breakeven-rate"

  /// Those by which plans can be ranked.
  public static let ranks: [Measure] = [
    .netPerFamily, .costPerSuccess, .breakEvenRate, .certainShare, .fundingPerFamily,
    .costPerFamily, .net, .funding, .cost,
  ]

  /// Whether less is better.
  public var lessIsBetter: Bool {
    switch self {
    case .cost, .costPerFamily, .costPerSuccess, .breakEvenRate: true
    default: false
    }
  }

  public var title: String {
    switch self {
    case .families: "Families"
    case .places: "Funded places"
    case .funding: "Funding"
    case .cost: "Cost borne by the council"
    case .grants: "Grants"
    case .net: "Net"
    case .fundingPerFamily: "Funding per family"
    case .costPerFamily: "Cost per family"
    case .netPerFamily: "Net per family"
    case .costPerSuccess: "Cost per successful family"
    case .certainShare: "Share of funding certain"
    case .breakEvenRate: "Break-even success rate"
    }
  }

  /// The unit as the catalogue of figures has it.
  var unit: FigureUnit {
    switch self {
    case .families: .families
    case .places: .places
    case .certainShare, .breakEvenRate: .share
    default: .gbp
    }
  }
}

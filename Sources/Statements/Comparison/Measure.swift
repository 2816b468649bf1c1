import PBRProgramme
import PBRQuantities

/// What compared plans are measured by. Amounts are in pounds on the earned basis over the
/// horizon; "per family" is per family worked with.
package enum Measure: String, Sendable, CaseIterable {
  case families
  case places
  case funding
  /// What a payer pays of fees and results; only of a plan that is looked from one.
  case payments
  case cost
  case grants
  case net
  case fundingPerFamily = "funding-per-family"
  case costPerFamily = "cost-per-family"
  case netPerFamily = "net-per-family"
  /// Cost borne, of a payer with its payments, for each family, funded or not, whose main result is achieved in
  /// time for a claim window.
  case costPerSuccess = "cost-per-success"
  /// Cost borne, of a payer with its payments, for each result of any kind, of families funded or not, achieved in
  /// time for a claim window.
  case costPerResult = "cost-per-result"
  /// Attachment fees as a share of funding: what does not hang on results.
  case certainShare = "certain-share"
  case breakEvenRate = "breakeven-rate"

  /// Those by which plans can be ranked.
  package static let ranks: [Measure] = [
    .netPerFamily, .costPerSuccess, .costPerResult, .breakEvenRate, .certainShare,
    .fundingPerFamily, .costPerFamily, .net, .funding, .cost,
  ]

  /// Whether less is better.
  package var lessIsBetter: Bool {
    switch self {
    case .payments, .cost, .costPerFamily, .costPerSuccess, .costPerResult, .breakEvenRate: true
    default: false
    }
  }

  /// What it is called, of families or of whoever a rate card attaches.
  /// - Parameter bearer: who bears the costs; nil where that is not the same in every plan.
  func title(_ unit: AttachedUnit, bearer: String?) -> String {
    switch self {
    case .families: unit.many.prefix(1).uppercased() + unit.many.dropFirst()
    case .places: "Funded places"
    case .funding: "Funding"
    case .payments: "Fees and results paid" + (bearer.map { " by \($0)" } ?? "")
    case .cost: bearer.map { "Cost borne by \($0)" } ?? "Cost borne"
    case .grants: "Grants"
    case .net: "Net"
    case .fundingPerFamily: "Funding per \(unit.one)"
    case .costPerFamily: "Cost per \(unit.one)"
    case .netPerFamily: "Net per \(unit.one)"
    case .costPerSuccess: "Cost per successful \(unit.one)"
    case .costPerResult: "Cost per result"
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

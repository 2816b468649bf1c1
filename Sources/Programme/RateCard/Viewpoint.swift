import PBRFiles
import PBRFindings

/// Whose money the net position of a plan is.
public enum Viewpoint: Sendable, Hashable {
  /// Who delivers: fees and results come in.
  case provider
  /// One of the payers, by its place in the scheme's list: its share goes out.
  case payer(Int)

  /// How a scenario names the one who delivers.
  package static let providerName = "provider"
}

extension Viewpoint {
  static func read(in fields: FieldReader, scheme: Scheme?) -> Viewpoint {
    guard let name = fields.plainText("viewpoint"), name != providerName else { return .provider }
    guard let scheme else { return .provider }
    if let index = scheme.payers?.index(of: name) { return .payer(index) }
    let known = [providerName] + (scheme.payers?.all.map(\.id) ?? [])
    fields.report(
      .error(
        "unknown-payer", at: fields.object["viewpoint"]?.place,
        "viewpoint \(Quoted.value(name)) is neither the provider nor a payer of the scheme",
        remedy: Nearest.match(name, among: known).map { "Did you mean \"\($0)\"?" }
          ?? "One of: \(known.joined(separator: ", "))."))
    return .provider
  }
}

extension Scenario {
  /// Whether a cost is borne by the one whose net position the plan shows: of the one who delivers
  /// are all that no payer bears, without payers those of the council.
  public func bears(_ cost: CostLine) -> Bool {
    guard let payers = scheme.payers else { return cost.isCouncils }
    switch viewpoint {
    case .provider: return payers.index(of: cost.paidBy) == nil
    case .payer(let index): return payers.all[index].id == cost.paidBy
    }
  }

  /// Whether a grant goes to the one whose net position the plan shows.
  public func receives(_ grant: GrantLine) -> Bool {
    guard let payers = scheme.payers else { return true }
    switch viewpoint {
    case .provider: return payers.index(of: grant.to) == nil
    case .payer(let index): return payers.all[index].id == grant.to
    }
  }
}

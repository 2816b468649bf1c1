public import PBRClaims
import PBRProgramme
public import PBRQuantities
public import PBRRegister

/// Where one result stands for one family on the day of an assessment.
public struct ResultStanding: Sendable {
  /// The family's key in the register.
  public let family: String
  /// The place that it holds; nil for a family that holds none.
  public let place: String?
  /// The result's id in the scheme.
  public let result: String
  /// Where it stands: exactly one of ten.
  public let state: ClaimState
  /// Why, in words.
  public let reason: String
  /// What it pays or would pay; nil where nothing can come of it.
  public let amount: Money?
  /// Of what is achieved, the day on which it was; otherwise the earliest day on which it can be
  /// claimed, as far as that can be said.
  public let earliest: CivilDate?
  /// Who keeps the evidence that is missing; nil where none is.
  public let owner: String?
}

extension Assessment {
  /// Every family and every result, in the order of the register and of the scheme: the rows of
  /// `pbr claims list --format csv`.
  public var results: [ResultStanding] { standings.map { described($0) } }

  /// What can be claimed in the window, in the same order.
  public var claimable: [ResultStanding] {
    standings.filter { $0.state == .claimable }.map { described($0) }
  }

  /// What a claim of all that can be claimed would pay.
  public var claimableAmount: Money {
    Money.sum(standings.filter { $0.state == .claimable }.compactMap(\.amount))
  }

  private func described(_ standing: Standing) -> ResultStanding {
    let family = register.families[standing.family]
    return ResultStanding(
      family: family.id, place: family.place.map { register.places[$0].id },
      result: scheme.results[standing.result].id, state: standing.state,
      reason: standing.reason.words, amount: standing.amount, earliest: standing.earliest,
      owner: owner(of: standing))
  }
}

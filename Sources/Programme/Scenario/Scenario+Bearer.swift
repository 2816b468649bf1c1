/// What whoever bears the costs of a plan is called.
extension Scenario {
  /// Whose costs and cash the plan shows, within a sentence: the council, or on a rate card whoever
  /// is looked from, the provider or a payer.
  package var bearer: String {
    if let payer, let payers = scheme.payers { return payers.all[payer].titleWithin }
    return scheme.payers == nil && !scheme.isRateCard ? "the council" : "the provider"
  }

  /// At the start of a sentence: `The provider`.
  package var bearerFirst: String { Scenario.first(bearer) }

  /// As the owner of something: `the provider's`, `Life Chances'`.
  package var bearers: String { bearer + (bearer.hasSuffix("s") ? "'" : "'s") }

  /// Over a table: `Provider`.
  package var bearerHeading: String { Scenario.heading(bearer) }

  /// As an owner over a table: `Provider's`.
  package var bearersHeading: String { Scenario.heading(bearers) }

  private static func first(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  private static func heading(_ text: String) -> String {
    first(text.hasPrefix("the ") ? String(text.dropFirst(4)) : text)
  }
}

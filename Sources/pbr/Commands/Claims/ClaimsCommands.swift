/// `pbr claims`: from the register of families to a claim and what becomes of it.
enum ClaimsCommands: CommandGroup {
  static let description = CommandDescription(
    name: "claims",
    abstract: "See which families can be claimed, make a claim, and keep its journal.",
    examples: [
      Example("pbr claims check register", "What was understood of the register."),
      Example(
        "pbr claims list register --as-of 2013-01-10", "The position by state and reason."),
      Example(
        "pbr claims explain register HT-0042 --as-of 2013-01-10", "One family, test by test."),
      Example(
        "pbr claims export register --as-of 2013-01-10 --window W2013-01 --claim 2013-W1 --out "
          + "claim", "Make the claim and record it."),
    ],
    subcommands: [
      ClaimsCheck.self, ClaimsList.self, ClaimsExplain.self, ClaimsExport.self, ClaimsVerify.self,
      ClaimsHistory.self, ClaimsSample.self, ClaimsStatus.self, ClaimsAmend.self,
    ])
}

package import PBRProgramme

/// The keys of a plan of stretch targets, and of the rules of its reward.
package enum RewardKeys {
  private static let schema = Key("$schema", .text, "The address of this schema; read by editors.")
  private static let any = ValueKind.exact

  /// The plan.
  package static let plan = ValueKind.object(
    KeySet(
      "A plan of stretch targets.",
      [
        schema,
        Key("pbr", .exactly(1), "The version of the format.", needed: true),
        Key("title", .figure(.text), "What it is called.", needed: true),
        Key("extends", .text, "Another plan to start from."),
        Key("authority", .anything, "The council."), Key("author", .anything, "Who wrote it."),
        Key("date", .anything, "The date of the plan."),
        Key("reference", .anything, "The paper it restates."),
        Key("description", .anything, "Words for the reader."),
        Key("displayName", .anything, "The name in reports."),
        Key("origins", .map(.any, .text), "Written by pbr: where the figures of a run come from."),
        Key(
          "scheme", .either([.text, scheme]), "The file of the rules, or the rules.", needed: true),
        Key("netBudgetRequirement", .figure(.money), "Of which the rules may take a share."),
        Key("potential", .figure(.money), "The pot, where the council rounds it."),
        Key("scorecard", .text, "The scorecard that has the figures."),
        Key("costs", .figure(.list(.object(ScenarioKeys.plainCost))), "What reaching them costs."),
        Key("grants", .figure(.list(.object(ScenarioKeys.grant))), "Income beside the reward."),
        Key("targets", .figure(.list(.object(target(parts: true)))), "The targets.", needed: true),
        ScenarioKeys.expect,
      ]))

  private static func target(parts: Bool) -> KeySet {
    KeySet(
      parts ? "A target." : "A part of a target.",
      [
        Key("measure", .text, "The measure.", needed: true),
        Key("without", any, "What was to be expected without.", needed: true),
        Key("with", any, "The target.", needed: true),
        Key("weight", any, "Its weight among the others."),
        Key("ends", .figure(.date), "The day it is judged on."),
        Key("actual", any, "What was reached, in place of the scorecard's figure."),
        Key("range", .ranged(.number(-1e9...1e9)), "What may be reached, where it is open."),
        Key(
          "cases",
          .figure(
            .object(
              KeySet(
                "Cases that succeed with the same chance.",
                [
                  Key("of", .figure(.whole(1...10_000_000)), "How many.", needed: true),
                  Key("chance", any, "The chance of each.", needed: true),
                  Key(
                    "as", .choice(["percent", "number"]),
                    "Whether the measure is their percentage or their number."),
                ]))), "Cases that succeed with the same chance, where it is open."),
        Key(
          "interim",
          .figure(
            .object(
              KeySet(
                "A level on the way.",
                [
                  Key("level", any, "The level.", needed: true),
                  Key("on", .figure(.date), "The day.", needed: true),
                ]))), "A level on the way."),
      ]
        + (parts
          ? [Key("parts", .figure(.list(.object(target(parts: false)))), "Parts of the target.")]
          : []))
  }

  private static let instalment = KeySet(
    "A payment.",
    [
      Key("share", any, "Its share.", needed: true), Key("month", .figure(.month), "Its month."),
      Key("year", .text, "Its year, for the April of it."),
    ])

  /// The rules.
  package static let scheme = ValueKind.object(
    KeySet(
      "The rules of a reward grant.",
      [
        Key("scheme", .text, "The id of the rules.", needed: true),
        Key("title", .figure(.text), "What they are called.", needed: true),
        Key("ends", .figure(.date), "The last day.", needed: true),
        Key("kind", .choice(["reward-grant"]), "What kind of rules these are."), schema,
        Key("extends", .text, "Other rules to start from."),
        Key("description", .anything, "Words for the reader."),
        Key("publisher", .anything, "Who published them."),
        Key(
          "potential",
          .either([
            .figure(.money),
            .object(
              KeySet(
                "A share of something the plan names.",
                [
                  Key("shareOf", .choice(["netBudgetRequirement"]), "Of what.", needed: true),
                  Key("share", any, "The share.", needed: true),
                ])),
          ]), "The pot."),
        Key(
          "division", .choice(RewardScheme.Division.allCases.map(\.rawValue)),
          "How the pot is divided."),
        Key("basis", .choice(RewardScheme.Basis.allCases.map(\.rawValue)), "What is paid for."),
        Key(
          "pays",
          .figure(
            .object(
              KeySet(
                "From which share of the stretch on it pays.",
                [Key("from", any, "From this share."), Key("to", any, "Up to this share.")]))),
          "From which share of the stretch on it pays.", needed: true),
        Key("instalments", .figure(.list(.object(instalment))), "When it is paid.", needed: true),
        Key("onAccount", .figure(.object(instalment)), "What is paid before."),
        Key("capitalShare", any, "The share that is capital."),
        Key("factor", any, "What every payment is multiplied by."),
      ]))
}

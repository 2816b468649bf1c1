package import PBRProgramme

/// The keys of the sections of a plan that say what the programme saves.
package enum AppraisalKeys {
  /// The sections, as keys of a plan.
  package static let sections: [Key] = [
    Key("savings", .figure(.list(.object(saving))), "What results save, and whom."),
    Key("appraisal", .figure(.object(appraisal)), "How savings are set against costs."),
  ]

  static let document = ValueKind.object(KeySet("A plan.", sections))

  private static let table = ValueKind.either([
    .text,
    .object(
      KeySet(
        "A table that the plan of a run has put in.",
        [Key("name", .text, "Its file."), Key("text", .text, "What it says.")])),
  ])

  private static let tables = ValueKind.either([table, .list(table)])

  static let appraisal = KeySet(
    "How savings are set against costs.",
    [
      Key("unitCosts", tables, "Files of unit costs beside those built in."),
      Key("deflator", table, "A file of price indices."),
      Key("optimism", table, "A file of corrections for optimism."),
      Key("baseYear", .figure(.year), "The year of prices and of the present value."),
      Key("discountRate", .ranged(.share), "The discount rate."),
      Key("years", .figure(.list(.figure(.whole(1...1000)))), "The horizons that are shown."),
      Key(
        "doNothing", .figure(.number(0...1_000_000_000)),
        "The cost of a family in a year, in pounds."),
    ])

  private static let agencies = ValueKind.figure(.map(.any, .figure(.share)))

  static let saving = KeySet(
    "What a result saves.",
    [
      Key(
        "id", .text, "Letters, digits, hyphen, underscore, point; at most 60.", needed: true),
      Key("title", .figure(.text), "What it is called."),
      Key("result", .text, "The result of the scheme.", needed: true),
      Key("cohorts", .figure(.list(.text)), "Only these cohorts."),
      Key("perFamily", .ranged(.number(-1000...1000)), "Units avoided in a year for each result."),
      Key(
        "value", .choice(Saving.Value.allCases.map(\.rawValue)),
        "Whose value it is: fiscal unless said."),
      Key("agencies", agencies, "Who bears the cost, in shares that sum to 1."),
      Key(
        "unitCost", .either([.figure(.text), .figure(.object(unitCost))]),
        "A code of the library, or the cost itself.", needed: true),
      Key("deadweight", .ranged(.share), "The share that would have come anyway."),
      Key("counterfactual", .ranged(.share), "The rate without the programme."),
      Key("evidence", .figure(.whole(1...6)), "The grade of the evidence."),
      Key("optimism", .ranged(.share), "The correction for optimism."),
      Key(
        "method", .choice(EvidenceMethod.allCases.map(\.rawValue)), "How the effect was found."),
      Key("sample", .figure(.whole(1...100_000_000)), "How many families were looked at."),
      Key("lagMonths", .figure(.whole(0...600)), "Months until the benefit begins."),
      Key(
        "durationMonths", .figure(.whole(1...600)), "For how many months it is counted.",
        needed: true),
      Key("dropOff", .ranged(.share), "The share of the effect lost in a year."),
      Key(
        "cashable",
        .figure(
          .map(
            .any,
            .either([
              .figure(.share),
              .object(
                KeySet(
                  "A share with the step in which cost can be taken out.",
                  [
                    Key("share", .figure(.share), "The share.", needed: true),
                    Key("step", .figure(.number(0.001...1_000_000)), "The step, in units a year."),
                  ])),
            ]))), "By agency, the share that can be taken out of budgets."),
    ])

  static let unitCost = KeySet(
    "The cost of one unit.",
    [
      Key("amount", .ranged(.number(0...1_000_000_000)), "Pounds for one unit.", needed: true),
      Key("priceYear", .figure(.year), "The year of its prices.", needed: true),
      Key("description", .figure(.text), "What it is."),
      Key("unit", .figure(.text), "The unit in words."),
      Key("agencies", agencies, "Who bears it, in shares that sum to 1."),
    ])
}

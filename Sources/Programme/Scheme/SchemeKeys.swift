import PBRQuantities

/// The keys of a payer's rules.
package enum SchemeKeys {
  package static let document = ValueKind.object(root)

  private static let byYear = ValueKind.figure(.map(.year, .figure(.money)))

  static let root = KeySet(
    "A payer's rules.",
    [
      Key("$schema", .text, "The address of this schema; read by editors."),
      Key("scheme", .figure(.text), "The id of the rules.", needed: true),
      Key("title", .figure(.text), "What they are called.", needed: true),
      Key("publisher", .figure(.text), "Who published them."),
      Key("starts", .figure(.date), "The first day of attachment."),
      Key("attachmentEnds", .figure(.date), "The last day of attachment.", needed: true),
      Key("fundedShare", .figure(.ratio), "The share of families that is funded, such as \"5/6\"."),
      Key("maximumPerPlace", .figure(.money), "The most that one place is paid, in pounds."),
      Key(
        "resultsRate", .figure(.choice(Scheme.ResultsRate.allCases.map(\.rawValue))),
        "Which year's rate a result is paid at."),
      Key("gates", .figure(.list(.object(gate))), "What a year's fees hang on."),
      Key(
        "attachment",
        .figure(
          .object(
            KeySet(
              "What is paid for each funded place when it is attached.",
              [
                Key("fee", byYear, "Pounds by year of attachment.", needed: true),
                Key(
                  "paid", .figure(.map(.year, .figure(.date))),
                  "The day on which a year's fees are paid."),
              ]))), "Attachment fees; a rate card may have none."),
      Key(
        "unit",
        .figure(
          .object(
            KeySet(
              "Who is attached.",
              [
                Key("one", .figure(.text), "The word for one.", needed: true),
                Key("many", .figure(.text), "The word for several.", needed: true),
              ]))), "Who is attached. If left out, families."),
      Key("strands", .figure(.list(.object(strand))), "The strands of a rate card."),
      Key("results", .figure(.list(.object(result))), "What is paid for.", needed: true),
      Key(
        "claimWindows", .either([.figure(.list(.object(window))), .figure(.object(windowRule))]),
        "When claims are made: a list, or a rule.", needed: true),
      Key(
        "contract",
        .figure(
          .object(
            KeySet(
              "The most that a contract pays for results.",
              [
                Key("maximum", .figure(.money), "Over the whole contract."),
                Key("perYear", byYear, "By financial year."),
              ]))), "The most that the contract pays for results."),
      Key("payers", .figure(.list(.object(payer))), "Who pays, each with its share."),
      Key(
        "shares", .figure(.map(.any, .figure(.map(.any, .figure(.share))))),
        "Shares of single results."),
      Key("criteria", .figure(.object(criteria)), "What a family is identified on."),
      Key("extends", .text, "Other rules to start from."),
      Key(
        "replacedBy",
        .figure(
          .object(
            KeySet(
              "Rules that take the place of these.",
              [Key("scheme", .figure(.text), "Their id.", needed: true)]))),
        "Rules that take the place of these."),
      Key("description", .figure(.text), "Words for the reader."),
      Key("reference", .figure(.text), "The paper they restate."),
    ])

  static let gate = KeySet(
    "What a year's fees hang on.",
    [
      Key("year", .figure(.year), "The year of the fees.", needed: true),
      Key("from", .figure(.share), "From which share of the plan on.", needed: true),
      Key(
        "pays",
        .figure(
          .object(
            KeySet(
              "The share of the year's fees by quarter.", provenance: true,
              (1...4).map { Key("Q\($0)", .figure(.share), "The share paid in the quarter.") }))),
        "The share of the year's fees by quarter.", needed: true),
    ])

  static let strand = KeySet(
    "A strand: a tree of steps.",
    [
      .id, .title,
      Key("earlierSteps", .choice(["needed", "optional"]), "Whether earlier steps are needed."),
    ])

  static let result = KeySet(
    "What is paid for.",
    [
      Key("strand", .text, "The strand, of a rate card."),
      Key("after", .text, "The step it follows."),
      Key(
        "repeats",
        .figure(
          .object(
            KeySet(
              "A payment that comes again.",
              [
                Key(
                  "everyMonths", .figure(.whole(1...120)), "Months from one to the next.",
                  needed: true),
                Key(
                  "times", .figure(.whole(1...Strand.mostSteps)), "How often in all.", needed: true),
              ]))), "A payment that comes again."),
      .id, .title,
      Key("addOn", .figure(.flag), "Whether it comes on top of a main result."),
      Key("notWith", .figure(.list(.text)), "Main results that it excludes for one family."),
      Key("counts", .choice(["places", "all"]), "Whose results \"volume\" counts."),
      Key("volume", .figure(.list(.object(band))), "Prices by number of claims."),
      Key(
        "pays",
        .either([.figure(.money), byYear, .figure(.list(.object(fromDay)))]),
        "Pounds: one amount, by year, or from days on."),
      Key(
        "evidence",
        .figure(
          .object(
            KeySet(
              "What shows the result.",
              [
                Key(
                  "allOf", .figure(.list(.object(test))), "Every one of these tests.", needed: true)
              ]))),
        "What shows the result."),
    ])

  static let band = KeySet(
    "A price from a number of claims on.",
    [
      Key("fromShare", .figure(.share), "From this share of the funded places on."),
      Key(
        "from", .either([.figure(.whole(1...10_000_000)), .figure(.text)]),
        "From this claim on, or \"target + 1\"."),
      Key("pays", .figure(.money), "Pounds.", needed: true),
    ])

  static let fromDay = KeySet(
    "A price from a day on.",
    [
      Key("from", .figure(.date), "The first day.", needed: true),
      Key("pays", .figure(.money), "Pounds.", needed: true),
    ])

  private static func months(_ most: Int = 120) -> ValueKind { .figure(.whole(1...most)) }

  static let test = KeySet(
    "One test that the evidence must pass.",
    [
      .id,
      Key("measure", .figure(.text), "The measure of evidence.csv.", needed: true),
      Key(
        "subject", .choice(EvidenceTest.Subject.allCases.map(\.rawValue)), "Whose evidence counts.",
        needed: true),
      Key("criterion", .figure(.text), "Only for families identified on this."),
      Key("reductionAtLeast", .figure(.share), "A fall by at least this share."),
      Key("below", .figure(.number(0...100_000)), "A value under this limit."),
      Key(
        "sustainedFor",
        .figure(
          .object(
            KeySet(
              "One spell of at least so long.",
              [
                Key("weeks", months(520), "Weeks."), Key("months", months(), "Months."),
              ]))), "One spell of at least so long, begun after attachment."),
      Key("happened", .figure(.flag), "An event after attachment."),
      Key(
        "sumAtLeast", .figure(.number(0.000001...100_000_000)),
        "Values since attachment that add up to this."),
      Key(
        "window",
        .figure(
          .object(
            KeySet(
              "The period that is looked at.",
              [Key("months", months(), "Months."), Key("terms", months(30), "School terms.")]))),
        "The period that is looked at."),
      Key(
        "baseline",
        .figure(
          .object(
            KeySet(
              "What a fall is compared with.",
              [
                Key("months", months(), "Months before attachment.", needed: true),
                Key("endsBefore", .choice(["attachment"]), "What they end before."),
              ]))), "What a fall is compared with."),
      Key(
        "combine", .choice(EvidenceTest.Combine.allCases.map(\.rawValue)),
        "How the values of a window become one."),
      Key("freshDays", .figure(.whole(0...3660)), "How old the window may be, in days."),
    ])

  static let window = KeySet(
    "A claim window.",
    [.id, Key("closes", .figure(.date), "Its last day.", needed: true)])

  static let windowRule = KeySet(
    "Claim windows that follow a rule.",
    [
      Key("every", .choice(["month", "quarter", "year"]), "How often.", needed: true),
      Key("first", .figure(.date), "The first closing day.", needed: true),
      Key("last", .figure(.date), "The last closing day.", needed: true),
    ])

  static let payer = KeySet(
    "A payer.",
    [
      .id, .title,
      Key("share", .figure(.share), "Its share of every payment not named in \"shares\"."),
    ])

  static let criteria = KeySet(
    "What a family is identified on.",
    [
      Key("needed", .figure(.whole(0...50)), "How many of the national ones it must meet."),
      Key("national", .figure(.list(.object(criterion))), "National criteria."),
      Key("local", .figure(.list(.object(criterion))), "Criteria of the council's own."),
    ])

  static let criterion = KeySet("A criterion.", [.id, .title])
}

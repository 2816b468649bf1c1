import PBRQuantities

/// The keys of a plan that this module reads. The sections that others read are declared where they
/// are read, and put in by `document(sections:)`.
package enum ScenarioKeys {
  /// The whole file.
  package static func document(sections: [Key] = []) -> ValueKind {
    let own = Set(sections.map(\.name))
    let others = ScenarioSection.allCases.map(\.rawValue).filter { !own.contains($0) }
      .map { Key($0, .anything) }
    return .object(root.adding(sections + others))
  }

  static let root = KeySet(
    "A plan: how many families, when, and what is assumed of them.",
    [
      Key("$schema", .text, "The address of this schema; read by editors."),
      Key("pbr", .exactly(1), "The version of the format.", needed: true),
      Key("origins", .map(.any, .text), "Written by pbr: where the figures of a run come from."),
      Key("title", .figure(.text), "What the plan is called.", needed: true),
      Key("displayName", .figure(.text), "The programme's name in reports."),
      Key("authority", .figure(.text), "The council."),
      Key("author", .figure(.text), "Who wrote the plan."),
      Key("reference", .figure(.text), "The paper it restates."),
      Key("description", .figure(.text), "Words for the reader."),
      Key("date", .figure(.date), "The date of the plan, and the position date of the bands."),
      Key(
        "scheme", .either([.text, SchemeKeys.document]),
        "The payer's rules: a built-in id, a file, or the rules themselves.", needed: true),
      Key("extends", .text, "Another plan to start from."),
      Key(
        "commitment",
        .figure(
          .object(
            KeySet(
              "What has been promised to the payer.",
              [
                Key("families", count(.families), "Families to be worked with."),
                Key("funded", count(.places), "Funded places."),
              ]))), "What has been promised to the payer, checked against the cohorts."),
      Key("assumptions", .figure(assumptions), "What is assumed of every cohort."),
      Key(
        "cohorts", .figure(.list(.object(cohort))), "Who is worked with, and when.", needed: true),
      Key("costs", .figure(.list(.object(cost))), "What the programme costs."),
      Key("grants", .figure(.list(.object(grant))), "Income that does not hang on results."),
      Key("capacity", .figure(.object(capacity)), "How many families can be worked with at once."),
      expect,
      Key(
        "published",
        .figure(
          .list(
            .object(
              KeySet(
                "A published count.",
                [
                  Key("id", .text, "The claim window.", needed: true),
                  Key(
                    "turnedAround", count(.families), "Families turned round so far.", needed: true),
                ])))), "Published counts, printed beside the forecast."),
      Key("profile", .figure(.map(.year, .figure(.money))), "Funding expected, by year."),
      Key(
        "targets", .figure(.map(.year, count(.families))),
        "The number of results a year that the payer pays for."),
      Key("viewpoint", .text, "Whose money the net position is: provider, or the id of a payer."),
      Key(
        "outsideView",
        .either([
          .figure(.text),
          .object(
            KeySet(
              "A table that the plan of a run has put in.",
              [
                Key("name", .text, "The name of the table.", needed: true),
                Key("text", .text, "What it says.", needed: true),
              ])),
        ]),
        "A table of contracts that were paid by results, or none; if left out, those built in."),
      Key(
        "accepted", .figure(.map(.any, .figure(.text))),
        "Warnings that are known, each with its reason."),
    ])

  /// Of a plan of any kind.
  package static let expect = Key(
    "expect",
    .figure(
      .list(
        .object(
          KeySet(
            "A figure that must come out.",
            [
              Key("figure", .text, "Its name in figures.csv.", needed: true),
              Key(
                "equals", .figure(.number(-1e12...1e12)), "What it must be, to the penny.",
                needed: true),
            ])))), "Figures that must come out to the penny.")

  /// A whole number of people or places, up to the most that a cohort can have.
  private static func count(_ unit: FigureUnit, from least: Int = 0) -> ValueKind {
    .figure(.whole(least...Cohort.most))
  }

  static let cohort = KeySet(
    "Families that are worked with, and when they are attached.",
    [
      .id, .title,
      Key("families", count(.families, from: 1), "Families worked with.", needed: true),
      Key("funded", count(.places), "Funded places among them. If left out, all."),
      Key("assumptions", .figure(assumptions), "What is assumed of this cohort alone."),
      Key(
        "attach",
        .figure(
          .object(
            KeySet(
              "When families are attached: evenly from one month to another, or by month.",
              [
                Key("months", .figure(.map(.month, count(.families))), "Whole numbers by month."),
                Key("from", .figure(.month), "The first month."),
                Key("to", .figure(.month), "The last month."),
              ]))), "When they are attached.", needed: true),
    ])

  static let months = ValueKind.figure(.whole(0...120))

  static let assumptions = ValueKind.object(
    KeySet(
      "What is assumed.",
      [
        Key("results", .figure(.map(.any, .figure(.object(result)))), "By result of the scheme."),
        Key(
          "leaving",
          .figure(
            .object(
              KeySet(
                "How families leave.",
                [Key("perMonth", .ranged(.share), "The probability of leaving in a month.")]))),
          "How families leave."),
        Key(
          "replacement",
          .figure(
            .object(
              KeySet(
                "How those who leave are replaced.",
                [
                  Key("share", .ranged(.share), "The share of leavers who are replaced."),
                  Key("months", months, "Months until then."),
                ]))), "How those who leave are replaced."),
        Key("auditMonths", months, "Months of internal audit before a claim."),
        Key("paymentMonths", months, "Months from a claim to its payment."),
        Key("supportMonths", months, "Months for which a family is worked with. If left out, 12."),
      ]))

  static let result = KeySet(
    "How likely a result is, and how long it takes.",
    [
      Key("rate", .ranged(.share), "The probability of the result.", needed: true),
      Key("months", .figure(.object(time)), "How many months it takes.", needed: true),
      Key(
        "continues", .ranged(.share), "The probability of each further payment, where they repeat."),
    ])

  private static let bound = ValueKind.number(0...Double(TimeToResult.longest))

  static let time = KeySet(
    "How many months a result takes, said in one way.",
    [
      Key("shift", .ranged(.number(-60...60)), "A shift in months."),
      Key("min", bound, "The least."),
      Key("mode", bound, "The most likely."),
      Key("max", bound, "The most."),
      Key("fixed", .whole(0...TimeToResult.longest), "Always so many."),
      Key("table", .figure(.map(.whole, .share)), "Probabilities by month, which sum to 1."),
    ])

  private static let amount = ValueKind.ranged(.number(LineAmount.bounds))

  /// One amount, or one for each financial year.
  private static let amounts = ValueKind.either([amount, .figure(.map(.year, amount))])

  /// How much falls due and when; forms that follow families are not for grants.
  private static func line(_ words: String, families: Bool, _ own: [Key]) -> KeySet {
    KeySet(
      words,
      [.id, .title] + own + [
        Key("month", .figure(.month), "The month of \"once\"."),
        Key("from", .figure(.month), "The first month of \"perMonth\"."),
        Key("to", .figure(.month), "The last month of \"perMonth\"."),
      ]
        + (families
          ? [
            Key("perFamilyMonth", amounts, "Pounds a month for each family that is worked with."),
            Key("perFamily", amounts, "Pounds for each family when it is attached."),
            Key(
              "perResult", .figure(.map(.any, amounts)),
              "Pounds for each result that a family achieves, by result of the scheme."),
          ] : [])
        + [
          Key("perMonth", amounts, "Pounds a month."),
          Key("perYear", .figure(.map(.year, amount)), "Pounds by financial year."),
          Key("once", amount, "Pounds once."),
        ])
  }

  static let cost = line(
    "A cost, said in one way.", families: true,
    [Key("paidBy", .figure(.text), "Who pays it: the council unless said otherwise.")])

  /// A cost of a plan without families.
  package static let plainCost = line(
    "A cost, said in one way.", families: false,
    [Key("paidBy", .figure(.text), "Who pays it: the council unless said otherwise.")])

  package static let grant = line(
    "A grant, said in one way.", families: false,
    [Key("paidTo", .figure(.text), "Who receives it.")])

  static let capacity = KeySet(
    "How many families can be worked with at once.",
    [
      Key("keyworkers", .ranged(.number(0...100_000)), "Keyworkers.", needed: true),
      Key("caseload", .ranged(.number(0...10_000)), "Families a keyworker.", needed: true),
      Key("availability", .ranged(.share), "The share of time at work."),
      Key("binds", .figure(.flag), "Whether families wait for room."),
    ])
}

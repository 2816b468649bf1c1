package import PBRProgramme

/// The keys of the sections of a plan that only reports read.
package enum ReportKeys {
  /// The sections, as keys of a plan.
  package static let sections: [Key] = [
    Key(
      "commentary", .either([texts, .map(.any, texts)]),
      "Paragraphs, for all or by section of the report."),
    Key("risks", .figure(.list(.object(risk))), "The risk register."),
    Key("committee", .figure(.list(.object(heading))), "The headings of a committee report."),
    Key("decisions", texts, "What the committee is asked to decide."),
    Key("backgroundPapers", texts, "Papers the report rests on."),
    Key("budget", .figure(.map(.year, .figure(.object(budget)))), "The council's budget, by year."),
    Key("paper", .figure(.object(paper)), "What stands over the council's paper."),
    Key("scorecard", .text, "A scorecard whose measures the report shows."),
    Key("statusLimits", .figure(.object(limits)), "Up to where a status is good and fair."),
  ]

  static let document = ValueKind.object(KeySet("A plan.", sections))

  private static let texts = ValueKind.texts

  static let paper = KeySet(
    "What stands over the council's paper.",
    [
      Key("reportTo", .figure(.text), "Whom it is for."), Key("date", .figure(.date), "Its day."),
      Key("officer", .figure(.text), "Who reports."), Key("subject", .figure(.text), "On what."),
      Key("wards", .figure(.text), "Which wards it concerns."),
    ])

  static let risk = KeySet(
    "A row of the risk register.",
    [
      Key("title", .figure(.text), "What may happen."),
      Key("likelihood", .figure(.text), "How likely it is."),
      Key("impact", .figure(.text), "What it would do."),
      Key("treatment", .figure(.text), "What is done about it."),
      Key("owner", .figure(.text), "Who answers for it."), Key("id", .text, "Its number."),
    ])

  static let heading = KeySet(
    "A numbered heading of a committee report.",
    [
      Key("heading", .figure(.text), "Its words."), Key("text", texts, "Paragraphs of one's own."),
      Key("contents", texts, "The sections of the report that stand under it."),
    ])

  private static let amounts = ValueKind.either([
    .figure(.number(-1e12...1e12)), .map(.any, .figure(.number(-1e12...1e12))),
  ])

  static let budget = KeySet(
    "The budget of a year, in pounds: one amount for the net, or by line.",
    [
      Key("annual", amounts, "Of the whole year."),
      Key("toDate", amounts, "Up to the position date."),
      Key("actual", amounts, "What the ledger shows."),
      Key("outturn", amounts, "What is expected of the whole year."),
    ])

  private static let limit = ValueKind.figure(
    .object(
      KeySet(
        "Limits of a status, as shares.",
        [
          Key("good", .figure(.share), "Good up to here.", needed: true),
          Key("fair", .figure(.share), "Fair up to here, poor beyond.", needed: true),
        ])))

  static let limits = KeySet(
    "Up to where a status is good and fair.",
    [
      Key("profileShort", limit, "How far the forecast may fall short of the profile."),
      Key("planShort", limit, "How far what has happened may fall short of the plan."),
      Key("resultsLate", limit, "How much of what results pay may come too late."),
      Key("overCapacity", limit, "How far the caseload may lie above capacity."),
    ])
}

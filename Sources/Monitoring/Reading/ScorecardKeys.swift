package import PBRProgramme

/// The keys of a scorecard.
package enum ScorecardKeys {
  package static let document = ValueKind.object(root)

  private static let id = Key(
    "id", .text, "Letters, digits, hyphen, underscore, point; at most 60.", needed: true)
  private static let written = ValueKind.figure(.number(-1e18...1e18))
  private static let notNegative = ValueKind.figure(.number(0...1e18))
  private static let sheet = ValueKind.figure(.text)

  static let root = KeySet(
    "Measures of a programme, with their figures.",
    [
      Key("$schema", .text, "The address of this schema; read by editors."),
      Key("pbr", .exactly(1), "The version of the format.", needed: true),
      Key("scorecard", .text, "The id of the scorecard.", needed: true),
      Key("title", .figure(.text), "What it is called.", needed: true),
      Key("authority", .figure(.text), "The council."),
      Key("area", .figure(.text), "The area, as the comparators name it."),
      Key("period", .figure(.date), "The day it speaks of."),
      Key(
        "dateOrder", .choice(SheetDateOrder.allCases.map(\.rawValue)),
        "How the dates of its files are written."),
      Key("extends", .text, "Another scorecard to start from."),
      Key(
        "groups",
        .figure(
          .list(
            .object(
              KeySet("A group of measures.", [id, Key("title", .figure(.text), "Its title.")])))),
        "Groups of measures, in the order in which they are shown."),
      Key(
        "statusRules", .figure(.map(.any, .figure(.object(statusRule)))),
        "Rules of one's own for a status."),
      Key(
        "defaults",
        .figure(
          .object(
            KeySet(
              "What holds for every measure that does not say otherwise.",
              [
                Key("status", .text, "The rule of its status."),
                Key("direction", direction, "What it is compared with."),
              ]))), "What holds for every measure that does not say otherwise."),
      Key(
        "measures", .either([.figure(.list(.object(measure))), .figure(.text)]),
        "The measures, or the file of them.", needed: true),
      Key("terms", sheet, "The file of school terms."),
      Key(
        "sums",
        .figure(
          .list(
            .object(
              KeySet(
                "A measure that others add up to.",
                [
                  Key("total", .text, "The sum.", needed: true),
                  Key("parts", .figure(.list(.text)), "Its parts.", needed: true),
                ])))), "Measures that others add up to."),
      Key(
        "flows",
        .figure(
          .list(
            .object(
              KeySet(
                "A stock that others flow in and out of.",
                [
                  Key("stock", .text, "The stock.", needed: true),
                  Key("in", .figure(.list(.text)), "What flows in."),
                  Key("out", .figure(.list(.text)), "What flows out."),
                ])))), "Stocks that others flow in and out of."),
      Key(
        "bands",
        .either([.choice(StandingBands.names), .figure(.list(.object(band)))]),
        "The bands of a standing among others."),
      Key("observations", sheet, "The file of figures."),
      Key("comparators", sheet, "The file of other areas' figures."),
    ])

  static let direction = ValueKind.either([
    .choice(DirectionRule.allCases.map(\.rawValue)),
    .figure(.list(.choice(DirectionRule.allCases.map(\.rawValue)))),
  ])

  static let statusRule = KeySet(
    "A rule for a status.",
    [
      Key(
        "judges", .choice(StatusRule.Judges.allCases.map(\.rawValue)), "What it judges.",
        needed: true),
      Key(
        "against", .choice(StatusRule.Against.allCases.map(\.rawValue)),
        "What that is held against."),
      Key(
        "scale", .choice(StatusRule.Scale.allCases.map(\.rawValue)),
        "In what the distance is counted."),
      Key("unknown", .choice(["good", "fair", "poor"]), "The status of what is not known."),
      Key("title", .figure(.text), "What it is called."),
      Key(
        "bands",
        .figure(
          .list(
            .object(
              KeySet(
                "A band of a status.",
                [
                  Key("status", .choice(["good", "fair", "poor"]), "The status.", needed: true),
                  Key("above", edge, "Above this."), Key("from", edge, "From this on."),
                  Key("word", .figure(.text), "The word for it."),
                ])))), "Its bands, the best first.", needed: true),
    ])

  private static let edge = ValueKind.either([.choice(["better", "worse"]), written])

  static let band = KeySet(
    "A band of a standing.",
    [
      Key("id", .text, "Its id.", needed: true), Key("word", .text, "The word for it."),
      Key("upTo", .figure(.exact), "Up to this share of the areas."),
      Key("from", .figure(.exact), "From this share on."),
    ])

  static let measure = KeySet(
    "A measure.",
    [
      id, Key("title", .figure(.text), "What it is called.", needed: true),
      Key(
        "unit", .choice(MeasureUnit.names), "Its unit.", needed: true),
      Key("from", .text, "The name of a measure of the register, in place of the keys it fills."),
      Key("days", .whole(1...365), "Of a measure of the register that counts days, how many."),
      Key("per", written, "Of a rate, for how many."),
      Key("grades", .figure(.map(.whole, .text)), "Of grades, the word of each."),
      Key(
        "better", .choice(["bigger", "smaller", "range", "none"]), "Which way is better.",
        needed: true),
      Key(
        "range",
        .figure(
          .object(
            KeySet(
              "Where a figure should lie.",
              [
                Key("from", written, "The smaller end.", needed: true),
                Key("to", written, "The greater end.", needed: true),
              ]))), "Where a figure should lie."),
      Key(
        "period", .choice(PeriodKind.allCases.map(\.rawValue)), "The period of a row.", needed: true
      ),
      Key(
        "rows",
        .either([
          .choice(["period", "to-date", "ever"]),
          .figure(
            .object(
              KeySet(
                "A rolling period.",
                [Key("months", .figure(.whole(1...240)), "Its months.", needed: true)]))),
        ]), "What a row covers."),
      Key("year", .choice(YearOfRows.allCases.map(\.rawValue)), "What the year comes to."),
      Key("targets", .figure(targets), "Targets by year."),
      Key("rated", .figure(.flag), "Whether it has a status."),
      Key(
        "counts", .choice(Counted.allCases.map(\.rawValue)),
        "What is counted: people are protected."),
      Key("tolerance", notNegative, "How far it may be off."),
      Key("decimals", .figure(.whole(0...6)), "Decimals that are printed."),
      Key("ref", .figure(.text), "Its reference."),
      Key("definition", .figure(.text), "Its definition."),
      Key("numerator", .figure(.text), "What is counted."),
      Key("denominator", .figure(.text), "Of what."),
      Key("owner", .text, "Who answers for it."), Key("source", .text, "Where it comes from."),
      Key("status", .text, "The rule of its status."),
      Key("direction", direction, "What it is compared with."),
      Key(
        "baseline",
        .figure(
          .object(
            KeySet(
              "What it began at.",
              [
                Key("period_end", .figure(.date), "The last day of its period.", needed: true),
                Key("value", written, "The figure.", needed: true),
              ]))), "What it began at."),
      Key(
        "breaks",
        .figure(
          .list(
            .object(
              KeySet(
                "A break of the series.",
                [Key("from", .figure(.date), "The first day of the new series.", needed: true)])))),
        "Breaks of the series."),
      Key(
        "declared",
        .figure(
          .object(
            KeySet(
              "A status that somebody declares.",
              [
                Key(
                  "status", .choice(Status.allCases.map(\.rawValue)), "The status.", needed: true),
                Key("by", .text, "Who."), Key("on", .figure(.date), "When."),
                Key("why", .text, "Why."),
              ]))), "A status that somebody declares."),
      Key("proxy", .figure(.flag), "Whether it stands in for another."),
      Key("group", .text, "Its group."),
    ])

  /// A year of any kind: `2012-13`, `2012`.
  private static let targets = ValueKind.map(
    .any,
    .either([
      .figure(
        .object(
          KeySet(
            "The targets of a year.",
            [
              Key("target", written, "The target."),
              Key("minimum", written, "The least that will do."),
              Key(
                "profile",
                .either([
                  .choice(["even", "flat", "seasonal"]),
                  .figure(.map(.any, .either([written, .text]))),
                ]), "How the target is reached within the year."),
              Key(
                "limits",
                .figure(
                  .object(
                    KeySet(
                      "How far off is still on target.",
                      [Key("better", notNegative, "Better."), Key("worse", notNegative, "Worse.")]))
                ),
                "How far off is still on target."),
            ]))), .text,
    ]))
}

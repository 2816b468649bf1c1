import PBRClaims
import PBRFindings
import PBRQuantities
import PBRRegister

/// `pbr claims amend`: a claimed result at another amount, or taken back.
enum ClaimsAmend: Command {
  static let description = CommandDescription(
    name: "claims amend",
    abstract: "Correct a claim: withdraw it or some of it, or change the amount of one result.",
    examples: [
      Example(
        "pbr claims amend register 2013-W1 --withdraw --place P-003 --on 2013-02-04 --reason "
          + "\"Absence figures corrected by the school\"", "Its result can be claimed again."),
      Example(
        "pbr claims amend register 2013-W1 --place P-003 --amount 700 --on 2013-02-04 --reason "
          + "\"Claimed at the rate of another year\"", "The result stands at the new amount."),
    ],
    discussion: """
      Rows are added to the journal and none is edited: the new row carries the new amount and \
      the reason, and from its date on it is what stands. An amount is at most what the scheme \
      pays for the result, and with the place's other results at most the place's maximum. Of a \
      result that is paid, a lower amount takes the difference back on that day; a higher one is \
      due until pbr claims status says that it is paid.
      """,
    arguments: [RegisterInput.argument, ArgumentDescription("claim", "The id of the claim.")],
    options: [
      .flag("withdraw", "Withdraw it: the results can be claimed again."),
      .value(
        "amount", placeholder: "pounds", "The new amount of one result, such as 500.00.",
        form: .number),
      .value("on", placeholder: "date", "The day. (default: today)", form: .date),
      .value("place", placeholder: "id", "One place; all of them without it."),
      .value("result", placeholder: "id", "One result; all of them without it."),
      .value("reason", placeholder: "text", "Why, kept with the row.", isRequired: true),
    ] + RegisterInput.options)

  static func run(_ parsed: ParsedCommand, _ console: Console) throws {
    let amount = try parsed.amount()
    if parsed.flag("withdraw") == (amount != nil) {
      throw Exit.wrongUse(
        amount == nil
          ? "Say what to do: '--withdraw' or '--amount <pounds>'"
          : "'--withdraw' and '--amount' exclude each other")
    }
    if amount != nil, parsed.value("place") == nil {
      throw Exit.wrongUse(
        "Missing expected option '--place <id>'", help: "An amount is that of one result.")
    }
    let change = StatusChange(
      claim: try parsed.required("claim"), place: parsed.value("place"),
      result: parsed.value("result"), status: amount == nil ? .withdrawn : .amended,
      amount: amount, on: try day(parsed, console), reason: parsed.value("reason"))
    try ClaimsStatus.record(change, parsed, console)
  }

  /// The day asked for, or today, which is then said.
  private static func day(_ parsed: ParsedCommand, _ console: Console) throws(Exit) -> CivilDate {
    if let on = parsed.date("on") { return on }
    guard let today = console.surroundings.today() else {
      throw Exit.wrongUse(
        "Missing expected option '--on <date>'", help: "The machine's clock cannot be read.")
    }
    console.say("Dated today, \(today.prose). Another day: --on.")
    return today
  }
}

import PBRClaims
import PBRFindings
import PBRQuantities
import PBRRegister

/// `pbr claims status`: what the payer has done with a claim.
enum ClaimsStatus: Command {
  static let description = CommandDescription(
    name: "claims status",
    abstract: "Record that a claim, or one place of it, was paid, rejected or clawed back.",
    examples: [
      Example("pbr claims status register 2013-W1 paid --on 2013-03-20", "The whole claim."),
      Example(
        "pbr claims status register 2013-W1 rejected --place P-003 --on 2013-03-20",
        "One place; its result can be claimed again."),
    ],
    arguments: [
      RegisterInput.argument, ArgumentDescription("claim", "The id of the claim."),
      ArgumentDescription(
        "status", "What has become of it.", form: .choice(["paid", "rejected", "clawed-back"])),
    ],
    options: [
      .value(
        "on", placeholder: "date", "The day of the payer's decision.", form: .date,
        isRequired: true),
      .value("place", placeholder: "id", "One place; all of them without it."),
      .value("result", placeholder: "id", "One result; all of them without it."),
      .value("reason", placeholder: "text", "Why, kept with the row."),
    ] + RegisterInput.options)

  static func run(_ parsed: ParsedCommand, _ console: Console) throws {
    guard let on = parsed.date("on"),
      let status = ClaimStatus(rawValue: try parsed.required("status"))
    else { throw Exit.wrongUse("Missing --on") }
    let change = StatusChange(
      claim: try parsed.required("claim"), place: parsed.value("place"),
      result: parsed.value("result"), status: status, on: on, reason: parsed.value("reason"))
    try record(change, parsed, console)
  }

  /// Makes a change under the journal's lock and says what it added.
  static func record(_ change: StatusChange, _ parsed: ParsedCommand, _ console: Console) throws {
    let input = try RegisterInput(parsed, console)
    if let today = console.surroundings.today(), change.on > today {
      throw Exit.inputHasErrors([
        .error(
          "status-future", file: input.inputs.folder,
          "\(change.on.prose) has not come yet: today is \(today.prose)",
          effect: "Nothing could follow it before that day.",
          remedy: "Give the day on which it happened.")
      ])
    }
    let (rows, findings) = try change.record(input.inputs)
    if rows.isEmpty { throw Exit.inputHasErrors(findings) }
    console.report(findings)
    let sum = rows.reduce(Money.zero) { $0.adding($1.claim.amount) ?? $0 }
    let kept = change.amount == nil ? "" : "; it stands at \(NumberText.pounds(sum))"
    let amount = change.amount == nil ? ", \(NumberText.pounds(sum))" : ""
    try console.writeLine(
      "Added \(NumberText.grouped(rows.count)) row\(rows.count == 1 ? "" : "s") to the journal: "
        + "\(change.claim) \(change.status.rawValue)\(amount)\(kept).")
    console.say("Next: pbr claims verify \(Quoted.plain(input.inputs.folder))")
  }
}

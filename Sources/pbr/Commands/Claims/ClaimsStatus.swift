import PBRClaims
import PBRFiles
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
      Example(
        "pbr claims status register 2013-W1 paid --place P-004 --amount 300 --on 2013-03-20",
        "A part of one result; the rest is still due."),
      Example(
        "pbr claims status register 2013-W1 reversed --row 52d4cd14b83c --on 2013-03-21 --by FO2 "
          + "--reason \"Typed in the wrong row\"",
        "A row entered by mistake is taken back; both stay on record."),
      Example(
        "pbr claims status register 2013-W1 --file decisions.csv",
        "What the payer decided, row by row: all rows are recorded, or none."),
    ],
    discussion: """
      Money counts on the day it moves. Paid without --amount pays what is left of the claim, \
      clawed-back without it takes back all that has been paid. Of a whole claim, results that the \
      status cannot follow stay as they are: settled ones, and those with a later row.

      reversed takes a row back: the one whose chain value begins with --row (pbr claims history \
      shows it), or without --row the last row of every result that is meant. After it the \
      position is what it was before that row.

      --file reads place_id,result,status,on,amount,reason; a status there may also be amended, \
      with the new amount and the reason. An empty result means every result of the place.
      """,
    arguments: [
      RegisterInput.argument, ArgumentDescription("claim", "The id of the claim."),
      ArgumentDescription(
        "status", "What has become of it; left out with --file.", count: .optional,
        form: .choice(["paid", "rejected", "clawed-back", "reversed"])),
    ],
    options: [
      .value(
        "on", placeholder: "date", "The day on which it happened; needed without --file.",
        form: .date),
      .value(
        "file", placeholder: "decisions", "A table of the payer's decisions.", form: .file),
      .value("place", placeholder: "id", "One place; all of them without it."),
      .value("result", placeholder: "id", "One result; all of them without it."),
      .value(
        "amount", placeholder: "pounds", "The part of one result that is paid or clawed back.",
        form: .number),
      .value("row", placeholder: "value", "The row to take back, by its chain value."),
      .value("by", placeholder: "who", "Who takes a row back: initials or a post."),
      .value("reason", placeholder: "text", "Why, kept with the row."),
    ] + RegisterInput.options)

  static func run(_ parsed: ParsedCommand, _ console: Console) throws {
    if let file = parsed.value("file") { return try decide(file, parsed, console) }
    guard let status = parsed.argument("status").flatMap(ClaimStatus.init(rawValue:)) else {
      throw Exit.wrongUse(
        "Missing expected argument '<status>'", help: "What has become of it, or --file.")
    }
    guard let on = parsed.date("on") else {
      throw Exit.wrongUse(
        "Missing expected argument '--on <date>'",
        help: "--on <date>  The day on which it happened.")
    }
    let amount = try parsed.amount()
    if amount != nil, status != .paid, status != .clawedBack {
      throw Exit.wrongUse("'--amount' goes with paid and clawed-back, not with \(status.rawValue)")
    }
    for option in ["row", "by"] where status != .reversed && parsed.value(option) != nil {
      throw Exit.wrongUse("'--\(option)' goes with reversed, not with \(status.rawValue)")
    }
    let change = StatusChange(
      claim: try parsed.required("claim"), place: parsed.value("place"),
      result: parsed.value("result"), status: status, amount: amount, on: on,
      reason: parsed.value("reason"), row: parsed.value("row"), by: parsed.value("by"))
    try record(change, parsed, console)
  }

  /// The decisions of the payer from a file, all or none.
  private static func decide(
    _ name: String, _ parsed: ParsedCommand, _ console: Console
  ) throws {
    for option in ["on", "place", "result", "amount", "row", "by", "reason"]
    where parsed.isGiven(option) {
      throw Exit.wrongUse("'--file' and '--\(option)' exclude each other")
    }
    if parsed.argument("status") != nil {
      throw Exit.wrongUse(
        "'--file' and a status exclude each other", help: "The file has a column status.")
    }
    let input = try RegisterInput(parsed, console)
    let claim = try parsed.required("claim")
    let log = FindingLog()
    let decisions = PayerDecisions.read(
      try Files.read(name), claim: claim,
      order: input.inputs.form.order, into: log)
    if let today = console.surroundings.today() {
      for (on, place) in decisions?.days ?? [] where on > today {
        log.add(
          .error(
            "status-future", at: place, "\(on.prose) has not come yet: today is \(today.prose)",
            effect: "Nothing could follow it before that day.",
            remedy: "Give the day on which it happened."))
      }
    }
    guard let decisions, !log.hasErrors else { throw Exit(.inputHasErrors, log.findings) }
    let outcome = try decisions.record(input.inputs)
    guard !outcome.rows.isEmpty else { throw Exit.inputHasErrors(outcome.findings) }
    console.report(outcome.findings)
    var parts: [String] = []
    for status in [ClaimStatus.paid, .rejected, .clawedBack, .amended] {
      let rows = outcome.rows.filter { $0.status == status }
      guard !rows.isEmpty else { continue }
      parts.append(
        "\(rows.count) \(status.rawValue), "
          + NumberText.pounds(Money.sum(rows.map(\.claim.amount))))
    }
    try console.writeLine(
      "Added \(Noun.row.counted(outcome.rows.count)) to the journal: \(claim) "
        + parts.joined(separator: "; ") + ".")
    console.say("Next: pbr claims verify \(Quoted.plain(input.inputs.folder))")
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
    let outcome = try change.record(input.inputs)
    let rows = outcome.rows
    if rows.isEmpty { throw Exit.inputHasErrors(outcome.findings) }
    console.report(outcome.findings)
    let sum = Money.sum(rows.map(\.claim.amount))
    let isNew = change.status == .amended
    try console.writeLine(
      "Added \(Noun.row.counted(rows.count)) to the journal: "
        + "\(change.claim) \(change.status.rawValue)"
        + (isNew ? "; it stands at \(NumberText.pounds(sum))." : ", \(NumberText.pounds(sum))."))
    if change.place == nil, change.result == nil, !outcome.kept.isEmpty {
      let kept = outcome.kept
      let whole = Money.sum(kept.map(\.claim.amount))
      try console.writeLine(
        Noun("result stays as it is", "results stay as they are").counted(kept.count)
          + ", \(NumberText.pounds(whole)): "
          + kept.prefix(5).map {
            "\($0.claim.result) of \($0.claim.place) (\($0.status.rawValue) on \($0.on.prose))"
          }.joined(separator: ", ") + (kept.count > 5 ? " …" : "."))
    }
    console.say("Next: pbr claims verify \(Quoted.plain(input.inputs.folder))")
  }
}

extension ParsedCommand {
  /// `--amount`, in pounds and pence.
  func amount() throws(Exit) -> Money? {
    guard let text = value("amount") else { return nil }
    guard let amount = Money(text) else {
      throw Exit.wrongUse(
        "The value '\(Quoted.plain(text))' is invalid for '--amount <pounds>'. "
          + "Please provide pounds and pence: 500.00.")
    }
    return amount
  }
}

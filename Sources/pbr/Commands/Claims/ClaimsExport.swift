import PBRClaims
import PBRFindings
import PBRProgramme
import PBRQuantities
import PBRRegister
import PBRRuns

/// `pbr claims export`: the claim file with all that goes with it, recorded in the journal.
enum ClaimsExport: Command {
  static let description = CommandDescription(
    name: "claims export",
    abstract: "Make a claim: its file, control, certificate and lists; record it in the journal.",
    examples: [
      Example(
        "pbr claims export register --as-of 2013-01-10 --window W2013-01 --claim 2013-W1 --out "
          + "claim --dry-run", "Say what the claim would hold; write nothing."),
      Example(
        "pbr claims export register --as-of 2013-01-10 --window W2013-01 --claim 2013-W1 --out "
          + "claim --prepared-by \"A. Lee\" --verified-by \"B. Shah\"", "Make it."),
    ],
    discussion: """
      A claim is refused, and nothing written, if it would pay a place twice for one result, \
      exceed a place's maximum or the funded number, come after the window, or replace a claim.
      """,
    arguments: [RegisterInput.argument],
    options: [
      RegisterInput.asOf,
      .value("window", placeholder: "id", "The claim window.", isRequired: true),
      .value("claim", placeholder: "id", "The id of the claim, such as 2013-W1.", isRequired: true),
      .value(
        "out", short: "o", placeholder: "folder", "Where the files go.", form: .folder,
        isRequired: true),
      .value(
        "funded", placeholder: "number", "How many places are funded.",
        form: .wholeNumber(0...10_000_000)),
      .value("prepared-by", placeholder: "name", "Who prepared the claim: initials or a post."),
      .value(
        "verified-by", placeholder: "name", "Who verified it, somebody else: initials or a post."),
      .value(
        "seed", placeholder: "number",
        "The seed of the audit sample, where audit names one. (default: the journal's chain gives it)",
        form: .wholeNumber(0...Int.max)),
      .flag("dry-run", "Write nothing."),
      .flag("force", "Use --funded though the register says another number; both are kept."),
    ] + RegisterInput.options)

  /// A claim of a day that has not come rests on nothing that can be known.
  private static func refuseFuture(
    _ asOf: CivilDate, _ input: RegisterInput, _ console: Console
  ) throws(Exit) {
    guard let today = console.surroundings.today(), asOf > today else { return }
    throw Exit.inputHasErrors([
      .error(
        "claim-future", file: input.inputs.folder,
        "\(asOf.prose) has not come yet: today is \(today.prose)",
        effect: "Nothing was written or recorded: nobody can know what will have been achieved.",
        remedy: "Give a day up to today, --as-of \(today.dataText).")
    ])
  }

  /// What the register says is funded, where the command line says another number.
  private static func otherFunded(
    _ input: RegisterInput, _ parsed: ParsedCommand
  ) throws(Exit) -> Int? {
    guard let given = parsed.wholeNumber("funded"), let own = input.fundedByRegister, given != own
    else {
      return nil
    }
    if parsed.flag("force") { return own }
    throw Exit.inputHasErrors([
      .error(
        "funded-differs", file: input.inputs.folder,
        "--funded says \(NumberText.grouped(given)) places, the register "
          + "\(NumberText.grouped(own))",
        effect: "Nothing was written or recorded.",
        remedy: "Leave --funded out, or correct the register. With --force the claim is made and "
          + "control and certificate name both.")
    ])
  }

  static func run(_ parsed: ParsedCommand, _ console: Console) throws {
    let input = try RegisterInput(parsed, console)
    guard let asOf = parsed.date("as-of"), let window = try input.window(parsed),
      let id = parsed.value("claim"), let folder = parsed.value("out")
    else { throw Exit.wrongUse("Missing --as-of, --window, --claim or --out") }
    try refuseFuture(asOf, input, console)
    var request = ClaimRequest(claim: id, window: window, asOf: asOf)
    request.funded = input.funded
    request.fundedByRegister = try otherFunded(input, parsed)
    request.preparedBy = parsed.value("prepared-by")
    request.verifiedBy = parsed.value("verified-by")
    request.seed = parsed.wholeNumber("seed")
    let authority = input.authority
    let export = ClaimExport(
      inputs: input.inputs, request: request, output: folder
    ) { claim, data, control in
      // Claims of several windows may lie in one folder, so each has a description of its own.
      [
        DataPackage.file(
          DataPackage.Origin(
            title: "Claim \(id), \(claim.assessment.scheme.title)", authority: authority,
            date: asOf, version: Version.current, fingerprint: control),
          name: "claim-\(id)-\(DataPackage.fileName)", data)
      ]
    }
    if let note = input.inputs.noteWithoutSettings { console.report([note]) }
    let isRehearsal = parsed.flag("dry-run")
    let outcome = isRehearsal ? export.rehearse() : try export.run()
    guard let claim = outcome.claim else { throw Exit.inputHasErrors(outcome.findings) }
    console.report(outcome.findings)
    if let warning = claim.assessment.register.staleness(on: asOf) { console.report([warning]) }
    input.note(laterFamilies: claim.assessment, console)
    input.note(
      claim.assessment.register.journal, after: asOf, console,
      effect: "Results claimed in them are not claimed a second time all the same.")
    guard !claim.rows.isEmpty else {
      try console.writeLine("There is nothing to claim; nothing was written.")
      return console.say(
        "Next: pbr claims list \(Quoted.plain(input.inputs.folder)) --as-of \(asOf.dataText) says why."
      )
    }
    let results = claim.rows.count
    try console.writeLine(
      "\(id): \(Noun.result.counted(results)) of "
        + "\(claim.assessment.scheme.unit.noun.counted(claim.families.count)), \(NumberText.pounds(claim.total))."
    )
    if isRehearsal {
      return try console.writeLine("A dry run: nothing was written or recorded.")
    }
    for path in outcome.written { try console.writeLine("Wrote \(Quoted.plain(path))") }
    try console.writeLine("Recorded in the journal; its chain value is now \(outcome.chain)")
    console.say(
      "Next: pbr claims verify \(Quoted.plain(input.inputs.folder)) --anchor \(outcome.chain)")
  }
}

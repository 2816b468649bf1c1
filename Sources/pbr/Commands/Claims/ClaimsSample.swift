import PBRClaims
import PBRProgramme
import PBRQuantities
import PBRRegister
import PBRReporting

/// `pbr claims sample`: the audit sample of a claim, drawn again by anyone.
enum ClaimsSample: Command {
  static let description = CommandDescription(
    name: "claims sample",
    abstract: "Draw the audit sample of a claim: the same seed, the same families.",
    examples: [
      Example("pbr claims sample register 2013-W1 --seed 4711", "As CSV, to be tested.")
    ],
    discussion: """
      Families are ordered by the SHA-256 of claim:seed:family; the first tenth, at least five, \
      are the sample. Anyone with the claim can draw it again.
      """,
    arguments: [RegisterInput.argument, ArgumentDescription("claim", "The id of the claim.")],
    options: RegisterInput.options + [
      .value(
        "seed", placeholder: "number",
        "The seed. (default: the one that the journal's chain gives the claim)",
        form: .wholeNumber(0...Int.max)),
      .flag("excel", "Begin with a byte-order mark, for Excel."),
    ])

  static func run(_ parsed: ParsedCommand, _ console: Console) throws {
    let input = try RegisterInput(parsed, console)
    let id = try parsed.required("claim")
    let journal = try input.register(console).journal
    let claims = Set(journal.rows.map(\.claim.claim)).sorted()
    guard claims.contains(id) else {
      throw Exit.inputHasErrors([StatusChange.unknown(claim: id, among: claims)])
    }
    let sample = AuditSample(of: id, seed: parsed.wholeNumber("seed"), in: journal)
    try console.write(sample.table.csv(excel: parsed.flag("excel")))
    console.say(
      "\(NumberText.grouped(sample.draws.count)) of \(NumberText.grouped(sample.population)) "
        + "\(input.inputs.scheme.unit.many), seed \(sample.seed).")
    console.sayNotPublic()
  }
}

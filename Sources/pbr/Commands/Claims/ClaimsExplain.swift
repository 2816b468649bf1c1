import PBRClaims
import PBRFindings
import PBRQuantities
import PBRRegister
import PBRReporting
import PBRStatements

/// `pbr claims explain`: one family, each test with what it needs and what was seen.
enum ClaimsExplain: Command {
  static let description = CommandDescription(
    name: "claims explain",
    abstract: "Explain one family: needed, observed, period and evidence of each test.",
    examples: [
      Example("pbr claims explain register HT-0042 --as-of 2013-01-10", "Test by test.")
    ],
    arguments: [
      RegisterInput.argument, ArgumentDescription("family", "The key of the family."),
    ],
    options: [
      RegisterInput.asOf,
      .value("window", placeholder: "id", "The claim window."),
    ] + RegisterInput.options + OutputForm.plainOptions)

  static func run(_ parsed: ParsedCommand, _ console: Console) throws {
    let input = try RegisterInput(parsed, console)
    let window = try input.window(parsed)
    guard let asOf = parsed.date("as-of") else { throw Exit.wrongUse("Missing --as-of") }
    let family = try parsed.required("family")
    let register = try input.register(console, assessedOn: asOf, keeping: [family])
    let assessment = Assessment(register, asOf: asOf, window: window)
    let explanations = assessment.explanations(of: family)
    guard let explanation = explanations.first else {
      let nearest = Nearest.match(family, among: register.families.map(\.id))
      throw Exit.inputHasErrors([
        .error(
          "unknown-family", file: input.inputs.folder,
          "there is no family \(Quoted.value(family)) in the register",
          remedy: nearest.map { "Did you mean \($0)?" })
      ])
    }
    guard explanation.family.isAttached(by: asOf) else {
      let when = explanation.family.attached.map { "attached on \($0.prose)" } ?? "not attached yet"
      throw Exit.inputHasErrors([
        .error(
          "family-later", file: input.inputs.folder,
          "\(Quoted.plain(family)) is \(when): there is no position of it on \(asOf.prose)",
          remedy: explanation.family.attached.map {
            "Ask with --as-of \($0.dataText) or a later day."
          })
      ])
    }
    let writer = TextWriter(
      width: console.reportWidth, ascii: parsed.flag("ascii"), color: console.usesColour)
    console.report(assessment.sharedEvidence)
    for (number, explanation) in explanations.enumerated() {
      if number > 0 { try console.writeLine("") }
      try console.write(writer.text(explanation.report))
    }
    console.sayNotPublic()
  }
}

import PBRAppraisal
import PBRFindings
import PBRReporting
import PBRRuns
import PBRStatements

/// `pbr units`: the unit costs that are built in.
enum Units: Command {
  static let description = CommandDescription(
    name: "units",
    abstract: "List the unit costs built in: code, title, amount, price year, agencies, source.",
    examples: [
      Example("pbr units", "All of them."),
      Example("pbr units truancy", "Those with the word in their title, code or agency."),
      Example("pbr units CR1 --format csv", "With the source of each, for a spreadsheet."),
    ],
    discussion: """
      A saving of a plan names a code in "unitCost" (see pbr appraise). Costs are fiscal, gross of \
      what would have happened anyway, and in prices of their year.
      """,
    arguments: [
      ArgumentDescription("word", "A word, or part of one, to look for.", count: .optional)
    ], options: OutputForm.options)

  static func run(_ parsed: ParsedCommand, _ console: Console) throws {
    let library = AppraisalLibrary.builtIn.unitCosts
    let word = parsed.argument("word")
    let statement = UnitCostsStatement(library, word: word)
    guard statement.count > 0 else {
      let nearest = word.flatMap { library.nearest(to: $0) }
      throw Exit.inputHasErrors([
        .error(
          "unknown-unit-cost", "no unit cost has \(Quoted.value(word ?? "")) in it",
          remedy: nearest.map { "Did you mean \($0.code), \($0.description)?" }
            ?? "pbr units lists them all.")
      ])
    }
    try OutputForm(parsed, console).write(
      statement.report, [statement.data], document: "pbr.unit-costs", console)
    console.say("Next: name a code in a saving, \"unitCost\": \"\(statement.firstCode)\".")
  }
}

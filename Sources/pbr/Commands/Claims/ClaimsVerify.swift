import Claims
import Documents
import Quantities

/// `pbr claims verify`: whether the journal adds up, and is what a certificate says it was.
enum ClaimsVerify: Command {
  static let description = CommandDescription(
    name: "claims verify",
    abstract: "Check the journal of claims, and compare it with a certificate's chain value.",
    examples: [
      Example("pbr claims verify register", "Check the register and its journal."),
      Example(
        "pbr claims verify register --anchor 3f1c…", "Show any change since the certificate."),
    ],
    arguments: [RegisterInput.argument],
    options: RegisterInput.options + [
      .value("anchor", placeholder: "value", "The chain value that a certificate prints.")
    ])

  static func run(_ parsed: ParsedCommand, _ console: Console) throws {
    let input = try RegisterInput(parsed, console)
    let journal = try input.register(console).journal
    let rows = journal.rows.count
    let count = "\(NumberText.grouped(rows)) row\(rows == 1 ? "" : "s")"
    guard let anchor = parsed.value("anchor") else {
      try console.writeLine(
        rows == 0
          ? "The journal is empty." : "The journal adds up: \(count), chain \(journal.lastChain).")
      return
    }
    switch journal.compare(with: anchor) {
    case .unchanged:
      try console.writeLine("The journal is as it was: \(count), nothing changed or added.")
    case .extended(_, let added):
      try console.writeLine(
        "Nothing up to that value has changed; \(NumberText.grouped(added)) "
          + "row\(added == 1 ? " was" : "s were") added after it.")
    case .different:
      throw Exit.inputHasErrors([Journal.differs(from: anchor, in: input.inputs.folder)])
    }
  }
}

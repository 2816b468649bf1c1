import PBRClaims
import PBRFiles
import PBRFindings
import PBRProgramme
import PBRQuantities
import PBRRegister

/// `pbr claims verify`: whether the journal adds up and is what a certificate says it was, where
/// each claim stands, and whether a claim comes out again.
enum ClaimsVerify: Command {
  static let description = CommandDescription(
    name: "claims verify",
    abstract: "Check the journal of claims, compare it with a certificate, work a claim out again.",
    examples: [
      Example("pbr claims verify register", "Check the journal; say where each claim stands."),
      Example(
        "pbr claims verify register --anchor 3f1c…", "Show any change since the certificate."),
      Example(
        "pbr claims verify register --claim 2013-W1",
        "Work the claim out again, as of its day, and compare every row."),
      Example(
        "pbr claims verify register --control claim/claim-2013-W1-control.json",
        "The same, held against what was signed for."),
    ],
    arguments: [RegisterInput.argument],
    options: RegisterInput.options + [
      .value("anchor", placeholder: "value", "The chain value that a certificate prints."),
      .value(
        "control", placeholder: "file",
        "The control file of a claim, held against journal and register.", form: .file),
      .value("claim", placeholder: "id", "A claim to work out again from the register as it is."),
    ])

  static func run(_ parsed: ParsedCommand, _ console: Console) throws {
    let input = try RegisterInput(parsed, console)
    let register = try input.register(console, checksums: parsed.value("control") != nil)
    let journal = register.journal
    let rows = journal.rows.count
    let count = Noun.row.counted(rows)
    if let anchor = parsed.value("anchor") {
      switch journal.compare(with: anchor) {
      case .unchanged:
        try console.writeLine("The journal is as it was: \(count), nothing changed or added.")
      case .extended(_, let added):
        try console.writeLine(
          "Nothing up to that value has changed; \(NumberText.grouped(added)) "
            + "\(Noun("row was", "rows were").form(added)) added after it.")
      case .different:
        throw Exit.inputHasErrors([Journal.differs(from: anchor, in: input.inputs.folder)])
      }
    } else {
      try console.writeLine(
        rows == 0
          ? "The journal is empty." : "The journal adds up: \(count), chain \(journal.lastChain).")
    }
    for position in journal.claimTotals { try console.writeLine(position.text) }
    for event in journal.events where event.row.status == .reversed {
      try console.writeLine(
        "\(event.row.claim.claim): \(event.row.claim.result) of \(event.row.claim.place) "
          + "\(event.words).")
    }
    console.report(register.doubts(.warning))
    let control = try control(parsed, register, console)
    if let claim = parsed.value("claim") ?? control?.claim { try again(claim, register, console) }
    console.sayNotPublic()
  }

  /// Holds a control file against the journal and the register.
  private static func control(
    _ parsed: ParsedCommand, _ register: Register, _ console: Console
  ) throws -> ClaimControl? {
    guard let path = parsed.value("control") else { return nil }
    let log = FindingLog()
    guard let control = ClaimControl.read(try Files.read(path), into: log) else {
      throw Exit.inputHasErrors(log.findings)
    }
    let findings = control.findings(register)
    if findings.contains(where: { $0.severity == .error }) { throw Exit.inputHasErrors(findings) }
    console.report(findings)
    let sample = control.sample(register.journal)
    try console.writeLine(
      "\(control.claim): the control file agrees with the journal. Its SHA-256, which the certificate "
        + "must name, is \(control.sum).")
    try console.writeLine(
      "Its audit sample"
        + (control.isSeedOfAudit
          ? ", drawn with the number \(sample.seed) that audit named" : "")
        + ": \(sample.draws.map(\.family).joined(separator: ", ")).")
    return control
  }

  private static func again(
    _ claim: String, _ register: Register, _ console: Console
  ) throws {
    let names = register.journal.claimTotals.map(\.claim)
    guard names.contains(claim), let again = ClaimAgain(claim, of: register) else {
      throw Exit.inputHasErrors([StatusChange.unknown(claim: claim, among: names)])
    }
    let different = again.findings.count { $0.severity == .error }
    try console.writeLine(
      "\(claim) worked out again for \(again.window) as of \(again.asOf.prose): "
        + "\(NumberText.grouped(again.alike)) of \(NumberText.grouped(again.alike + different)) "
        + "results come out as they were claimed.")
    if different > 0 { throw Exit.inputHasErrors(again.findings) }
    console.report(again.findings)
  }
}

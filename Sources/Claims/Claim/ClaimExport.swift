package import PBRFiles
package import PBRFindings
package import PBRRegister
package import PBRReporting

/// Makes a claim: writes its files and records it in the journal.
package struct ClaimExport: Sendable {
  package let inputs: RegisterInputs
  package let request: ClaimRequest
  /// The folder for the files.
  package let output: String
  /// What describes the data files of a claim to other programs, from them and the checksum of the
  /// control file.
  package typealias Description =
    @Sendable (Claim, [(table: DataTable, bytes: [UInt8])], _ control: String) -> [OutputFile]
  private let describe: Description

  package init(
    inputs: RegisterInputs, request: ClaimRequest, output: String,
    describe: @escaping Description = { _, _, _ in [] }
  ) {
    self.inputs = inputs
    self.request = request
    self.output = output
    self.describe = describe
  }

  package struct Outcome: Sendable {
    /// Nil when the claim was refused; without rows when there is nothing to claim.
    package let claim: Claim?
    package let findings: [Finding]
    /// The paths written, none in a dry run.
    package let written: [String]
    /// What the journal's chain value is worked out from, when it is asked for.
    private let rows: [JournalRow]
    private let journal: Journal
    private let known: String?

    /// The journal's chain value with this claim; empty without one.
    package var chain: String {
      if let known { return known }
      var journal = rows.isEmpty ? Journal() : journal
      for row in rows { journal.append(row) }
      return journal.lastChain
    }

    init(
      claim: Claim?, findings: [Finding], written: [String] = [], rows: [JournalRow] = [],
      after journal: Journal = Journal(), chain: String? = nil
    ) {
      known = chain
      self.claim = claim
      self.findings = findings
      self.written = written
      self.rows = rows
      self.journal = journal
    }
  }

  /// Draws the claim up and says what it would hold; nothing is written or locked.
  package func rehearse() -> Outcome {
    let (claim, findings, register) = draw(checksums: false)
    return Outcome(
      claim: claim, findings: findings, rows: claim.map { journalRows($0) } ?? [],
      after: register?.journal ?? Journal())
  }

  /// Makes the claim under the journal's lock: reads the register, draws the claim up, writes
  /// its files, then records it. Stopped at any instant, the journal is the old one or the new
  /// one; stopped before it was recorded, the same command makes the same files again and
  /// records it. With nothing to claim, nothing is written.
  ///
  /// - Throws: when the journal is locked by another, or something cannot be written; the
  ///   journal then does not hold the claim, and its files are taken away.
  package func run() throws(FileProblem) -> Outcome {
    let file = try JournalFile(in: inputs.folder, order: inputs.form.order)
    let (claim, findings, register) = draw()
    guard let claim, let register, !claim.rows.isEmpty else {
      return Outcome(claim: claim, findings: findings)
    }
    let chain = chain(of: claim, after: register.journal)
    let files = claim.files(chain: chain) { describe(claim, $0, $1) }
    let replacing = try isLeftover(files)
    let written = try write(files, replacing: replacing)
    do throws(FileProblem) {
      _ = try file.append(journalRows(claim), to: register.journal, by: register.scheme)
    } catch {
      // Nobody may sign for a claim that the journal does not hold.
      written.takeBack()
      throw error
    }
    return Outcome(
      claim: claim, findings: findings, written: written.paths, chain: chain)
  }

  /// Writes the claim's files; files of another claim are never replaced.
  private func write(
    _ files: [OutputFile], replacing: Bool
  ) throws(FileProblem) -> PlacedFiles {
    do throws(FileProblem) {
      return try OutputFolder.place(files, into: output, replacing: replacing)
    } catch {
      guard error.finding.code == "output-exists" else { throw error }
      throw FileProblem(
        error.kind,
        .error(
          "output-exists", error.finding.message,
          effect: "Nothing was written or recorded.",
          remedy: "Files of a claim are not replaced: name another folder with --out."))
    }
  }

  /// - Parameter checksums: whether the files of the register are to be named with theirs.
  private func draw(checksums: Bool = true) -> (Claim?, [Finding], Register?) {
    let reading = inputs.read(
      assessedOn: request.asOf, references: true, checksums: checksums)
    guard let register = reading.register else { return (nil, reading.findings, nil) }
    // What the journal holds must be certain before anything is added to it.
    let doubts = register.doubts(.error)
    guard !doubts.contains(where: { $0.severity == .error }) else {
      return (nil, reading.findings + doubts, register)
    }
    let (claim, problems) = Claim.draw(register, request)
    return (claim, reading.findings + doubts + problems, register)
  }

  /// Whether the folder holds the claim file of an export that was stopped before the claim
  /// was recorded: byte for byte the one that is about to be written.
  private func isLeftover(_ files: [OutputFile]) throws(FileProblem) -> Bool {
    guard let claimFile = files.first else { return false }
    let path = RegisterFiles.path(claimFile.name, in: output)
    do throws(FileProblem) {
      return try Files.read(path, onlyFiles: true).bytes == claimFile.bytes
    } catch {
      if error.finding.code == "file-missing" { return false }
      throw error
    }
  }

  private func journalRows(_ claim: Claim) -> [JournalRow] {
    claim.rows.map {
      JournalRow(claim: $0, status: .submitted, on: request.asOf, chain: "", line: 0)
    }
  }

  private func chain(of claim: Claim, after journal: Journal) -> String {
    var journal = journal
    for row in journalRows(claim) { journal.append(row) }
    return journal.lastChain
  }
}

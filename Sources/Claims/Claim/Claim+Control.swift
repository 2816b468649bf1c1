package import PBRFiles
import PBRProgramme
import PBRQuantities
import PBRRegister
package import PBRReporting

extension Claim {
  /// The control file: counts and totals by result, the checksum of the claim file, the
  /// version of the rules, the journal's chain value, who prepared and who verified.
  package func control(fileSum: String, chain: String) -> JSONOutput {
    let results = lines.map { line -> JSONOutput in
      .object([
        ("result", .string(line.result)), ("rate_gbp", .decimal(line.rate.dataText)),
        ("results", .whole(line.count)), ("amount_gbp", .decimal(line.amount.dataText)),
      ])
    }
    return .object([
      ("claim", .string(request.claim)),
      ("scheme", .string(assessment.scheme.id)),
      ("rules_sha256", .string(rulesSum)),
      ("window", .string(window.id)),
      ("window_closes", .string(window.closes.dataText)),
      ("as_of", .string(request.asOf.dataText)),
      ("invented", .boolean(assessment.register.settings.isInvented)),
      ("file", .string("claim-\(request.claim).csv")),
      ("file_sha256", .string(fileSum)),
      ("families", .whole(families.count)),
      ("places", .whole(Set(rows.map(\.place)).count)),
      ("results", .whole(rows.count)),
      ("amount_gbp", .decimal(total.dataText)),
      ("by_result", .list(results)),
      ("register", .list(registerSums)),
      ("journal_chain", .string(chain)),
      ("audit_seed", .whole(seed(chain: chain))),
      (
        "audit_seed_from",
        .string(request.seed == nil ? ClaimControl.seedOfChain : ClaimControl.seedOfAudit)
      ),
      ("funded_places", request.funded.map { .whole($0) } ?? .null),
      ("funded_places_of_register", request.fundedByRegister.map { .whole($0) } ?? .null),
      ("prepared_by", request.preparedBy.map { .string($0) } ?? .null),
      ("verified_by", request.verifiedBy.map { .string($0) } ?? .null),
    ])
  }

  /// What the certificate as a document says of itself.
  private func properties(_ page: Report, _ sums: CertifiedSums) -> OfficeProperties {
    OfficeProperties(
      title: page.title, author: request.preparedBy ?? "", subject: assessment.scheme.title,
      date: request.asOf,
      marking: assessment.register.settings.isInvented ? "INVENTED DATA: not a claim" : "",
      further: [
        .init("Claim file SHA-256", sums.file), .init("Control file SHA-256", sums.control),
        .init("Journal chain value", sums.chain),
      ])
  }

  /// What the audit sample is drawn with: what audit names, else what the chain gives.
  private func seed(chain: String) -> Int { request.seed ?? AuditSample.seed(chain: chain) }

  /// The files of the register that the claim was drawn up from, as they were then.
  private var registerSums: [JSONOutput] {
    assessment.register.inputs.map { input in
      let name = input.name.split(separator: "/").last.map { String($0) } ?? input.name
      return .object([
        ("file", .string(name)), ("bytes", .whole(input.bytes)),
        ("sha256", input.sha256.map { .string($0) } ?? .null),
      ])
    }
  }

  /// All files of the claim, the claim itself first; the journal ends with this chain value.
  /// - Parameter describe: what describes the data files to other programs, from them, with their bytes
  ///   as written, and the checksum of the control file.
  package func files(
    chain: String,
    describe: (_ data: [(table: DataTable, bytes: [UInt8])], _ control: String) -> [OutputFile] = {
      _, _ in []
    }
  ) -> [OutputFile] {
    let claimFile = table.csv()
    let sum = SHA256.hex(of: claimFile)
    let name = "claim-\(request.claim)"
    let seed = seed(chain: chain)
    let sample = AuditSample(claim: request.claim, seed: seed, rows: rows)
    let control = control(fileSum: sum, chain: chain).bytes
    let sums = CertifiedSums(
      file: sum, control: SHA256.hex(of: control), chain: chain, seed: seed)
    let page = certificate(sums)
    var drawn = sample.table
    drawn.name = "\(name)-audit-sample"
    let data =
      [(table: table, bytes: claimFile)]
      + [notClaimed, evidenceRequests, drawn].map { (table: $0, bytes: $0.csv()) }
    return [
      OutputFile(name: "\(name).csv", bytes: claimFile),
      OutputFile(name: "\(name)-control.json", bytes: control),
      OutputFile(name: "\(name)-certificate.md", MarkdownWriter().text(page)),
      OutputFile(
        name: "\(name)-certificate.docx",
        bytes: WordWriter().bytes(page, properties: properties(page, sums))),
    ] + data.dropFirst().map { OutputFile(name: "\($0.table.name).csv", bytes: $0.bytes) }
      + describe(data, sums.control)
  }
}

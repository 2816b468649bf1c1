public import PBRFiles
import PBRProgramme
import PBRQuantities
import PBRRegister
import PBRReporting

extension Claim {
  /// The control file: counts and totals by result, the checksum of the claim file, the
  /// version of the rules, the journal's chain value, who prepared and who verified.
  public func control(fileSum: String, chain: String) -> JSONOutput {
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
      ("audit_seed", .whole(request.seed)),
      ("prepared_by", request.preparedBy.map { .string($0) } ?? .null),
      ("verified_by", request.verifiedBy.map { .string($0) } ?? .null),
    ])
  }

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
  public func files(chain: String) -> [OutputFile] {
    let claimFile = table.csv()
    let sum = SHA256.hex(of: claimFile)
    let name = "claim-\(request.claim)"
    let sample = AuditSample(claim: request.claim, seed: request.seed, rows: rows)
    return [
      OutputFile(name: "\(name).csv", bytes: claimFile),
      OutputFile(name: "\(name)-control.json", bytes: control(fileSum: sum, chain: chain).bytes),
      OutputFile(
        name: "\(name)-certificate.md",
        MarkdownWriter().text(certificate(fileSum: sum, chain: chain))),
      OutputFile(name: "\(name)-not-claimed.csv", bytes: notClaimed.csv()),
      OutputFile(name: "\(name)-evidence-requests.csv", bytes: evidenceRequests.csv()),
      OutputFile(name: "\(name)-audit-sample.csv", bytes: sample.table.csv()),
    ]
  }
}

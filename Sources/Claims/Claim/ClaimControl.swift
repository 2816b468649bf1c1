import PBRFiles
package import PBRFindings
import PBRProgramme
import PBRQuantities
package import PBRRegister
import PBRReporting

/// The control file of a claim, read back to be held against the register and the journal.
package struct ClaimControl: Sendable {
  package let claim: String
  /// The SHA-256 of the control file itself, which the certificate names.
  package let sum: String
  let file: SourcePlace
  let fileSum: String
  let chain: String
  let seed: Int
  let results: Int
  let amount: Money
  /// The files of the register as they were, by name.
  let register: [(name: String, sum: String)]

  /// Reads a control file; nil, with findings, when it is none.
  package static func read(_ text: SourceText, into log: FindingLog) -> ClaimControl? {
    guard let value = JSONParser.parse(text, into: log),
      let fields = FieldReader(value, path: [], in: ReadingContext(log: log))
    else { return nil }
    guard let claim = fields.plainText("claim"), let fileSum = fields.plainText("file_sha256"),
      let chain = fields.plainText("journal_chain"),
      let seed = fields.object["audit_seed"]?.number.flatMap({ Int($0) }),
      let results = fields.object["results"]?.number.flatMap({ Int($0) }),
      let amount = fields.object["amount_gbp"]?.number.flatMap({ Money($0) })
    else {
      log.add(
        .error(
          "not-control", at: fields.opening, "this is not the control file of a claim",
          remedy: "Name claim-ID-control.json as pbr claims export wrote it."))
      return nil
    }
    return ClaimControl(
      claim: claim, sum: SHA256.hex(of: text.bytes), file: fields.opening, fileSum: fileSum,
      chain: chain, seed: seed, results: results, amount: amount,
      register: fields.list("register").compactMap { item in
        guard let name = item.object?["file"]?.string, let sum = item.object?["sha256"]?.string
        else { return nil }
        return (name, sum)
      })
  }

  /// What of the control file is not so: of the claim in the journal an error, of files of the
  /// register that have changed since a warning, as a register grows.
  package func findings(_ register: Register) -> [Finding] {
    let rows = register.journal.rows.filter {
      $0.claim.claim == claim && $0.status == .submitted
    }.map(\.claim)
    guard !rows.isEmpty else {
      return [wrong("the journal has no claim \(Quoted.value(claim))")]
    }
    var findings: [Finding] = []
    let again = SHA256.hex(of: ClaimRow.table(claim, rows).csv())
    if again != fileSum {
      findings.append(
        wrong(
          "the claim file it names, SHA-256 \(fileSum), is not what the journal holds: \(again)"))
    }
    if register.journal.chain(of: claim) != chain {
      findings.append(wrong("the journal's chain value with the claim is not \(chain)"))
    }
    let total = Money.sum(rows.map(\.amount))
    if rows.count != results || total != amount {
      findings.append(
        wrong(
          "it says \(Noun.result.counted(results)) of \(NumberText.pounds(amount)), the journal "
            + "\(NumberText.grouped(rows.count)) of \(NumberText.pounds(total))"))
    }
    for (name, sum) in self.register where name != "claims.csv" {
      guard let now = register.inputs.first(where: { $0.name.hasSuffix(name) }) else {
        findings.append(changed("\(name) is not there any more"))
        continue
      }
      if now.sha256 != sum {
        findings.append(changed("\(name) is not as it was when the claim was made"))
      }
    }
    return findings
  }

  /// The audit sample drawn again with the seed that the control file names.
  package func sample(_ journal: Journal) -> AuditSample {
    AuditSample(of: claim, seed: seed, in: journal)
  }

  private func wrong(_ message: String) -> Finding {
    .error(
      "control-differs", at: file, message,
      effect: "What was signed for is not what was claimed.",
      remedy: "Compare it with the certificate, which names its SHA-256.")
  }

  private func changed(_ message: String) -> Finding {
    .warning(
      "register-changed", at: file, message,
      effect: "The claim is worked out again from the file as it is now.",
      remedy:
        "To work it out from what it rested on, put back the copy with the SHA-256 named here.")
  }
}

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
  /// Everything else it says of the claim, as it stands.
  let fields: JSONObject
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
      chain: chain, seed: seed, results: results, amount: amount, fields: fields.object,
      register: fields.list("register").compactMap { item in
        guard let name = item.object?["file"]?.string, let sum = item.object?["sha256"]?.string
        else { return nil }
        return (name, sum)
      })
  }

  /// What of the control file is not so: of the claim in the journal an error, of files of the
  /// register that have changed since a warning, as a register grows.
  package func findings(_ register: Register) -> [Finding] {
    let made = register.journal.rows.filter {
      $0.claim.claim == claim && $0.status == .submitted
    }
    let rows = made.map(\.claim)
    guard let first = made.first else {
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
    let others = details(first, rows, register)
    if !others.isEmpty { findings.append(wrong(others.joined(separator: "; "))) }
    if first.claim.scheme == register.scheme.id,
      fields["rules_sha256"]?.string != register.scheme.rulesSum
    {
      findings.append(changed("the rules are not what they were when the claim was made"))
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

  /// What else it says that does not follow from the journal.
  private func details(
    _ first: JournalRow, _ rows: [ClaimRow], _ register: Register
  ) -> [String] {
    let claim = first.claim
    let window = register.scheme.windows.first { $0.id == claim.window }
    var expected: [(key: String, value: String)] = [
      ("scheme", claim.scheme), ("window", claim.window), ("as_of", first.on.dataText),
      ("file", "claim-\(claim.claim).csv"),
      ("invented", String(register.settings.isInvented)),
      ("families", String(Set(rows.map(\.family)).count)),
      ("places", String(Set(rows.map(\.place)).count)),
    ]
    if let window { expected.append(("window_closes", window.closes.dataText)) }
    if !isSeedOfAudit {
      expected.append(("audit_seed_from", ClaimControl.seedOfChain))
      expected.append(("audit_seed", String(AuditSample.seed(chain: chain))))
    }
    let missing = (expected.map(\.key) + ["by_result"]).filter { fields[$0] == nil }
    var different = expected.compactMap { key, value -> String? in
      guard let said = ClaimControl.text(fields[key]), said != value else { return nil }
      return "its \(Quoted.value(key)) is \(said), by the journal \(value)"
    }
    if !missing.isEmpty {
      different.append(
        "it does not say " + missing.map { Quoted.value($0) }.joined(separator: ", "))
    }
    guard claim.scheme == register.scheme.id, fields["by_result"] != nil else { return different }
    let lines = ClaimLine.of(rows, in: register.scheme).map {
      [$0.result, $0.rate.dataText, String($0.count), $0.amount.dataText]
    }
    let said = (fields["by_result"]?.array ?? []).map { item in
      ["result", "rate_gbp", "results", "amount_gbp"].map {
        ClaimControl.text(item.object?[$0]) ?? ""
      }
    }
    if said != lines {
      different.append(
        "its \"by_result\" is not what the journal comes to: "
          + lines.map { "\($0[0]) \($0[2]) at \($0[1])" }.joined(separator: ", "))
    }
    return different
  }

  /// Whether audit named what the sample is drawn with, so that nothing here gives it.
  package var isSeedOfAudit: Bool {
    fields["audit_seed_from"]?.string == ClaimControl.seedOfAudit
  }

  /// Where the seed of the audit sample comes from.
  static let seedOfChain = "journal_chain"
  static let seedOfAudit = "audit"

  private static func text(_ value: JSONValue?) -> String? {
    value.map { $0.string ?? $0.shown }
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

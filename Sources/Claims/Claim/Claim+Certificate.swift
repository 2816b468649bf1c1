import PBRProgramme
package import PBRQuantities
import PBRRegister
package import PBRReporting

/// One line of what a claim holds: the results of one kind at one rate.
package struct ClaimLine: Sendable, Hashable {
  package let result: String
  package let title: String
  /// What each of them pays.
  package let rate: Money
  package let count: Int
  package let amount: Money

  /// The rows of a claim by result and rate, in the order of the scheme and of the rates.
  static func of(_ rows: [ClaimRow], in scheme: Scheme) -> [ClaimLine] {
    scheme.results.flatMap { result in
      let own = rows.filter { $0.result == result.id }
      return Set(own.map(\.amount)).sorted().map { rate in
        let count = own.count { $0.amount == rate }
        return ClaimLine(
          result: result.id, title: result.title, rate: rate, count: count,
          amount: rate.multiplied(by: count) ?? .zero)
      }
    }
  }
}

/// The checksums that a certificate names.
package struct CertifiedSums: Sendable {
  /// The SHA-256 of the claim file.
  package let file: String
  /// The SHA-256 of the control file.
  package let control: String
  /// The journal's last chain value with the claim.
  package let chain: String
  /// What the audit sample was drawn with.
  package let seed: Int
}

extension Claim {
  /// The claim by result and rate, in the order of the scheme and of the rates.
  package var lines: [ClaimLine] { ClaimLine.of(rows, in: assessment.scheme) }

  /// The certificate to sign. No figure is in it that is not in the claim file or its control
  /// file; it names the checksums of both, so that whoever signs it signs all that they say.
  package func certificate(_ sums: CertifiedSums) -> Report {
    let table = Table(
      id: "claim",
      columns: [
        .label("Result", id: "result"), Column("Results", id: "results"),
        Column("Each", id: "rate"), Column("Amount", id: "amount"),
      ],
      rows: lines.map { .line($0.title, [.whole($0.count), .money($0.rate), .money($0.amount)]) }
        + [
          .total(
            "Total", of: Array(lines.indices), [.whole(rows.count), .empty, .money(total)])
        ])
    let invented = assessment.register.settings.isInvented
    return Report(
      title: "Claim certificate \(request.claim)",
      headline:
        "\(request.claim) claims \(NumberText.pounds(total)) (\(AmountInWords.text(total))) for "
        + "\(counted(rows.count, "result")) of \(assessment.scheme.unit.noun.counted(families.count)).",
      subtitle: "\(assessment.scheme.title). Window \(window.id), which closes on "
        + "\(window.closes.prose). Assessed on \(request.asOf.prose)."
        + (invented ? " INVENTED DATA: not a claim." : ""),
      sections: [
        ReportSection(id: "amount", title: "What is claimed", blocks: [.table(table)]),
        ReportSection(
          id: "sums", title: "What is signed for",
          blocks: [
            .list(
              [
                "File claim-\(request.claim).csv, SHA-256 \(sums.file)",
                "Control file claim-\(request.claim)-control.json, SHA-256 \(sums.control)",
                "Journal claims.csv with this claim, last chain value \(sums.chain)",
                "Rules \(assessment.scheme.id), SHA-256 \(rulesSum)",
                "Audit sample drawn with seed \(sums.seed), "
                  + (request.seed == nil
                    ? "which the journal's chain gives" : "given for the claim"),
                funded,
              ].compactMap(\.self) + assessment.register.form.words)
          ]),
        ReportSection(
          id: "signatures", title: "Signatures",
          blocks: [
            .list([
              "Prepared by: \(request.preparedBy ?? line)  Date: \(line)",
              "Verified by, another person than the one who prepared it: "
                + "\(request.verifiedBy ?? line)  Date: \(line)",
              "Internal audit: sample tested, exceptions: \(line)  Name: \(line)  Date: \(line)",
              "I certify that, to the best of my knowledge, the results claimed were achieved "
                + "and have not been claimed before. Section 151 officer: \(line)  Date: \(line)",
            ])
          ]),
      ])
  }

  /// The funded number that the claim was held against, and any other that the register has.
  private var funded: String? {
    guard let funded = request.funded else { return nil }
    let text = "Places funded, as used: \(NumberText.grouped(funded))"
    return request.fundedByRegister.map {
      "\(text), given for this claim; the register says \(NumberText.grouped($0))"
    } ?? text
  }

  private var line: String { "______________" }

  private func counted(_ count: Int, _ one: String, _ many: String? = nil) -> String {
    Noun(one, many).counted(count)
  }
}

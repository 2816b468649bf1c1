package import PBRFindings
package import PBRProgramme
package import PBRQuantities
package import PBRRegister

/// What a claim is asked to be.
package struct ClaimRequest: Sendable {
  package var claim: String
  package var window: String
  package var asOf: CivilDate
  /// How many places are funded; nil leaves that check out.
  package var funded: Int?
  package var preparedBy: String?
  package var verifiedBy: String?
  /// How many places the register itself says are funded, where another number was used.
  package var fundedByRegister: Int?
  /// What the audit sample is drawn with, where audit names it; nil takes it from the journal's
  /// chain with this claim, so that who makes the claim does not choose it.
  package var seed: Int?

  package init(claim: String, window: String, asOf: CivilDate) {
    self.claim = claim
    self.window = window
    self.asOf = asOf
  }
}

/// A claim for one window: the results that can be claimed on the assessment date.
package struct Claim: Sendable {
  package let request: ClaimRequest
  package let window: ClaimWindow
  package let assessment: Assessment
  /// In the order of the register, and for a family in that of the scheme.
  package let rows: [ClaimRow]

  package var total: Money { Money.sum(rows.map(\.amount)) }
  /// The families claimed for, each once, in the order of the claim.
  package var families: [String] {
    var seen: Set<String> = []
    return rows.map(\.family).filter { seen.insert($0).inserted }
  }

  /// Draws a claim up, or says why it cannot be made. A claim without rows has nothing to
  /// claim.
  package static func draw(
    _ register: Register, _ request: ClaimRequest
  ) -> (claim: Claim?, findings: [Finding]) {
    let scheme = register.scheme
    guard let window = scheme.windows.first(where: { $0.id == request.window }) else {
      return (
        nil,
        [
          .error(
            "unknown-window",
            "the scheme has no claim window \(Quoted.value(request.window))",
            remedy: Nearest.match(request.window, among: scheme.windows.map(\.id)).map {
              "Did you mean \($0)?"
            } ?? "Windows: \(scheme.windows.map(\.id).joined(separator: ", ")).")
        ]
      )
    }
    let assessment = Assessment(
      register, asOf: request.asOf, window: window.id, withLaterClaims: true)
    let rows = assessment.rows(claim: request.claim, window: window)
    let claim = Claim(request: request, window: window, assessment: assessment, rows: rows)
    let findings = ClaimChecks(claim).findings + assessment.sharedEvidence
    return (findings.contains { $0.severity == .error } ? nil : claim, findings)
  }
}

extension Assessment {
  /// A row for each result that can be claimed.
  func rows(claim: String, window: ClaimWindow) -> [ClaimRow] {
    let references = references
    return standings.compactMap { standing in
      standing.state == .claimable
        ? row(
          standing, claim: claim, window: window,
          references[standing.family * scheme.results.count + standing.result] ?? []) : nil
    }
  }

  private func row(
    _ standing: Standing, claim: String, window: ClaimWindow, _ evidence: [String]
  ) -> ClaimRow? {
    let family = register.families[standing.family]
    guard let number = family.place, let attached = family.attached,
      let achieved = standing.earliest, let amount = standing.amount
    else { return nil }
    let place = register.places[number]
    guard let year = places.rateYear(place) else { return nil }
    let row = ClaimRow(
      claim: claim, scheme: register.scheme.id, window: window.id, place: place.id,
      family: family.id, cohort: family.cohort, attached: attached,
      result: register.scheme.results[standing.result].id, achieved: achieved, rateYear: year,
      amount: amount, evidence: evidence)
    guard let cut = cut(standing) else { return row }
    return row.with(amount: amount, reason: cut)
  }

  /// Why a claim of a rate card, or one priced by number, pays less than its price.
  private func cut(_ standing: Standing) -> String? {
    guard scheme.isRateCard || scheme.pricesDependOnClaims else { return nil }
    switch standing.reason {
    case .number: return "a claim of its number is paid nothing"
    case .maximum: return "cut to what is left of the maximum of the \(scheme.unit.one)"
    case .contract: return "cut to what is left of the maximum of the contract"
    default: return nil
    }
  }

  /// By family and result, the references of the rows that a result which can be claimed rests on,
  /// in the order of its tests.
  private var references: [Int: [String]] {
    let count = scheme.results.count
    return resting.references(isClaimable) { Int($0.family) * count + Int($0.result) }
  }

  /// Whether a result that rests on rows can be claimed.
  func isClaimable(_ run: RestingEvidence.Run) -> Bool {
    let own = standings(of: Int(run.family))
    return !own.isEmpty && own[own.startIndex + Int(run.result)].state == .claimable
  }
}

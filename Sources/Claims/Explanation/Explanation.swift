package import PBRProgramme
package import PBRQuantities
package import PBRRegister

/// Everything that decides where the results of one family stand.
package struct Explanation: Sendable {
  /// One test: what it needs and what was observed.
  package struct Test: Sendable {
    package let id: String
    /// `asb-incidents down by at least 60%`
    package let needed: String
    package let measure: String
    /// `60% less`, `below 15`, `26 weeks`
    package let threshold: String
    /// `5 → 2, down 60.0%`; empty when there is nothing to observe.
    package let observed: String
    /// The period looked at; nil when there is none.
    package let from: CivilDate?
    package let to: CivilDate?
    /// References of the evidence items.
    package let evidence: [String]
    package let outcome: Outcome
    package var isMet: Bool { outcome == .met }
    package let reason: ReasonCode
    package let about: String?
    package let provenance: Provenance
    /// What was compared with, what is missing and what waits, in sentences.
    package let remarks: [String]

    /// How a test stands, in words.
    package enum Outcome: String, Sendable {
      case met
      case notMet = "not met"
      /// Not enough time has passed.
      case notYet = "not yet"
      /// Evidence is missing, not known or not verified: neither met nor not met.
      case missing = "evidence missing"
      /// It does not apply to the family.
      case notApplicable = "not applicable"

      init(_ kind: Verdict.Kind) {
        switch kind {
        case .passed: self = .met
        case .failed: self = .notMet
        case .notYet: self = .notYet
        case .missing: self = .missing
        case .notApplicable: self = .notApplicable
        }
      }
    }
  }

  /// One result: its standing and its tests.
  package struct Result: Sendable {
    package let id: String
    package let title: String
    package let isAddOn: Bool
    package let standing: Standing
    /// The other result of the place that stands in its way.
    package let other: String?
    package let reason: String
    package let tests: [Test]
    /// The rows of the journal that put it where it is: its own claim, or the one that stands
    /// in its way, and what became of it; none when nothing was claimed.
    package let claims: [ClaimEvent]
  }

  package let family: Family
  /// The day on which it left, where it had left by the day of the assessment.
  package let left: CivilDate?
  /// Who is attached, for sentences.
  package let unit: AttachedUnit
  package let place: Place?
  /// Whom it replaced or was replaced by: the identifiers of the place's families attached by the
  /// day, in order.
  package let chain: [String]
  package let results: [Result]
  /// Remarks on the whole.
  package let notes: [String]
}

extension Assessment {
  /// Why the results of a family stand where they do; of a family that came back, once for each
  /// spell that had begun by the day, the latest first. None when there is no such family, and one
  /// without results when it was attached after the day.
  package func explanations(of family: String) -> [Explanation] {
    let spells = register.spells(of: family)
    let begun = spells.filter { register.families[$0].isAttached(by: asOf) }
    return (begun.isEmpty ? Array(spells.prefix(1)) : begun.reversed()).map { explain($0) }
  }

  /// Why the results of a family stand where they do; of one that came back, those of its latest
  /// spell. Nil when there is no such family.
  package func explain(_ family: String) -> Explanation? { explanations(of: family).first }

  private func explain(_ index: Int) -> Explanation {
    let family = register.families[index]
    let spells = register.spells(of: family.id).filter {
      register.families[$0].isAttached(by: asOf)
    }
    let place = family.place.map { register.places[$0] }
    let events = register.journal.through(asOf).events
    return Explanation(
      family: family, left: family.hasLeft(by: asOf) ? family.left : nil, unit: scheme.unit,
      place: place,
      chain: place?.families.map { register.families[$0] }
        .filter { $0.isAttached(by: asOf) || $0.id == family.id }.map(\.id) ?? [],
      results: standings(of: index).map { standing in
        Explanation.Result(
          id: scheme.results[standing.result].id, title: scheme.results[standing.result].title,
          isAddOn: scheme.results[standing.result].isAddOn,
          standing: standing, other: standing.other.map { scheme.results[$0].id },
          reason: reasonText(standing), tests: tests(of: standing),
          claims: claims(behind: standing, events))
      },
      notes: [
        spells.count < 2
          ? nil
          : "This \(scheme.unit.one) came back: spell \((spells.firstIndex(of: index) ?? 0) + 1) of "
            + "\(spells.count).", register.journal.note(ofRowsAfter: asOf),
      ].compactMap { $0 })
  }

  /// What was claimed by the assessment date that a standing rests on; of a result that is not
  /// claimed, what was claimed for the family before.
  private func claims(behind standing: Standing, _ events: [ClaimEvent]) -> [ClaimEvent] {
    let family = register.families[standing.family]
    guard let place = family.place.map({ register.places[$0].id }) else { return [] }
    let result: Int
    switch (standing.state, standing.other) {
    case (.claimed, _): result = standing.result
    case (.excluded, let other?) where standing.reason != .paysLess: result = other
    default:
      let own = scheme.results[standing.result].id
      return events.filter {
        $0.row.claim.family == family.id && $0.row.claim.scheme == scheme.id
          && $0.row.claim.result == own
      }
    }
    let held = register.journal.through(asOf).claimed(place).first {
      $0.claim.scheme == scheme.id && $0.claim.result == scheme.results[result].id
    }
    return held.map { held in events.filter { $0.row.claim.key == held.claim.key } } ?? []
  }

  private func tests(of standing: Standing) -> [Explanation.Test] {
    let terms = register.terms.map { TermDays($0) }
    guard
      let evidence = FamilyEvidence(register, family: standing.family, on: asOf, terms: terms)
    else { return [] }
    let remarks = EvidenceRemarks(evidence: evidence, register: register, asOf: asOf)
    return zip(rules.tests[standing.result], rules.rules[standing.result]).map { test, rule in
      var seen: TestTrace? = TestTrace()
      let verdict = evidence.verdict(rule, &seen)
      var references: [String] = []
      for item in seen?.items ?? [] {
        let name = register.reference(of: evidence.items[item]).trimmed
        if !name.isEmpty, !references.contains(name) { references.append(name) }
      }
      let days = seen?.items.map { evidence.items[$0] } ?? []
      return Explanation.Test(
        id: test.id, needed: test.words, measure: test.measure, threshold: test.threshold,
        observed: seen?.spell.map(TestTrace.weeks)
          ?? (seen?.observations ?? []).map(\.text).joined(separator: "; "),
        from: (seen?.from ?? days.map(\.from).min()).map { CivilDate($0) },
        to: (seen?.to ?? verdict.day ?? days.map(\.to).filter { $0 != EvidenceItem.open }.max())
          .map { CivilDate($0) }, evidence: references,
        outcome: Explanation.Test.Outcome(verdict.kind), reason: verdict.reason,
        about: verdict.subject?.text, provenance: test.provenance,
        remarks: seen.map { remarks.of($0) } ?? [])
    }
  }
}

extension TestTrace.Observation {
  /// `child-1 14.9`, or `5 → 2, down 60.0%`.
  var text: String {
    let unit = Double(EvidenceItem.unit)
    let now = Double(value) / unit / Double(parts)
    let name = subject.map { $0 == .household ? "" : $0.text + " " } ?? ""
    guard let before else { return name + TestTrace.short(now) }
    let was = Double(before) / unit
    let change = was > 0 ? (was - now) / was : 0
    return name + TestTrace.short(was) + " → " + TestTrace.short(now) + ", "
      + (change < 0 ? "up " : "down ") + NumberText.percent(change.magnitude)
  }
}

extension TestTrace {
  /// `30 weeks 1 day`.
  static func weeks(_ days: Int32) -> String {
    let (weeks, rest) = max(0, days).quotientAndRemainder(dividingBy: 7)
    return Noun.week.counted(Int(weeks)) + (rest == 0 ? "" : " " + Noun.day.counted(Int(rest)))
  }

  /// At most two decimals, none where it is whole.
  static func short(_ value: Double) -> String {
    let text = NumberText.fixed(value, places: 2)
    if text.hasSuffix(".00") { return String(text.dropLast(3)) }
    return text.hasSuffix("0") ? String(text.dropLast()) : text
  }
}

package import PBRQuantities

extension FamilyEvidence {
  /// Nil while the family is not attached, and where its evidence is not kept.
  package init?(_ register: Register, family index: Int, on asOf: CivilDate, terms: [TermDays]) {
    guard register.keepsEvidence(of: index) else { return nil }
    self.init(register, register.evidence, family: index, on: asOf, terms: terms)
  }

  /// Nil while the family is not attached.
  ///
  /// - Parameter kept: where its evidence is.
  package init?(
    _ register: Register, _ kept: KeptEvidence, family index: Int, on asOf: CivilDate,
    terms: [TermDays]
  ) {
    let family = register.families[index]
    guard let attached = family.attached else { return nil }
    let items = Array(kept.items[kept.range(of: family.home)])
    self.init(
      items: items, bounds: 0..<items.count,
      members: Array(register.members(of: index)), schoolTerms: terms,
      criteria: family.criteria, attached: attached.day,
      date: min(asOf, family.left ?? asOf).day, verifiedBy: asOf.day)
  }
}

package import PBRQuantities

extension FamilyEvidence {
  /// Nil while the family is not attached, and where its evidence is not kept.
  package init?(_ register: Register, family index: Int, on asOf: CivilDate, terms: [TermDays]) {
    let family = register.families[index]
    guard let attached = family.attached, register.keepsEvidence(of: index) else { return nil }
    self.init(
      items: Array(register.evidence.items[register.evidence.range(of: family.home)]),
      members: Array(register.members(of: index)), schoolTerms: terms,
      criteria: family.criteria, attached: attached.day,
      date: min(asOf, family.left ?? asOf).day, verifiedBy: asOf.day)
  }
}

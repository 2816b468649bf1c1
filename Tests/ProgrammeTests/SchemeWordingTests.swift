import Testing

@testable import PBRProgramme

/// Families are people, and main results steps, where the payer's rules say so; the plan's own words,
/// names of files and names of programmes stay.
@Suite("Words for who is attached")
struct SchemeWordingTests {
  private let people = SchemeWording(
    AttachedUnit(one: "young person", many: "young people"), hasSteps: true,
    keeping: ["Family homes", "A grant for families, 2014", "families"])

  @Test(arguments: [
    ("406 families, 406 places", "406 young people, 406 places"),
    ("Families: open before", "Young people: open before"),
    ("of the families.", "of the young people."),
    ("a family without one", "a young person without one"),
    ("family by family", "young person by young person"),
    ("A main result is claimed; main results", "A step is claimed; steps"),
    ("Input families.csv: row 2, family_id", "Input families.csv: row 2, family_id"),
    ("commitment.families = 406", "commitment.families = 406"),
    ("families-by-month:people", "families-by-month:people"),
    ("Troubled Families pays families", "Troubled Families pays young people"),
    ("Cohort Family homes: 2 families", "Cohort Family homes: 2 young people"),
    ("A grant for families, 2014 of families", "A grant for families, 2014 of young people"),
    ("", ""),
  ])
  func says(_ text: String, _ expected: String) { #expect(people(text) == expected) }

  @Test func familiesStayFamilies() {
    let wording = SchemeWording(.family)
    #expect(wording.isPlain)
    #expect(wording("Families with a main result") == "Families with a main result")
  }
}

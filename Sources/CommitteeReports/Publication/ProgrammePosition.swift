package import PBRProgramme
import PBRQuantities
package import PBRReconciliation
package import PBRRegister
import PBRReporting

/// Where a programme stands by its register, as a report shows it: families, places and results
/// on a day beside the plan, and what is to be expected. What is for the public holds no count
/// of families from 1 to 4 and nothing that gives one back.
package struct ProgrammePosition {
  let reconciliation: Reconciliation
  let register: Register
  package let audience: Audience
  let published: DisclosedPosition

  /// - Parameter earlier: what the public was told before, of an earlier day.
  package init(
    _ reconciliation: Reconciliation, _ register: Register,
    audience: Audience = .public, after earlier: EarlierEdition? = nil
  ) {
    self.reconciliation = reconciliation
    self.register = register
    self.audience = audience
    published = DisclosedPosition(
      reconciliation, PositionCounts(reconciliation, register), isPublic: audience == .public,
      earlier: earlier.map { edition in
        let then = Reconciliation(reconciliation.profile, register, asOf: edition.asOf)
        return (edition, then, PositionCounts(then, register))
      })
  }

  /// How many printed figures are withheld from the public.
  package var withheld: Int {
    audience == .officer
      ? 0
      : published.figures.hidden.count {
        let table = published.figures.tables[$0]
        return table != nil && table != DisclosedPosition.Part.measures.rawValue
      }
  }

  /// Who is attached by the payer's rules.
  package var unit: AttachedUnit { scheme.unit }
  var scheme: Scheme { reconciliation.scenario.scheme }
  var day: String { reconciliation.asOf.prose }
  /// The last month that has wholly ended.
  var now: Month { reconciliation.asOf.lastWholeMonth }
  /// Families open on the day; nil where they may not be told.
  var openFamilies: Double? {
    published.isPublished(.totals) && published.isShown(published.families.open)
      ? number(published.families.open) : nil
  }

  /// The name of the register, without the folders it lies in.
  var registerName: String {
    register.folder.split(separator: "/").last { $0 != "." && $0 != ".." }.map(String.init)
      ?? "the register"
  }

  // MARK: Figures as they may be shown

  func isShown(_ figures: [Int]) -> Bool { figures.allSatisfy(published.isShown) }

  func number(_ figure: Int) -> Double { Double(published.value(figure)) }
  func pounds(_ figure: Int) -> Double { Double(published.value(figure)) / 100 }

  /// A count or an amount in a table.
  func cell(_ figure: Int) -> Cell {
    guard published.isShown(figure) else { return .text(CountTable.withheld) }
    let value = published.value(figure)
    return published.figures.kinds[figure] == .amount
      ? .money(Money(pence: Int64(value))) : .whole(value)
  }

  /// A cell that follows from figures and is shown only where all of them are.
  func cell(from figures: [Int], _ cell: @autoclosure () -> Cell) -> Cell {
    isShown(figures) ? cell() : .text(CountTable.withheld)
  }

  /// A count or an amount in a sentence.
  func text(_ figure: Int) -> String {
    guard published.isShown(figure) else { return CountTable.withheld }
    let value = published.value(figure)
    return published.figures.kinds[figure] == .amount
      ? NumberText.pounds(Money(pence: Int64(value))) : NumberText.grouped(value)
  }

  /// A count with what is counted: `1 family`, `7 families`, `[c] families`.
  func text(_ figure: Int, _ one: String, _ many: String) -> String {
    "\(text(figure)) \(Noun(one, many).form(published.isShown(figure) ? published.value(figure) : 2))"
  }
}

import PBRProgramme
import PBRQuantities
import ReportingSamples

/// One edition put into sums.
struct EditionReading {
  let edition: PrintedEdition
  let name: String
  let plan: Scenario
  var numbers: WholeNumbers
  var places: [[String]: Int]

  init(
    _ edition: PrintedEdition, _ name: String, _ plan: Scenario, _ numbers: WholeNumbers,
    _ places: [[String]: Int]
  ) {
    self.edition = edition
    self.name = name
    self.plan = plan
    self.numbers = numbers
    self.places = places
  }

  static let allFamilies = "All families"

  /// A figure of a page: its value, or something from 1 up.
  mutating func figure(_ table: String, _ row: String, _ measure: String) -> Int? {
    let key = [name, table, "", row, measure]
    if let place = places[key] { return place }
    guard let cell = edition.cells[Array(key.dropFirst())] else { return nil }
    let place =
      cell.map { numbers.unknown(Int($0)...Int($0)) } ?? numbers.unknown(1...WholeNumbers.most)
    places[key] = place
    return place
  }

  mutating func state(_ whole: Int?, _ parts: [Int?], slack: Bool = false) {
    let known = parts.compactMap(\.self)
    guard let whole, known.count == parts.count else { return }
    numbers.state(whole, of: known, slack: slack)
  }

  /// An amount in pence that counts make at their rates.
  mutating func amount(_ key: [String], _ parts: [(place: Int, weight: Int)]) {
    guard case .some(.some(let pounds)) = edition.cells[key] else { return }
    numbers.state(parts, -Int((pounds * 100).rounded()))
  }

  func rows(_ table: String) -> [String] {
    Set(edition.cells.keys.filter { $0[0] == table }.map { $0[2] }).sorted()
  }

  mutating func families() {
    let total = Self.allFamilies
    let cohorts = rows("families").filter { $0 != total }
    for row in rows("families") {
      state(
        figure("families", row, "attached"),
        [figure("families", row, "open"), figure("families", row, "left")])
    }
    for measure in ["attached", "open", "left"] {
      state(figure("families", total, measure), cohorts.map { figure("families", $0, measure) })
    }
    for (table, whole, sum) in [
      ("exits", "All that left", figure("families", total, "left")),
      (
        "reasons", "All that cannot be claimed ()",
        figure("standing", "Cannot be claimed yet, or at all", "families")
      ),
      ("standing", "All families attached", figure("families", total, "attached")),
    ] {
      let parts = rows(table).filter { $0 != whole }
      state(figure(table, whole, "families"), parts.map { figure(table, $0, "families") })
      state(sum, [figure(table, whole, "families")])
      for row in parts { share(table, row, of: whole) }
    }
    let gone = rows("reasons").filter { $0.hasSuffix("(Left)") }
    state(
      figure("families", total, "left"), gone.map { figure("reasons", $0, "families") }, slack: true
    )
  }

  /// A share to the nearest 1% narrows a count where the whole is known.
  private mutating func share(_ table: String, _ row: String, of whole: String) {
    guard case .some(.some(let share)) = edition.cells[[table, "", row, "share"]],
      let part = figure(table, row, "families"), let all = figure(table, whole, "families"),
      numbers.low[all] == numbers.high[all]
    else { return }
    let size = Double(numbers.low[all])
    let least = Int(((share - 0.005) * size - 1e-9).rounded(.up))
    numbers.narrow(part, to: max(0, least)...Int(((share + 0.005) * size + 1e-9).rounded(.down)))
  }

  /// Families attached hold a place first, follow one that left, or are not funded.
  mutating func replacements() {
    let total = Self.allFamilies
    let years = rows("places").filter { $0 != "All places" }
    state(figure("places", "All places", "filled"), years.map { figure("places", $0, "filled") })
    var fees: [(place: Int, weight: Int)] = []
    for year in years {
      let fee = plan.scheme.attachment.fee.first { $0.key.prose == year }?.value.pence ?? 0
      guard let place = figure("places", year, "filled") else { continue }
      fees.append((place, Int(fee)))
      amount(["places", "", year, "fees"], [(place, Int(fee))])
      amount(["position-by-year", year, "Attachment fees", "actual_to_date"], [(place, Int(fee))])
    }
    amount(["places", "", "All places", "fees"], fees)
    let unfunded = unfunded
    let following = numbers.unknown()
    state(
      figure("families", total, "attached"),
      [figure("places", "All places", "filled"), unfunded, following])
    state(figure("families", total, "left"), [following], slack: true)
    // Each cohort is attached in a year of its own.
    var parts: (unfunded: [Int], following: [Int]) = ([], [])
    let own = plan.cohorts.map { Set($0.attachments.map(\.month.financialYear)) }
    guard Set(own.flatMap(\.self)).count == own.count, own.allSatisfy({ $0.count == 1 }) else {
      return
    }
    for (cohort, years) in zip(plan.cohorts, own) {
      let row = cohort.title ?? cohort.id
      let own = (numbers.unknown(), numbers.unknown())
      parts.unfunded.append(own.0)
      parts.following.append(own.1)
      // A place of the cohort can be filled first in the year after.
      guard let year = years.first, let filled = figure("places", year.prose, "filled") else {
        continue
      }
      state(figure("families", row, "attached"), [filled, own.0, own.1])
      state(figure("families", row, "left"), [own.1], slack: true)
    }
    numbers.state(unfunded, of: parts.unfunded)
    numbers.state(following, of: parts.following)
  }

  /// Families without a place: listed, or put together with other few, or none.
  private var unfunded: Int {
    mutating get {
      guard let row = rows("reasons").first(where: { $0.hasSuffix("(Not funded)") }) else {
        let isMerged = rows("reasons").contains { $0.hasPrefix("Other (") }
        let isListed = !rows("reasons").isEmpty
        return numbers.unknown(0...(isMerged || !isListed ? WholeNumbers.most : 0))
      }
      return figure("reasons", row, "families") ?? numbers.unknown()
    }
  }
}

import PBRChance
package import PBRFiles
package import PBRProgramme
package import PBRQuantities
import PBRRegister

/// A register of families that never were, from one draw of the simulator: to learn on, to test
/// with, and to show how claims are made. Its evidence is such that each result is achieved by
/// the scheme's own tests in the month in which the simulator has it achieved.
///
/// Every assumption is taken at its value, so that only luck is drawn: the claims of many
/// registers are on average those of the projection without months of internal audit, which a
/// register does not know.
package struct InventedRegister: Sendable {
  /// What the registers of a scenario cannot show: a test whose result cannot be put into a
  /// month of one's choice.
  package struct Unsupported: Error, Sendable {
    package let result: String
    package let test: String
  }

  package let scenario: Scenario
  package let seed: UInt64
  /// The last day of which anything is known.
  package let until: CivilDate
  /// How many families are on it, with and without a place, and how many rows of evidence.
  package private(set) var families = 0
  package private(set) var funded = 0
  package private(set) var evidence = 0

  private var sheets: [RegisterFile: CSVWriter] = [:]
  let criteria: [String]

  /// - Parameters:
  ///   - seed: the same seed, the same register.
  ///   - until: nil for the day on which the last window closes.
  package init(
    _ scenario: Scenario, seed: UInt64, until: CivilDate? = nil
  ) throws(Unsupported) {
    self.scenario = scenario
    self.seed = seed
    let scheme = scenario.scheme
    self.until = until ?? scheme.windows.last?.closes ?? scheme.attachmentEnds
    criteria = InventedRegister.criteria(scheme)
    try InventedRegister.check(scheme, criteria)
    for file in RegisterFile.allCases { sheets[file] = CSVWriter(columns: file.columns) }
    let histories = Simulation(scenario, seed: seed, draws: 1, knowing: true).families(draw: 0)
    let digits = max(4, "\(histories.count)".utf8.count)
    for history in histories {
      let days = InventedDays(history, scheme: scheme)
      guard days.attached <= self.until else { continue }
      add(history, days, digits)
    }
    addTerms()
  }

  /// The files, ready to be written into a folder.
  ///
  /// - Parameter path: the scenario as a path relative to that folder; nil names the scheme.
  package func files(scenario path: String?) -> [OutputFile] {
    RegisterFile.allCases.map { OutputFile(name: $0.name, bytes: sheets[$0]?.bytes ?? []) }
      + [OutputFile(name: "register.json", bytes: settings(path).bytes)]
  }

  private func settings(_ path: String?) -> JSONOutput {
    var members: [(String, JSONOutput)] = [
      ("invented", .boolean(true)),
      ("title", .string("An invented register: none of these families exists")),
      (
        "description",
        .string(
          "Made by pbr synthesise from \(scenario.displayName) with seed \(seed), "
            + "as known on \(until.prose). Not for any real claim.")
      ),
    ]
    if let path {
      members.append(("scenario", .string(path)))
    } else {
      if BuiltInSchemes.ids.contains(scenario.scheme.id) {
        members.append(("scheme", .string(scenario.scheme.id)))
      }
      members.append(("funded", .whole(scenario.places)))
    }
    let owners = EvidenceOwners.of(scenario.scheme)
    members.append(("owners", .object(owners.map { ($0.measure, .string($0.owner)) })))
    return .object(members)
  }

  private mutating func add(_ history: FamilyHistory, _ days: InventedDays, _ digits: Int) {
    let number = InventedRegister.padded(history.number, digits)
    let id = "F-\(number)"
    let left = days.left.flatMap { $0 <= until ? $0 : nil }
    families += 1
    if history.place != nil { funded += 1 }
    row(
      .families,
      [
        .text(id), .text(history.place.map { "P-" + InventedRegister.padded($0, digits) } ?? ""),
        .text(scenario.cohorts[history.cohort].id), .text(criteria.joined(separator: "|")),
        .text(days.attached.adding(days: -wait(history.number)).dataText),
        .text(days.attached.dataText),
        .text(left?.dataText ?? ""), .text(left == nil ? "" : exitReason(history)),
        .text(history.replaces.map { "F-" + InventedRegister.padded($0, digits) } ?? ""),
      ])
    for (subject, role) in [("adult-1", "adult"), ("child-1", "child")] {
      row(.members, [.text(id), .text(subject), .text(role), .empty, .empty])
    }
    let whole = InventedEvidence(
      history, days, scenario.scheme, criteria: criteria, seed: seed)
    // Those up to now stand last, under numbers that no other item ever has.
    let known =
      whole.items.enumerated().filter { $0.element.isKnown(by: until, left: days.left) }
      + whole.interim(by: until).enumerated().map { (whole.items.count + $0.offset, $0.element) }
    var count = 0
    for (place, item) in known {
      count += 1
      row(
        .evidence,
        [
          .text(id), .text(item.subject), .text(item.measure), .text(item.from.dataText),
          .text(item.to?.dataText ?? ""), .number("\(item.value)"),
          .text("EV-\(number)-\(place + 1)"),
          .text(item.verified <= until ? item.verified.dataText : ""),
        ])
    }
    evidence += count
  }

  /// How many days a family waited to be attached: a week to nine, five on average.
  private func wait(_ family: Int) -> Int {
    let random = KeyedRandom(seed: seed, name: "register.waiting").part(family)
    return 7 + Int((random.uniform(0) + random.uniform(1)) * 28)
  }

  /// Why a family left, by its number: after a main result it had been helped.
  private func exitReason(_ history: FamilyHistory) -> String {
    let rules = scenario.scheme.results
    if history.results.contains(where: { !rules[$0.result].isAddOn }) {
      return Family.ExitReason.completed.rawValue
    }
    let others: [Family.ExitReason] = [.disengaged, .movedAway, .escalated, .referredOn]
    return others[history.number % others.count].rawValue
  }

  /// Three school terms a year, the same days every year.
  private mutating func addTerms() {
    guard let first = scenario.cohorts.flatMap(\.attachments).map(\.month).min() else { return }
    let last = scenario.scheme.windows.last?.closes ?? until
    for year in first.year...max(first.year, last.month.year) {
      for (number, days) in [
        ("1", ("01-07", "03-28")), ("2", ("04-15", "07-19")), ("3", ("09-03", "12-20")),
      ] {
        row(
          .terms,
          [
            .text("T\(year)-\(number)"), .text("\(year)-\(days.0)"), .text("\(year)-\(days.1)"),
          ])
      }
    }
  }

  private mutating func row(_ file: RegisterFile, _ cells: [CSVCell]) {
    sheets[file]?.row(cells)
  }

  private static func padded(_ number: Int, _ digits: Int) -> String {
    let text = "\(number)"
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }
}

package import PBRFiles
package import PBRFindings
import PBRProgramme
package import PBRQuantities
package import PBRRegister

/// What the payer has decided of a claim, row by row: `place_id,result,status,on,amount,reason`.
/// All rows are recorded, or none.
package struct PayerDecisions: Sendable {
  package static let columns = ["place_id", "result", "status", "on", "amount", "reason"]
  /// What a payer can decide.
  static let statuses: [ClaimStatus] = [.paid, .rejected, .clawedBack, .amended]

  private var decisions: [(change: StatusChange, place: SourcePlace)] = []

  /// The days on which they were made, each with its row.
  package var days: [(on: CivilDate, place: SourcePlace)] {
    decisions.map { ($0.change.on, $0.place) }
  }

  /// Reads the file; nil, with every problem reported, when a row of it is wrong.
  ///
  /// - Parameter order: how its dates are written.
  package static func read(
    _ source: SourceText, claim: String, order: DateOrder = .iso, into log: FindingLog
  ) -> PayerDecisions? {
    var rows = CSVRows(source)
    let before = log.errors
    guard rows.next() else {
      log.add(
        rows.problem
          ?? .error(
            "decisions-empty", file: source.name, "the file is empty",
            remedy: "Its first line is \(columns.joined(separator: ","))."))
      return nil
    }
    if let slip = rows.slipOfFirstLines(isHeader) {
      log.add(slip)
      return nil
    }
    var headings = (0..<rows.count).map { rows.text($0) }
    while headings.last?.isEmpty ?? false { headings.removeLast() }
    for (column, heading) in headings.enumerated() where !columns.contains(heading) {
      if heading.isEmpty {
        log.add(unnamed(column, rows))
        continue
      }
      let nearest = Nearest.match(heading, among: columns)
      log.add(
        .error(
          "unknown-column", at: rows.place(column: column),
          "unknown column \(Quoted.value(heading))",
          remedy: nearest.map { "Did you mean \"\($0)\"?" }
            ?? "Known here: \(columns.joined(separator: ", "))."))
    }
    for needed in needed where !headings.contains(needed) {
      log.add(
        .error(
          "missing-column", at: rows.place(column: 0), "the column \(needed) is missing",
          remedy: "Its first line is \(columns.joined(separator: ","))."))
    }
    guard log.errors == before else { return nil }
    var read = PayerDecisions()
    let header = CSVHeader(headings, hasNumbersAsKeys: true)
    while rows.next() {
      if let stray = rows.stray(under: header) {
        log.add(stray.finding(at: rows.place(column: 0), "one decision"))
        continue
      }
      if let note = (headings.count..<max(headings.count, rows.count)).first(where: {
        !rows[$0].isEmpty
      }) {
        log.add(unnamed(note, rows))
      }
      let row = DecisionRow(rows, headings)
      guard !row.isEmpty else { continue }
      if let change = row.change(claim: claim, order, into: log) {
        read.decisions.append((change, rows.place(column: 0)))
      }
    }
    if let problem = rows.problem { log.add(problem) }
    if read.decisions.isEmpty, log.errors == before {
      log.add(
        .error(
          "decisions-empty", file: source.name, "the file has no row under its headings",
          remedy: "Give a row for each result that was decided."))
    }
    return log.errors == before ? read : nil
  }

  private static func unnamed(_ column: Int, _ rows: CSVRows) -> Finding {
    .error(
      "row-width", at: rows.place(column: column),
      "column \(column + 1) has no heading", remedy: "Delete the column.")
  }

  private static let needed = ["place_id", "status", "on"]

  private static func isHeader(_ rows: CSVRows) -> Bool {
    let names = Set((0..<rows.count).map { rows.text($0) })
    return needed.allSatisfy(names.contains)
  }

  /// Makes every change under one lock of the journal, each on what the ones before it left.
  ///
  /// - Throws: when the journal is locked by another, or cannot be written.
  package func record(_ inputs: RegisterInputs) throws(FileProblem) -> StatusChange.Outcome {
    let file = try JournalFile(in: inputs.folder, order: inputs.form.order)
    let reading = inputs.read()
    guard let register = reading.register else {
      return StatusChange.Outcome(findings: reading.findings)
    }
    var outcome = rows(
      in: register.journal, scheme: register.scheme, plan: register.plan)
    if !outcome.rows.isEmpty {
      _ = try file.append(outcome.rows, to: register.journal, by: register.scheme)
    }
    outcome.findings = reading.findings + outcome.findings
    return outcome
  }

  /// The rows that all of them add; none, with every refusal at its row, when one is refused.
  func rows(
    in journal: Journal, scheme: Scheme, plan: PlanNumbers = PlanNumbers()
  ) -> StatusChange.Outcome {
    var journal = journal
    var all = StatusChange.Outcome()
    for (change, place) in decisions {
      let outcome = change.rows(in: journal, scheme: scheme, plan: plan)
      all.findings += outcome.findings.map {
        // What looks like a person's is not shown with its row.
        let at = $0.code == "personal-data" ? place.withoutText : place
        return Finding(
          $0.severity, $0.code, at: at, $0.message, effect: $0.effect, remedy: $0.remedy)
      }
      if outcome.rows.isEmpty, outcome.findings.isEmpty {
        all.findings.append(
          .error(
            "decision-place", at: place,
            "\(change.status.rawValue) changes nothing of \(change.place ?? "")",
            remedy: "Leave the row out, or see pbr claims history."))
      }
      for row in outcome.rows { journal.append(row) }
      all.rows += outcome.rows
    }
    if all.findings.contains(where: { $0.severity == .error }) { all.rows = [] }
    return all
  }
}

/// One row of the file.
private struct DecisionRow {
  private let cells: [String: String]
  private let places: [String: SourcePlace]
  private let line: SourcePlace

  init(_ rows: CSVRows, _ headings: [String]) {
    var cells: [String: String] = [:]
    var places: [String: SourcePlace] = [:]
    for (column, heading) in headings.enumerated() where column < rows.count {
      let text = rows.text(column)
      if !text.isEmpty { cells[heading] = text }
      places[heading] = rows.place(column: column)
    }
    self.cells = cells
    self.places = places
    line = rows.place(column: 0)
  }

  var isEmpty: Bool { cells.isEmpty }

  /// Nil, with what is wrong reported, when it cannot be meant.
  func change(claim: String, _ order: DateOrder, into log: FindingLog) -> StatusChange? {
    let before = log.errors
    if cells["place_id"] == nil {
      report("decision-place", "place_id", "the row names no place", "Give its place_id.", log)
    }
    let words = PayerDecisions.statuses.map(\.rawValue)
    let status = cells["status"].flatMap(ClaimStatus.init(rawValue:)).flatMap {
      PayerDecisions.statuses.contains($0) ? $0 : nil
    }
    if status == nil {
      let said = cells["status"] ?? ""
      report(
        "decision-status", "status",
        said.isEmpty ? "the row has no status" : "\(Quoted.value(said)) is no decision of a payer",
        Nearest.match(said, among: words).map { "Did you mean \"\($0)\"?" }
          ?? "One of: \(words.joined(separator: ", ")).", log)
    }
    let on = day(order, log)
    let amount = cells["amount"].flatMap { Money($0) }
    if let said = cells["amount"], amount == nil {
      report(
        "decision-amount", "amount", "\(Quoted.value(said)) is not an amount",
        "Write pounds and pence: 500.00.", log)
    }
    if amount != nil, status == .rejected {
      report(
        "decision-amount", "amount", "an amount goes with paid, clawed-back and amended",
        "Leave it out.", log)
    }
    if amount == nil, cells["amount"] == nil, status == .amended {
      report("decision-amount", "amount", "amended needs the new amount", "Give it.", log)
    }
    guard log.errors == before, let status, let on, let place = cells["place_id"] else {
      return nil
    }
    return StatusChange(
      claim: claim, place: place, result: cells["result"], status: status, amount: amount, on: on,
      reason: cells["reason"])
  }

  /// The day of the row.
  private func day(_ order: DateOrder, _ log: FindingLog) -> CivilDate? {
    guard let said = cells["on"] else {
      report(
        "decision-day", "on", "the row has no date",
        "Write dates as 2013-03-20 (year, month, day).", log)
      return nil
    }
    switch order.day(of: said) {
    case .day(let day): return day
    case .ambiguous(let one, let other) where one == other:
      report(
        "decision-day", "on", "\(Quoted.value(said)) is in an order that nobody declared",
        "Write \(one.dataText), or say how dates are written: --date-order.", log)
    case .ambiguous(let one, let other):
      report(
        "decision-day", "on", "\(Quoted.value(said)) could be read two ways",
        "Write \(one.dataText) or \(other.dataText), or say how dates are written: --date-order.",
        log)
    case .only(let only, let day):
      report(
        "decision-day", "on",
        "\(Quoted.value(said)) can only be read with \(only.words)",
        "Write \(day.dataText), or say that all dates are written so: --date-order "
          + "\(only.rawValue).", log)
    case .none:
      report(
        "decision-day", "on",
        YearsRead.beyond(said).map { "on is \(Quoted.value(said)), \($0)" }
          ?? "\(Quoted.value(said)) is not a date",
        YearsRead.beyond(said).map { _ in YearsRead.remedy }
          ?? "Write dates as 2013-03-20 (year, month, day).", log)
    }
    return nil
  }

  private func report(
    _ code: String, _ column: String, _ message: String, _ remedy: String, _ log: FindingLog
  ) {
    log.add(.error(code, at: places[column] ?? line, message, remedy: remedy))
  }
}

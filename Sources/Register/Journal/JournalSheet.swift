import PBRFiles
import PBRFindings
package import PBRProgramme
package import PBRQuantities

/// Reads `claims.csv` and checks that it adds up.
package struct JournalSheet {
  package static let layout = Sheet.Layout(columns: JournalRow.columns, optional: ["chain"])

  package private(set) var journal = Journal()
  private let scheme: Scheme
  /// By place and result, the claim that holds it.
  private var active: [String: ClaimKey] = [:]
  private var isChained = false
  private var isDamaged = false

  package init(_ scheme: Scheme) { self.scheme = scheme }

  package mutating func read(_ reader: inout RowReader) {
    while reader.next() {
      if let row = readRow(&reader) { check(row, &reader) }
    }
  }

  private func readRow(_ reader: inout RowReader) -> JournalRow? {
    let before = reader.problems.count
    let claim = reader.identifier(0, required: true, startsWithLetter: false)
    let names = (1...2).map { reader.unguarded($0) }
    let place = reader.identifier(3, required: true)
    let family = reader.identifier(4, required: true)
    let cohort = reader.unguarded(5)
    let attached = reader.date(6, required: true)
    let result = reader.text(7)
    let achieved = reader.date(8, required: true)
    let year = FinancialYear(reader.text(9))
    if reader.isEmpty(9) {
      reader.requireFilled(9)
    } else if year == nil {
      reader.report(
        "wrong-year", 9, "rate_year \(Quoted.value(reader.text(9))) is not a financial year",
        remedy: "Write 2012-13.")
    }
    let amount = reader.money(10)
    let references = reader.unguarded(11).split(separator: "|").map(String.init)
    let status = reader.choice(
      12, among: ClaimStatus.allCases.map(\.rawValue), required: true
    ).flatMap(ClaimStatus.init(rawValue:))
    let on = reader.date(13, required: true)
    guard reader.problems.count == before, let attached, let achieved, let year, let amount,
      let status, let on
    else { return nil }
    return JournalRow(
      claim: ClaimRow(
        claim: claim, scheme: names[0], window: names[1], place: place, family: family,
        cohort: cohort, attached: CivilDate(dayNumber: Int(attached)), result: result,
        achieved: CivilDate(dayNumber: Int(achieved)), rateYear: year, amount: amount,
        evidence: references),
      status: status, on: CivilDate(dayNumber: Int(on)), chain: reader.text(14),
      line: reader.rows.line)
  }

  private mutating func check(_ row: JournalRow, _ reader: inout RowReader) {
    checkChain(row, &reader)
    let slot = row.claim.place + "\u{1F}" + row.claim.result
    if let earlier = journal.standing(row.claim.key) {
      if row.status == .submitted {
        damaged(
          12,
          "\(row.claim.claim) claims \(row.claim.result) of \(row.claim.place) a second time; "
            + "the first is on line \(earlier.line)", &reader)
      } else if !earlier.status.next.contains(row.status) {
        damaged(12, "\(row.status.rawValue) cannot follow \(earlier.status.rawValue)", &reader)
      } else if row.claim.family != earlier.claim.family
        || (row.status != .amended && row.status != .clawedBack
          && row.claim.amount != earlier.claim.amount)
      {
        damaged(
          10, "the row differs from the claim it follows, on line \(earlier.line)", &reader)
      }
    } else if row.status != .submitted {
      damaged(
        12,
        "\(row.status.rawValue) follows no submitted row of \(row.claim.claim), "
          + "\(row.claim.place) and \(row.claim.result)", &reader)
    }
    if row.status == .submitted, let holder = active[slot], holder != row.claim.key {
      damaged(
        7,
        "\(row.claim.result) of \(row.claim.place) is claimed twice, in \(holder.claim) and "
          + "\(row.claim.claim)", &reader)
    }
    active[slot] = row.status.freesTheResult ? nil : row.claim.key
    if row.claim.scheme == scheme.id, scheme.result(row.claim.result) == nil {
      reader.report(
        "unknown-result", 7, "the scheme has no result \(Quoted.value(row.claim.result))",
        remedy: Nearest.match(row.claim.result, among: scheme.results.map(\.id)).map {
          "Did you mean \($0)?"
        })
    }
    journal.append(row)
    checkMaximum(row, &reader)
  }

  private mutating func checkChain(_ row: JournalRow, _ reader: inout RowReader) {
    if row.chain.isEmpty {
      if isChained { damaged(14, "the row has no chain value, and rows before it do", &reader) }
      return
    }
    isChained = true
    if row.chain != row.chainValue(after: journal.lastChain) {
      damaged(
        14,
        "the row, or one before it, was changed after it was written: it does not match "
          + "its chain value", &reader)
    }
  }

  private mutating func checkMaximum(_ row: JournalRow, _ reader: inout RowReader) {
    guard row.claim.scheme == scheme.id, let maximum = scheme.maximumPerPlace,
      let fee = scheme.attachment.fee[row.claim.rateYear], scheme.resultsRate == .attachmentYear
    else { return }
    let total = journal.paid(for: row.claim.place, scheme: scheme.id)
    if let all = total.adding(fee), all > maximum {
      damaged(
        10,
        "\(row.claim.place) is paid \(NumberText.pounds(total)) of results, more than the maximum "
          + "of \(NumberText.pounds(maximum)) leaves beside its fee of \(NumberText.pounds(fee))",
        &reader)
    }
  }

  /// A journal that no longer adds up is refused at its first such row: the rest follows from
  /// it.
  private mutating func damaged(_ column: Int, _ message: String, _ reader: inout RowReader) {
    guard !isDamaged else { return }
    isDamaged = true
    reader.report(
      "journal-damaged", column, message,
      effect: "What has been claimed is not certain, so nothing can be claimed.",
      remedy: "Put back the last sound copy of claims.csv; corrections are new rows, made with "
        + "pbr claims amend or pbr claims status.", group: "")
  }
}

extension Journal {
  /// What stands claimed for a place under a scheme.
  package func paid(for place: String, scheme: String) -> Money {
    var sum = Money.zero
    for row in claimed(place) where row.claim.scheme == scheme {
      sum = sum.adding(row.claim.amount) ?? sum
    }
    return sum
  }
}

import PBRFiles
import PBRFindings
package import PBRProgramme
package import PBRQuantities

/// Reads `claims.csv` and checks that it adds up.
package struct JournalSheet {
  package static let layout = Sheet.Layout(
    file: "claims.csv", columns: JournalRow.columns, optional: ["chain"], isWritten: true)

  package private(set) var journal = Journal()
  /// Claims that the scheme or families.csv does not bear out.
  var doubts: [JournalDoubt] { told + earlierSteps.doubts }
  private var told: [JournalDoubt] = []
  private var earlierSteps: EarlierSteps
  private let scheme: Scheme
  private let families: FamiliesSheet?
  /// What stands claimed, where prices depend on it and claims are held against them.
  private var tally: ClaimTally?
  /// By place and result, the claim that holds it.
  private var active: [String: ClaimKey] = [:]
  /// By place the day on which it was first filled, once that is asked for.
  private var starts: [String: Int32]?
  /// By place the month in which it was filled by a family that families.csv does not have.
  private var gone: [String: Month] = [:]
  private var isChained = false
  private var isDamaged = false

  package init(_ scheme: Scheme) { self.init(scheme, families: nil) }

  /// - Parameters:
  ///   - families: what the claims are held against; nil leaves that out.
  ///   - plan: what prices depend on beside the rules.
  init(_ scheme: Scheme, families: FamiliesSheet?, plan: PlanNumbers = PlanNumbers()) {
    self.scheme = scheme
    self.families = families
    tally = families.flatMap { _ in ClaimTally(scheme, plan) }
    earlierSteps = EarlierSteps(scheme)
  }

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
    if let earlier = journal.account(row.claim.key) {
      let line = journal.lastRow(of: earlier).line
      if row.status == .submitted {
        damaged(
          12,
          "\(row.claim.claim) claims \(row.claim.result) of \(row.claim.place) a second time; "
            + "the first is on line \(line)", &reader)
      } else if let problem = earlier.problem(with: row) {
        damaged(
          problem.column,
          problem.message + (problem.column == 10 ? ", on line \(line)" : ""), &reader)
      }
    } else if row.status != .submitted {
      damaged(
        12,
        "\(row.status.rawValue) follows no submitted row of \(row.claim.claim), "
          + "\(row.claim.place) and \(row.claim.result)", &reader)
    }
    if row.claim.scheme == scheme.id, scheme.result(row.claim.result) == nil {
      reader.report(
        "unknown-result", 7, "the scheme has no result \(Quoted.value(row.claim.result))",
        effect: "\(NumberText.pounds(row.claim.amount)) would be left out of every figure.",
        remedy: Nearest.match(row.claim.result, among: scheme.results.map(\.id)).map {
          "Did you mean \($0)?"
        })
    }
    if row.status == .submitted, let families { doubt(row, families, reader) }
    let before = tally.flatMap { _ in journal.account(row.claim.key) }
    journal.append(row)
    if tally != nil {
      tally?.change(row.claim, from: before, to: journal.account(row.claim.key))
    }
    let isFree = journal.account(row.claim.key)?.isFree ?? true
    if !isFree, let holder = active[slot], holder != row.claim.key {
      damaged(
        7,
        "\(row.claim.result) of \(row.claim.place) is claimed twice, in \(holder.claim) and "
          + "\(row.claim.claim)", &reader)
    }
    if !isFree {
      active[slot] = row.claim.key
    } else if active[slot] == row.claim.key {
      active[slot] = nil
    }
    checkMaximum(row, &reader)
  }

  /// Holds a claim against the families and the scheme, before it is added.
  private mutating func doubt(
    _ row: JournalRow, _ families: FamiliesSheet, _ reader: RowReader
  ) {
    func add(_ column: Int, _ kind: JournalDoubt.Kind) {
      told.append(JournalDoubt(kind, row, at: reader.place(column)))
    }
    let claim = row.claim
    guard claim.scheme == scheme.id else { return add(1, .scheme) }
    if let family = families.keys.index(claim.family) {
      let place = families.families[family].place.map { families.placeIDs[$0] }
      if place != claim.place { add(3, .otherPlace(place)) }
    } else {
      add(4, .family)
      let month = scheme.firstFilled(by: claim)
      gone[claim.place] = min(gone[claim.place] ?? month, month)
    }
    if !scheme.windows.contains(where: { $0.id == claim.window }) { add(2, .window) }
    guard let rule = scheme.result(claim.result) else { return }
    earlierSteps.add(row, at: reader.place(7))
    guard scheme.hasRate(rule, in: claim.rateYear) else { return add(9, .year) }
    if let year = yearOfPlace(claim, families), year != claim.rateYear {
      return add(9, .otherYear(year))
    }
    let (most, cut) = price(claim, rule)
    if claim.amount != most { add(10, .amount(most, cut)) }
  }

  /// The year in which the place of a claim was first filled, where rates go by it and families.csv
  /// knows; nil where the claim is at the rate of the year in which its own family was attached.
  private mutating func yearOfPlace(
    _ claim: ClaimRow, _ families: FamiliesSheet
  ) -> FinancialYear? {
    guard scheme.resultsRate == .attachmentYear, !scheme.isOutsidePlaces(claim),
      claim.rateYear != claim.attached.month.financialYear
    else { return nil }
    let starts = self.starts ?? families.firstDays
    self.starts = starts
    let own = starts[claim.place].map { CivilDate(dayNumber: Int($0)).month }
    return own.map { min($0, gone[claim.place] ?? $0).financialYear }
  }

  /// What a claim is paid as the journal stands: by its number or at its rate, then what the
  /// maximum of the place leaves, then what that of the contract leaves.
  private func price(_ claim: ClaimRow, _ rule: ResultRule) -> (Money, JournalDoubt.PriceCut) {
    var most = rule.amount(rateYear: claim.rateYear, closes: scheme.closes(claim))
    var cut = JournalDoubt.PriceCut.rate
    if let tally, rule.volume != nil {
      let priced = tally.price(of: claim)
      (most, cut) = (priced.amount, .number(priced.number))
    }
    if let left = left(for: claim), left < most {
      (most, cut) = (left, .place)
    }
    if let left = tally?.left(for: claim), left < most { (most, cut) = (left, .contract) }
    return (most, cut)
  }

  /// What is left of the place's maximum beside its fee and what stands claimed; nil when there is no
  /// maximum, or the fee is not known.
  private func left(for claim: ClaimRow) -> Money? {
    guard let maximum = scheme.maximumPerPlace, let fee = fee(beside: claim) else { return nil }
    return max(
      .zero, maximum.less(fee).less(journal.paid(for: claim.place, scheme: scheme.id)))
  }

  /// The fee beside which a claim is paid: none for a family outside funded places, whose claims
  /// stand under its own key.
  private func fee(beside claim: ClaimRow) -> Money? {
    scheme.isOutsidePlaces(claim) ? .zero : scheme.feeBeside(claim.rateYear)
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
      let fee = fee(beside: row.claim)
    else { return }
    let total = journal.paid(for: row.claim.place, scheme: scheme.id)
    if total.plus(fee) > maximum {
      damaged(
        10,
        "\(row.claim.place) is paid \(NumberText.pounds(total)) of results, more than the maximum "
          + "of \(NumberText.pounds(maximum))"
          + (fee == .zero ? "" : " leaves beside its fee of \(NumberText.pounds(fee))"),
        &reader, remedy: correction(of: row))
    }
  }

  /// How an amount is put right in a row that `pbr` did not write; nil for one that it did.
  private func correction(of row: JournalRow) -> String? {
    guard row.chain.isEmpty, let rule = scheme.result(row.claim.result) else { return nil }
    let price = rule.amount(rateYear: row.claim.rateYear, closes: scheme.closes(row.claim))
    return "Correct the amount where the row came from: the scheme pays "
      + "\(NumberText.pounds(price)) for \(row.claim.result)"
      + (row.claim.amount.isMisread(price)
        ? "; a spreadsheet may have read \(price.dataText) as \(row.claim.amount.dataText)." : ".")
  }

  /// A journal that no longer adds up is refused at its first such row: the rest follows from
  /// it.
  private mutating func damaged(
    _ column: Int, _ message: String, _ reader: inout RowReader, remedy: String? = nil
  ) {
    guard !isDamaged else { return }
    isDamaged = true
    reader.report(
      "journal-damaged", column, message,
      effect: "What has been claimed is not certain, so nothing can be claimed.",
      remedy: remedy
        ?? "Put back the last sound copy of claims.csv; corrections are new rows, made with "
        + "pbr claims amend or pbr claims status.", group: "")
  }
}

extension Journal {
  /// What stands claimed for a place under a scheme.
  package func paid(for place: String, scheme: String) -> Money {
    Money.sum(claimed(place).lazy.filter { $0.claim.scheme == scheme }.map(\.claim.amount))
  }
}

extension Scheme {
  /// Whether a result has a rate for a year; by the year of a claim, the last rate is paid on.
  fileprivate func hasRate(_ rule: ResultRule, in year: FinancialYear) -> Bool {
    rule.price.names(year)
      || resultsRate == .claimYear && year > (rule.pays.keys.min() ?? year)
  }
}

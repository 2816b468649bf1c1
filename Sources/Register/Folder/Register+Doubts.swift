package import PBRFindings
import PBRProgramme
package import PBRQuantities

extension Register {
  /// What of the journal families.csv and the scheme do not bear out, kind by kind, in pounds: of
  /// claims that stand, and of amounts that were not put right since.
  ///
  /// - Parameters:
  ///   - severity: an error where a claim is to be made, a warning where it is looked at.
  ///   - day: the day of a position, which rows dated later do not count in; nil for all rows.
  package func doubts(_ severity: Finding.Severity, by day: CivilDate? = nil) -> [Finding] {
    var order: [String] = []
    var groups: [String: [JournalDoubt]] = [:]
    for doubt in journalDoubts where stands(doubt) && day.map({ doubt.row.on <= $0 }) ?? true {
      if groups[doubt.kind.code] == nil { order.append(doubt.kind.code) }
      groups[doubt.kind.code, default: []].append(doubt)
    }
    guard !order.isEmpty else { return [] }
    let named = Set(journalDoubts.map(\.row.claim.place))
    let there = Set(places.lazy.map(\.id).filter { named.contains($0) })
    return order.compactMap { code in
      guard let doubts = groups[code], let first = doubts.first else { return nil }
      let words = words(first, there)
      let others = doubts.dropFirst()
      let sum = Money.sum(others.map(pounds))
      let alike =
        others.isEmpty
        ? ""
        : "\nThe same in \(others.count) more \(Noun.row.form(others.count)), "
          + "\(NumberText.pounds(sum)): \(Noun.line.form(others.count)) "
          + others.prefix(10).map { "\($0.row.line)" }.joined(separator: ", ")
          + (others.count > 10 ? " …" : "") + "."
      return Finding(
        first.kind == .scheme ? .warning : severity, code, at: first.place, words.message,
        effect: words.effect + alike, remedy: words.remedy)
    }
  }

  /// By place, the places that families.csv does not have any more and under which results of its
  /// families were claimed.
  package var formerPlaces: [String: [String]] {
    var former: [String: [String]] = [:]
    for doubt in journalDoubts {
      guard case .otherPlace(let now?) = doubt.kind else { continue }
      let old = doubt.row.claim.place
      if former[now]?.contains(old) ?? false { continue }
      former[now, default: []].append(old)
    }
    guard !former.isEmpty else { return [:] }
    let there = Set(places.map(\.id))
    return former.mapValues { $0.filter { !there.contains($0) } }
  }

  /// Whether the claim still stands and, of an amount, whether none was given since.
  private func stands(_ doubt: JournalDoubt) -> Bool {
    guard let account = journal.account(doubt.row.claim.key), !account.isFree else { return false }
    guard case .amount = doubt.kind else { return true }
    return !account.isAmended
  }

  private func pounds(_ doubt: JournalDoubt) -> Money {
    guard let account = journal.account(doubt.row.claim.key) else { return .zero }
    guard case .amount(let most, _) = doubt.kind else {
      return account.status == .clawedBack ? account.claimed : account.standing
    }
    let difference = most.less(account.claimed)
    return difference < .zero ? Money.zero.less(difference) : difference
  }

  private func words(
    _ doubt: JournalDoubt, _ there: Set<String>
  ) -> (message: String, effect: String, remedy: String) {
    let claim = doubt.row.claim
    let amount = NumberText.pounds(pounds(doubt))
    let name = "\(claim.result) of \(claim.place) in \(claim.claim)"
    switch doubt.kind {
    case .family:
      let fee = scheme.attachment.fee[scheme.firstFilled(by: claim).financialYear] ?? .zero
      let isOutside = scheme.isOutsidePlaces(claim)
      let row =
        "\(scheme.unit.one) \(claim.family), "
        + (isOutside ? "place_id empty" : "place \(claim.place)")
        + ", cohort \(claim.cohort), attached on \(claim.attached.dataText)"
      if isOutside {
        return (
          "families.csv has no \(scheme.unit.one) \(claim.family), for which \(claim.result) was "
            + "claimed in \(claim.claim)",
          "\(amount) of results is known from the journal alone; it counts.",
          "Put its row back: \(row)."
        )
      }
      return there.contains(claim.place)
        ? (
          "families.csv has no family \(claim.family), for which \(name) was claimed",
          "\(amount) of results is known from the journal alone; it counts.",
          putBack(claim, row)
        )
        : (
          "families.csv has neither the family \(claim.family) nor the place \(claim.place), "
            + "for which \(claim.result) was claimed in \(claim.claim)",
          "\(amount) of results and a fee of \(NumberText.pounds(fee)) are known from the journal "
            + "alone; they count, and the place is not filled again.",
          "Put its row back: \(row)."
        )
    case .otherPlace(let place):
      return (
        "families.csv has \(claim.family) \(place.map { "under the place \($0)" } ?? "without a place"), "
          + "and \(claim.result) was claimed for it under \(claim.place) in \(claim.claim)",
        "\(amount) of results counts for \(place ?? claim.place).",
        "Give it the place_id \(claim.place) in families.csv again."
      )
    case .window:
      let near = Nearest.match(claim.window, among: scheme.windows.map(\.id))
      return (
        "\(name) was claimed in the window \(Quoted.value(claim.window)), which the scheme does not "
          + "have",
        "\(amount) counts in the first window that closes on or after the day it was achieved.",
        (near.map { "Did you mean \($0)? " } ?? "")
          + "Correct the scheme, or the row in the journal it came from."
      )
    case .year:
      return (
        "\(name) was claimed at the rate of \(claim.rateYear.prose), and the scheme has none for "
          + "that year",
        "\(amount) counts as it was claimed, and cannot be checked.",
        "Years with a rate: "
          + (scheme.result(claim.result)?.pays.keys.sorted().map(\.dataText) ?? [])
          .joined(separator: ", ") + ". Take it back and claim it again: pbr claims amend REGISTER "
          + "\(claim.claim) --withdraw --place \(claim.place) --result \(claim.result) --on DATE "
          + "--reason TEXT"
      )
    case .otherYear(let year):
      return (
        "\(name) was claimed at the rate of \(claim.rateYear.prose), and the place was first filled "
          + "in \(year.prose), whose rate counts",
        "\(amount) counts as it was claimed; the rate of \(year.prose) is "
          + "\(NumberText.pounds(scheme.result(claim.result)?.amount(in: year) ?? .zero)).",
        (claim.rateYear < year
          ? "If a family filled the place in \(claim.rateYear.prose) and its row is missing, put it "
            + "back. Else take the claim back and make it again: "
          : "Take it back and claim it again: ")
          + "pbr claims amend REGISTER \(claim.claim) --withdraw "
          + "--place \(claim.place) --result \(claim.result) --on DATE --reason TEXT"
      )
    case .amount(let most, let cut):
      let due = NumberText.pounds(most)
      return (
        "\(NumberText.pounds(claim.amount)) was claimed for \(name), and the scheme pays \(due)"
          + cut.words
          + (claim.amount.isMisread(most)
            ? "; a spreadsheet may have read \(most.dataText) as \(claim.amount.dataText)" : ""),
        "\(amount) \(claim.amount < most ? "less" : "more") than is paid for it.",
        most > .zero
          ? "Put it right with a new row: pbr claims amend REGISTER \(claim.claim) --place "
            + "\(claim.place) --result \(claim.result) --amount \(most.dataText) --on DATE "
            + "--reason TEXT"
          : "Take it back: pbr claims amend REGISTER \(claim.claim) --withdraw --place "
            + "\(claim.place) --result \(claim.result) --on DATE --reason TEXT"
      )
    case .earlier(let step):
      return (
        "\(name) was claimed, and \(step), which comes before it, was claimed neither before nor "
          + "with it", "\(amount) counts; under the rules it is not paid.",
        "Add what is missing to the journal it came from, or say in the scheme that the strand asks "
          + "for no earlier step: \"earlierSteps\": \"optional\"."
      )
    case .scheme:
      return (
        "\(name) was claimed under the scheme \(Quoted.value(claim.scheme)), and the register is "
          + "read by the rules of \(scheme.id)", "\(amount) is left out of every figure.",
        "Name the scheme of the claim with --scheme to see it."
      )
    }
  }
}

extension Money {
  /// Whether one amount is the other with the point moved, as when it is read by the rules of
  /// another country.
  func isMisread(_ meant: Money) -> Bool {
    self != meant
      && [10, 100, 1000].contains {
        multiplied(by: $0) == meant || meant.multiplied(by: $0) == self
      }
  }
}

extension JournalDoubt.PriceCut {
  /// Why that is what the scheme pays, after the amount.
  fileprivate var words: String {
    switch self {
    case .rate: ""
    case .number(let number): " for claim number \(NumberText.grouped(number)) of it"
    case .place: ", what was left of the place's maximum"
    case .contract: ", what was left of the contract's maximum"
    }
  }
}

extension ClaimAccount {
  /// Whether the amount was changed since the claim was made.
  fileprivate var isAmended: Bool { steps.contains { $0.row.status == .amended } }
}

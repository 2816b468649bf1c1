import PBRFindings
import PBRProgramme
import PBRQuantities
import PBRRegister

/// Why a claim is refused. Each rule is checked on the rows as they would be sent, by another
/// way than the one that chose them.
struct ClaimChecks {
  let claim: Claim
  let register: Register

  init(_ claim: Claim) {
    self.claim = claim
    register = claim.assessment.register
  }

  var findings: [Finding] {
    [name, people, dates, moved, twice, maximum, funded, steps, contract].compactMap { $0 }
  }

  private var name: Finding? {
    let id = claim.request.claim
    let bytes = Array(id.utf8)
    if bytes.isEmpty {
      return .error("bad-claim-id", "the claim has no name", remedy: "Give one: 2013-W1.")
    }
    if let problem = SafeIdentifier.problem(
      bytes.span, 0..<bytes.count, startsWithLetter: false)
    {
      return .error(
        "bad-claim-id", "the claim's name \(Quoted.value(id)) \(problem.problem)",
        remedy: "Use a name such as 2013-W1.")
    }
    guard register.journal.contains(claim: id) else { return nil }
    return .error(
      "claim-exists", "a claim \(Quoted.value(id)) is in the journal already",
      remedy: "Give this one another name. Corrections are made with pbr claims amend.")
  }

  private var people: Finding? {
    guard let prepared = claim.request.preparedBy, let verified = claim.request.verifiedBy,
      ClaimChecks.plain(prepared) == ClaimChecks.plain(verified)
    else { return nil }
    return .error(
      "same-person",
      "the claim was prepared and verified by the same person, \(Quoted.value(prepared))",
      remedy: "Somebody else has to verify it.")
  }

  /// A name without case, points and spaces.
  private static func plain(_ name: String) -> String {
    String(name.lowercased().filter { $0.isLetter || $0.isNumber })
  }

  private var dates: Finding? {
    let asOf = claim.request.asOf
    guard asOf > claim.window.closes else { return nil }
    let last = register.scheme.windows.last
    if last == claim.window || asOf > (last?.closes ?? asOf) {
      return .error(
        "claim-late",
        "\(asOf.prose) is after \((last ?? claim.window).closes.prose), the last day for claims",
        effect: "Nothing can be claimed any more.")
    }
    return .error(
      "claim-late",
      "\(asOf.prose) is after the window \(claim.window.id) closed on "
        + claim.window.closes.prose,
      remedy: register.scheme.windows.first { $0.closes >= asOf }.map {
        "The next window is \($0.id), which closes on \($0.closes.prose)."
      })
  }

  /// A family that was claimed for under another place: its results could be paid twice, since
  /// they are counted by place.
  private var moved: Finding? {
    var places: [String: String] = [:]
    for row in register.journal.standing where !row.status.freesTheResult {
      places[row.claim.family] = row.claim.place
    }
    for row in claim.rows {
      guard let before = places[row.family], before != row.place else { continue }
      return .error(
        "place-changed",
        "\(row.family) has results claimed under place \(before) and would now be claimed for under "
          + row.place,
        effect: "One family could be paid for twice.",
        remedy: "Give it the place_id \(before) in families.csv again.")
    }
    return nil
  }

  private var twice: Finding? {
    var taken: Set<String> = []
    for row in register.journal.standing where !row.status.freesTheResult {
      taken.insert(row.claim.place + "\u{1F}" + row.claim.result)
    }
    for row in claim.rows
    where !taken.insert(row.place + "\u{1F}" + row.result).inserted {
      return .error(
        "paid-twice", "\(row.result) of \(row.place) would be paid twice",
        remedy: "See pbr claims explain for \(row.family).")
    }
    return nil
  }

  private var maximum: Finding? {
    let scheme = register.scheme
    guard let maximum = scheme.maximumPerPlace else { return nil }
    var totals: [String: Money] = [:]
    for row in claim.rows {
      totals[row.place] = (totals[row.place] ?? .zero).plus(row.amount)
    }
    for place in register.places {
      guard let total = totals[place.id], place.year != nil else { continue }
      let fee = scheme.fee(of: place)
      let before = register.journal.paid(for: place.id, scheme: scheme.id)
      guard Money.sum([total, before, fee]) <= maximum else {
        return .error(
          "over-maximum",
          "\(place.id) would be paid more than the maximum of \(NumberText.pounds(maximum))")
      }
    }
    return nil
  }

  private var funded: Finding? {
    guard let funded = claim.request.funded else { return nil }
    var places = Set(
      register.journal.standing.filter { !$0.status.freesTheResult }.map(\.claim.place))
    places.formUnion(claim.rows.map(\.place))
    places.subtract(register.places.lazy.filter { !$0.isFunded }.map(\.id))
    guard places.count > funded else { return nil }
    return .error(
      "over-funded",
      "results of \(NumberText.grouped(places.count)) places would be claimed, but "
        + "\(NumberText.grouped(funded)) \(funded == 1 ? "is" : "are") funded",
      remedy: "Correct --funded, or leave place_id of families that are not funded empty.")
  }
}

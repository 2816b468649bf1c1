import PBRFiles
import PBRFindings
import PBRProgramme
import PBRQuantities

/// Reads `families.csv`.
struct FamiliesSheet {
  static let layout = Sheet.Layout(
    file: "families.csv",
    columns: [
      "family_id", "place_id", "cohort", "criteria", "identified_on", "attached_on", "left_on",
      "exit_reason", "replaces",
    ])

  private(set) var families: [Family] = []
  /// The identifiers of places, in the order in which they first appear.
  var placeIDs: [String] = []
  /// By family, the identifier of the one it replaces, empty for none.
  private(set) var replaces: [String] = []
  /// The keys of the families, in the order of `families`.
  private(set) var keys = WordTable()
  var placeKeys = WordTable()
  /// The keys of the families as they were typed, in the order of `families`; empty where no
  /// number stands for a key.
  private(set) var typed = WordTable()
  /// Numbers that were typed for places, and, by column, those that stand for nothing as there is
  /// no prefix.
  var barePlaces = WordTable()
  var bareWithoutPrefix: [Int: Set<String>] = [:]
  /// By place, the line on which it first appears.
  var placeLines: [Int] = []
  /// Those of `placeIDs` that are no funded places but families outside them, of which the scheme
  /// pays for some results.
  var outside: Set<Int> = []
  /// By the first row of a family that came back, its later rows.
  private(set) var returns: [Int: [Int]] = [:]
  /// Keys with letters that only look like plain ones, which are looked for among all.
  var disguised: [DisguisedKey] = []
  /// Lists of criteria that were met before and are right, and the last of them.
  private var soundCriteria: [String: UInt64] = [:]
  private var lastCriteria: (bytes: [UInt8], mask: UInt64)?
  private var lastCohort: (bytes: [UInt8], text: String) = ([], "")
  private static let exitReasons = Family.ExitReason.allCases.map(\.rawValue)
  let scheme: Scheme
  private let criteria: [String]
  let claimsOutside: Bool

  init(_ scheme: Scheme, criteria: [String]) {
    self.scheme = scheme
    self.criteria = criteria
    claimsOutside = scheme.claimsOutsidePlaces
  }

  /// Makes room for the rows of a file of so many bytes, as far as that is more than a guess.
  mutating func makeRoom(bytes: Int) {
    let rows = min(bytes / 64, 1_000_000)
    families.reserveCapacity(rows)
    replaces.reserveCapacity(rows)
    keys.makeRoom(rows, bytes: 9)
    placeKeys.makeRoom(rows * 3 / 4, bytes: 8)
  }

  /// Gives back the memory of what is needed only while places are put together.
  mutating func forgetPlaces() {
    barePlaces = WordTable()
    bareWithoutPrefix = [:]
    placeIDs = []
    replaces = []
    placeKeys = WordTable()
    placeLines = []
  }

  mutating func read(_ reader: inout RowReader) {
    while reader.next() { readRow(&reader) }
  }

  private mutating func readRow(_ reader: inout RowReader) {
    noteBare(reader)
    let id = key(0, required: true, prefix: reader.form.familyPrefix, &reader)
    let place = key(1, required: false, prefix: reader.form.placePrefix, &reader)
    let cohort = readCohort(&reader)
    let mask = readCriteria(&reader)
    let identified = reader.date(4)
    let attached = reader.date(5)
    let left = reader.date(6)
    let exit = reader.choice(7, among: FamiliesSheet.exitReasons, required: false)
    let replaced = reader.identifier(8, required: false, prefix: reader.form.familyPrefix)
    if !id.isEmpty, !id.utf8.contains(where: { $0 >= 48 && $0 <= 57 }) {
      reader.problems.add(
        .error(
          "personal-data", at: reader.rows.hiddenPlace,
          "\(reader.name(0)) has no digit and looks like a name (not repeated here)",
          remedy: "Use a key that means nothing outside the council, such as HT-0042."),
        group: "family_id without digit")
    }
    checkDates(identified, attached, left, place, replaced, &reader)
    if left != nil, exit == nil, reader.isEmpty(7) {
      reader.report(
        "exit-reason", 6, "\(reader.name(6)) is given without an \(reader.name(7))",
        remedy: "Give one: \(FamiliesSheet.exitReasons.joined(separator: ", ")).")
    } else if left == nil, exit != nil, reader.isEmpty(6) {
      reader.report(
        "exit-reason", 7, "\(reader.name(7)) is given without a \(reader.name(6))",
        remedy: "Give the day on which the family left.")
    }
    let (bytes, key) = bytes(of: id, 0, reader.form.familyPrefix, reader)
    var home = families.count
    let hash = KeyHash(bytes.span, key)
    if !id.isEmpty, let first = keys.index(bytes.span, key, hash) {
      home = Int(first)
      guard comesBack(home, attached, left) else {
        reader.report(
          "duplicate-family", 0,
          "family \(Quoted.value(id)) is listed twice; the first is on line "
            + "\(families[home].line)",
          remedy: "Keep one row a family. A family that came back has a second row with the same "
            + "key, attached after the day on which the first row says it left.")
        return
      }
      returns[home, default: []].append(families.count)
    } else if !id.isEmpty, let (other, difference) = keys.alike(bytes.span, key, hash) {
      reportAlike(0, id, families[other].id, families[other].line, difference, &reader)
    }
    let placeNumber =
      place.isEmpty
      ? attached.flatMap { _ in ownPlace(of: id, home, replaced, reader) }
      : number(of: place, &reader)
    keys.append(bytes.span, key, hash, isTwin: home != families.count)
    if reader.form.familyPrefix != nil {
      let cell = reader.rows.bytes
      let isFirst = !id.isEmpty && home == families.count
      typed.append(cell.span, isFirst ? reader.field(0)?.range ?? 0..<0 : 0..<0)
    }
    replaces.append(replaced)
    families.append(
      Family(
        id: id, place: placeNumber, cohort: cohort, criteria: mask, identified: identified,
        attached: attached, left: left,
        exitReason: exit.flatMap(Family.ExitReason.init(rawValue:)),
        isReplacement: !replaced.isEmpty, line: reader.rows.line,
        home: home))
  }

  /// Whether a row can be that of a family that came back: at no time do two rows of it hold.
  private func comesBack(_ home: Int, _ attached: Int32?, _ left: Int32?) -> Bool {
    guard let attached else { return false }
    return ([home] + (returns[home] ?? [])).allSatisfy { other in
      let earlier = families[other]
      if let gone = earlier.left, gone.day < attached { return true }
      if let start = earlier.attached, let left, left < start.day { return true }
      return false
    }
  }

  /// The number of a place, a new one when it was not met before.
  private mutating func number(of place: String, _ reader: inout RowReader) -> Int {
    let (bytes, key) = bytes(of: place, 1, reader.form.placePrefix, reader)
    let hash = KeyHash(bytes.span, key)
    let known = placeKeys.index(bytes.span, key, hash).map { Int($0) }
    if let known, !outside.contains(known) { return known }
    if known == nil, let (other, difference) = placeKeys.alike(bytes.span, key, hash) {
      reportAlike(1, place, placeIDs[other], placeLines[other], difference, &reader)
    }
    // A place that has the key of a family outside places is told of when all is read.
    placeKeys.append(bytes.span, key, hash, isTwin: known != nil)
    placeIDs.append(place)
    placeLines.append(reader.rows.line)
    return placeIDs.count - 1
  }

  private func checkDates(
    _ identified: Int32?, _ attached: Int32?, _ left: Int32?, _ place: String,
    _ replaced: String, _ reader: inout RowReader
  ) {
    if let attached, let left, left < attached {
      reader.report(
        "left-before-attached", 6, "the family left before it was attached",
        remedy: "Correct one of the two dates.")
    }
    if let identified, let attached, attached < identified {
      reader.report(
        "attached-before-identified", 5, "the family was attached before it was identified",
        remedy: "Correct one of the two dates.")
    }
    guard !place.isEmpty else { return }
    guard let attached else {
      if reader.isEmpty(5) {
        reader.report(
          "place-not-attached", 1, "the family holds a place and has no \(reader.name(5))",
          remedy: "Give the day on which it was attached, or leave \(reader.name(1)) empty.")
      }
      return
    }
    let date = CivilDate(dayNumber: Int(attached))
    if date > scheme.attachmentEnds {
      reader.report(
        "attached-late", 5,
        "the family was attached after \(scheme.attachmentEnds.prose), the last day of the scheme",
        remedy: "Leave \(reader.name(1)) empty if it is worked with and not funded.")
    } else if scheme.attachment.isGiven, replaced.isEmpty,
      scheme.attachment.fee[date.month.financialYear] == nil
    {
      reader.report(
        "attached-no-fee", 5,
        "the scheme has no attachment fee for \(date.month.financialYear.prose)",
        remedy: "Correct \(reader.name(5)), or name the scheme it belongs to.")
    }
  }

  /// The cohort, mostly that of the row before.
  private mutating func readCohort(_ reader: inout RowReader) -> String {
    if reader.isSame(2, lastCohort.bytes) { return lastCohort.text }
    let before = reader.problems.count
    let text = reader.words(2)
    if reader.problems.count == before { lastCohort = (Array(text.utf8), text) }
    return text
  }

  private mutating func readCriteria(_ reader: inout RowReader) -> UInt64 {
    if let lastCriteria, reader.isSame(3, lastCriteria.bytes) { return lastCriteria.mask }
    let text = reader.text(3)
    if let mask = soundCriteria[text] {
      lastCriteria = (Array(text.utf8), mask)
      return mask
    }
    let before = reader.problems.count
    var mask: UInt64 = 0
    var national = 0
    for part in text.split(separator: "|", omittingEmptySubsequences: true) {
      let name = String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
      if let at = criteria.firstIndex(of: name) {
        if mask & (1 << UInt64(at)) == 0, scheme.criteria?.all[at].isLocal == false {
          national += 1
        }
        mask |= 1 << UInt64(at)
      } else {
        reader.report(
          "unknown-criterion", 3, "\(reader.name(3)) has \(Quoted.value(name))",
          remedy: Nearest.match(name, among: criteria).map { "Did you mean \($0)?" }
            ?? "Known in this scheme: \(criteria.joined(separator: ", ")). "
            + "Separate them by |.")
      }
    }
    if let needed = scheme.criteria?.needed, national < needed, reader.problems.count == before {
      reader.problems.add(
        .warning(
          "few-criteria", at: reader.place(3),
          "the family is identified on \(national) of the national criteria; the scheme asks "
            + "for \(needed)",
          effect: "A spot check would ask why it is in the programme."), group: "")
    }
    if reader.problems.count == before, national >= scheme.criteria?.needed ?? 0 {
      soundCriteria[text] = mask
    }
    return mask
  }
}

import PBRFiles
import PBRFindings

/// Reads the rows of one block of `members.csv`; blocks are read side by side.
struct MembersSheet {
  static let layout = Sheet.Layout(
    file: "members.csv", columns: ["family_id", "subject", "role", "from", "to"])

  private(set) var members: [Member] = []
  private(set) var problems = RowProblems()
  private(set) var rows = 0
  private var hasSlip = false
  private let families: WordTable
  private static let roles = ["child", "adult"]
  private static let child = Array("child".utf8)
  private static let adult = Array("adult".utf8)

  init(_ families: WordTable) { self.families = families }

  /// Makes room for the rows of a file of so many bytes.
  mutating func makeRoom(bytes: Int) { members.reserveCapacity(min(bytes / 25, 3_000_000)) }

  /// Adds what a later block holds; false when the rows after it cannot be told apart.
  mutating func add(_ later: MembersSheet) -> Bool {
    members += later.members
    rows += later.rows
    problems.add(later.problems)
    return !later.hasSlip
  }

  mutating func read(_ reader: inout RowReader) {
    members.reserveCapacity(reader.rows.limit / 20)
    var last: Int32 = -1
    while reader.next() {
      let family = reader.family(0, in: families, after: last)
      if let family { last = Int32(clamping: family) }
      let subject = reader.subject(1)
      let role: String? =
        reader.isSame(2, MembersSheet.child)
        ? "child"
        : reader.isSame(2, MembersSheet.adult)
          ? "adult" : reader.choice(2, among: MembersSheet.roles, required: true)
      let from = reader.date(3)
      let to = reader.date(4)
      if let from, let to, to < from {
        reader.report(
          "to-before-from", 4, "the membership ends before it begins",
          remedy: "Correct one of the two dates.")
      }
      guard let family, let subject, let role else { continue }
      if subject == .household || subject.isChild != (role == "child") {
        reader.report(
          "member-role", 2, "\(subject.text) cannot have the role \(role)",
          remedy: "child-1, child-2 … are children, adult-1, adult-2 … adults.")
      }
      members.append(
        Member(
          family: Int32(family), subject: subject, isChild: role == "child",
          from: from ?? .min, to: to ?? .max))
    }
    problems = reader.problems
    rows = reader.read
    hasSlip = reader.rows.problem != nil
  }

  /// The members grouped by family, and where each group begins.
  func grouped(_ count: Int) -> (members: [Member], starts: [Int32]) {
    let isSorted = zip(members, members.dropFirst()).allSatisfy { !$1.comes(before: $0) }
    let sorted = isSorted ? members : members.sorted { $0.comes(before: $1) }
    var starts = [Int32](repeating: 0, count: count + 1)
    for member in sorted { starts[Int(member.family) + 1] += 1 }
    for at in 0..<count { starts[at + 1] += starts[at] }
    return (sorted, starts)
  }
}

extension RowReader {
  /// A family of the register; nil with a report when there is none of that name.
  ///
  /// - Parameter last: the family of the row before, which is tried first, and then the next.
  mutating func family(_ column: Int, in families: WordTable, after last: Int32 = -1) -> Int? {
    if let field = field(column) {
      let bytes = rows.bytes
      if let family = families.index(bytes.span, field.range, after: last) { return Int(family) }
      if let family = typedOtherwise(field.range, in: families) { return family }
    }
    let id = identifier(column, required: true, prefix: form.familyPrefix)
    guard !id.isEmpty, !isOnlyCounted("unknown-family", column) else { return nil }
    let shown = form.familyPrefix == nil ? id : text(column)
    report(
      "unknown-family", column, "family \(Quoted.value(shown)) is not in families.csv",
      remedy: families.alike(shown).map { "Did you mean \(families.text($0.word))?" }
        ?? "Add it there, or correct the identifier.")
    return nil
  }

  /// The family of a cell that has the prefix where `families.csv` does not, or the other way
  /// round.
  private func typedOtherwise(_ range: Range<Int>, in families: WordTable) -> Int? {
    guard let prefix = form.familyPrefix else { return nil }
    let bytes = rows.bytes
    if let digits = prefix.digits(bytes.span, range) {
      return families.index(bytes.span, digits).map { Int($0) }
    }
    guard KeyPrefix.isBare(bytes.span, range) else { return nil }
    return families.index(prefix.text + String(decoding: bytes[range], as: UTF8.self))
  }

  mutating func subject(_ column: Int) -> Subject? {
    guard let field = field(column) else {
      requireFilled(column)
      return nil
    }
    let bytes = rows.bytes
    if let subject = Subject(bytes.span, field.range) { return subject }
    if reportPersonal(column, bytes.span, field.range) { return nil }
    if isOnlyCounted("unknown-subject", column) { return nil }
    report(
      "unknown-subject", column, "subject cannot be \(Quoted.value(text(column)))",
      remedy: "Write household, child-1, child-2 … or adult-1, adult-2 …")
    return nil
  }
}

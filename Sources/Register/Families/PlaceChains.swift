import PBRFindings
import PBRProgramme
import PBRQuantities

/// Puts the families of each place in order and checks that the chain can be: one family at a
/// time, each replacement after the one it replaces has left, no loops.
struct PlaceChains {
  private(set) var places: [Place] = []
  private(set) var problems = RowProblems()
  private let sheet: FamiliesSheet
  private let file: String

  init(_ sheet: FamiliesSheet, file: String) {
    self.sheet = sheet
    self.file = file
    var holders = [[Int]](repeating: [], count: sheet.placeIDs.count)
    for (index, family) in sheet.families.enumerated() {
      if let place = family.place { holders[place].append(index) }
    }
    checkLinks()
    checkNames()
    for (number, families) in holders.enumerated() {
      let ordered =
        families.count < 2 ? families : families.sorted { (start($0), $0) < (start($1), $1) }
      check(ordered, of: sheet.placeIDs[number])
      let year = ordered.first.flatMap { sheet.families[$0].attached?.month.financialYear }
      places.append(
        Place(
          id: sheet.placeIDs[number], families: ordered, year: year,
          isFunded: !sheet.outside.contains(number)))
    }
  }

  private func isOutside(_ family: Int) -> Bool {
    sheet.families[family].place.map { sheet.outside.contains($0) } ?? false
  }

  /// No funded place has the key under which results of a family outside places are claimed.
  private mutating func checkNames() {
    guard !sheet.outside.isEmpty else { return }
    var outside: [String: Int] = [:]
    for place in sheet.outside.sorted() { outside[sheet.placeIDs[place]] = place }
    for (place, name) in sheet.placeIDs.enumerated() where !sheet.outside.contains(place) {
      guard
        let family = outside.removeValue(forKey: name).flatMap({ place in
          sheet.families.firstIndex { $0.place == place }
        })
      else { continue }
      report(
        "place-is-family", family,
        "\(sheet.families[family].id) holds no place, and the place on line "
          + "\(sheet.placeLines[place]) has the same key",
        "Give the place another key: what is claimed outside places stands under the key of the "
          + "\(sheet.scheme.unit.one).")
    }
  }

  private func start(_ family: Int) -> Int { sheet.families[family].attached?.dayNumber ?? .max }

  private mutating func report(
    _ code: String, _ family: Int, _ message: String, _ remedy: String
  ) {
    let text = SourceText(name: file, bytes: [], firstLine: sheet.families[family].line)
    problems.add(
      .error(code, at: SourcePlace(text: text, range: 0..<0), message, remedy: remedy),
      group: "")
  }

  /// What `replaces` names: a family of the same place, replaced once, that has left before.
  private mutating func checkLinks() {
    var replacedBy: [Int: Int] = [:]
    let looping = loops()
    for (index, family) in sheet.families.enumerated() {
      let name = sheet.replaces[index]
      guard !name.isEmpty else { continue }
      guard let other = replaced(by: index) else {
        report(
          "replaces-unknown", index,
          "\(family.id) replaces \(Quoted.value(name)), which is not in the register",
          "Add the family, or leave replaces empty.")
        continue
      }
      if looping.contains(index) {
        report(
          "replaces-loop", index, "\(family.id) replaces itself in the end: the chain is a loop",
          "Correct replaces in one of the rows.")
        continue
      }
      if sheet.families[other].place != family.place, !(isOutside(other) && isOutside(index)) {
        report(
          "replaces-place", index, "\(family.id) replaces \(name), which holds another place",
          "A replacement holds the place of the family it replaces.")
      }
      if let first = replacedBy[other] {
        report(
          "replaces-twice", index,
          "\(family.id) replaces \(name), and so does \(sheet.families[first].id)",
          "A family is replaced once; the next replacement replaces its replacement.")
      }
      replacedBy[other] = index
      guard let left = sheet.families[other].left else {
        report(
          "replaces-open", index, "\(family.id) replaces \(name), which has not left",
          "Give left_on and exit_reason of \(name).")
        continue
      }
      if let attached = family.attached, attached < left {
        report(
          "replaces-early", index,
          "\(family.id) was attached on \(attached.prose), before \(name), which it replaces, "
            + "left on \(left.prose)",
          "Correct one of the two dates.")
      }
    }
  }

  /// The row of the family that another replaces: of one that came back, the last that had ended
  /// by then.
  private func replaced(by index: Int) -> Int? {
    guard let first = sheet.keys.index(sheet.replaces[index]) else { return nil }
    let rows = ([first] + (sheet.returns[first] ?? [])).filter { $0 != index }
    let attached = sheet.families[index].attached
    let ended = rows.filter { row in
      guard let left = sheet.families[row].left, let attached else { return false }
      return left <= attached
    }
    return ended.max { (sheet.families[$0].left?.day ?? 0) < (sheet.families[$1].left?.day ?? 0) }
      ?? rows.first ?? first
  }

  /// The families whose chain of replacements comes back to itself.
  private func loops() -> Set<Int> {
    // 0: not looked at, 1: on the way at hand, 2: done.
    var state = [UInt8](repeating: 0, count: sheet.families.count)
    var found: Set<Int> = []
    for start in state.indices where state[start] == 0 && !sheet.replaces[start].isEmpty {
      var way: [Int] = []
      var at: Int? = start
      while let here = at, state[here] == 0 {
        state[here] = 1
        way.append(here)
        at = sheet.replaces[here].isEmpty ? nil : replaced(by: here)
      }
      if let here = at, state[here] == 1, let first = way.firstIndex(of: here) {
        found.formUnion(way[first...])
      }
      for here in way { state[here] = 2 }
    }
    return found
  }

  /// One family at a time; every one but the first replaces the one before it.
  private mutating func check(_ ordered: [Int], of place: String) {
    for (before, after) in zip(ordered, ordered.dropFirst()) {
      let earlier = sheet.families[before]
      let later = sheet.families[after]
      guard let attached = later.attached, earlier.attached != nil else { continue }
      // A family that comes back to its own place replaces nobody.
      if earlier.home == later.home, sheet.replaces[after].isEmpty { continue }
      if sheet.replaces[after].isEmpty {
        report(
          "place-shared", after,
          "\(later.id) and \(earlier.id) both hold \(place), and neither replaces the other",
          "Name the family it replaces in replaces, or give it a place of its own.")
      } else if earlier.left.map({ attached < $0 }) ?? true, sheet.replaces[after] != earlier.id {
        report(
          "place-overlap", after,
          "\(later.id) was attached to \(place) while \(earlier.id) held it",
          "A place is held by one family at a time: correct the dates or the place.")
      }
    }
  }
}

/// One outcome of one family that nobody pays for.
struct OutcomeReading {
  /// Looked at on its `date`, whether or not it has left.
  let family: FamilyEvidence
  let outcome: LocalOutcome
  /// The items of the measure.
  let items: Range<Int>
  let left: Int32?
  let months: Int

  func add(to count: inout OutcomeCount) {
    switch outcome.form {
    case .fall: fall(&count)
    case .event: for subject in subjects { event(subject, &count) }
    case .state: for subject in subjects { state(subject, &count) }
    }
  }

  /// Whose outcome it is, each once.
  private var subjects: [Subject] {
    if outcome.subject == "household" { return [.household] }
    let isChild = outcome.subject.hasPrefix("child")
    var found: [Subject] = []
    for member in family.members where member.isChild == isChild && found.last != member.subject {
      if !found.contains(member.subject) { found.append(member.subject) }
    }
    return found
  }

  // MARK: Falls

  /// The months before attachment against the latest so many after it. A family counts where both are
  /// covered for all whose outcome it is.
  private func fall(_ count: inout OutcomeCount) {
    guard
      FamilyEvidence.Period(from: 0, to: Day.end(of: months, from: family.attached + 1)).to
        <= family.date
    else {
      count.tooEarly += 1
      return
    }
    let subjects = subjects
    guard !subjects.isEmpty else { return }
    count.seen += 1
    guard let before = before(subjects), let after = after(subjects) else { return }
    count.known += 1
    count.before += before
    count.after += after
    if before == 0 {
      if after > 0 { count.new += 1 }
      return
    }
    count.denominator += 1
    if after < before { count.numerator += 1 }
  }

  private func before(_ subjects: [Subject]) -> Int? {
    var sum = 0
    for subject in subjects {
      let own = family.range(items, of: subject)
      let (period, cover, _) = family.baselinePeriod(own, months)
      guard case .good = cover else { return nil }
      sum += total(own, period)
    }
    return sum
  }

  /// The latest window after attachment, begun with an item, that is covered for all of them.
  private func after(_ subjects: [Subject]) -> Int? {
    var latest: FamilyEvidence.Period?
    for at in items {
      let from = family.items[at].from
      let window = FamilyEvidence.Period(from: from, to: Day.end(of: months, from: from))
      guard from > family.attached, window.to <= family.date, window.to > latest?.to ?? .min,
        subjects.allSatisfy({ subject in
          if case .good = family.cover(family.range(items, of: subject), window) {
            true
          } else {
            false
          }
        })
      else { continue }
      latest = window
    }
    return latest.map { window in
      subjects.reduce(0) { $0 + total(family.range(items, of: $1), window) }
    }
  }

  private func total(_ own: Range<Int>, _ period: FamilyEvidence.Period) -> Int {
    var nothing: TestTrace?
    return Int(family.sum(own, period.from, period.to, &nothing) / Int128(EvidenceItem.unit))
  }

  // MARK: Events and states

  /// Whether it happened between attachment and leaving, or the day; known where every day of that time
  /// lies in an item of a known value.
  private func event(_ subject: Subject, _ count: inout OutcomeCount) {
    let (from, to) = (family.attached + 1, min(left ?? family.date, family.date))
    guard from <= to else {
      count.tooEarly += 1
      return
    }
    count.seen += 1
    var next = from
    var happened = false
    for at in family.range(items, of: subject) {
      let item = family.items[at]
      guard item.to >= from, item.from <= to, !item.isUnknown else { continue }
      if item.from > next { break }
      next = max(next, item.to == EvidenceItem.open ? to + 1 : item.to + 1)
      if item.value > 0 { happened = true }
    }
    guard next > to else { return }
    count.known += 1
    count.denominator += 1
    if happened { count.numerator += 1 }
  }

  /// Whether it is so on the day, and was when the family was attached; known where an item covers
  /// both days.
  private func state(_ subject: Subject, _ count: inout OutcomeCount) {
    count.seen += 1
    guard let then = isSo(subject, on: family.attached), let now = isSo(subject, on: family.date)
    else { return }
    count.known += 1
    count.denominator += 1
    if now {
      count.numerator += 1
      count.after += 1
    }
    if then { count.before += 1 }
  }

  private func isSo(_ subject: Subject, on day: Int32) -> Bool? {
    for at in family.range(items, of: subject) {
      let item = family.items[at]
      if item.from <= day, item.to >= day, !item.isUnknown { return item.value > 0 }
    }
    return nil
  }
}

extension FamilyEvidence {
  /// Room that is used for one family after the other.
  init(room items: [EvidenceItem], verifiedBy day: Int32) {
    self.init(
      items: items, bounds: 0..<0, members: [], schoolTerms: [], criteria: 0, attached: 0,
      date: day,
      verifiedBy: day)
  }

  /// The items of a family, looked at on a day whether or not it has left.
  mutating func look(at range: Range<Int>, _ members: [Member], attached: Int32, on day: Int32) {
    bounds = range
    self.members = members
    self.attached = attached
    date = day
  }
}

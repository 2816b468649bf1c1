import PBRProgramme
import PBRQuantities

/// The inputs of a plan in the reader's words, and their values with a unit.
struct InputWords {
  let scenario: Scenario

  init(_ scenario: Scenario) { self.scenario = scenario }

  /// An id as words: `coordinator-grant` is `Coordinator grant`.
  static func name(_ id: String) -> String {
    let words = spaced(id)
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// The same within a sentence.
  static func spaced(_ id: String) -> String {
    id.split { $0 == "-" || $0 == "_" }.joined(separator: " ")
  }

  /// The title of a cost or grant; without one its id as words.
  static func title(_ title: String, id: String) -> String {
    title == id ? name(id) : title
  }

  /// What an input is called; its path where there are no words for it.
  func title(_ path: String) -> String {
    if let together = together(path) {
      return "\(groupName(together.name)) (\(together.figures.count) assumptions together)"
    }
    guard let parts = FieldPath.parts(path) else { return path }
    return words(parts[...]) ?? path
  }

  /// What assumptions that move together are called: those of the steps of one strand by its title.
  private func groupName(_ name: String) -> String {
    scenario.scheme.strand(movingAs: name)?.title ?? InputWords.name(name)
  }

  /// Assumptions that are low together and high together, by the name that sensitivity gives them; nil
  /// for any other input.
  func together(_ input: String) -> (name: String, figures: [InputRecord])? {
    let parts = input.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2, parts[0] == "together" else { return nil }
    return (parts[1], scenario.figures.filter { $0.together == parts[1] && $0.hasRange })
  }

  private func words(_ parts: ArraySlice<String>) -> String? {
    let rest = parts.dropFirst()
    switch parts.first {
    case "assumptions": return assumption(rest)
    case "cohorts":
      guard let id = rest.first else { return nil }
      let cohort = scenario.cohorts.first { $0.id == id }?.title ?? id
      return ofCohort(rest.dropFirst()).map { "\($0), cohort \(cohort)" }
    case "costs": return line(rest, titles: scenario.costs.map { ($0.id, $0.title) })
    case "grants": return line(rest, titles: scenario.grants.map { ($0.id, $0.title) })
    case "targets":
      return rest.first.flatMap { FinancialYear($0) }.map {
        "Target: results that are paid, \($0.prose)"
      }
    case "profile":
      return rest.first.flatMap { FinancialYear($0) }.map { "Profile of funding, \($0.prose)" }
    default: return InputWords.plain[parts.joined(separator: ".")]
    }
  }

  private static let plain = [
    "commitment.families": "Families promised to the payer",
    "commitment.funded": "Funded places promised to the payer",
    "capacity.keyworkers": "Keyworkers",
    "capacity.caseload": "Families each keyworker can carry",
    "capacity.availability": "Share of time that keyworkers are at work",
  ]

  private static let assumptions = [
    "leaving.perMonth": "Families leaving in a month",
    "replacement.share": "Leaving families that are replaced",
    "replacement.months": "Time until a family is replaced",
    "auditMonths": "Time from a result to its claim",
    "paymentMonths": "Time from a closing window to payment",
    "supportMonths": "Support of a family",
  ]

  private func assumption(_ parts: ArraySlice<String>) -> String? {
    guard parts.first == "results", let id = parts.dropFirst().first else {
      return InputWords.assumptions[parts.joined(separator: ".")]
    }
    let rule = scenario.scheme.results.first { $0.ruleId == id }
    let title = rule?.step?.repetition?.title ?? rule?.title ?? id
    switch parts.dropFirst(2).joined(separator: ".") {
    case "rate": return "\(title): success rate"
    case "continues": return "\(title): chance of each further payment"
    case "months": return "\(title): time to the result"
    case "months.shift": return "\(title): delay of the result"
    default: return nil
    }
  }

  private func ofCohort(_ parts: ArraySlice<String>) -> String? {
    switch parts.joined(separator: ".") {
    case "families": return "Families"
    case "funded": return "Funded places"
    case "attach.from": return "First month of attachment"
    case "attach.to": return "Last month of attachment"
    default: break
    }
    if parts.first == "assumptions" { return assumption(parts.dropFirst()) }
    guard parts.prefix(2) == ["attach", "months"], let month = parts.last.flatMap({ Month($0) })
    else { return nil }
    return "Families attached in \(month.prose)"
  }

  private func line(_ parts: ArraySlice<String>, titles: [(String, String?)]) -> String? {
    guard let id = parts.first, let known = titles.first(where: { $0.0 == id }) else { return nil }
    let title = known.1 ?? InputWords.name(id)
    let rest = parts.dropFirst()
    switch rest.first {
    case "perFamilyMonth": return "\(title), for a family in a month" + year(rest)
    case "perFamily": return "\(title), for a family" + year(rest)
    case "perMonth": return "\(title), in a month" + year(rest)
    case "perResult":
      guard let id = rest.dropFirst().first else { return nil }
      let rule = scenario.scheme.results.first { $0.ruleId == id }
      let result = rule?.step?.repetition?.title ?? rule?.title ?? id
      return "\(title), for \(result)" + year(rest.dropFirst())
    case "once": return "\(title), once"
    case "month": return "\(title), month"
    case "from": return "\(title), first month"
    case "to": return "\(title), last month"
    case "perYear":
      return rest.last.flatMap { FinancialYear($0) }.map { "\(title), \($0.prose)" }
    default: return nil
    }
  }
}

extension InputWords {
  /// The year that ends a path, after a comma; nothing where none does.
  private func year(_ parts: ArraySlice<String>) -> String {
    guard parts.count > 1, let year = parts.last.flatMap({ FinancialYear($0) }) else { return "" }
    return ", \(year.prose)"
  }
}

extension InputWords {
  /// A value as the plan has it, with its unit: `60%`, `£290`, `6 to 24 months, most often 12`.
  static func value(_ text: String, unit: FigureUnit) -> String {
    if unit == .months, let time = time(text) { return time }
    switch unit {
    case .month: return Month(text)?.prose ?? text
    case .date: return CivilDate(text)?.prose ?? text
    case .year: return FinancialYear(text)?.prose ?? text
    default: break
    }
    guard let number = Double(text), number.isFinite else { return text }
    switch unit {
    case .gbp:
      let places = number == number.rounded() ? 0 : 2
      let amount = NumberText.grouped(number.magnitude, places: places)
      return (number < 0 ? "−£" : "£") + amount
    case .share: return signed(percent(number))
    default: return signed(unit.noun?.counted(number) ?? text)
    }
  }

  /// A negative number with a minus sign, as it is printed.
  private static func signed(_ text: String) -> String {
    text.hasPrefix("-") ? "−" + text.dropFirst() : text
  }

  /// A range, the unit once where it stands behind the numbers.
  static func range(_ low: String, _ high: String, unit: FigureUnit) -> String {
    guard !low.isEmpty || !high.isEmpty else { return "" }
    let first = unit.noun != nil ? signed(low) : value(low, unit: unit)
    return "\(first) to \(value(high, unit: unit))"
  }

  /// A share in per cent, with as many decimals as it has, at most three.
  static func percent(_ share: Double) -> String {
    for places in 0...2 {
      let text = NumberText.fixed(share * 100, places: places)
      if let back = Double(text), (back - share * 100).magnitude < 1e-9 { return text + "%" }
    }
    return NumberText.percent(share, places: 3)
  }

  private static func counted(_ number: Double, _ one: String, _ many: String) -> String {
    Noun(one, many).counted(number)
  }

  /// The forms in which `assumptions.csv` carries a distribution of months.
  private static func time(_ text: String) -> String? {
    let parts = text.split(separator: " ").map(String.init)
    switch (parts.first, parts.count) {
    case ("fixed", 2): return Double(parts[1]).map { counted($0, "month", "months") }
    case ("triangular", 4): return "\(parts[1]) to \(parts[3]) months, most often \(parts[2])"
    case ("uniform", 3): return "\(parts[1]) to \(parts[2]) months, all equally likely"
    case ("table", 2...7):
      return parts.dropFirst().map { part in
        let pair = part.split(separator: ":")
        guard pair.count == 2, let share = Double(pair[1]) else { return part }
        return
          "\(percent(share)) after \(pair[0]) \(pair[0] == "1" ? Noun.month.one : Noun.month.many)"
      }.joined(separator: ", ")
    case ("table", _): return "by a table of \(Noun.month.counted(parts.count - 1))"
    default: return nil
    }
  }
}

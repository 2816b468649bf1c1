import PBRFiles
import PBRFindings
import PBRQuantities

extension EvidenceTest {
  /// The tests of one result; empty when it has none.
  static func readAll(in result: FieldReader) -> [EvidenceTest] {
    guard let fields = result.object("evidence") else { return [] }
    _ = fields.required("allOf", expected: "a list of tests")
    let items = fields.list("allOf")
    var tests: [EvidenceTest] = []
    for (index, item) in items.enumerated() {
      let id = item.object?["id"]?.string ?? "\(index + 1)"
      guard
        let reader = FieldReader(
          item, path: fields.path + ["allOf", id], in: fields.context,
          inheriting: fields.inherited)
      else { continue }
      if let test = read(reader) { tests.append(test) }
    }
    reportDuplicates(in: items, of: "tests", fields)
    fields.finish()
    return tests
  }

  private static func read(_ reader: FieldReader) -> EvidenceTest? {
    _ = reader.required("id", expected: "\"id\": \"absence\"")
    _ = reader.required("measure", expected: "\"measure\": \"unauthorised-absence\"")
    _ = reader.required("subject", expected: "\"subject\": \"household\"")
    let id = reader.plainText("id").flatMap { Identifier.checked($0, in: reader, key: "id") }
    let measure = reader.text("measure")
    let subject = reader.choice("subject", among: Subject.allCases.map(\.rawValue))
      .flatMap(Subject.init(rawValue:))
    let criterion = reader.text("criterion")
    let need = readNeed(reader)
    let window = readWindow(reader)
    let baseline = readBaseline(reader)
    let combine = reader.choice("combine", among: Combine.allCases.map(\.rawValue))
      .flatMap(Combine.init(rawValue:))
    let fresh = reader.figure("freshDays", unit: .days, recorded: false) {
      .whole($0, in: 0...3660)
    }
    let provenance = reader.provenance()
    reader.finish()
    guard let id, let measure, let subject, let need,
      fits(need, subject, window, baseline, combine, reader)
    else { return nil }
    return EvidenceTest(
      id: id, measure: measure, subject: subject, criterion: criterion, need: need,
      window: window, baselineMonths: baseline, combine: combine ?? .sum,
      freshDays: fresh?.value ?? usualFreshDays, owner: provenance.owner,
      provenance: provenance.completed(by: reader.inherited))
  }

  private static func readNeed(_ reader: FieldReader) -> Need? {
    var needs: [Need] = []
    let before = reader.context.log.count
    if let share = decimal("reductionAtLeast", in: 0...1, "a share", reader) {
      needs.append(.reductionAtLeast(share))
    }
    if let limit = decimal("below", in: 0...100_000, "a limit", reader) {
      needs.append(.below(limit))
    }
    if let length = reader.object("sustainedFor") {
      let weeks = length.figure("weeks", unit: .weeks, recorded: false) {
        .whole($0, in: 1...520)
      }
      let months = length.figure("months", unit: .months, recorded: false) {
        .whole($0, in: 1...120)
      }
      _ = length.provenance()
      length.finish()
      if let weeks { needs.append(.sustainedFor(.weeks(weeks.value))) }
      if let months { needs.append(.sustainedFor(.months(months.value))) }
    }
    if reader.flag("happened") { needs.append(.happened) }
    if let sum = decimal("sumAtLeast", in: 0.000001...100_000_000, "a sum", reader) {
      needs.append(.sumAtLeast(sum))
    }
    if needs.count != 1, reader.context.log.count == before {
      reader.report(
        .error(
          "test-need", at: reader.opening,
          "a test of evidence says one thing that must be shown; this one says \(needs.count)",
          remedy: "Give one of: reductionAtLeast, below, sustainedFor, happened, sumAtLeast."))
    }
    return needs.count == 1 ? needs.first : nil
  }

  private static func decimal(
    _ key: String, in range: ClosedRange<Double>, _ means: String, _ reader: FieldReader
  ) -> ExactDecimal? {
    reader.figure(key, unit: .limit, recorded: false) { value -> Conversion<ExactDecimal> in
      switch Conversion<Double>.number(value, in: range, means: means) {
      case .refused(let problem, let remedy): .refused(problem, remedy: remedy)
      case .read:
        if let written = value.number, let exact = ExactDecimal(written), exact.scale <= 6 {
          .read(exact)
        } else {
          .refused("is \(value.shown), with more than six decimals", remedy: nil)
        }
      }
    }?.value
  }

  private static func readWindow(_ reader: FieldReader) -> Window? {
    guard let window = reader.object("window") else { return nil }
    let months = window.figure("months", unit: .months, recorded: false) {
      .whole($0, in: 1...120)
    }
    let terms = window.figure("terms", unit: .terms, recorded: false) { .whole($0, in: 1...30) }
    _ = window.provenance()
    window.finish()
    if (months == nil) == (terms == nil) {
      window.report(
        .error(
          "test-window", at: window.opening, "a window is a number of months or of terms",
          remedy: "Write {\"months\": 6} or {\"terms\": 3}."))
    }
    return months.map { .months($0.value) } ?? terms.map { .terms($0.value) }
  }

  private static func readBaseline(_ reader: FieldReader) -> Int? {
    guard let baseline = reader.object("baseline") else { return nil }
    _ = baseline.required("months", expected: "\"months\": 6")
    let months = baseline.figure("months", unit: .months, recorded: false) {
      .whole($0, in: 1...120)
    }
    _ = baseline.choice("endsBefore", among: ["attachment"])
    _ = baseline.provenance()
    baseline.finish()
    return months?.value
  }

  /// Whether the parts of a test belong together.
  private static func fits(
    _ need: Need, _ subject: Subject, _ window: Window?, _ baseline: Int?, _ combine: Combine?,
    _ reader: FieldReader
  ) -> Bool {
    var problem: (words: String, remedy: String)?
    switch need {
    case .reductionAtLeast:
      if case .months? = window, baseline != nil {
      } else {
        problem = (
          "a reduction needs a window of months and a baseline",
          "Write \"window\": {\"months\": 6} and \"baseline\": {\"months\": 6, \"endsBefore\": "
            + "\"attachment\"}."
        )
      }
      if combine == .mean {
        problem = ("a reduction compares sums, not means", "Leave combine out.")
      }
    case .below:
      if window == nil {
        problem = (
          "a limit needs a window of months or terms",
          "Write \"window\": {\"months\": 6}, or {\"terms\": 3}."
        )
      }
      if baseline != nil {
        problem = ("a limit has no baseline", "Leave baseline out, or ask for reductionAtLeast.")
      }
    case .sustainedFor, .happened, .sumAtLeast:
      let isSum = if case .sumAtLeast = need { true } else { false }
      let name = isSum ? "a sum since attachment" : "a spell or an event"
      if window != nil || baseline != nil || combine != nil {
        problem = (
          "\(name) has no window, baseline or combine", "Leave window, baseline and combine out."
        )
      }
      if subject == .everyChild || subject == .allChildren {
        problem = (
          "\(name) is that of any adult or of the household",
          "Write \"subject\": \"any adult\" or \"household\"."
        )
      }
    }
    if window != nil, subject == .anyAdult {
      problem = (
        "any adult needs a spell, an event or a sum since attachment",
        "Leave the window out and ask for sustainedFor, happened or sumAtLeast."
      )
    }
    guard let problem else { return true }
    reader.report(
      .error(
        "test-parts", at: reader.opening,
        "the test \(Quoted.value(reader.path.last ?? "")) "
          + "cannot be decided: \(problem.words)", remedy: problem.remedy))
    return false
  }
}

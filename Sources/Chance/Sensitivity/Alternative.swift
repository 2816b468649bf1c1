import PBRFiles
import PBRFindings
import PBRProgramme
import PBRProjection
import PBRQuantities

/// A way things may go that is not a number of the plan, tried on every plan it fits: data with
/// its source, compiled into the program (`alternatives.json`).
package struct Alternative: Sendable {
  package enum Change: Sendable {
    /// The last so many claim windows are missed.
    case windowsMissed(Int)
    /// Internal audit takes so many months longer, in every cohort.
    case auditMonths(Int)
    /// Shares of results payments lost to claims found invalid.
    case invalid(low: Double, high: Double)
    /// The success rate is kept and divided among the main results as these counts.
    case mix([(result: String, count: Double)])
  }

  package let id: String
  package let title: String
  package let change: Change
  /// What is said of its figures: source and note, once each.
  package let sources: [String]

  /// Those built in, in the order of the file.
  package static let builtIn: [Alternative] = readAll(
    SourceText(name: "alternatives.json (built in)", bytes: PackageResources.alternatives_json))

  static func readAll(_ text: SourceText) -> [Alternative] {
    let log = FindingLog()
    guard let value = JSONParser.parse(text, into: log),
      let reader = FieldReader(value, path: [], in: ReadingContext(log: log))
    else { return [] }
    return reader.list("alternatives").compactMap { item in
      FieldReader(item, path: ["alternatives"], in: ReadingContext(log: log)).flatMap(read)
    }
  }

  private static func read(_ reader: FieldReader) -> Alternative? {
    guard let id = reader.plainText("id"), let title = reader.plainText("title") else { return nil }
    var sources: [String] = []
    func number(_ key: String, _ fields: FieldReader) -> Double? {
      let figure = fields.figure(key, unit: .none, recorded: false) {
        .number($0, in: 0...1e9, means: "a figure")
      }
      for text in [figure?.provenance.source, figure?.provenance.note].compactMap(\.self)
      where !sources.contains(text) {
        sources.append(text)
      }
      return figure?.value
    }
    var change: Change?
    if let count = number("windowsMissed", reader) { change = .windowsMissed(Int(count)) }
    if let months = number("auditMonths", reader) { change = .auditMonths(Int(months)) }
    if let invalid = reader.object("invalid"), let low = number("low", invalid),
      let high = number("high", invalid)
    {
      change = .invalid(low: low, high: high)
    }
    if let mix = reader.object("mix") {
      change = .mix(
        mix.object.members.compactMap { member in
          number(member.key, mix).map { (member.key, $0) }
        })
    }
    guard let change else { return nil }
    return Alternative(id: id, title: title, change: change, sources: sources)
  }
}

extension Alternative {
  /// One way the plan may turn out under the alternative.
  struct Outcome: Sendable {
    let label: String
    let reading: VariantReading
    let paidShare: Double
  }

  /// The outcomes for a plan, one or two; empty when the alternative does not fit it.
  func outcomes(of scenario: Scenario) -> [Outcome] {
    switch change {
    case .windowsMissed(let count):
      guard let reading = scenario.variant(windowsMissed: count) else { return [] }
      let ids = scenario.scheme.windows.suffix(count).map(\.id)
      return [Outcome(label: ids.joined(separator: ", "), reading: reading, paidShare: 1)]
    case .auditMonths(let more):
      let cohorts = scenario.cohorts.map { cohort in
        JSONOutput.object([
          ("id", .string(cohort.id)),
          (
            "assumptions",
            .object([("auditMonths", .whole(cohort.assumptions.auditMonths + more))])
          ),
        ])
      }
      let months = Set(scenario.cohorts.map { $0.assumptions.auditMonths + more }).sorted()
      let label = "auditMonths \(months.map { "\($0)" }.joined(separator: ", "))"
      return [outcome(scenario, label, [("cohorts", .list(cohorts))])]
    case .invalid(let low, let high):
      let same = VariantReading(scenario: scenario, findings: [])
      return [low, high].map { share in
        Outcome(label: NumberText.shortest(share), reading: same, paidShare: 1 - share)
      }
    case .mix(let counts): return mixed(scenario, counts)
    }
  }

  /// Every cohort's main rates, their sum divided in the proportions of the counts. It fits a
  /// scheme whose main results are exactly these.
  private func mixed(_ scenario: Scenario, _ counts: [(result: String, count: Double)]) -> [Outcome]
  {
    let mains = scenario.scheme.mainResults.map(\.id)
    let total = counts.reduce(0) { $0 + $1.count }
    guard Set(mains) == Set(counts.map(\.result)), total > 0 else { return [] }
    let cohorts = scenario.cohorts.map { cohort -> JSONOutput in
      let sum = cohort.mainRate(in: scenario.scheme)
      let rates = counts.map { entry -> (String, JSONOutput) in
        let rate = NumberText.shortest((sum * entry.count / total * 1e12).rounded() / 1e12)
        return (entry.result, .object([("rate", .decimal(rate))]))
      }
      return .object([
        ("id", .string(cohort.id)), ("assumptions", .object([("results", .object(rates))])),
      ])
    }
    let label = counts.map { entry in
      "\(entry.result) \(NumberText.percent(entry.count / total))"
    }
    return [outcome(scenario, label.joined(separator: ", "), [("cohorts", .list(cohorts))])]
  }

  private func outcome(
    _ scenario: Scenario, _ label: String, _ members: [(String, JSONOutput)]
  ) -> Outcome {
    let text = SourceText(name: "\(id) (built in)", bytes: JSONOutput.object(members).bytes)
    return Outcome(label: label, reading: scenario.variant(laying: text), paidShare: 1)
  }
}

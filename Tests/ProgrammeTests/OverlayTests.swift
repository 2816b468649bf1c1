import PBRFiles
import PBRFindings
import PBRProgramme
import PBRQuantities
import Testing

@Suite("One document laid over another")
struct OverlayTests {
  /// What is below, what is laid over it, what comes of it.
  static let rows: [(below: String, over: String, makes: String)] = [
    // Objects merge to any depth; what is not mentioned stays, in its order.
    (
      #"{"a": {"b": {"c": 1, "d": 2}}, "e": 3}"#, #"{"a": {"b": {"d": 4, "f": 5}}}"#,
      #"{"a":{"b":{"c":1,"d":4,"f":5}},"e":3}"#
    ),
    // Null removes a key, and a key that is not there.
    (#"{"a": {"b": 1, "c": 2}}"#, #"{"a": {"b": null}, "x": null}"#, #"{"a":{"c":2}}"#),
    // Entries of lists are matched by id, keep their place, are added at the end and removed.
    (
      #"{"l": [{"id": "p", "v": 1}, {"id": "q", "v": 2}, {"id": "r"}]}"#,
      #"{"l": [{"id": "s"}, {"id": "q", "w": 3}, {"id": "p", "remove": true}, {"id": "z", "remove": true}]}"#,
      #"{"l":[{"id":"q","v":2,"w":3},{"id":"r"},{"id":"s"}]}"#
    ),
    // Removed and given again is there; `remove: false` removes nothing.
    (
      #"{"l": [{"id": "p", "v": 1}]}"#,
      #"{"l": [{"id": "p", "remove": true}, {"id": "p", "v": 2}]}"#, #"{"l":[{"id":"p","v":2}]}"#
    ),
    // Lists without ids are replaced whole; an empty list has no ids to keep.
    (#"{"l": [1, 2, 3]}"#, #"{"l": [4]}"#, #"{"l":[4]}"#),
    (#"{"l": [{"id": "p"}]}"#, #"{"l": [{"v": 1}]}"#, #"{"l":[{"v":1}]}"#),
    // The months of a result and attach are replaced whole, and a figure with its range.
    (
      #"{"months": {"min": 6, "mode": 12, "max": 24}}"#, #"{"months": {"fixed": 9}}"#,
      #"{"months":{"fixed":9}}"#
    ),
    (
      #"{"attach": {"from": "2012-06", "to": "2013-03"}}"#,
      #"{"attach": {"months": {"2012-06": 1}}}"#,
      #"{"attach":{"months":{"2012-06":1}}}"#
    ),
    (
      #"{"rate": {"value": 0.6, "low": 0.5, "high": 0.7}}"#, #"{"rate": {"value": 0.5}}"#,
      #"{"rate":{"value":0.5}}"#
    ),
    (#"{"rate": {"value": 0.6, "source": "s"}}"#, #"{"rate": 0.5}"#, #"{"rate":0.5}"#),
    (#"{"rate": 0.6}"#, #"{"rate": {"value": 0.5}}"#, #"{"rate":{"value":0.5}}"#),
    // Another kind of value replaces.
    (#"{"a": {"b": 1}}"#, #"{"a": [1]}"#, #"{"a":[1]}"#), (#"{"a": 1}"#, "3", "3"),
  ]

  @Test("Objects, lists by id, figures, null")
  func merges() {
    for row in Self.rows {
      guard let below = parse(row.below), let over = parse(row.over) else {
        Issue.record("\(row.below)")
        continue
      }
      #expect(compact(Overlay.merge(below, with: over)) == row.makes)
    }
  }

  private func parse(_ text: String) -> JSONValue? {
    JSONParser.parse(SourceText(name: "x.json", text), into: FindingLog())
  }

  private func compact(_ value: JSONValue) -> String {
    JSONOutput(value).text.filter { !$0.isWhitespace }
  }

  /// A cohort of its own: one rate and the months of another result differ, the rest is shared.
  @Test("A cohort's own assumptions override the scenario's key by key")
  func cohorts() throws {
    let own =
      #""funded": 5, "assumptions": { "results": { "crime": { "rate": 0.3 } }, "auditMonths": 2 }"#
    let plan = Samples.plan.replacing(#""funded": 5"#, with: own, maxReplacements: 1)
    let reading = ScenarioReading(
      "plan.json", files: InputFiles(holding: ["plan.json": plan, "rules.json": Samples.rules]))
    let cohorts = try #require(reading.scenario).cohorts
    #expect(
      cohorts.map { $0.assumptions.results.map(\.rate.value) } == [[0.3, 0.1, 0], [0.6, 0.1, 0]])
    #expect(cohorts.map(\.assumptions.auditMonths) == [2, 0])
    #expect(cohorts.map(\.assumptions.leaving.value) == [0.01, 0.01])
    #expect(cohorts[0].assumptions.results[0].rate.range == nil)
    #expect(
      cohorts[0].assumptions.results[0].rate.name == "cohorts.first.assumptions.results.crime.rate")
    #expect(cohorts[1].assumptions.results[0].rate.name == "assumptions.results.crime.rate")
  }

  /// A path leads through `{"value": …}`; JSON, texts, percentages and nothing are values.
  @Test("Settings reach what they name")
  func settings() throws {
    let plan = Samples.plan.replacing(
      #"{ "fixed": 9 }"#, with: #"{ "value": { "fixed": 9 }, "source": "a paper" }"#)
    let reading = ScenarioReading(
      "plan.json",
      settings: [
        "assumptions.results.job.months.fixed=4", "assumptions.results.crime.rate=55%",
        "costs.workers={\"id\": \"workers\", \"perFamily\": 400}", "title=A = B",
        "costs.office.perMonth=+50%", "cohorts.[second].attach.months.2013-05=3",
        "cohorts.second.families=5", "cohorts.second.funded=", "profile.2012-13=9",
        "assumptions.results.step={\"rate\": 0.2, \"months\": {\"fixed\": 1}}",
      ], files: InputFiles(holding: ["plan.json": plan, "rules.json": Samples.rules]))
    let plain = try #require(reading.scenario)
    let results = plain.cohorts[0].assumptions.results
    #expect(results[1].time.probabilities == [0, 0, 0, 0, 1])
    #expect(results.map(\.rate.value) == [0.55, 0.1, 0.2])
    #expect(plain.title == "A = B")
    #expect(plain.cohorts[1].families == 5 && plain.cohorts[1].funded == 5)
    #expect(plain.profile.map(\.value.pence) == [900])
    let costs = plain.figures.filter { $0.path.hasPrefix("costs.") }
    #expect(
      costs.map(\.path) == [
        "costs.workers.perFamily", "costs.office.from", "costs.office.to", "costs.office.perMonth",
      ])
    #expect(costs.map(\.value) == ["400", "2012-06", "2013-05", "1500"])
    #expect(
      costs.map(\.origin) == ["command line", "plan.json:22", "plan.json:22", "command line"])
  }
}

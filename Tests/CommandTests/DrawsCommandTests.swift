import Testing

@testable import pbr

/// Comparison draw by draw, and plans whose capacity binds.
@Suite struct DrawsCommandTests {
  static let plan = "Scenarios/halton-2012.json"

  private func run(_ words: [String]) -> (output: String, messages: String, status: ExitStatus) {
    let output = Memory()
    let messages = Memory()
    let console = Console(output: output, messages: messages, surroundings: .init())
    let status = CommandTree(root: Root.self).run(words, on: console)
    return (output.text, messages.text, status)
  }

  @Test(arguments: [
    (
      ["compare", plan, plan + ":2012-13", "--draws", "10", "--rank-by", "breakeven-rate"],
      ExitStatus.wrongUse,
      """
      Error: A break-even rate cannot be compared draw by draw
      Help:  Leave out --draws, or rank by net-per-family.

      """
    ),
    (
      ["simulate", plan, "--set", "capacity.binds=true", "--set", "capacity.caseload=6"], .done,
      """
      Scenarios/halton-2012.json: warning[capacity-binds]: 166.6 families would be active at \
      most, but capacity binds at 48.0
        The exact engine does not apply. These are the means of 200 simulated draws, with \
      attachments delayed. Only the plan with --set is shown. What the plan expects is not tested.
        Leave out "binds" to see the plan without delays.

      """
    ),
  ])
  func messages(words: [String], status: ExitStatus, message: String) {
    let run = run(words)
    #expect(run.status == status)
    #expect(run.messages.hasPrefix(SensitivityCommandTests.warning + message))
    if status == .done {
      #expect(run.output.contains("Simulated with capacity that binds"))
      #expect(!run.output.contains("checks hold"))
    }
  }

  /// Commands whose figures delay nothing say so, once a plan.
  @Test(arguments: [
    (["sensitivity", plan], "Every figure is worked out"),
    (["breakeven", plan], "The break-even is worked out"),
    (["appraise", plan], "The value is worked out"),
    (["compare", plan + ":2012-13", plan + ":2013-14"], "Expected values are worked out"),
  ])
  func nothingWaits(words: [String], figures: String) {
    let run = run(words + ["--set", "capacity.binds=true", "--set", "capacity.caseload=6"])
    #expect(run.status == .done)
    let message = """
      Scenarios/halton-2012.json: warning[capacity-binds]: 166.6 families would be active at \
      most, but capacity binds at 48.0
        \(figures) as if nobody had to wait for room.
        pbr simulate shows what the delays cost.

      """
    #expect(run.messages.ranges(of: message).count == 1)
  }

  /// Capacity that binds and is never exceeded changes nothing but the sentence on it.
  @Test func enoughRoom() {
    let bound = run(["simulate", Self.plan, "--details", "--set", "capacity.keyworkers=30"])
    let binding = run([
      "simulate", Self.plan, "--details", "--set", "capacity.keyworkers=30", "--set",
      "capacity.binds=true",
    ])
    let check = { (text: String) in text.split(separator: "\n").filter { $0.contains("Caseload:") }
    }
    #expect(check(bound.output) == check(binding.output))
    #expect(!binding.messages.contains("capacity-binds"))
  }

  /// A pair in the data: the share of draws ahead and the lead, the item named as it was given.
  @Test func pairs() {
    let names = [Self.plan + ":2012-13", Self.plan + ":2014-15"]
    let rows = run(["compare"] + names + ["--draws", "40", "--format", "csv"]).output
      .split(separator: "\r\n").filter { $0.contains(":Scenarios/") }
    #expect(
      rows.map { $0.split(separator: ",").dropLast().joined(separator: ",") }
        == ["ahead-of:\(names[1])", "level-with:\(names[1])"].map { "\(names[0]),\($0)" }
        + ["", ".p10", ".p90"].map { "\(names[0]),lead-over:\(names[1])\($0)" })
    // The first cohort is ahead by far more than any luck: fees of £2,648 a family to £1,374.
    #expect(rows.first?.hasSuffix(",1.000000") == true)
  }
}

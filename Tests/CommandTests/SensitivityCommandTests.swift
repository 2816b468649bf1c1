import Foundation
import Testing

@testable import pbr

/// What the commands that vary and compare plans say and write for Halton.
@Suite struct SensitivityCommandTests {
  static let plan = "Scenarios/halton-2012.json"

  /// The warning that Halton's last year carries.
  static let warning = """
    Scenarios/halton-2012.json:15:50: warning[funded-share]: 73 of 85 families of cohort 2014-15 \
    are funded, 85.9%; the scheme funds 5/6, 71
       15 |     { "id": "2014-15", "families": 85, "funded": 73, "attach": { "from": "2014-04", \
    "to": "2014-09"…
          |                                                  ^^
      Leave it if places were moved between years on purpose.

    """

  private func run(_ words: [String]) -> (output: String, messages: String, status: ExitStatus) {
    let output = Memory()
    let messages = Memory()
    let console = Console(output: output, messages: messages, surroundings: .init())
    let status = CommandTree(root: Root.self).run(words, on: console)
    return (output.text, messages.text, status)
  }

  /// Everything that is said after the plan's own warning, the usage left out.
  @Test(arguments: [
    (
      ["sensitivity", plan, "--vary", "assumptions.leaving.perMonth=0.02:0"], ExitStatus.wrongUse,
      """
      Error: '--vary assumptions.leaving.perMonth=0.02:0' runs from 0.02 down to 0
      Help:  Write the lower value first: --vary assumptions.leaving.perMonth=0:0.02

      """
    ),
    (
      ["sensitivity", plan, "--vary", "assumptions.leaving"], .wrongUse,
      """
      Error: '--vary assumptions.leaving' is not a path and two numbers
      Help:  For example --vary assumptions.leaving.perMonth=0:0.02

      """
    ),
    (
      ["sensitivity", plan, "--vary", "cohorts.2013-14.funded=100:+10%"], .wrongUse,
      """
      Error: '--vary cohorts.2013-14.funded=100:+10%' runs from 100 down to +10%
      Help:  Write the lower value first: --vary cohorts.2013-14.funded=+10%:100

      """
    ),
    (
      ["sensitivity", plan, "--vary", "cohorts.2013-14.funded=-10%:5"], .wrongUse,
      """
      Error: '--vary cohorts.2013-14.funded=-10%:5' mixes a value with a change by a share
      Help:  Give both as values, or both with a sign and %: -10%:+10%

      """
    ),
    (
      ["sensitivity", plan, "--vary", "assumptions.leaving.perMont=0:1"], .inputHasErrors,
      """
      --vary:1:1: error[unknown-path]: there is no number at "assumptions.leaving.perMont" in this plan
          1 | assumptions.leaving.perMont
            | ^^^^^^^^^^^^^^^^^^^^^^^^^^^
        Did you mean assumptions.leaving.perMonth?

      """
    ),
    (
      ["sensitivity", plan, "--vary", "assumptions.leaving.perMonth=0:2"], .inputHasErrors,
      """
      --vary:1:30: error[wrong-value]: assumptions.leaving.perMonth is 2, but the probability of \
      leaving in a month lies from 0 to 1
          1 | assumptions.leaving.perMonth=2
            |                              ^
        Write the share: 2% is 0.02.

      """
    ),
    (
      ["sensitivity", plan, "--figure", "net.totl"], .wrongUse,
      "Error: There is no figure 'net.totl'. Did you mean 'net.total'?\n"
    ),
    (
      ["sensitivity", plan, "--figure", "cash.lowest.month"], .wrongUse,
      """
      Error: 'cash.lowest.month' is a month, and only numbers can be compared
      Help:  For example --figure cash.lowest

      """
    ),
    (
      ["sensitivity", plan, "--figure", "breakeven.rate"], .wrongUse,
      """
      Error: This plan has no 'breakeven.rate': it breaks even at no rate, or without any
      Help:  pbr breakeven says which.

      """
    ),
    (
      ["sensitivity", plan, "--try", "slow"], .wrongUse,
      """
      Error: '--try slow' is not a name, an equals sign and what changes
      Help:  For example --try slow=slow.json, or --try slow=assumptions.auditMonths=3

      """
    ),
    (
      ["sensitivity", plan, "--try", "slow=quickly"], .wrongUse,
      """
      Error: '--try slow=quickly' names neither a file nor values
      Help:  A file's name ends in .json; a value is path=value.

      """
    ),
    (
      ["sensitivity", plan, "--try", "slow=Scenarios/nowhere-at-all.json"], .cannotOpen,
      """
      Scenarios/nowhere-at-all.json: error[file-missing]: there is no such file

      """
    ),
    (
      ["breakeven", plan, "--input", "costs.keyworker.perFamilyMonth"], .inputHasErrors,
      """
      --input:1:1: error[unknown-path]: there is no number at "costs.keyworker.perFamilyMonth" in \
      this plan
          1 | costs.keyworker.perFamilyMonth
            | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        Did you mean costs.keyworkers.perFamilyMonth?

      """
    ),
    (
      ["compare", plan], .wrongUse,
      """
      Error: There is nothing to compare 'Scenarios/halton-2012.json' with
      Help:  Name at least two plans, cohorts (plan.json:2012-13) or runs.

      """
    ),
    (
      ["compare", plan, plan + ":2012-14"], .inputHasErrors,
      """
      Scenarios/halton-2012.json: error[unknown-cohort]: there is no cohort "2012-14"
        Did you mean 2012-13?

      """
    ),
    (
      ["compare", plan, "Sources"], .cannotOpen,
      """
      Sources: error[no-run]: this folder holds no saved run: it has no figures.csv
        pbr simulate SCENARIO --out FOLDER writes one.

      """
    ),
  ])
  func says(_ words: [String], _ status: ExitStatus, _ message: String) {
    let answer = run(words)
    var said = answer.messages[...]
    if said.hasPrefix(Self.warning) { said = said.dropFirst(Self.warning.count) }
    if let usage = said.range(of: "Usage: pbr") { said = said[..<usage.lowerBound] }
    #expect(said == message)
    #expect(answer.status == status)
    #expect(answer.output == "")
  }

  /// The rates at 0.5 and 0.7 and the month of audit agree with a second model, written in another
  /// language from the same rules: -365,050.4573, -313,238.7604 and -350,443.8872.
  @Test func data() {
    let rate = "assumptions.results.crime-education.rate"
    let answer = run([
      "sensitivity", Self.plan, "--vary", "\(rate)=0.5:0.7", "--format", "csv", "--try",
      "late=assumptions.auditMonths=2,capacity.binds=false",
    ])
    let lines = answer.output.split(separator: "\r\n")
    #expect(lines.first == "input,low,high,figure,at_low,at_high")
    #expect(lines.contains("\(rate),0.5,0.7,net.total,-365050.46,-313238.76"))
    #expect(lines.contains("audit-month-longer,,auditMonths 2,net.total,,-350443.89"))
    #expect(
      lines.contains(
        "late,,\"assumptions.auditMonths=2,capacity.binds=false\",net.total,,-350443.89"))
    let compared = run(["compare", Self.plan + ":2012-13", Self.plan, "--format", "csv"])
    #expect(compared.output.hasPrefix("item,measure,value\r\n"))
    #expect(compared.output.contains("Scenarios/halton-2012.json:2012-13,families,145\r\n"))
  }

  /// A saved run ranks with the plan it was made from; a run that is small is warned of.
  @Test func savedRun() {
    let answer = run(["compare", Self.plan, "Reports/halton-2012/run"])
    #expect(answer.status == .done)
    #expect(answer.output.hasPrefix("halton-2012 and run share the first rank by net per family."))
    let small = run([
      "compare", Self.plan, Self.plan + ":2014-15", "--set", "cohorts.2014-15.families=29",
      "--set", "cohorts.2014-15.funded=24",
    ])
    #expect(
      small.output.contains(
        "- Scenarios/halton-2012.json:2014-15 has 29 families, fewer than 30: a difference may well "
          + "be\n  chance."))
  }

  /// A plan that only `--set` puts right has nothing to be compared with: its projection is printed.
  @Test func withoutBase() {
    let answer = run([
      "simulate", "Scenarios/halton-2012-as-printed.json", "--set", "cohorts.2014-15.funded=73",
    ])
    #expect(answer.status == .done)
    #expect(answer.output.hasPrefix("£933,822 of a possible £1,252,000"))
    #expect(answer.messages.contains("without --set this plan has errors, so there is nothing"))
  }
}

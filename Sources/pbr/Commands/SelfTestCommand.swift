import PBRQuantities
import PBRRuns

/// `pbr selftest`: whether this installation works its examples out as it should.
enum SelfTestCommand: Command {
  static let description = CommandDescription(
    name: "selftest",
    abstract: "Work the built-in examples and compare them with figures worked independently.",
    examples: [Example("pbr selftest", "What to run after installing: PASSED, or what differs.")],
    discussion: """
      A council's plan and three small ones are worked out and compared, to a penny, with figures \
      that are compiled in: those of the council's plan come from a second program, those of the \
      small ones were worked by hand. Nothing is read or written. The exit status is 65 when a \
      figure differs.
      """)

  static func run(_ parsed: ParsedCommand, _ console: Console) throws {
    let test = SelfTest([
      "halton-2012.json": PackageResources.halton_2012_json,
      "assumptions/cautious.json": PackageResources.cautious_json,
    ])
    for difference in test.differences { try console.writeLine(difference.text) }
    guard test.passed else {
      try console.writeLine(
        "FAILED: \(Noun("figure").counted(test.differences.count)) of pbr \(Version.current) "
          + "did not come out; do not use this installation")
      throw Exit(.inputHasErrors)
    }
    try console.writeLine(
      "PASSED: \(Noun("figure").counted(test.figures)) of \(Noun("example").counted(test.examples)) "
        + "come out to a penny with pbr \(Version.current)")
  }
}

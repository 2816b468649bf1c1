import Testing

@Suite("Examples in comments") struct CommentExamplesTests {
  /// Compiled and run as a guest's program: what the comment says behind each `print` is printed.
  @Test("Every example in a comment compiles with one import and prints what it says")
  func examples() throws {
    let all = try CommentExamples()
    let output = try all.program.output()
    let printed = CommentExamples.printed(output, count: all.examples.count)
    #expect(printed.contains { $0 != nil }, "\(output)")
    for (example, lines) in zip(all.examples, printed) {
      #expect(!example.shown.isEmpty, "\(example.declaration) shows nothing")
      let said = lines ?? ["it did not run"]
      #expect(
        CommentExamples.agrees(said, with: example.shown),
        "\(example.declaration) prints \(said), not \(example.shown)")
    }
  }

  @Test(
    "The central declarations have an example",
    arguments: [
      "Scenario", "ScenarioReading", "PlanDraft", "InputFiles", "Projection", "NamedFigure",
      "AmountDistribution", "Register", "Assessment", "Finding", "InputErrors", "Money", "Month",
      "CivilDate", "FinancialYear",
    ])
  func central(name: String) throws {
    let found = try CommentExamples().examples.filter {
      $0.declaration.hasPrefix("public struct \(name):")
    }
    #expect(found.count == 1)
  }

  @Test("What is printed otherwise is told")
  func wrong() {
    #expect(CommentExamples.agrees(["£3,200", "2"], with: ["£3,200", "2"]))
    #expect(!CommentExamples.agrees(["£3,201", "2"], with: ["£3,200", "2"]))
    #expect(!CommentExamples.agrees(["£3,200"], with: ["£3,200", "2"]))
    #expect(!CommentExamples.agrees(["£3,200", "2", "3"], with: ["£3,200", "2"]))
    #expect(CommentExamples.agrees(["a:1: more", "and more", "2"], with: ["a:1:…", "2"]))
    #expect(!CommentExamples.agrees(["b:1: more", "2"], with: ["a:1:…", "2"]))
  }
}

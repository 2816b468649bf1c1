@testable import pbr

extension Transcript {
  /// Ways of typing that are right.
  static let understood: [Transcript] = [
    .right("a", reads: "a, draws 10000"),
    .right("--draws", "5", "a", reads: "a, draws 5"),
    .right("a", "--draws=5", "--format=csv", reads: "a, draws 5, format csv"),
    .right("a", "-d", "5", "-q", reads: "a, draws 5, quiet"),
    .right("a", "-d=5", reads: "a, draws 5"),
    .right("a", "-qd", "5", "b", reads: "a, b, draws 5, quiet"),
    .right("a", "-qqf=json", "--force", reads: "a, draws 10000, format json, quiet, force"),
    .right("a", "--set", "x=-10%", "--set=y=2", reads: "a, draws 10000, set x=-10%, set y=2"),
    .right("a", "--budget", "-5", reads: "a, draws 10000, budget -5"),
    .right("a", "--set", "-.5", reads: "a, draws 10000, set -.5"),
    .right("a", "--set", "-£5", "--out", "-", reads: "a, draws 10000, set -£5, out -"),
    .right("-", "--", "-b", "--draws", reads: "-, -b, --draws, draws 10000"),
    .right("a", "-5", reads: "a, -5, draws 10000"),
    .right("", reads: ", draws 10000"),
    .right("a", "--as-of", "2013-01-31", reads: "a, draws 10000, day 2013-01-31"),
    .right("a", "--no-tint", reads: "a, draws 10000, tint false"),
    .right("a", "--", "--help", reads: "a, --help, draws 10000"),
    Transcript(words: ["--no-color", "simulate", "a"], output: "a, draws 10000\n"),
    Transcript(words: ["claims", "list", "r", "--scheme", "s"], output: "listed\n"),
    Transcript(words: ["--version"], output: "1.0.0\n"),
    Transcript(words: ["simulate", "--bad", "--version"], output: "1.0.0\n"),
  ]

  /// Ways of typing that are wrong; the words are those of swift-argument-parser 1.8.2 where it
  /// has any.
  static let misused: [Transcript] = [
    .wrong(
      says: "Error: Missing expected argument '<scenario>'\nHelp:  <scenario>  The scenario file."),
    .wrong("a", "--drws", "5", says: "Error: Unknown option '--drws'. Did you mean '--draws'?"),
    .wrong("a", "--zzzzzz", says: "Error: Unknown option '--zzzzzz'"),
    .wrong(
      "a", "--scheme=x",
      says: "Error: Unknown option '--scheme'. It is an option of 'pbr claims list'."),
    .wrong(
      words: ["a"] + Array(repeating: "--set=x=1", count: 201),
      says: "Error: Option '--set' can be given at most 200 times\nHelp:  Put the values in a file "
        + "that extends this one: {\"extends\": \"plan.json\", …}."),
    .wrong("a", "-x", says: "Error: Unknown option '-x'"),
    .wrong("a", "-qx", says: "Error: Unknown option '-x'"),
    .wrong("a", "-xq", says: "Error: Unknown option '-xq'"),
    .wrong(
      "a", "-d5",
      says: "Error: Unknown option '-d5'\n   or: Missing value for '-d <draws>' in '-d5'"),
    .wrong(
      "a", "-draws", "5",
      says: "Error: Unknown option '-draws'. Did you mean '--draws', with two hyphens?\n"
        + "   or: Missing value for '-d <draws>' in '-draws'"),
    .wrong(
      "a", "—draws", "5",
      says: "Error: Unknown option '—draws'. Did you mean '--draws', with two hyphens?"),
    .wrong(
      "a", "–-force",
      says: "Error: Unknown option '–-force'. Did you mean '--force', with two hyphens?"),
    .wrong(
      "a", "--out",
      says: "Error: Missing value for '--out <dir>'\nHelp:  --out <dir>  The folder."),
    .wrong(
      "a", "--out", "--quiet",
      says: "Error: Missing value for '--out <dir>'\nHelp:  --out <dir>  The folder."),
    .wrong(
      "a", "--out=", says: "Error: Missing value for '--out <dir>'\nHelp:  --out <dir>  The folder."
    ),
    .wrong(
      "a", "-d", "abc",
      says: "Error: The value 'abc' is invalid for '-d <draws>'. "
        + "Please provide a whole number from 1 to 1000000.\nHelp:  -d <draws>  The number of draws."
    ),
    .wrong(
      "a", "--draws", "99999999999999999999",
      says: "Error: The value '99999999999999999999' is invalid for '--draws <draws>'. "
        + "Please provide a whole number from 1 to 1000000.\n"
        + "Help:  --draws <draws>  The number of draws."),
    .wrong(
      "a", "--format", "xml",
      says: "Error: The value 'xml' is invalid for '--format <format>'. "
        + "Please provide one of 'text', 'csv' or 'json'.\n"
        + "Help:  --format <format>  The output format."),
    .wrong(
      "a", "--as-of", "31/01/2013",
      says: "Error: The value '31/01/2013' is invalid for '--as-of <as-of>'. "
        + "Please provide a date as year-month-day: 2013-01-31.\nHelp:  --as-of <as-of>  The day."),
    .wrong(
      "a", "--draws", "5", "-d", "6",
      says: "Error: The option '--draws <draws>' was given twice, with '5' and '6'. Give it once."),
    .wrong(
      "a", "--tint", "--no-tint",
      says: "Error: Value to be set with flag '--no-tint' had already been set with flag '--tint'"),
    .wrong(
      "a", "--quiet=5",
      says: "Error: The option '--quiet' does not take any value, but '5' was specified."),
    .wrong(
      "a", "--\u{1B}[2J\n", says: "Error: Unknown option '--\\u{1b}[2J\\u{a}'"),
    Transcript(
      words: ["simulat"],
      messages: """
        Error: Unknown subcommand 'simulat'. Did you mean 'simulate'?
        Usage: pbr <subcommand>
          See 'pbr --help' for more information.

        """, status: .wrongUse),
    Transcript(
      words: ["plan.json"],
      messages: """
        Error: Unknown subcommand 'plan.json'. A file comes after a subcommand: \
        'pbr simulate plan.json'.
        Usage: pbr <subcommand>
          See 'pbr --help' for more information.

        """, status: .wrongUse),
    Transcript(
      words: ["list"],
      messages: """
        Error: Unknown subcommand 'list'. Did you mean 'pbr claims list'?
        Usage: pbr <subcommand>
          See 'pbr --help' for more information.

        """, status: .wrongUse),
    Transcript(
      words: ["--draws", "5", "simulate", "a"],
      messages: """
        Error: Unknown option '--draws'. It is an option of 'pbr simulate'.
        Usage: pbr <subcommand>
          See 'pbr --help' for more information.

        """, status: .wrongUse),
    Transcript(
      words: ["claims", "lst"],
      messages: """
        Error: Unknown subcommand 'lst'. Did you mean 'list'?
        Usage: pbr claims <subcommand>
          See 'pbr claims --help' for more information.

        """, status: .wrongUse),
    Transcript(
      words: ["claims", "list", "r"],
      messages: """
        Error: Missing expected argument '--scheme <id>'
        Help:  --scheme <id>  The scheme.
        Usage: pbr claims list <register> --scheme <id>
          See 'pbr claims list --help' for more information.

        """, status: .wrongUse),
    Transcript(
      words: ["claims", "list", "r", "s", "t", "--scheme", "x"],
      messages: """
        Error: 2 unexpected arguments: 's', 't'
        Usage: pbr claims list <register> --scheme <id>
          See 'pbr claims list --help' for more information.

        """, status: .wrongUse),
    Transcript(
      words: ["help", "nosuch"],
      messages: """
        Error: Unknown subcommand 'nosuch'
        Usage: pbr help [<subcommand> ...] [--man] [--markdown]
          See 'pbr help --help' for more information.

        """, status: .wrongUse),
  ]
}

@testable import pbr

extension Transcript {
  private static let rootHelp = """
    OVERVIEW: Model payment-by-results programmes.

    EXAMPLES:
      pbr simulate plan.json
          Print the projection.

    USAGE: pbr <subcommand>

    OPTIONS:
      --color/--no-color      Use colour. Without either, only on a screen.
      --version               Show the version.
      -h, --help              Show help information.

    SUBCOMMANDS:
      simulate                Simulate a scenario.
      claims                  Make claims.

      See 'pbr help <subcommand>' for detailed help.

    """

  private static let simulateHelp = """
    OVERVIEW: Simulate a scenario.

    USAGE: pbr simulate <scenario> [<more> ...] [--draws <draws>]
           [--format <format>] [--set <path=value> ...] [--out <dir>]
           [--budget <budget>] [--as-of <as-of>] [--quiet] [--force]
           [--tint] [--no-tint]

    ARGUMENTS:
      <scenario>              The scenario file.
      <more>                  More of them.

    OPTIONS:
      -d, --draws <draws>     The number of draws. (default: 10000)
      -f, --format <format>   The output format. (values: text, csv, json; default:
                              text)
      --set <path=value>      Override one value.
      -o, --out <dir>         The folder.
      --budget <budget>       What may be lost.
      --as-of <as-of>         The day.
      -q, --quiet             Say less.
      --force                 Replace what exists.
      --tint/--no-tint        Tint.
      --color/--no-color      Use colour. Without either, only on a screen.
      --version               Show the version.
      -h, --help              Show help information.

    """

  private static let listHelp = """
    OVERVIEW: List claims.

    More.

    And more.

    USAGE: pbr claims list <register>
           --scheme <id>

    ARGUMENTS:
      <register>              The folder.

    OPTIONS:
      --scheme <id>           The scheme.
      --color/--no-color      Use colour.
                              Without either,
                              only on a screen.
      --version               Show the version.
      -h, --help              Show help
                              information.

    """

  /// Every way of asking for help.
  static let helped: [Transcript] =
    [["--help"], ["-h"], ["help"]]
    .map { Transcript(words: $0, output: rootHelp) }
    + [
      ["simulate", "--help"], ["simulate", "-h"], ["help", "simulate"], ["--help", "simulate"],
      ["simulate", "--bad", "-h"], ["simulate", "a", "-qh"], ["simulate", "help", "--help"],
    ].map { Transcript(words: $0, output: simulateHelp) }
    + [["claims", "list", "--help"], ["help", "claims", "list"], ["claims", "help", "list"]]
    .map { Transcript(words: $0, output: listHelp, width: 44) }
    + [
      Transcript(
        words: ["claims"],
        output: """
          OVERVIEW: Make claims.

          USAGE: pbr claims <subcommand>

          OPTIONS:
            --color/--no-color      Use colour. Without either, only on a screen.
            --version               Show the version.
            -h, --help              Show help information.

          SUBCOMMANDS:
            list                    List claims.

            See 'pbr help claims <subcommand>' for detailed help.

          """)
    ]

  /// Every way a command can end.
  static let ended: [Transcript] = [
    Transcript(
      words: ["broken", "input"], output: "so far\n",
      messages: "plan.json: error[a-code]: it is wrong\n", status: .inputHasErrors),
    Transcript(words: ["broken", "quietly"], output: "so far\n", status: .inputHasErrors),
    Transcript(
      words: ["broken", "open"], output: "so far\n", messages: "x: error[open]: is not there\n",
      status: .cannotOpen),
    Transcript(
      words: ["broken", "create"], output: "so far\n", messages: "x: error[create]: exists\n",
      status: .cannotCreate),
    Transcript(words: ["broken", "reader"], output: "so far\n"),
    Transcript(
      words: ["broken", "otherwise"], output: "so far\n",
      messages: """
        error[defect]: Surprise()
          This is a defect of pbr 1.0.0, not of your files. Please report it with the command \
        you typed.

        """, status: .defect),
  ]
}

import PBRFiles
import PBRReporting
import PBRRuns

/// How results are printed: the choices that commands with a report share.
struct OutputForm {
  enum Format: String, CaseIterable { case text, json, csv, markdown }

  let format: Format
  let excel: Bool
  private let writer: TextWriter
  private let remarks: Remarks
  private let inputs: ReadInputs
  /// The command with what says what is worked out.
  private let asked: (command: String, settings: [String])

  /// The options of commands that only print text.
  static let plainOptions: [OptionDescription] = [
    .flag("ascii", "Print plain ASCII where £ and ★ garble: GBP, [G] [A] [R].")
  ]

  static let options: [OptionDescription] = [
    .value(
      "format", short: "f", placeholder: "format", "What is printed.",
      form: .choice(Format.allCases.map(\.rawValue)), default: "text"),
    .flag("ascii", "Print plain ASCII where £ and ★ garble: GBP, [G] [A] [R]."),
    .flag("excel", "Begin CSV files with a byte-order mark, for Excel."),
  ]

  /// The options of commands whose report has sections that only `--details` shows.
  static func options(details: String) -> [OptionDescription] {
    [.flag("details", details)] + options
  }

  init(_ parsed: ParsedCommand, _ console: Console) {
    format = parsed.value("format").flatMap(Format.init(rawValue:)) ?? .text
    excel = parsed.flag("excel")
    remarks = console.remarks
    inputs = console.inputs
    asked = (parsed.description.fullName, OutputForm.settings(parsed))
    writer = TextWriter(
      width: console.reportWidth, ascii: parsed.flag("ascii"),
      color: console.usesColour,
      detail: parsed.description.options.contains { $0.long == "details" }
        && parsed.flag("details"))
  }

  /// Whether tables are printed, and not the report.
  var isData: Bool { format == .csv || format == .json }

  /// Whether JSON is printed, which says what it was made from.
  static func isJSON(_ parsed: ParsedCommand) -> Bool { parsed.value("format") == "json" }

  /// Options that change how an answer is given, not what it is.
  private static let ofForm: Set<String> = [
    "format", "ascii", "excel", "details", "out", "force", "color", "version", "help",
  ]

  /// What was asked, apart from the files and the form of the answer.
  private static func settings(_ parsed: ParsedCommand) -> [String] {
    let words = zip(parsed.description.arguments, parsed.arguments).compactMap { argument, text in
      argument.form.isPath ? nil : text
    }
    return words
      + parsed.description.options.filter { !ofForm.contains($0.long) }.flatMap { option in
        if let flag = parsed.flags[option.long] { return ["--\(option.long) \(flag)"] }
        if case .value(_, let form, _) = option.kind, form.isPath { return [] }
        return (parsed.given[option.long] ?? []).map { "--\(option.long) \($0)" }
      }
  }

  /// What a document says of what made it: the version, and the fingerprint of the run; without a
  /// run's own, one over what was asked and the contents of the files.
  func stamp(_ fingerprint: String? = nil) -> DocumentStamp {
    DocumentStamp(
      version: Version.current,
      fingerprint: fingerprint
        ?? RunRecord(
          version: Version.current, command: asked.command, settings: asked.settings,
          inputs: inputs.sums
        ).fingerprint)
  }

  func text(_ report: Report) -> String { writer.text(remarks.added(to: report)) }
  func markdown(_ report: Report) -> String { MarkdownWriter().text(remarks.added(to: report)) }

  /// Prints a report, or the data behind it: the first table as CSV, all of them as JSON.
  func write(
    _ report: Report, _ tables: [DataTable], document: String, fingerprint: String? = nil,
    _ console: Console
  ) throws(Exit) {
    switch format {
    case .text: try console.write(text(report))
    case .markdown: try console.write(markdown(report))
    case .csv: for table in tables.prefix(1) { try console.write(table.csv(excel: excel)) }
    case .json:
      try console.write(
        TablesJSON.document(
          document, stamp(fingerprint), report, tables, remarks: remarks.lines
        ).bytes)
    }
  }
}

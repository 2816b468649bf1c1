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
    writer = TextWriter(
      width: console.reportWidth, ascii: parsed.flag("ascii"),
      color: console.usesColour,
      detail: parsed.description.options.contains { $0.long == "details" }
        && parsed.flag("details"))
  }

  func text(_ report: Report) -> String { writer.text(remarks.added(to: report)) }
  func markdown(_ report: Report) -> String { MarkdownWriter().text(remarks.added(to: report)) }

  /// Prints a report, or the data behind it: the first table as CSV, all of them as JSON.
  func write(
    _ report: Report, _ tables: [DataTable], document: String, _ console: Console
  ) throws(Exit) {
    switch format {
    case .text: try console.write(text(report))
    case .markdown: try console.write(markdown(report))
    case .csv: for table in tables.prefix(1) { try console.write(table.csv(excel: excel)) }
    case .json:
      try console.write(
        TablesJSON.document(document, report, tables, remarks: remarks.lines).bytes)
    }
  }
}

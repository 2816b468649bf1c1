import Documents
import Reporting

/// How results are printed: the choices that commands with a report share.
struct OutputForm {
  enum Format: String, CaseIterable { case text, json, csv, markdown }

  let format: Format
  let excel: Bool
  private let writer: TextWriter

  static let options: [OptionDescription] = [
    .value(
      "format", short: "f", placeholder: "format", "What is printed.",
      form: .choice(Format.allCases.map(\.rawValue)), default: "text"),
    .flag("details", "Show every section: cohorts, caseload, assumptions, checks."),
    .flag("ascii", "Print plain ASCII where £ and ★ garble: GBP, [G] [A] [R]."),
    .flag("excel", "Begin CSV files with a byte-order mark, for Excel."),
  ]

  init(_ parsed: ParsedCommand, _ console: Console) {
    format = parsed.value("format").flatMap(Format.init(rawValue:)) ?? .text
    excel = parsed.flag("excel")
    writer = TextWriter(
      width: console.reportWidth, ascii: parsed.flag("ascii"),
      color: console.usesColour, detail: parsed.flag("details"))
  }

  func text(_ report: Report) -> String { writer.text(report) }
  func markdown(_ report: Report) -> String { MarkdownWriter().text(report) }
}

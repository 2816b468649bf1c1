import PBRReporting

/// What has to be known of the plans that a command read, in each of its outputs: that figures of
/// theirs are still placeholders.
final class Remarks {
  private var said: [(path: String, text: String)] = []

  /// Adds a remark on a plan, once.
  func add(_ text: String, of path: String) {
    guard !said.contains(where: { $0.path == path && $0.text == text }) else { return }
    said.append((path, text))
  }

  /// A line each; with the plan's name where there are several.
  var lines: [String] {
    said.count > 1 ? said.map { "\($0.path): \($0.text)" } : said.map(\.text)
  }

  /// A report with the remarks before its own notes.
  func added(to report: Report) -> Report {
    guard !said.isEmpty else { return report }
    var marked = report
    marked.notes = lines + report.notes
    return marked
  }
}

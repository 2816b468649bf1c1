package import PBRFiles
package import PBRFindings
package import PBRProgramme

/// Where the files of a scorecard come from: documents that are held whole, and the comparators,
/// which may be large and are read block by block.
package struct ScorecardFiles: Sendable {
  /// A large sheet, or why it could not be opened.
  package enum Sheet: Sendable {
    case text(SourceText)
    case file(CSVFile)
    case problem(Finding)
  }

  let documents: InputFiles
  let sheet: @Sendable (String) -> Sheet

  /// - Parameter sheet: how the comparators are opened; left out, like the other files.
  package init(_ documents: InputFiles, sheet: (@Sendable (String) -> Sheet)? = nil) {
    self.documents = documents
    self.sheet =
      sheet ?? { path in
        switch documents.outcome(path) {
        case .text(let text): .text(text)
        case .problem(let finding): .problem(finding)
        }
      }
  }
}

package import PBRFindings

extension Files {
  /// What to say of a file that is not there: which folder of its path is missing, or what was
  /// probably meant. Nil when something stands at the path, whatever it is.
  ///
  /// - Returns: a finding with the code `file-missing`.
  package static func missing(_ path: String) -> Finding? {
    do throws(SystemProblem) {
      return try FileStatus.of(path) == nil ? MissingFile(path: path).finding : nil
    } catch {
      return error == .throughFile ? MissingFile(path: path).finding : nil
    }
  }
}

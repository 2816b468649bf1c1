/// Following links at the end of a path, so that a link stays a link and the file it leads to
/// is the one that is written.
enum LinkedPath {
  /// Where the links lead; the path itself when it is none. The last may lead to nothing yet.
  static func target(of path: String) throws(SystemProblem) -> String {
    var path = path
    for _ in 0..<40 {
      guard FileStatus.isLink(path) else { return path }
      let next = try Folder.linkTarget(path)
      path = next.hasPrefix("/") ? next : OutputFolder.parent(path) + "/" + next
    }
    throw .loop
  }
}

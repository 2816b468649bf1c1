/// Files that were written into a folder for something that may yet fail.
package struct PlacedFiles: Sendable {
  /// The paths as the user knows them, in the order in which they were given.
  package let paths: [String]
  private let files: [(path: String, identity: [UInt64]?)]
  private let folders: [String]

  init(paths: [String], files: [(path: String, identity: [UInt64]?)], folders: [String]) {
    self.paths = paths
    self.files = files
    self.folders = folders
  }

  /// Takes them away again, and the folders that were made for them. What somebody else has put
  /// in the place of one, and a folder that holds something else, stay.
  package func takeBack() {
    for file in files { Folder.remove(file.path, ifStill: file.identity) }
    for folder in folders.reversed() { Folder.removeIfEmpty(folder) }
  }
}

/// The version of the program.
enum Version {
  /// What `pbr --version` prints and every run records.
  static let current = "1.0.0"
}

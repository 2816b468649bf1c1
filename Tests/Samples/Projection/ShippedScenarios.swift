import Foundation

/// The scenarios that come with the program, by name.
package enum ShippedScenarios {
  /// As they stand beside the tests.
  package static let texts: [String: String] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Scenarios")
    var files: [String: String] = [:]
    for part in ["", "assumptions/"] {
      let names = try? FileManager.default.contentsOfDirectory(
        atPath: folder.appending(path: part).path())
      for name in names ?? [] where name.hasSuffix(".json") {
        files[part + name] = try? String(
          contentsOf: folder.appending(path: part + name), encoding: .utf8)
      }
    }
    return files
  }()
}

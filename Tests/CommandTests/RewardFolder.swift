import Foundation
import Testing

/// A folder with the rules and the plan of a reward, and what commands make of them.
struct RewardFolder {
  let path = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    .appending(path: "pbr-reward-\(UUID().uuidString)").path

  /// A pot of £200,000, two instalments, nothing on account.
  static let rules = """
    { "scheme": "psa", "kind": "reward-grant", "title": "A reward", "ends": "2005-03-31",
      "potential": 200000, "pays": { "from": 0.6, "to": 1 },
      "instalments": [ { "year": "2005-06", "share": "1/2" }, { "year": "2006-07", "share": "1/2" } ] }
    """

  init() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  func remove() { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file and gives its path.
  @discardableResult
  func write(_ text: String, as name: String) throws -> String {
    try text.write(toFile: "\(path)/\(name)", atomically: true, encoding: .utf8)
    return "\(path)/\(name)"
  }

  /// Writes rules with some words changed and a plan with these targets.
  func plan(
    _ targets: [String], rules changes: [(String, String)] = [], head: String = ""
  ) throws -> String {
    var rules = Self.rules
    for (from, to) in changes { rules = rules.replacing(from, with: to) }
    try write(rules, as: "scheme.json")
    return try write(
      "{ \"pbr\": 1, \"title\": \"Plan\", \"scheme\": \"scheme.json\",\(head)\n"
        + "  \"targets\": [ \(targets.joined(separator: ",\n    ")) ] }\n", as: "plan.json")
  }

  func read(_ name: String) throws -> String {
    try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
  }

  /// The rows of a data file after its heading.
  func rows(_ name: String) throws -> [[String]] {
    try read(name).split(separator: "\r\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// The figures of a run that `simulate --out` writes.
  func figures(_ plan: String, _ settings: [String] = []) throws -> [String: String] {
    let run = ran(
      ["simulate", plan, "--out", path + "/run", "--force"] + settings.flatMap { ["--set", $0] })
    try #require(run.status == 0, "\(run.messages)")
    return Dictionary(
      try rows("run/figures.csv").map { ($0[0], $0[1]) }, uniquingKeysWith: { first, _ in first })
  }
}

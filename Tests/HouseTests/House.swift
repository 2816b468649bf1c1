/// The house: its floors from the ground up, and the rooms on each. A room rests on rooms of the
/// floors below it, never on one of its own floor.
enum House {
  static let floors: [[String]] = [
    ["Quantities", "Findings"],
    ["Files"],
    ["Reporting"],
    ["Programme"],
    ["Projection", "Register"],
    ["Chance", "Claims", "Monitoring"],
    ["Appraisal", "Reconciliation", "Invention", "Explanation", "Rewards"],
    ["Runs"],
    ["Statements", "Measures"],
    ["CommitteeReports"],
    ["PaymentByResults", "pbr", "Benchmark"],
  ]

  /// Samples that rest on no room, and stand on the ground.
  static let ground = ["Attack"]

  /// The floor of a room; nil when there is no such room.
  static func floor(of room: String) -> Int? { floors.firstIndex { $0.contains(room) } }

  /// The room of a module; nil for a module that is not of the house.
  static func room(ofModule name: String) -> String? {
    let room = name.hasPrefix("PBR") ? String(name.dropFirst(3)) : name
    return floor(of: room) == nil ? nil : room
  }

  /// The room whose code a file holds or tests, and whether it is a test's.
  static func room(ofFile path: String) -> (name: String, isTest: Bool)? {
    let parts = path.split(separator: "/").map(String.init)
    guard parts.count > 2 else { return nil }
    switch (parts[0], parts[1]) {
    case ("Sources", let room): return (room, false)
    case ("Tests", "Samples"): return ground.contains(parts[2]) ? nil : (parts[2], true)
    case ("Tests", "CommandTests"): return ("pbr", true)
    case ("Tests", let tests) where tests.hasSuffix("Tests"):
      return (String(tests.dropLast(5)), true)
    default: return nil
    }
  }

  /// What is wrong with the imports of a file: those of its own floor, or above it, or of a room
  /// that is nowhere in the house. Tests may import the room they test.
  static func wrongImports(_ source: SwiftSource) -> [String] {
    guard let (own, isTest) = room(ofFile: source.path) else { return [] }
    guard let floor = floor(of: own) else {
      return own == "House" ? [] : ["\(source.path): there is no room \(own) in the house"]
    }
    return source.imports.compactMap { module in
      if module.hasSuffix("Samples") {
        let sampled = String(module.dropLast(7))
        let isBelow = self.floor(of: sampled).map { $0 <= floor } ?? ground.contains(sampled)
        return isTest && isBelow ? nil : "\(source.path) imports \(module)"
      }
      guard let room = room(ofModule: module) else {
        return module.hasPrefix("PBR") ? "\(source.path): there is no room of \(module)" : nil
      }
      if isTest, room == own { return nil }
      return (self.floor(of: room) ?? 0) < floor ? nil : "\(source.path) imports \(module) upwards"
    }
  }
}

import Foundation
import PBRFindings
import PBRProgramme
import ProjectionSamples
import Testing

/// Whether the long forms of the tests are asked for: `PBR_THOROUGH=1 swift test`.
let isThorough = ProcessInfo.processInfo.environment["PBR_THOROUGH"] != nil

/// Reading the scenarios that come with the program.
enum ShippedPlans {
  /// Those that can be read as they stand.
  static let names = ShippedScenarios.texts.keys.sorted().filter {
    !$0.hasPrefix("assumptions/") && !$0.hasSuffix("as-printed.json")
  }

  static func scenario(
    _ name: String, settings: [String] = [], more: [String: String] = [:]
  ) throws -> Scenario {
    let files = InputFiles { path in
      if let text = more[path] ?? ShippedScenarios.texts[path] {
        return .text(SourceText(name: path, text))
      }
      return .problem(.error("file-missing", file: path, "not there"))
    }
    let reading = ScenarioReading(name, settings: settings, files: files)
    return try #require(reading.scenario, "\(reading.findings.map(\.message))")
  }
}

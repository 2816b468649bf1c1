package import PBRFiles
import PBRFindings
import PBRProgramme

/// The plan for a reward as a run used it, in one document: its layers and settings laid over each
/// other, the rules as an object. The scorecard stays a file of its own, under the name by which it
/// was opened.
package struct ResolvedReward: Sendable {
  private let content: JSONValue
  private let scorecard: [String]

  /// - Parameters:
  ///   - plan: the document with everything laid over it.
  ///   - scorecard: the SHA-256 of the scorecard's files, in the order in which they were read.
  package init(_ plan: JSONValue, scorecard: [String]) {
    var content = plan.without(["extends", "$schema", "origins"])
    if let rules = content.object?["scheme"] {
      content.add(rules.without(["extends", "$schema"]), at: ["scheme"])
    }
    if let name = content.object?["scorecard"], let text = name.string {
      let opened = DocumentLoader.resolve(text, beside: name.place.text)
      content.add(JSONValue(.string(opened), at: name.place), at: ["scorecard"])
    }
    self.content = content
    self.scorecard = scorecard
  }

  /// The SHA-256 of what the plan and its scorecard say, from whatever files.
  package var sum: String {
    let said = JSONOutput(content.without(["scorecard"]).sorted).bytes
    return SHA256.hex(of: said + Array(("\n" + scorecard.joined(separator: "\n")).utf8))
  }

  /// `plan.json`.
  package var file: OutputFile {
    OutputFile(name: ResolvedPlan.fileName, bytes: JSONOutput(content).bytes)
  }
}

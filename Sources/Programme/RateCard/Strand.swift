import PBRFiles
import PBRFindings
import PBRQuantities

/// A strand of a rate card: a tree of steps, such as a home found, kept three months, kept six.
/// Of the steps that follow the same one at most one happens, each once a place.
package struct Strand: Sendable, Hashable {
  package let id: String
  package let title: String
  /// Whether a step can be claimed whose earlier step was never claimed.
  package let earlierStepsOptional: Bool

  /// The name under which the ranges of its steps move together, where a plan says nothing else.
  package var movesAs: String { "strand:\(id)" }
}

/// Where a result stands on its ladder.
package struct LadderStep: Sendable, Hashable {
  /// The strand, by its place in the scheme's list.
  package let strand: Int
  /// The step it follows, by its place among the scheme's results; nil for a first step.
  package let after: Int?
  /// Which of several like payments it is, where the rules pay a result again and again.
  package let repetition: Repetition?

  /// One of several payments of the same result.
  package struct Repetition: Sendable, Hashable {
    /// The id of the result in the rules.
    package let of: String
    package let title: String
    /// Counted from 1.
    package let number: Int
    package let times: Int
    /// Whole months from one to the next.
    package let everyMonths: Int
  }
}

extension Strand {
  /// The most strands and steps that a rate card may have; every repeated payment is a step.
  static let most = 20
  static let mostSteps = 200

  static func readAll(in fields: FieldReader) -> [Strand] {
    let items = fields.list("strands")
    fields.reportEmpty("strands", items.isEmpty, "the scheme has no strand")
    var strands: [Strand] = []
    for (index, item) in items.enumerated() {
      let id = item.object?["id"]?.string ?? "\(index + 1)"
      guard let reader = FieldReader(item, path: ["strands", id], in: fields.context) else {
        continue
      }
      _ = reader.required("id", expected: "\"id\": \"accommodation\"")
      let checked = reader.plainText("id").flatMap { Identifier.checked($0, in: reader, key: "id") }
      let title = reader.text("title")
      let earlier = reader.choice("earlierSteps", among: ["needed", "optional"])
      _ = reader.provenance()
      reader.finish()
      if let checked {
        strands.append(
          Strand(
            id: checked, title: title ?? checked, earlierStepsOptional: earlier == "optional"))
      }
    }
    reportDuplicates(in: items, of: "strands", fields)
    if items.count > most {
      fields.report(
        .error(
          "many-strands", at: fields.object["strands"]?.place,
          "\(items.count) strands are more than the \(most) that a rate card may have",
          remedy: "Put steps that follow each other into one strand."))
    }
    return strands
  }
}

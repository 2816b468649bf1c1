import PBRFiles
import PBRFindings
import PBRQuantities

/// What makes a family one of the programme's: the reasons it can be identified on.
package struct Criteria: Sendable {
  package struct Criterion: Sendable, Hashable {
    package let id: String
    package let title: String
    /// Chosen by the council; it does not count towards the number needed.
    package let isLocal: Bool
  }

  /// How many of the national criteria a family must meet.
  package let needed: Int
  /// National ones first, each group in the order of the file.
  package let all: [Criterion]

  package func contains(_ id: String) -> Bool { all.contains { $0.id == id } }
}

extension Criteria {
  /// Nil when the rules name none.
  static func read(in scheme: FieldReader) -> Criteria? {
    guard let fields = scheme.object("criteria") else { return nil }
    let needed = fields.figure("needed", unit: .criteria, recorded: false) {
      .whole($0, in: 0...50)
    }
    var all: [Criterion] = []
    for (key, isLocal) in [("national", false), ("local", true)] {
      let items = fields.list(key)
      for (index, item) in items.enumerated() {
        let id = item.object?["id"]?.string ?? "\(index + 1)"
        guard
          let reader = FieldReader(
            item, path: fields.path + [key, id], in: fields.context, inheriting: fields.inherited)
        else { continue }
        _ = reader.required("id", expected: "\"id\": \"crime\"")
        let checked = reader.plainText("id").flatMap {
          Identifier.checked($0, in: reader, key: "id")
        }
        let title = reader.text("title")
        _ = reader.provenance()
        reader.finish()
        if let checked {
          all.append(Criterion(id: checked, title: title ?? checked, isLocal: isLocal))
        }
      }
      reportDuplicates(in: items, of: "criteria", fields)
    }
    _ = fields.provenance()
    fields.finish()
    return Criteria(needed: needed?.value ?? 0, all: all)
  }

  /// Reports tests whose criterion the scheme does not list.
  func check(_ results: [ResultRule], _ scheme: FieldReader) {
    for result in results {
      for test in result.tests {
        guard let criterion = test.criterion, !contains(criterion) else { continue }
        scheme.report(
          .error(
            "unknown-criterion", at: scheme.object["results"]?.place,
            "the test \(test.id) of \(result.id) names the criterion \(Quoted.value(criterion)), "
              + "which is not in criteria",
            remedy: Nearest.match(criterion, among: all.map(\.id)).map { "Did you mean \"\($0)\"?" }
              ?? "Known here: \(all.map(\.id).joined(separator: ", "))."))
      }
    }
  }
}

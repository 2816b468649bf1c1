import PBRExplanation
package import PBRFiles
import PBRProgramme
import PBRQuantities
package import PBRReporting
package import PBRRuns

extension ExplanationStatement {
  /// Raised when a key changes its meaning or goes away; new keys do not raise it.
  package static let shape = 1

  /// The tree as one document: a part that stands above already is there with its value, without
  /// its parts.
  package func json(_ stamp: DocumentStamp) -> JSONOutput {
    var shown: Set<String> = []
    var members: [(String, JSONOutput)] = [
      ("document", .string("pbr.explanation")), ("shape", .whole(Self.shape)),
    ]
    members += stamp.members
    members += [
      ("title", .string(title)), ("figure", .string(figure)),
    ]
    if let note { members.append(("note", .string(note))) }
    members.append(("node", tree(node, level: 0, &shown)))
    return .object(members)
  }

  /// `explanation.csv`: a row for each part in the order in which they are read.
  package var data: DataTable {
    var table = DataTable(
      name: "explanation",
      headings: ["level", "id", "words", "value", "unit", "rule", "path", "origin", "source"])
    var shown: Set<String> = []
    add(node, level: 0, &table, &shown)
    return table
  }

  private func add(
    _ node: ExplainedNode, level: Int, _ table: inout DataTable, _ shown: inout Set<String>
  ) {
    let input = node.input
    table.rows.append([
      .integer(level), .text(node.key), .text(node.words),
      .text(node.text ?? input?.value ?? NumberText.shortest(node.value)),
      .text(node.unit.rawValue), .text(name(node.rule)), .text(input?.path ?? ""),
      .text(input?.origin ?? ""), .text(input?.provenance.source ?? ""),
    ])
    guard shown.insert(node.key).inserted, depth.map({ level < $0 }) ?? true else { return }
    for part in node.parts { add(part, level: level + 1, &table, &shown) }
  }

  private func tree(
    _ node: ExplainedNode, level: Int, _ shown: inout Set<String>
  ) -> JSONOutput {
    var members: [(String, JSONOutput)] = [
      ("id", .string(node.key)), ("words", .string(node.words)),
      ("value", node.text.map { .string($0) } ?? .decimal(NumberText.shortest(node.value))),
      ("unit", .string(node.unit.rawValue)),
    ]
    if let input = node.input {
      members += [
        ("path", .string(input.path)), ("input", .string(input.value)),
        ("origin", .string(input.origin)),
        ("status", input.provenance.status.map { .string($0.rawValue) } ?? .null),
        ("source", input.provenance.source.map { .string($0) } ?? .null),
      ]
      return .object(members)
    }
    members.append(("rule", .string(name(node.rule))))
    if let section = node.section { members.append(("section", .whole(section))) }
    guard !node.isLeaf else { return .object(members) }
    members.append(("working", .string(working(node))))
    if shown.insert(node.key).inserted, depth.map({ level < $0 }) ?? true {
      members.append(
        ("parts", .list(node.parts.map { tree($0, level: level + 1, &shown) })))
    }
    return .object(members)
  }

  /// The rule in one word; the number that goes with it stands in the working.
  private func name(_ rule: ExplainedNode.Rule) -> String {
    switch rule {
    case .sum: "sum"
    case .difference(let plus): "difference after \(plus)"
    case .product: "product"
    case .quotient: "quotient"
    case .least: "least"
    case .greatest: "greatest"
    case .leastOrNought: "least-or-nought"
    case .firstLeast: "first-least"
    case .firstGreatest: "first-greatest"
    case .rootMeanSquare: "root-mean-square"
    case .rootSumOfSquares: "root-sum-of-squares"
    case .percentile: "percentile"
    case .root: "root"
    case .spreadSoFar: "spread-so-far"
    case .placesSoFar: "places-so-far"
    case .chance(_, let month): "chance of \(month)"
    case .power(let exponent): "power \(exponent)"
    case .input: "input"
    case .settled: "settled"
    }
  }
}

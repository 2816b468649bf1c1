package import PBRExplanation
import PBRProgramme
import PBRQuantities
package import PBRReporting

/// A figure taken apart, as it is read: each part under what it is a part of, the rule with its
/// numbers, inputs with their place and source.
package struct ExplanationStatement {
  let node: ExplainedNode
  let figure: String
  let title: String
  /// How many levels of parts are shown; nil for all.
  let depth: Int?
  /// Whether it is the plan's although there is a register, which is then said.
  let isBesideRegister: Bool

  package init(
    _ node: ExplainedNode, figure: String, title: String, depth: Int?,
    isBesideRegister: Bool = false
  ) {
    self.isBesideRegister = isBesideRegister
    self.node = node
    self.figure = figure
    self.title = title
    self.depth = depth
  }

  package var report: Report {
    var shown: Set<String> = []
    var lines: [String] = []
    add(node, level: 0, &lines, &shown)
    return Report(
      title: title,
      headline: "\(figure)\(isBesideRegister ? ", as planned," : "") is \(said(node)).",
      subtitle: depth.map {
        "taken apart, \(Noun("level").counted($0)) deep"
      } ?? "taken apart down to the inputs",
      sections: [
        ReportSection(
          id: "explanation", title: node.words, blocks: [.paragraph(rule(node)), .list(lines)])
      ], notes: [note].compactMap(\.self))
  }

  /// That a register says nothing of the figure.
  var note: String? {
    isBesideRegister
      ? "This figure is the plan's, whatever the register says. With --register those of the register "
        + "are PART:LINE:BASIS[:YEAR], such as total:all:cash." : nil
  }

  /// A line for each part, indented by its level.
  private func add(
    _ node: ExplainedNode, level: Int, _ lines: inout [String], _ shown: inout Set<String>
  ) {
    guard depth.map({ level < $0 }) ?? true else { return }
    for part in node.parts {
      let isKnown = !shown.insert(part.key).inserted
      var text = String(repeating: "· ", count: level) + part.words + ": " + said(part)
      if isKnown, !part.isLeaf || part.input != nil {
        text += ", as above"
      } else if let input = part.input {
        text += ExplanationStatement.place(input)
      } else if !part.isLeaf {
        text += " = " + working(part)
      }
      lines.append(text)
      if !isKnown { add(part, level: level + 1, &lines, &shown) }
    }
  }

  /// Where an input stands, and on what grounds.
  static func place(_ input: InputRecord) -> String {
    var text = " [\(input.path), \(input.origin)"
    if let status = input.provenance.status { text += ", \(status.rawValue)" }
    if let source = input.provenance.source { text += ": \(source)" }
    return text + "]"
  }

  private func rule(_ node: ExplainedNode) -> String {
    let section = node.section.map { " Section \($0) of the model." } ?? ""
    return "\(said(node)) = \(working(node)).\(section)"
  }

  /// The value in words.
  func said(_ node: ExplainedNode) -> String {
    if let text = node.text { return Month(text)?.prose ?? text }
    if let input = node.input, Double(input.value) == nil {
      return InputText.value(input.value)
    }
    return ExplanationStatement.said(node.value, node.unit)
  }

  static func said(_ value: Double, _ unit: FigureUnit) -> String {
    switch unit {
    case .gbp:
      let isWhole = (value - value.rounded()).magnitude < 0.005
      let text = NumberText.grouped(value.magnitude, places: isWhole ? 0 : 2)
      return (value < -0.005 ? "-£" : "£") + text
    case .share:
      return NumberText.shortest((value * 1e8).rounded() / 1e6) + "%"
    default:
      let isWhole = (value - value.rounded()).magnitude < 1e-9
      let number = NumberText.grouped(value, places: isWhole ? 0 : 4)
      return unit.noun.map { "\(number) \($0.form(value))" } ?? number
    }
  }

  /// The rule with its numbers; where there are many parts, how many.
  func working(_ node: ExplainedNode) -> String {
    let parts = node.parts
    let texts = parts.map { said($0) }
    func joined(_ sign: String) -> String {
      texts.count <= 6
        ? texts.joined(separator: sign)
        : texts.prefix(2).joined(separator: sign) + "\(sign)…\(sign)" + (texts.last ?? "")
          + ", \(NumberText.grouped(texts.count)) parts"
    }
    switch node.rule {
    // What is taken off stands with its sign in place of the plus.
    case .sum: return texts.isEmpty ? "nothing" : joined(" + ").replacing(" + -", with: " − ")
    case .difference(let plus):
      let (first, rest) = (texts.prefix(plus), texts.dropFirst(plus))
      return ([first.joined(separator: " + ")] + rest).joined(separator: " − ")
    case .product: return joined(" × ")
    case .quotient: return texts.joined(separator: " ÷ ")
    case .least: return "the lesser of " + texts.joined(separator: " and ")
    case .greatest, .firstGreatest: return "the largest of \(parts.count) parts"
    case .leastOrNought, .firstLeast: return "the lowest of \(parts.count) parts and nought"
    case .rootMeanSquare: return "root of the mean square of \(texts.joined(separator: ", "))"
    case .rootSumOfSquares:
      return "root of the sum of the squares of \(texts.joined(separator: ", "))"
    case .percentile:
      return "where the probability of at most so much reaches \(texts.last ?? ""): "
        + "\(texts.first ?? ""), and of less \(texts.dropFirst().first ?? "")"
    case .root:
      return "where the net is nought: " + texts.joined(separator: "; below it and above it ")
    case .spreadSoFar:
      return "\(texts[0]) × \(texts[1]) ÷ \(texts[2]), rounded up"
    case .placesSoFar:
      return "\(texts[0]) × \(texts[1]) ÷ \(texts[2]), rounded half up"
    case .chance: return "read off \(texts.joined())"
    case .power(let exponent): return "\(texts.joined()) to the power of \(exponent)"
    case .input: return "an input"
    case .settled: return "worked out as it says"
    }
  }
}

/// An input that is not a number, in words.
enum InputText {
  /// `triangular 6 12 24` is `6 to 24 months, most often 12`.
  static func value(_ text: String) -> String {
    let parts = text.split(separator: " ").map(String.init)
    switch (parts.first, parts.count) {
    case ("triangular", 4): return "\(parts[1]) to \(parts[3]) months, most often \(parts[2])"
    case ("uniform", 3): return "\(parts[1]) to \(parts[2]) months, all equally likely"
    case ("fixed", 2):
      return "always \(parts[1]) \(parts[1] == "1" ? Noun.month.one : Noun.month.many)"
    default: return text
    }
  }
}

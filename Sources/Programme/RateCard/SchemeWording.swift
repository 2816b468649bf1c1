/// Says of people, or whoever the payer's rules say is attached, what is worded of families; and of
/// steps, where results are those of ladders, what is worded of main results.
///
/// What the plan says itself keeps its words: titles, sources and notes. So do names of files, of
/// columns and of inputs (`families.csv`, `family_id`, `commitment.families`) and names of programmes
/// (`Troubled Families`).
package struct SchemeWording: Sendable {
  package let unit: AttachedUnit
  /// Whether results are the steps of ladders.
  package let hasSteps: Bool
  /// Texts of the plan that speak of families, the longest first.
  private let kept: [String]

  /// - Parameter texts: what the plan says in its own words.
  package init(_ unit: AttachedUnit, hasSteps: Bool = false, keeping texts: [String] = []) {
    self.unit = unit
    self.hasSteps = hasSteps
    // A word alone, such as the name of a figure, is no text of the plan's own.
    kept = Set(texts.filter { $0.contains(" ") && SchemeWording.mayChange($0) }).sorted {
      ($1.count, $0) < ($0.count, $1)
    }
  }

  /// The same where further texts keep their words, such as those of a library.
  package func keeping(_ texts: [String]) -> SchemeWording {
    SchemeWording(unit, hasSteps: hasSteps, keeping: kept + texts)
  }

  /// Whether nothing is to be said otherwise.
  package var isPlain: Bool { unit == .family && !hasSteps }

  private static func mayChange(_ text: String) -> Bool {
    text.contains("amil") || text.contains("ain result")
  }

  package func callAsFunction(_ text: String) -> String {
    guard !isPlain, SchemeWording.mayChange(text) else { return text }
    for own in kept {
      guard let range = text.firstRange(of: own) else { continue }
      return self(String(text[..<range.lowerBound])) + own + self(String(text[range.upperBound...]))
    }
    let result = unit == .family ? text : worded(text)
    return hasSteps
      ? result.replacing("main result", with: "step").replacing("Main result", with: "Step")
      : result
  }

  private func worded(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    var before: Character?
    var isAfterName = false
    while let first = rest.first {
      guard first.isLetter else {
        result.append(first)
        rest = rest.dropFirst()
        before = first
        continue
      }
      let word = rest.prefix(while: \.isLetter)
      rest = rest.dropFirst(word.count)
      let isPart =
        SchemeWording.joins(before)
        || SchemeWording.joins(rest.first) && !isEnd(rest.dropFirst().first)
      let isName = isAfterName && before == " " && word.first?.isUppercase == true
      result += isPart || isName ? String(word) : said(word)
      isAfterName = word.first?.isUppercase == true
      before = nil
    }
    return result
  }

  /// Whether a character right beside a word makes it a part of a name: `families.csv`.
  private static func joins(_ character: Character?) -> Bool {
    character.map { "_-./:`".contains($0) } ?? false
  }

  private func isEnd(_ character: Character?) -> Bool {
    character.map { !$0.isLetter && !$0.isNumber } ?? true
  }

  private func said(_ word: Substring) -> String {
    switch word {
    case "family": unit.one
    case "families": unit.many
    case "Family": unit.one.prefix(1).uppercased() + unit.one.dropFirst()
    case "Families": unit.many.prefix(1).uppercased() + unit.many.dropFirst()
    default: String(word)
    }
  }
}

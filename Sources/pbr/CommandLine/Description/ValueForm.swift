import PBRQuantities

/// What the value of an option or an argument looks like: what is accepted, and what the shell
/// offers when the user presses Tab.
enum ValueForm: Sendable, Equatable {
  case text
  /// The path of a file, or `-`.
  case file
  /// The path of a folder.
  case folder
  case choice([String])
  case wholeNumber(ClosedRange<Int>)
  /// A decimal number, which may be negative.
  case number
  /// `2013-01-31`
  case date
  /// `2013-01`
  case month

  /// What to type instead, as a sentence, or nil when the value is accepted.
  func advice(on value: String) -> String? {
    switch self {
    case .text, .file, .folder: nil
    case .choice(let words): words.contains(value) ? nil : ValueForm.advice(words)
    case .wholeNumber(let range):
      ValueForm.wholeNumber(value).map(range.contains) == true
        ? nil : "Please provide a whole number \(ValueForm.span(range))."
    case .number:
      ExactDecimal(value) == nil ? "Please provide a number such as 2500 or 0.75." : nil
    case .date:
      CivilDate(value) == nil
        ? YearsRead.beyond(value).map { _ in
          "Please provide a date of the years \(YearsRead.words)."
        }
          ?? "Please provide a date as year-month-day: 2013-01-31." : nil
    case .month: Month(value) == nil ? "Please provide a month as year-month: 2013-01." : nil
    }
  }

  /// Digits with or without a sign; nothing else is a whole number.
  static func wholeNumber(_ text: String) -> Int? { text.hasPrefix("+") ? nil : Int(text) }

  private static func span(_ range: ClosedRange<Int>) -> String {
    switch (range.lowerBound, range.upperBound) {
    case (let low, .max): "from \(low) up"
    case (let low, let high): "from \(low) to \(high)"
    }
  }

  private static func advice(_ words: [String]) -> String {
    let quoted = words.map { "'\($0)'" }
    guard let last = quoted.last, quoted.count > 1 else {
      return "Please provide \(quoted.first ?? "nothing")."
    }
    return "Please provide one of \(quoted.dropLast().joined(separator: ", ")) or \(last)."
  }

  /// The help of an option or argument, followed by its choices and default in brackets.
  func appended(to help: String, standard: String?) -> String {
    var parts: [String] = []
    if case .choice(let words) = self { parts.append("values: \(words.joined(separator: ", "))") }
    if let standard { parts.append("default: \(standard)") }
    return parts.isEmpty ? help : "\(help) (\(parts.joined(separator: "; ")))"
  }
}

extension ValueForm {
  /// Whether it names a file or a folder.
  var isPath: Bool { self == .file || self == .folder }
}

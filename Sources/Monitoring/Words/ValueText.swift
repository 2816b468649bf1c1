import PBRQuantities

/// How values of a measure are written on pages.
struct ValueText {
  let unit: MeasureUnit

  /// With the sign of the unit: `61.2%`, `£1,200`, `694`.
  func value(_ value: Fraction, _ decimals: Int) -> String {
    let number = ValueText.grouped(value.text(decimals: decimals))
    switch unit {
    case .percent, .percentChange: return number + "%"
    case .pounds: return number.hasPrefix("-") ? "-£" + number.dropFirst() : "£" + number
    case .grade(let words):
      guard let grade = value.whole, let word = words[grade] else { return number }
      return "\(number) \(word)"
    case .rate, .mean, .number, .days, .points: return number
    }
  }

  /// A number as it was written, with the sign of its unit.
  func written(_ written: WrittenNumber) -> String { value(written.value, written.decimals) }

  /// With as few decimals as show all of it, at most four.
  func shortest(_ value: Fraction) -> String {
    self.value(value, (0..<4).first { value.rounded(decimals: $0) == value } ?? 4)
  }

  /// A change without its sign: `7.3 points`, `29`.
  func change(_ change: Fraction, _ decimals: Int) -> String {
    let number = ValueText.grouped(change.magnitude.text(decimals: decimals))
    switch unit {
    case .percent, .points, .percentChange:
      return "\(number) point\(change.magnitude == .one ? "" : "s")"
    case .pounds: return "£" + number
    case .days: return "\(number) days"
    case .rate, .mean, .number, .grade: return number
    }
  }

  /// Commas between thousands; a plain minus.
  static func grouped(_ text: String) -> String {
    let sign = text.hasPrefix("-") ? "-" : ""
    let parts = text.drop { $0 == "-" }.split(separator: ".", maxSplits: 1)
    guard let head = parts.first, head.utf8.count > 3, let whole = Int(head) else { return text }
    return sign + NumberText.grouped(whole) + (parts.count > 1 ? "." + parts[1] : "")
  }

  /// A number as short as it can be written, with commas between thousands.
  static func plain(_ value: Fraction) -> String { grouped(value.text(most: 4)) }
}

/// Lengths of time in words.
enum LengthText {
  /// `a year`, `in a quarter`, `in 5 months`: after a count.
  static func of(_ years: Fraction) -> String {
    if years == .one { return "a year" }
    if let half = Fraction(1, over: 2), years == half { return "in half a year" }
    if let quarter = Fraction(1, over: 4), years == quarter { return "in a quarter" }
    if let three = Fraction(3, over: 4), years == three { return "in three quarters" }
    if let months = (years * Fraction(12)).whole {
      return months == 1 ? "in a month" : "in \(months) months"
    }
    return "in \(years.text(most: 2)) of a year"
  }
}

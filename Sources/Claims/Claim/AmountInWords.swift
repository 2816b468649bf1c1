import PBRQuantities

/// An amount as a certificate spells it: `ten thousand five hundred pounds`.
enum AmountInWords {
  static func text(_ money: Money) -> String {
    let pounds = money.pence.magnitude / 100
    let pence = money.pence.magnitude % 100
    var text = number(pounds) + " " + Noun("pound").form(Int(pounds))
    if pence > 0 { text += " and " + number(pence) + " " + Noun("penny", "pence").form(Int(pence)) }
    return (money.pence < 0 ? "minus " : "") + text
  }

  private static func number(_ value: UInt64) -> String {
    if value == 0 { return "nought" }
    var parts: [String] = []
    var rest = value
    for (unit, name) in [
      (1_000_000_000_000, "billion"), (1_000_000, "million"), (1_000, "thousand"),
    ] as [(UInt64, String)] where rest >= unit {
      parts.append(number(rest / unit) + " " + name)
      rest %= unit
    }
    if rest >= 100 {
      var text = small[Int(rest / 100)] + " hundred"
      if rest % 100 > 0 { text += " and " + tens(Int(rest % 100)) }
      parts.append(text)
    } else if rest > 0 {
      parts.append((parts.isEmpty ? "" : "and ") + tens(Int(rest)))
    }
    return parts.joined(separator: " ")
  }

  private static func tens(_ value: Int) -> String {
    if value < 20 { return small[value] }
    return decades[value / 10] + (value % 10 > 0 ? "-" + small[value % 10] : "")
  }

  private static let small = [
    "nought", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
  ]
  private static let decades = [
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
  ]
}

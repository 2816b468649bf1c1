extension JSONParser {
  /// A number by the grammar of RFC 8259. What officers type instead (`£3,200`, `60%`,
  /// `2012/13`) is reported and read as what they mean, so that reading goes on and one run
  /// shows every slip; anything else stops the reading.
  ///
  /// - Parameter inObject: whether a comma and a digit cannot be the next entry of a list.
  mutating func number(inObject: Bool) throws(Stop) -> JSONValue {
    let start = at
    while at < bytes.count, isNumberByte(bytes[at]) { at += 1 }
    if at == start + 1, bytes[start] == UInt8(ascii: "-"), at < bytes.count {
      if bytes[at...].starts(with: JSONParser.pound) { return try pounds(from: start, inObject) }
      if bytes[at] == UInt8(ascii: "I") { return try word() }
    }
    if at < bytes.count {
      let next = at + 1 < bytes.count ? bytes[at + 1] : 0
      switch bytes[at] {
      case UInt8(ascii: "%"): return try percentage(from: start)
      case UInt8(ascii: "/") where isDigit(next): return try slashes(from: start)
      case UInt8(ascii: ",") where inObject && isDigit(next): return try commas(from: start)
      case UInt8(ascii: "_"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"):
        while at < bytes.count, isLetter(bytes[at]) || isNumberByte(bytes[at]) { at += 1 }
        throw notNumber(start..<at)
      default: break
      }
    }
    let range = start..<at
    if JSONParser.isValidNumber(bytes[range]) {
      return JSONValue(.number(written(range)), at: place(range))
    }
    return try mended(range)
  }

  /// `60%` is read as 0.60.
  private mutating func percentage(from start: Int) throws(Stop) -> JSONValue {
    let number = start..<at
    at += 1
    guard JSONParser.isValidNumber(bytes[number]), !written(number).contains(where: \.isLetter)
    else { throw notNumber(start..<at) }
    let share = JSONParser.hundredth(written(number))
    try report(
      "json-percent", start..<at, "a share cannot be written as a percentage",
      remedy: "Write \(share) for \(written(number))%.")
    return JSONValue(.number(share), at: place(start..<at))
  }

  /// `2012/13` is read as the year, `5/6` and `01/04/2012` as texts.
  private mutating func slashes(from start: Int) throws(Stop) -> JSONValue {
    while at < bytes.count, isDigit(bytes[at]) || bytes[at] == UInt8(ascii: "/") { at += 1 }
    guard at - start <= 40 else { throw notNumber(start..<at) }
    let shown = written(start..<at)
    let parts = shown.split(separator: "/", omittingEmptySubsequences: false)
    let isYear =
      parts.count == 2 && parts[0].utf8.count == 4 && [2, 4].contains(parts[1].utf8.count)
    let meant = isYear ? "\(parts[0])-\(parts[1].suffix(2))" : shown
    let remedy =
      isYear
      ? "Write the year as \"\(meant)\", in quotation marks."
      : parts.count == 2
        ? "Write the fraction in quotation marks: \"\(shown)\"."
        : "Write dates as \"2012-04-30\" (year, month, day), in quotation marks."
    try report("json-slash", start..<at, "a slash inside a number", remedy: remedy)
    return JSONValue(.string(meant), at: place(start..<at))
  }

  /// `3,200` is read as 3200; a comma before other than three digits is read as a point.
  private mutating func commas(from start: Int) throws(Stop) -> JSONValue {
    let groups = groupedDigits(from: start)
    guard JSONParser.isValidNumber(Array(groups.number.utf8)[...]) else {
      throw notNumber(start..<at)
    }
    try report(
      "json-thousands", start..<at, "a comma inside a number",
      remedy: groups.isDecimal
        ? "Write fractions with a point: \(groups.number)."
        : "Write it without the comma: \(groups.number).")
    return JSONValue(.number(groups.number), at: place(start..<at))
  }

  /// `£3,200` and `-£5` are read as amounts.
  mutating func pounds(from start: Int, _ inObject: Bool) throws(Stop) -> JSONValue {
    at += 2
    let digits = at
    while at < bytes.count, isNumberByte(bytes[at]) { at += 1 }
    let sign = bytes[start] == UInt8(ascii: "-") ? "-" : ""
    let next = at + 1 < bytes.count && isDigit(bytes[at + 1])
    let grouped = inObject && next && bytes[at] == UInt8(ascii: ",")
    let amount = sign + (grouped ? groupedDigits(from: digits).number : written(digits..<at))
    guard JSONParser.isValidNumber(Array(amount.utf8)[...]) else {
      throw stop(
        "json-pound", start..<at, "a pound sign in a number",
        remedy: "Write the amount alone: 3200.")
    }
    try report(
      "json-pound", start..<at, "a pound sign in a number",
      remedy: "Write the amount alone: \(amount).")
    return JSONValue(.number(amount), at: place(start..<at))
  }

  /// Steps over digits with commas between them and gives the number they mean.
  private mutating func groupedDigits(from start: Int) -> (number: String, isDecimal: Bool) {
    var parts = [written(start..<at)]
    while at + 1 < bytes.count, bytes[at] == UInt8(ascii: ","), isDigit(bytes[at + 1]) {
      let from = at + 1
      at = from
      while at < bytes.count, isNumberByte(bytes[at]) { at += 1 }
      parts.append(written(from..<at))
    }
    let lengths = parts.dropFirst().map { $0.prefix { $0 != "." }.utf8.count }
    if lengths.allSatisfy({ $0 == 3 }) { return (parts.joined(), false) }
    // One other comma is a decimal point; several are nothing, and left for the caller to find.
    return (parts.joined(separator: parts.count == 2 ? "." : ","), true)
  }

  /// Numbers that JSON forbids and everybody understands: `+1`, `.5`, `5.`, `007`; dates and
  /// years without quotation marks.
  private mutating func mended(_ range: Range<Int>) throws(Stop) -> JSONValue {
    let text = written(range)
    if text.utf8.first.map(isDigit) == true, text.dropFirst().contains("-"),
      text.utf8.allSatisfy({ isDigit($0) || $0 == UInt8(ascii: "-") })
    {
      try report(
        "json-number", range, "years and dates are texts",
        remedy: "Put it in quotation marks: \"\(text)\".")
      return JSONValue(.string(text), at: place(range))
    }
    let sign = text.hasPrefix("-") ? "-" : ""
    var rest = text.drop { $0 == "-" || $0 == "+" }
    let signs = text.utf8.count - rest.utf8.count
    let problem: String
    if text.hasPrefix("+") {
      problem = "a number cannot begin with a plus sign"
    } else if rest.hasPrefix(".") {
      problem = "a number cannot begin with a point"
    } else if rest.hasSuffix(".") {
      problem = "a number cannot end with a point"
    } else if rest.hasPrefix("0") {
      problem = "a number cannot begin with a zero"
    } else {
      throw notNumber(range)
    }
    if rest.hasSuffix(".") { rest = rest.dropLast() }
    let digits = rest.drop { $0 == "0" }
    let meant = sign + (digits.first?.isNumber == true ? "" : "0") + digits
    guard signs <= 1, JSONParser.isValidNumber(Array(meant.utf8)[...])
    else { throw notNumber(range) }
    try report("json-number", range, problem, remedy: "Write \(meant).")
    return JSONValue(.number(meant), at: place(range))
  }

  private func notNumber(_ range: Range<Int>) -> Stop {
    let text = written(range)
    let shown = text.utf8.count > 40 ? text.prefix(39) + "…" : text[...]
    return stop(
      "json-number", range, "this is not a number: \(shown)",
      remedy: "Put texts in quotation marks.")
  }

  func written(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  static let pound: [UInt8] = [0xC2, 0xA3]

  func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private func isNumberByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
      true
    default: false
    }
  }
}

/// How numbers are written, in data and in prose. Rounding is half away from zero, once,
/// on output (model.md section 11).
package enum NumberText {
  /// A decimal with exactly `places` digits after the point and a plain minus, as data files
  /// carry it; `places` is 0 to 15. A value that rounds to zero has no sign. Not-a-number and
  /// infinity, which no calculation may produce, come out as an empty text.
  package static func fixed(_ value: Double, places: Int) -> String {
    guard value.isFinite else { return "" }
    let places = min(max(places, 0), 15)
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let scaled = (value.magnitude * scale).rounded(.toNearestOrAwayFromZero)
    guard scaled < 9e18 else { return "\(value)" }
    let digits = UInt64(scaled)
    let sign = value < 0 && digits > 0 ? "-" : ""
    guard places > 0 else { return sign + "\(digits)" }
    let unit = UInt64(scale)
    let fraction = "\(digits % unit)"
    return sign + "\(digits / unit)."
      + String(repeating: "0", count: places - fraction.utf8.count) + fraction
  }

  /// A whole number with commas between thousands: `1,252,000`, `-1,140`.
  package static func grouped(_ value: Int) -> String {
    let digits = Array(String(value.magnitude).utf8)
    var out: [UInt8] = value < 0 ? [UInt8(ascii: "-")] : []
    for (offset, digit) in digits.enumerated() {
      if offset > 0, (digits.count - offset) % 3 == 0 { out.append(UInt8(ascii: ",")) }
      out.append(digit)
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// A decimal with commas between thousands: `1,252.5`.
  package static func grouped(_ value: Double, places: Int) -> String {
    let plain = fixed(value, places: places)
    let parts = plain.split(separator: ".", maxSplits: 1)
    guard let head = parts.first, let whole = Int(head) else { return plain }
    let sign = whole == 0 && plain.hasPrefix("-") ? "-" : ""
    return sign + grouped(whole) + (parts.count > 1 ? "." + parts[1] : "")
  }

  /// Pounds as prose carries them, whole: `£1,252,000`, `-£240`.
  package static func pounds(_ value: Double) -> String {
    let text = grouped(value, places: 0)
    return text.hasPrefix("-") ? "-£" + text.dropFirst() : "£" + text
  }

  /// Pounds as prose carries them; pence are shown only when there are any.
  package static func pounds(_ money: Money) -> String {
    let text =
      money.pence % 100 == 0
      ? grouped(Int(money.pence / 100)) : grouped(money.pounds, places: 2)
    return text.hasPrefix("-") ? "-£" + text.dropFirst() : "£" + text
  }

  /// A share as a percentage with one decimal: `83.3%`.
  package static func percent(_ share: Double, places: Int = 1) -> String {
    let text = fixed(share * 100, places: places)
    guard share > 0, share < 1 else { return text + "%" }
    // What is not nought is not printed as nought, nor what is not all as all.
    var last = 1.0
    for _ in 0..<max(0, places) { last /= 10 }
    if text == fixed(0, places: places) { return "less than \(fixed(last, places: places))%" }
    if text == fixed(100, places: places) {
      return "more than \(fixed(100 - last, places: places))%"
    }
    return text + "%"
  }

  /// The shortest decimal that reads back as the same value, without an exponent for values
  /// of ordinary size and without a trailing `.0`: `0.6`, `145`, `290`.
  package static func shortest(_ value: Double) -> String {
    let text = "\(value)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

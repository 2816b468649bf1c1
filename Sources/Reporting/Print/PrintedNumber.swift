import PBRQuantities

/// A number as it is printed: rounded once, half away from zero, to whole units of its last
/// printed place (model.md section 11). The text and the check of sums both come from it.
struct PrintedNumber: Hashable {
  /// The number in units of the last printed place: 14.4 with one decimal is 144.
  var digits: Int
  var places: Int

  init(digits: Int, places: Int) {
    self.digits = digits
    self.places = places
  }

  /// Nil for values that are not finite or too large to print digit by digit.
  init?(_ value: Double, places: Int) {
    let places = min(max(places, 0), 12)
    let text = NumberText.fixed(value, places: places)
    guard let digits = Int(String(text.filter { $0 != "." })) else { return nil }
    self.init(digits: digits, places: places)
  }

  /// An exact amount in pence, divided by a power of ten.
  init(pence: Int64, dividedBy divisor: Int64, places: Int) {
    let quotient = pence / divisor
    let remainder = (pence % divisor).magnitude
    let up = remainder >= divisor.magnitude - remainder
    self.init(digits: Int(up ? quotient + pence.signum() : quotient), places: places)
  }

  /// The number with commas between thousands and without its sign.
  var magnitude: String {
    var unit = 1
    for _ in 0..<places { unit *= 10 }
    let whole = NumberText.grouped(digits / unit).drop { $0 == "-" }
    guard places > 0 else { return String(whole) }
    let fraction = "\((digits % unit).magnitude)"
    return whole + "." + String(repeating: "0", count: places - fraction.utf8.count) + fraction
  }

  /// The number in units of a finer last place, or nil when it does not fit.
  func digits(places finer: Int) -> Int? {
    var value = digits
    for _ in places..<max(places, finer) {
      let (shifted, overflow) = value.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      value = shifted
    }
    return value
  }
}

extension NegativeStyle {
  /// A number as a table prints it, with what stands before and after its digits.
  func text(_ number: PrintedNumber, prefix: String = "", suffix: String = "") -> String {
    let plain = prefix + number.magnitude + suffix
    guard number.digits < 0 else { return plain }
    return self == .brackets ? "(\(plain))" : "-\(plain)"
  }
}

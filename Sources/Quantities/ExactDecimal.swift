/// A decimal number exactly as it was written: a sign, digits and a scale.
///
/// `3200.50` is `digits` 320050 with `scale` 2. Numbers from files are read this way so that
/// money never passes through binary floating point. At most 18 significant digits; a number
/// with more is not an `ExactDecimal` (the initialiser returns nil).
package struct ExactDecimal: Hashable, Sendable {
  /// All significant digits as one whole number, with the sign.
  package let digits: Int64
  /// How many of the digits stand after the point; never negative.
  package let scale: Int

  /// Reads `-12`, `3.50`, `6e-3`; also what JSON does not allow but people type and spreadsheets
  /// write: `007` and `5.`. Returns nil for anything else that is not a number, for more than 18
  /// significant digits and for an exponent beyond ±30.
  package init?(_ text: some StringProtocol) {
    var negative = false
    var digits: Int64 = 0
    var scale = 0
    var seen = false
    var afterPoint = false
    var exponent = 0
    var bytes = Array(text.utf8)[...]
    if bytes.first == UInt8(ascii: "-") {
      negative = true
      bytes = bytes.dropFirst()
    }
    scan: while let byte = bytes.first {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        seen = true
        let (shifted, overflow) = digits.multipliedReportingOverflow(by: 10)
        guard !overflow, shifted <= 999_999_999_999_999_990 else { return nil }
        digits = shifted + Int64(byte - UInt8(ascii: "0"))
        if afterPoint { scale += 1 }
      case UInt8(ascii: ".") where !afterPoint && seen:
        afterPoint = true
      case UInt8(ascii: "e"), UInt8(ascii: "E"):
        guard seen, let value = ExactDecimal.exponent(bytes.dropFirst()) else { return nil }
        exponent = value
        break scan
      default:
        return nil
      }
      bytes = bytes.dropFirst()
    }
    guard seen else { return nil }
    scale -= exponent
    while scale < 0 {
      let (shifted, overflow) = digits.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      digits = shifted
      scale += 1
    }
    while scale > 0, digits % 10 == 0 {
      digits /= 10
      scale -= 1
    }
    self.digits = negative ? -digits : digits
    self.scale = scale
  }

  private static func exponent(_ bytes: ArraySlice<UInt8>) -> Int? {
    var rest = bytes
    var negative = false
    if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") {
      negative = rest.first == UInt8(ascii: "-")
      rest = rest.dropFirst()
    }
    guard !rest.isEmpty, rest.count <= 2 else { return nil }
    var value = 0
    for byte in rest {
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return value <= 30 ? (negative ? -value : value) : nil
  }

  /// The number as a whole number, or nil when it has a fraction.
  package var whole: Int64? { scale == 0 ? digits : nil }

  /// The number multiplied by a power of ten, when that is whole and fits.
  package func whole(timesTenToThe power: Int) -> Int64? {
    guard scale <= power else { return nil }
    var value = digits
    for _ in scale..<power {
      let (shifted, overflow) = value.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      value = shifted
    }
    return value
  }
}

import PBRQuantities

/// A decimal of at most 15 digits, read from bytes without making a text of them.
struct PlainDecimal {
  let digits: Int64
  /// How many of them stand after the point, 0 to 15.
  let scale: Int

  init?(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    var at = range.lowerBound
    let isNegative = at < range.upperBound && bytes[at] == UInt8(ascii: "-")
    if isNegative { at += 1 }
    guard at < range.upperBound, range.upperBound - at <= 16 else { return nil }
    var digits: Int64 = 0
    var point: Int?
    var count = 0
    while at < range.upperBound {
      let byte = bytes[at]
      if byte == UInt8(ascii: "."), point == nil, count > 0 {
        point = at
      } else {
        let digit = Int64(byte) - 48
        guard digit >= 0, digit <= 9 else { return nil }
        digits = digits * 10 + digit
        count += 1
      }
      at += 1
    }
    guard count > 0, count <= 15 else { return nil }
    self.digits = isNegative ? -digits : digits
    scale = point.map { range.upperBound - $0 - 1 } ?? 0
  }
}

extension AreaValue {
  static let powers: [Int64] = (0...15).map { power in
    (0..<power).reduce(Int64(1)) { value, _ in value * 10 }
  }

  /// A value as given.
  init(_ value: PlainDecimal) {
    self.init(
      numerator: value.digits, denominator: AreaValue.powers[value.scale], isParts: false)
  }

  /// The same for a decimal that was read the long way; nil for one too long to keep.
  init?(_ value: ExactDecimal) {
    guard value.scale <= 15 else { return nil }
    self.init(numerator: value.digits, denominator: AreaValue.powers[value.scale], isParts: false)
  }

  /// Parts; nil for parts too long to keep.
  init?(_ numerator: PlainDecimal, over denominator: PlainDecimal) {
    let scale = max(numerator.scale, denominator.scale)
    let (top, high) = numerator.digits.multipliedReportingOverflow(
      by: AreaValue.powers[scale - numerator.scale])
    let (bottom, low) = denominator.digits.multipliedReportingOverflow(
      by: AreaValue.powers[scale - denominator.scale])
    guard !high, !low else { return nil }
    self.init(numerator: top, denominator: bottom, isParts: true, tens: UInt8(scale))
  }
}

extension Fraction {
  /// Whether it has no part behind the point.
  package var isWhole: Bool { whole != nil || wide.map { isWhole($0) } ?? false }

  private func isWhole(_ parts: Parts) -> Bool {
    parts.numerator.dividedMagnitude(by: parts.denominator).rest.isZero
  }

  /// The value as a whole number; nil when it has a fraction or leaves 64 bits.
  package var whole: Int? { wide == nil && denominator == 1 ? numerator : nil }

  /// The largest whole number not above the value; nil when it leaves 64 bits.
  package var roundedDown: Int? {
    guard wide == nil else {
      let nearest = rounded(decimals: 0)
      guard let whole = nearest.whole else { return nil }
      return nearest > self ? whole - 1 : whole
    }
    let (quotient, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
    return rest < 0 ? quotient - 1 : quotient
  }

  /// The smallest whole number not below the value; nil when it leaves 64 bits.
  package var roundedUp: Int? { (-self).roundedDown.map { -$0 } }

  /// The nearest number with so many decimals (0 to 18), halves away from zero: 1 of 16 in per cent
  /// is 6.3 with one (monitoring.md 3.2).
  package func rounded(decimals: Int) -> Fraction {
    let scale = WideInteger(Fraction.power(of: min(max(decimals, 0), 18)))
    return Fraction(scaled(by: scale), over: scale)
  }

  /// The number with exactly so many decimals (0 to 18), halves away from zero, a plain minus, no
  /// thousands; a value that rounds to zero has no sign.
  package func text(decimals: Int) -> String {
    let places = min(max(decimals, 0), 18)
    let scaled = scaled(by: WideInteger(Fraction.power(of: places)))
    var text: [UInt8] = []
    var (rest, digits) = (WideInteger(words: scaled.words, isNegative: false), 0)
    while !rest.isZero || digits <= places {
      if digits == places, places > 0 { text.append(UInt8(ascii: ".")) }
      let (quotient, digit) = rest.dividedMagnitude(by: WideInteger(10))
      text.append(UInt8(ascii: "0") + UInt8(digit.words.first ?? 0))
      (rest, digits) = (quotient, digits + 1)
    }
    if scaled.isNegative { text.append(UInt8(ascii: "-")) }
    return String(decoding: text.reversed(), as: UTF8.self)
  }

  /// The shortest decimal that writes the value exactly, such as `45.8`, with at most 18 decimals;
  /// a fraction that no such decimal writes is rounded to `most`.
  package func text(most: Int = 6) -> String {
    for decimals in 0...18 where rounded(decimals: decimals) == self {
      return text(decimals: decimals)
    }
    return text(decimals: most)
  }

  /// The value times the scale as a whole number, halves away from zero.
  private func scaled(by scale: WideInteger) -> WideInteger {
    let parts = parts
    let size = WideInteger(words: parts.numerator.words, isNegative: false)
    let doubled = size * scale * WideInteger(2) + parts.denominator
    let quotient = doubled.dividedMagnitude(by: parts.denominator * WideInteger(2)).quotient
    return parts.numerator.isNegative ? -quotient : quotient
  }

  /// The nearest binary number, for what is not decided exactly: probabilities and pictures.
  package var value: Double {
    guard let wide else { return Double(numerator) / Double(denominator) }
    let drop = max(0, (min(wide.numerator.bits, wide.denominator.bits) - 64) / 32)
    return WideInteger(words: Array(wide.numerator.words.dropFirst(drop)), isNegative: sign < 0)
      .binary
      / WideInteger(words: Array(wide.denominator.words.dropFirst(drop)), isNegative: false).binary
  }
}

extension WideInteger {
  fileprivate var binary: Double {
    var value = 0.0
    for word in words.reversed() { value = value * 4_294_967_296 + Double(word) }
    return isNegative ? -value : value
  }
}

package import PBRQuantities

/// A number exactly as a file has it: its value, and with how many decimals it was written.
package struct WrittenNumber: Equatable, Sendable {
  package let value: Fraction
  /// Digits after the point as written: 2 for `5.10`.
  package let decimals: Int

  package init(_ value: Fraction, decimals: Int) {
    self.value = value
    self.decimals = decimals
  }

  /// Reads `61.2`, `-3`, `5.10`. Nil for anything that is not a number or too long.
  package init?(_ text: some StringProtocol) {
    guard let decimal = ExactDecimal(text) else { return nil }
    value = Fraction(decimal)
    guard let point = text.utf8.firstIndex(of: UInt8(ascii: ".")) else {
      decimals = 0
      return
    }
    decimals = text.utf8[text.utf8.index(after: point)...].prefix { $0 >= 48 && $0 <= 57 }.count
  }
}

/// A whole number of any size: what a fraction grows into when its parts leave 64 bits, as the mean
/// of 150 areas with 150 populations does.
///
/// Words of 32 bits, the lowest first, without leading zeros; zero has no words and no sign.
struct WideInteger: Equatable, Sendable {
  var words: [UInt32]
  var isNegative: Bool

  init(words: [UInt32], isNegative: Bool) {
    self.words = words
    while self.words.last == 0 { self.words.removeLast() }
    self.isNegative = isNegative && !self.words.isEmpty
  }

  init(_ value: Int128) {
    var rest = value.magnitude
    var words: [UInt32] = []
    while rest > 0 {
      words.append(UInt32(truncatingIfNeeded: rest))
      rest >>= 32
    }
    self.init(words: words, isNegative: value < 0)
  }

  var isZero: Bool { words.isEmpty }

  /// How many binary digits the magnitude has.
  var bits: Int {
    guard let top = words.last else { return 0 }
    return words.count * 32 - top.leadingZeroBitCount
  }

  /// The number in 128 bits, or nil when it does not fit.
  var narrow: Int128? {
    guard bits <= 127 else { return nil }
    var value: Int128 = 0
    for word in words.reversed() { value = value << 32 | Int128(word) }
    return isNegative ? -value : value
  }

  static prefix func - (value: WideInteger) -> WideInteger {
    WideInteger(words: value.words, isNegative: !value.isNegative)
  }

  static func + (left: WideInteger, right: WideInteger) -> WideInteger {
    if left.isNegative == right.isNegative {
      return WideInteger(words: sum(left.words, right.words), isNegative: left.isNegative)
    }
    return isLess(left.words, right.words)
      ? WideInteger(words: difference(right.words, left.words), isNegative: right.isNegative)
      : WideInteger(words: difference(left.words, right.words), isNegative: left.isNegative)
  }

  static func * (left: WideInteger, right: WideInteger) -> WideInteger {
    guard !left.isZero, !right.isZero else { return WideInteger(0) }
    var out = [UInt32](repeating: 0, count: left.words.count + right.words.count)
    for (offset, word) in left.words.enumerated() {
      var carry: UInt64 = 0
      for (place, other) in right.words.enumerated() {
        carry += UInt64(word) * UInt64(other) + UInt64(out[offset + place])
        out[offset + place] = UInt32(truncatingIfNeeded: carry)
        carry >>= 32
      }
      out[offset + right.words.count] = UInt32(truncatingIfNeeded: carry)
    }
    return WideInteger(words: out, isNegative: left.isNegative != right.isNegative)
  }

  static func isLess(_ left: [UInt32], _ right: [UInt32]) -> Bool {
    guard left.count == right.count else { return left.count < right.count }
    for (one, other) in zip(left.reversed(), right.reversed()) where one != other {
      return one < other
    }
    return false
  }

  private static func sum(_ left: [UInt32], _ right: [UInt32]) -> [UInt32] {
    var out: [UInt32] = []
    var carry: UInt64 = 0
    for place in 0..<max(left.count, right.count) {
      carry += UInt64(place < left.count ? left[place] : 0)
      carry += UInt64(place < right.count ? right[place] : 0)
      out.append(UInt32(truncatingIfNeeded: carry))
      carry >>= 32
    }
    if carry > 0 { out.append(UInt32(carry)) }
    return out
  }

  /// The left magnitude is at least the right one.
  static func difference(_ left: [UInt32], _ right: [UInt32]) -> [UInt32] {
    var out: [UInt32] = []
    var borrow: Int64 = 0
    for (place, word) in left.enumerated() {
      var digit = Int64(word) - Int64(place < right.count ? right[place] : 0) - borrow
      borrow = digit < 0 ? 1 : 0
      if digit < 0 { digit += 1 << 32 }
      out.append(UInt32(digit))
    }
    return out
  }
}

extension WideInteger {
  /// Quotient and rest of the magnitudes, both without a sign; the divisor is not zero. Long
  /// division, a digit of 32 bits at a time (Knuth, The Art of Computer Programming, 4.3.1, D).
  func dividedMagnitude(by divisor: WideInteger) -> (quotient: WideInteger, rest: WideInteger) {
    guard let top = divisor.words.last, !WideInteger.isLess(words, divisor.words) else {
      return (WideInteger(0), WideInteger(words: words, isNegative: false))
    }
    if divisor.words.count == 1 { return dividedMagnitude(byWord: top) }
    let shift = top.leadingZeroBitCount
    let below = divisor.shiftedLeft(by: shift).words
    var rest = shiftedLeft(by: shift).words
    if rest.count == words.count { rest.append(0) }
    let (length, head) = (below.count, UInt64(below[below.count - 1]))
    let second = UInt64(below[length - 2])
    var quotient = [UInt32](repeating: 0, count: rest.count - length)
    for place in stride(from: rest.count - length - 1, through: 0, by: -1) {
      let leading = UInt64(rest[place + length]) << 32 | UInt64(rest[place + length - 1])
      var (digit, left) = leading.quotientAndRemainder(dividingBy: head)
      while digit > UInt64(UInt32.max)
        || digit * second > (left << 32 | UInt64(rest[place + length - 2]))
      {
        digit -= 1
        left += head
        if left > UInt64(UInt32.max) { break }
      }
      var (borrow, carry): (Int64, UInt64) = (0, 0)
      for (offset, word) in below.enumerated() {
        carry += digit * UInt64(word)
        let lower = Int64(rest[place + offset]) - borrow - Int64(carry & 0xFFFF_FFFF)
        rest[place + offset] = UInt32(truncatingIfNeeded: lower)
        borrow = lower < 0 ? 1 : 0
        carry >>= 32
      }
      let last = Int64(rest[place + length]) - borrow - Int64(carry)
      rest[place + length] = UInt32(truncatingIfNeeded: last)
      if last < 0 {
        digit -= 1
        var over: UInt64 = 0
        for (offset, word) in below.enumerated() {
          over += UInt64(rest[place + offset]) + UInt64(word)
          rest[place + offset] = UInt32(truncatingIfNeeded: over)
          over >>= 32
        }
        rest[place + length] &+= UInt32(over)
      }
      quotient[place] = UInt32(digit)
    }
    let remainder = WideInteger(words: rest, isNegative: false).shiftedRight(by: shift)
    return (WideInteger(words: quotient, isNegative: false), remainder)
  }

  private func dividedMagnitude(byWord word: UInt32) -> (
    quotient: WideInteger, rest: WideInteger
  ) {
    var quotient = words
    var rest: UInt64 = 0
    for place in words.indices.reversed() {
      rest = rest << 32 | UInt64(words[place])
      quotient[place] = UInt32(rest / UInt64(word))
      rest %= UInt64(word)
    }
    return (WideInteger(words: quotient, isNegative: false), WideInteger(Int128(rest)))
  }

  /// The magnitude times two to the power, below a word.
  private func shiftedLeft(by shift: Int) -> WideInteger {
    guard shift > 0 else { return WideInteger(words: words, isNegative: false) }
    var out: [UInt32] = []
    var carry: UInt32 = 0
    for word in words {
      out.append(word << UInt32(shift) | carry)
      carry = word >> UInt32(32 - shift)
    }
    return WideInteger(words: out + [carry], isNegative: false)
  }

  private func shiftedRight(by shift: Int) -> WideInteger {
    guard shift > 0 else { return self }
    var out = words
    for place in out.indices {
      let above = place + 1 < words.count ? words[place + 1] : 0
      out[place] = words[place] >> UInt32(shift) | above << UInt32(32 - shift)
    }
    return WideInteger(words: out, isNegative: false)
  }

  /// The greatest common divisor of the magnitudes.
  func commonDivisor(with other: WideInteger) -> WideInteger {
    var (left, right) = (
      WideInteger(words: words, isNegative: false),
      WideInteger(words: other.words, isNegative: false)
    )
    while !right.isZero { (left, right) = (right, left.dividedMagnitude(by: right).rest) }
    return left
  }
}

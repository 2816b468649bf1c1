/// The dates of a row of the usual shape.
extension PlainRow {
  /// The first eight bytes of a date, such as `2012-06-`, the day before its month, and how many days
  /// that has.
  struct KnownMonth {
    var word: UInt64 = 0
    var start: Int32 = 0
    var days: Int32 = 0
  }

  /// Any number below this is no day.
  static let first: Int32 = -1_000_000
  /// What is no day, and no number.
  static let wrong = Int32.min

  /// A day and the comma after it; `open` for an empty cell, `wrong` for anything else.
  @inline(__always)
  static func day(
    _ bytes: Span<UInt8>, _ here: inout Int, _ limit: Int, _ months: Span<Int32>,
    _ order: DateOrder, _ known: inout KnownMonth
  ) -> Int32 {
    guard here < limit else { return PlainRow.wrong }
    if PlainRow.byte(bytes, here) == PlainRow.comma {
      here &+= 1
      return EvidenceItem.open
    }
    guard here + 10 < limit, PlainRow.byte(bytes, here + 10) == PlainRow.comma else {
      return PlainRow.wrong
    }
    let day = date(bytes, here, months, order, &known)
    here &+= 11
    return day
  }

  /// A day and the end of the row after it.
  @inline(__always)
  static func lastDay(
    _ bytes: Span<UInt8>, _ here: inout Int, _ limit: Int, _ months: Span<Int32>,
    _ order: DateOrder, _ known: inout KnownMonth
  ) -> Int32 {
    guard here < limit else { return PlainRow.wrong }
    var day = EvidenceItem.open
    if PlainRow.byte(bytes, here) > PlainRow.comma {
      guard here + 10 < limit else { return PlainRow.wrong }
      day = date(bytes, here, months, order, &known)
      here &+= 10
    }
    if PlainRow.byte(bytes, here) == 0x0D, here + 1 < limit { here &+= 1 }
    guard PlainRow.byte(bytes, here) == 0x0A else { return PlainRow.wrong }
    here &+= 1
    return day
  }

  /// A date of ten bytes at an offset, of the years 1900 to 2199; `wrong` for anything else. The
  /// month of the last one is kept: mostly it comes again.
  @inline(__always)
  private static func date(
    _ bytes: Span<UInt8>, _ at: Int, _ months: Span<Int32>, _ order: DateOrder,
    _ known: inout KnownMonth
  ) -> Int32 {
    let word = unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: at, as: UInt64.self)
    if word == known.word {
      let (tens, ones) = (PlainRow.byte(bytes, at + 8) &- 48, PlainRow.byte(bytes, at + 9) &- 48)
      let day = Int32(tens) &* 10 &+ Int32(ones)
      if tens <= 3, ones <= 9, day >= 1, day <= known.days { return known.start &+ day }
      return PlainRow.wrong
    }
    let day = date(bytes, at, months, order)
    if PlainRow.byte(bytes, at + 4) == UInt8(ascii: "-"), day != PlainRow.wrong {
      let ofMonth =
        Int32(PlainRow.byte(bytes, at + 8) &- 48) &* 10 &+ Int32(PlainRow.byte(bytes, at + 9) &- 48)
      let year =
        Int(PlainRow.byte(bytes, at + 2) &- 48) &* 10 &+ Int(PlainRow.byte(bytes, at + 3) &- 48)
      let century =
        Int(PlainRow.byte(bytes, at) &- 48) &* 1000 &+ Int(PlainRow.byte(bytes, at + 1) &- 48)
        &* 100
      let month =
        Int(PlainRow.byte(bytes, at + 5) &- 48) &* 10 &+ Int(PlainRow.byte(bytes, at + 6) &- 48)
      let number = (century + year - 1900) * 12 + month - 1
      known = KnownMonth(
        word: word, start: day - ofMonth, days: months[number + 1] - months[number])
    }
    return day
  }

  /// A date of ten bytes at an offset, of the years 1900 to 2199; `wrong` for anything else.
  private static func date(
    _ bytes: Span<UInt8>, _ at: Int, _ months: Span<Int32>, _ order: DateOrder
  ) -> Int32 {
    var wrongs: UInt8 = 0
    @inline(__always) func digits(_ offset: Int) -> Int {
      let (tens, ones) = (
        PlainRow.byte(bytes, at + offset) &- 48, PlainRow.byte(bytes, at + offset + 1) &- 48
      )
      wrongs |= tens > 9 || ones > 9 ? 1 : 0
      return Int(tens) &* 10 &+ Int(ones)
    }
    let (year, month, day): (Int, Int, Int)
    if PlainRow.byte(bytes, at + 4) == UInt8(ascii: "-") {
      wrongs = PlainRow.byte(bytes, at + 7) ^ UInt8(ascii: "-")
      (year, month, day) = (digits(0) &* 100 &+ digits(2), digits(5), digits(8))
    } else {
      let slash = UInt8(ascii: "/")
      wrongs =
        (PlainRow.byte(bytes, at + 2) ^ slash) | (PlainRow.byte(bytes, at + 5) ^ slash)
        | (order == .iso ? 1 : 0)
      let (first, second) = (digits(0), digits(3))
      year = digits(6) &* 100 &+ digits(8)
      (month, day) = order == .mdy ? (first, second) : (second, first)
    }
    guard wrongs == 0, month >= 1, month <= 12, year >= 1900, year < 2200 else { return wrong }
    let number = (year - 1900) * 12 + month - 1
    let start = months[number]
    let last = start + Int32(truncatingIfNeeded: day) - 1
    return day >= 1 && last < months[number + 1] ? last : wrong
  }
}

package import PBRQuantities

/// How the dates of a register are written.
package enum DateOrder: String, Sendable, CaseIterable {
  /// Year, month, day: `2012-06-04`; always understood.
  case iso
  /// Day, month, year: `04/06/2012` is 4 June. What a British spreadsheet writes back.
  case dmy
  /// Month, day, year: `04/06/2012` is 6 April.
  case mdy

  /// Which part comes first, in words.
  package var words: String {
    switch self {
    case .iso: "the year first"
    case .dmy: "the day first"
    case .mdy: "the month first"
    }
  }
}

/// A day that stands in a text of its own.
package enum DayText {
  case day(CivilDate)
  /// It can be read two ways.
  case ambiguous(CivilDate, CivilDate)
  /// It is a date in this order only, and another is declared.
  case only(DateOrder, CivilDate)
}

extension DateOrder {
  /// The day that a text names in this order; nil when it is no date.
  package func day(of text: String) -> DayText? {
    func read(_ order: DateOrder) -> (DateCell, CivilDate?) {
      let bytes = Array(text.utf8)
      let cell = DateCell(bytes.span, 0..<bytes.count, order: order)
      guard case .day(let day) = cell else { return (cell, nil) }
      return (cell, CivilDate(dayNumber: Int(day)))
    }
    let (cell, day) = read(self)
    if let day { return .day(day) }
    switch cell {
    case .ambiguous:
      guard let one = read(.dmy).1, let other = read(.mdy).1 else { return nil }
      return .ambiguous(one, other)
    case .only(let only): return read(only).1.map { .only(only, $0) }
    default: return nil
    }
  }
}

/// A date among bytes: days since 1 January 1970, or how it cannot be one.
enum DateCell: Equatable {
  case day(Int32)
  /// Three numbers with slashes, points or hyphens, which can be read two ways, and no order
  /// declared.
  case ambiguous
  /// Such numbers, which are a date in this order only, and another order, or none, is declared.
  case only(DateOrder)
  /// The year has two digits.
  case shortYear
  /// A whole number such as 41064: what a spreadsheet keeps instead of a date.
  case serial
  case wrong

  init(_ bytes: Span<UInt8>, _ range: Range<Int>, order: DateOrder) {
    if range.count == 10, let day = DateCell.iso(bytes, range.lowerBound) {
      self = .day(day)
      return
    }
    self = DateCell.spelled(bytes, range, order)
  }

  /// `2012-06-04`, the shape of nearly every date; nil for anything else.
  @inline(__always)
  private static func iso(_ bytes: Span<UInt8>, _ at: Int) -> Int32? {
    var number = 0
    var wrong: UInt8 = (bytes[at + 4] ^ 0x2D) | (bytes[at + 7] ^ 0x2D)
    for offset in 0..<10 where offset != 4 && offset != 7 {
      let digit = bytes[at + offset] &- 48
      wrong |= digit > 9 ? 1 : 0
      number = number &* 10 &+ Int(digit)
    }
    guard wrong == 0 else { return nil }
    let (year, rest) = number.quotientAndRemainder(dividingBy: 10_000)
    let (month, day) = rest.quotientAndRemainder(dividingBy: 100)
    // Up to the 28th every month has the day, and the count from a known day is plain.
    guard day >= 1, day <= 28, month >= 1, month <= 12, year >= 1900, year <= 2200 else {
      return CivilDate(year: year, month: month, day: day).map { Int32($0.dayNumber) }
    }
    let shifted = month <= 2 ? year - 1 : year
    let fromMarch = month > 2 ? month - 3 : month + 9
    let leaps = shifted / 4 - shifted / 100 + shifted / 400
    return Int32(
      truncatingIfNeeded: shifted * 365 + leaps + (153 * fromMarch + 2) / 5 + day - 719_469)
  }

  private static func spelled(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ order: DateOrder
  ) -> DateCell {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    for at in range.lowerBound...range.upperBound {
      let ends =
        at == range.upperBound || bytes[at] == UInt8(ascii: "/") || bytes[at] == UInt8(ascii: ".")
        || bytes[at] == UInt8(ascii: "-")
      guard ends else { continue }
      parts.append(start..<at)
      start = at + 1
    }
    if parts.count == 1, range.count == 5, number(bytes, range) != nil { return .serial }
    guard parts.count == 3, parts.allSatisfy({ (1...4).contains($0.count) }),
      let first = number(bytes, parts[0]), let second = number(bytes, parts[1]),
      let third = number(bytes, parts[2])
    else { return .wrong }
    guard parts[0].count <= 2, parts[1].count <= 2 else { return .wrong }
    guard parts[2].count == 4 else { return parts[2].count == 2 ? .shortYear : .wrong }
    let dayFirst = calendar(third, second, first)
    let monthFirst = calendar(third, first, second)
    switch (dayFirst, monthFirst) {
    case (.wrong, .wrong): return .wrong
    case (.wrong, _): return order == .mdy ? monthFirst : .only(.mdy)
    case (_, .wrong): return order == .dmy ? dayFirst : .only(.dmy)
    // The same day both ways, such as 4/4/2012, is still written in an order nobody declared.
    default: return order == .iso ? .ambiguous : order == .dmy ? dayFirst : monthFirst
    }
  }

  private static func number(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var value = 0
    for at in range {
      let digit = Int(bytes[at]) - 48
      guard digit >= 0, digit <= 9 else { return nil }
      value = value * 10 + digit
    }
    return range.isEmpty ? nil : value
  }

  private static func calendar(_ year: Int, _ month: Int, _ day: Int) -> DateCell {
    guard let date = CivilDate(year: year, month: month, day: day) else { return .wrong }
    return .day(Int32(date.dayNumber))
  }
}

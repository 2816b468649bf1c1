import PBRQuantities

/// Reads a row of `evidence.csv` of the usual shape straight from its bytes: eight cells in the
/// usual order without quotation marks, dates such as 2012-06-04 or, where the order is declared,
/// 04/06/2012, everything in it right. Any other row is left
/// to the reader that knows all shapes and says what is wrong; the two agree on every row that
/// this one takes.
struct PlainRow {
  /// What is looked up, made once for a file.
  struct Tables: Sendable {
    /// The first day of each month from January 1900 on, as days since 1 January 1970.
    let months: [Int32]
    /// By byte, what it is in a reference: 0 what ends it or has to be looked at, 1 a letter or
    /// digit, 2 a mark.
    fileprivate let signs: [UInt8]

    init() {
      var day = Int32(clamping: CivilDate(year: 1900, month: 1, day: 1)?.dayNumber ?? 0)
      var months: [Int32] = []
      for number in 0...300 * 12 {
        months.append(day)
        let month = Month(year: 1900 + number / 12, month: number % 12 + 1)
        day += Int32(month.days)
      }
      self.months = months
      var signs = [UInt8](repeating: 0, count: 256)
      for byte in UInt8(ascii: "0")...UInt8(ascii: "9") { signs[Int(byte)] = 1 }
      for byte in UInt8(ascii: "A")...UInt8(ascii: "Z") { signs[Int(byte)] = 1 }
      for byte in UInt8(ascii: "a")...UInt8(ascii: "z") { signs[Int(byte)] = 1 }
      for byte in "-_/.:".utf8 { signs[Int(byte)] = 2 }
      self.signs = signs
    }
  }

  /// Where the next row begins, and its line.
  private(set) var at: Int
  private(set) var line: Int
  /// The row that was read, and where its reference stands.
  private(set) var item = EvidenceItem(
    family: 0, from: 0, to: 0, verified: 0, value: 0, line: 0, reference: 0,
    subject: .household, measure: 0, referenceLength: 0)
  private(set) var reference = 0..<0
  /// The cell of the family of the row before, which mostly comes again.
  private var family: (cell: Range<Int>, number: Int32) = (0..<0, -1)
  private var measure: UInt8 = 0
  /// Cells of measures that were met before, by their length and their ends; empty for none.
  private var measures: [32 of Range<Int>] = .init(repeating: 0..<0)
  private var measureNumbers: [32 of UInt8] = .init(repeating: 0)

  private let order: DateOrder
  /// Of the dates in `from`, `to` and `verified_on` of the row before.
  private var fromMonth = KnownMonth()
  private var toMonth = KnownMonth()
  private var verifiedMonth = KnownMonth()

  /// A byte of the block. Every offset is below the end of the block, which whoever asks has made
  /// sure of, so that it is not looked at again for each of some hundred million bytes.
  @inline(__always)
  static func byte(_ bytes: Span<UInt8>, _ at: Int) -> UInt8 {
    assert(at >= 0 && at < bytes.count)
    return unsafe bytes[unchecked: at]
  }

  static let comma = UInt8(ascii: ",")
  /// `child-` and `adult-` as little-endian numbers.
  private static let child: UInt64 = 0x2d_64_6c_69_68_63
  private static let adult: UInt64 = 0x2d_74_6c_75_64_61

  init(at: Int, line: Int, order: DateOrder) {
    self.at = at
    self.line = line
    self.order = order
  }

  /// Goes on after rows that another reader has read.
  mutating func goOn(at: Int, line: Int) {
    self.at = at
    self.line = line
  }

  /// Reads the row at hand; false, and nothing has moved, when it is not of the usual shape or
  /// ends with the block.
  mutating func read(_ bytes: Span<UInt8>, until limit: Int, _ sheet: EvidenceSheet) -> Bool {
    let days = sheet.plain.months.span
    let signs = sheet.plain.signs.span
    var here = at
    guard readFamily(bytes, &here, limit, sheet),
      let subject = PlainRow.subject(bytes, &here, limit),
      readMeasure(bytes, &here, limit, sheet)
    else { return false }
    let from = PlainRow.day(bytes, &here, limit, days, order, &fromMonth)
    let to = PlainRow.day(bytes, &here, limit, days, order, &toMonth)
    guard from >= PlainRow.first, from != EvidenceItem.open, to >= from,
      to != EvidenceItem.open || sheet.mayStayOpen[Int(measure)]
    else { return false }
    let value = PlainRow.value(bytes, &here, limit)
    guard value >= EvidenceItem.unknown else { return false }
    let start = here
    var seen: UInt8 = 0
    while here < limit {
      let sign = signs[Int(PlainRow.byte(bytes, here))]
      if sign == 0 { break }
      seen |= sign
      here &+= 1
    }
    let length = here - start
    guard here < limit, PlainRow.byte(bytes, here) == PlainRow.comma, length <= 60 else {
      return false
    }
    // What has five to nine letters and digits could be a postcode; what begins with a mark, a
    // formula; what begins with a digit, a date or a telephone number.
    guard
      length == 0
        || (signs[Int(PlainRow.byte(bytes, start))] == 1
          && (seen >= 2 || length < 5 || length > 9)),
      length < 6 || PlainRow.byte(bytes, start) > UInt8(ascii: "9")
    else { return false }
    here &+= 1
    let verified = PlainRow.lastDay(bytes, &here, limit, days, order, &verifiedMonth)
    guard verified >= from, length > 0 || verified == EvidenceItem.open else { return false }
    reference = start..<start + length
    item = EvidenceItem(
      family: family.number, from: from, to: to, verified: verified, value: value,
      line: Int32(clamping: line), reference: 0, subject: subject, measure: measure,
      referenceLength: UInt8(truncatingIfNeeded: length))
    at = here
    line += 1
    return true
  }
}

extension PlainRow {
  /// Whether a cell that ends with a comma is the same as one before.
  @inline(__always)
  private static func isSame(
    _ bytes: Span<UInt8>, _ cell: Range<Int>, _ at: Int, _ limit: Int
  ) -> Bool {
    let count = cell.count
    guard count > 0, at + count < limit, PlainRow.byte(bytes, at + count) == comma else {
      return false
    }
    var offset = 0
    while offset < count {
      if PlainRow.byte(bytes, cell.lowerBound &+ offset) != PlainRow.byte(bytes, at &+ offset) {
        return false
      }
      offset &+= 1
    }
    return true
  }

  /// The cell from an offset to the comma after it; empty when there is none.
  @inline(__always)
  private static func cell(_ bytes: Span<UInt8>, _ at: Int, _ limit: Int) -> Range<Int> {
    var end = at
    while end < limit, PlainRow.byte(bytes, end) > comma { end &+= 1 }
    return end < limit && PlainRow.byte(bytes, end) == comma ? at..<end : at..<at
  }

  @inline(__always)
  private mutating func readFamily(
    _ bytes: Span<UInt8>, _ here: inout Int, _ limit: Int, _ sheet: EvidenceSheet
  ) -> Bool {
    if !PlainRow.isSame(bytes, family.cell, here, limit) {
      let cell = PlainRow.cell(bytes, here, limit)
      guard !cell.isEmpty,
        let number = sheet.families.index(bytes, cell, after: family.number)
      else { return false }
      family = (cell, number)
    }
    here &+= family.cell.count &+ 1
    return true
  }

  @inline(__always)
  private mutating func readMeasure(
    _ bytes: Span<UInt8>, _ here: inout Int, _ limit: Int, _ sheet: EvidenceSheet
  ) -> Bool {
    let cell = PlainRow.cell(bytes, here, limit)
    guard !cell.isEmpty else { return false }
    let ends =
      PlainRow.byte(bytes, cell.lowerBound) &* 4 &+ PlainRow.byte(bytes, cell.upperBound &- 1)
    let slot = (Int(ends) &+ cell.count) & 31
    if measures[slot].count == cell.count, PlainRow.isSame(bytes, measures[slot], here, limit) {
      measure = measureNumbers[slot]
    } else {
      guard let number = sheet.measureTable.index(bytes, cell) else { return false }
      measure = UInt8(truncatingIfNeeded: number)
      measures[slot] = cell
      measureNumbers[slot] = measure
    }
    here = cell.upperBound &+ 1
    return true
  }

  @inline(__always)
  private static func subject(
    _ bytes: Span<UInt8>, _ here: inout Int, _ limit: Int
  ) -> Subject? {
    // `child-1` to `child-9` and `adult-1` to `adult-9`, by eight bytes at a time.
    if here + 8 <= limit {
      let word = unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: here, as: UInt64.self)
      let name = word & 0x0000_ffff_ffff_ffff
      let digit = UInt8(truncatingIfNeeded: word &>> 48) &- 48
      if word &>> 56 == UInt64(comma), digit >= 1, digit <= 9 {
        if name == child {
          here &+= 8
          return Subject(number: UInt16(digit))
        }
        if name == adult {
          here &+= 8
          return Subject(number: 10_000 + UInt16(digit))
        }
      }
    }
    let cell = cell(bytes, here, limit)
    guard !cell.isEmpty, let subject = Subject(bytes, cell) else { return nil }
    here = cell.upperBound &+ 1
    return subject
  }

  /// Ten-thousandths and the comma after them; `unknown` for an empty cell, `wrong` for anything
  /// but plain digits with at most four decimals.
  @inline(__always)
  private static func value(_ bytes: Span<UInt8>, _ here: inout Int, _ limit: Int) -> Int32 {
    guard here < limit else { return wrong }
    if PlainRow.byte(bytes, here) == comma {
      here &+= 1
      return EvidenceItem.unknown
    }
    var value: Int32 = 0
    var digits = 0
    while here < limit, PlainRow.byte(bytes, here) &- 48 <= 9 {
      value = value &* 10 &+ Int32(PlainRow.byte(bytes, here) &- 48)
      digits &+= 1
      here &+= 1
      // Up to 99,999: no more digits than cannot pass the limit of a value.
      if digits > 5 { return wrong }
    }
    guard digits > 0, here < limit else { return wrong }
    value = value &* EvidenceItem.unit
    if PlainRow.byte(bytes, here) == UInt8(ascii: ".") {
      here &+= 1
      var unit = EvidenceItem.unit
      while here < limit, PlainRow.byte(bytes, here) &- 48 <= 9 {
        unit /= 10
        if unit == 0 { return wrong }
        value = value &+ Int32(PlainRow.byte(bytes, here) &- 48) &* unit
        here &+= 1
      }
    }
    guard here < limit, PlainRow.byte(bytes, here) == comma else { return wrong }
    here &+= 1
    return value
  }
}

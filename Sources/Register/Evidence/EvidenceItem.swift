/// One row of `evidence.csv`, in 32 bytes.
package struct EvidenceItem: Sendable {
  /// Its place in `Register.families`.
  let family: Int32
  /// Days since 1 January 1970, both included; `open` for a spell that goes on.
  package let from: Int32
  package let to: Int32
  /// The day on which it was verified; `open` when it was not.
  let verified: Int32
  /// The value in ten-thousandths; -1 when it is not known.
  let value: Int32
  package let line: Int32
  /// Where its reference begins: among the bytes of the block it was read from, or among all
  /// references that are kept.
  var reference: UInt32
  let subject: Subject
  let measure: UInt8
  package let referenceLength: UInt8

  package static let open = Int32.max
  static let unknown: Int32 = -1
  package static let unit: Int32 = 10_000

  /// Whether two items with one reference are the same row: measure, days and value.
  package func isOne(with other: EvidenceItem) -> Bool {
    measure == other.measure && from == other.from && to == other.to && value == other.value
  }

  /// Whether its value is not known.
  package var isUnknown: Bool { value == EvidenceItem.unknown }

  /// The order in which the items of a family are held.
  func comes(before other: EvidenceItem) -> Bool {
    if measure != other.measure { return measure < other.measure }
    if subject != other.subject { return subject.number < other.subject.number }
    if from != other.from { return from < other.from }
    return line < other.line
  }
}

/// Two items of one subject and measure that share days.
struct EvidenceOverlap: Sendable {
  let family: Int32
  /// The later and the earlier of their lines.
  let line: Int32
  let before: Int32
}

extension [EvidenceItem] {
  /// Puts the items of one family in order, which mostly they are in already, and adds those
  /// that overlap.
  mutating func arrange(_ range: Range<Int>, _ overlaps: inout [EvidenceOverlap]) {
    if range.count > 200 {
      self[range].sort { $0.comes(before: $1) }
    } else {
      for at in range.dropFirst() {
        let item = self[at]
        var hole = at
        while hole > range.lowerBound, item.comes(before: self[hole - 1]) {
          self[hole] = self[hole - 1]
          hole -= 1
        }
        if hole != at { self[hole] = item }
      }
    }
    var latest = range.lowerBound
    for at in range.dropFirst() {
      let before = self[latest]
      let item = self[at]
      if before.measure == item.measure, before.subject == item.subject {
        if item.from <= before.to {
          overlaps.append(
            EvidenceOverlap(
              family: item.family, line: Swift.max(before.line, item.line),
              before: Swift.min(before.line, item.line)))
        }
        if item.to > before.to { latest = at }
      } else {
        latest = at
      }
    }
  }
}

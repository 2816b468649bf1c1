/// The rows of evidence, in full, that results of some families rest on.
package struct RestingRows: Sendable {
  /// One row that one result rests on, in 28 bytes.
  package struct Row: Sendable {
    /// Its place in `Register.families`.
    package let family: Int32
    package let line: Int32
    let from: Int32
    let to: Int32
    let value: Int32
    /// Where its reference begins among all references, and how long it is.
    var reference: UInt32
    package let length: UInt8
    let measure: UInt8
    /// Its place in `Scheme.results`.
    let resultNumber: UInt8

    package var result: Int { Int(resultNumber) }
  }

  package private(set) var rows: [Row] = []
  private var references: [UInt8] = []

  package init() {}

  /// Adds an item that a result rests on; its reference stands among the bytes.
  package mutating func add(
    _ item: EvidenceItem, for family: Int, _ result: Int, _ bytes: Span<UInt8>
  ) {
    let start = Int(item.reference)
    let range = RestingEvidence.trimmed(bytes, start..<start + Int(item.referenceLength))
    rows.append(
      Row(
        family: Int32(clamping: family), line: item.line, from: item.from, to: item.to,
        value: item.value, reference: UInt32(clamping: references.count),
        length: UInt8(clamping: range.count), measure: item.measure,
        resultNumber: UInt8(clamping: result)))
    for at in range { references.append(bytes[at]) }
  }

  package func reference(_ row: Row) -> String {
    let start = Int(row.reference)
    return String(decoding: references[start..<start + Int(row.length)], as: UTF8.self)
  }

  /// Whether two rows have the same reference, capitals or not.
  package func isReferenceShared(_ one: Row, _ other: Row) -> Bool {
    guard one.length == other.length else { return false }
    for at in 0..<Int(one.length)
    where RestingEvidence.folded(references[Int(one.reference) + at])
      != RestingEvidence.folded(references[Int(other.reference) + at])
    {
      return false
    }
    return true
  }

  /// Whether two rows with the same reference are one: same measure, days and value.
  package func isOne(_ one: Row, _ other: Row) -> Bool {
    one.measure == other.measure && one.from == other.from && one.to == other.to
      && one.value == other.value
  }

  /// Whether a row with its reference is this item of evidence.
  package func isOne(_ one: Row, _ item: EvidenceItem) -> Bool {
    one.measure == item.measure && one.from == item.from && one.to == item.to
      && one.value == item.value
  }

  /// The hash of a whole row, from that of its reference.
  package func hash(_ row: Row, of reference: UInt64) -> UInt64 {
    var hash = reference
    for part in [row.from, row.to, row.value, Int32(row.measure)] {
      hash = (hash ^ UInt64(UInt32(bitPattern: part))) &* 0x9e37_79b9_7f4a_7c15
    }
    return hash ^ hash &>> 29
  }

  /// The hash of a row's reference; only its spread matters.
  package func hash(_ row: Row) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    let all = references.span
    for at in Int(row.reference)..<Int(row.reference) + Int(row.length) {
      hash = (hash ^ UInt64(RestingEvidence.folded(all[at]))) &* 0x100_0000_01b3
    }
    return hash ^ hash &>> 29
  }
}

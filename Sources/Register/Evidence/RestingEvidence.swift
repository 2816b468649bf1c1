/// What the achieved results of funded families rest on, block by block as it was read: of each row
/// the hash of its reference, and the reference itself where a claim is to be made. It is all of
/// the evidence that is kept when families are assessed while it is read.
package struct RestingEvidence: Sendable {
  /// One result of one family: how many of the rows that follow are its own.
  package struct Run: Sendable {
    /// Its place in `Register.families`.
    package let family: Int32
    /// Its place in `Scheme.results`.
    package let result: UInt8
    package var rows: UInt16
  }

  /// The runs of one block of the file.
  package struct Block: Sendable {
    package fileprivate(set) var runs: [Run] = []
    /// By row, the hash of its reference; 0 for none, and for a return that covers many families.
    package fileprivate(set) var hashes: [UInt64] = []
    /// By row, how long its reference is, and the references one after the other, where they are
    /// kept.
    package fileprivate(set) var lengths: [UInt8] = []
    package fileprivate(set) var references: [UInt8] = []
  }

  package private(set) var blocks: [Block] = []

  package init() {}

  /// Adds the blocks of other families.
  mutating func add(_ later: RestingEvidence) { blocks += later.blocks }

  mutating func add(_ block: Block) { if !block.runs.isEmpty { blocks.append(block) } }

  /// Takes out the runs of some families.
  mutating func leaveOut(_ isLeftOut: (Int32) -> Bool) {
    blocks = blocks.map { block in
      var kept = Block()
      var row = 0
      var byte = 0
      for run in block.runs {
        let rows = row..<row + Int(run.rows)
        let bytes = rows.reduce(0) { $0 + (block.lengths.isEmpty ? 0 : Int(block.lengths[$1])) }
        if !isLeftOut(run.family) {
          kept.runs.append(run)
          kept.hashes += block.hashes[rows]
          if !block.lengths.isEmpty {
            kept.lengths += block.lengths[rows]
            kept.references += block.references[byte..<byte + bytes]
          }
        }
        row = rows.upperBound
        byte += bytes
      }
      return kept
    }
  }

  /// The references of the results that are wanted, by what `slot` says of them.
  package func references(
    _ isWanted: (Run) -> Bool, slot: (Run) -> Int
  ) -> [Int: [String]] {
    var references: [Int: [String]] = [:]
    for block in blocks where !block.lengths.isEmpty {
      var row = 0
      var byte = 0
      for run in block.runs {
        let wanted = isWanted(run)
        var own: [String] = []
        for at in row..<row + Int(run.rows) {
          let end = byte + Int(block.lengths[at])
          if wanted, end > byte {
            let name = String(decoding: block.references[byte..<end], as: UTF8.self).trimmed
            if !name.isEmpty, !own.contains(name) { own.append(name) }
          }
          byte = end
        }
        row += Int(run.rows)
        if wanted, !own.isEmpty { references[slot(run)] = own }
      }
    }
    return references
  }

  /// A reference as it counts when references are compared: capitals are small letters.
  package static func folded(_ reference: String) -> String {
    String(decoding: reference.trimmed.utf8.map(folded), as: UTF8.self)
  }

  static func folded(_ byte: UInt8) -> UInt8 { byte &- 65 < 26 ? byte | 0x20 : byte }

  /// The hash of a reference, capitals like small letters; only its spread matters. Never 0.
  package static func hash(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for at in range { hash = (hash ^ UInt64(folded(bytes[at]))) &* 0x100_0000_01b3 }
    hash = (hash ^ hash &>> 32) &* 0x9e37_79b9_7f4a_7c15
    return hash | 1
  }

  package static func hash(_ reference: String) -> UInt64 {
    let bytes = Array(reference.utf8)
    return hash(bytes.span, trimmed(bytes.span, 0..<bytes.count))
  }

  /// A reference without the spaces around it, which nobody means.
  static func trimmed(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
    while start < end, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
    return start..<end
  }
}

/// What of the rows that results rest on is kept.
package struct RestingKeeper: Sendable {
  /// Whether the references themselves are kept.
  let keepsReferences: Bool
  /// The hashes of references that cover many families.
  let batches: Set<UInt64>

  package init(keepsReferences: Bool = false, batches: Set<UInt64> = []) {
    self.keepsReferences = keepsReferences
    self.batches = batches
  }
}

extension RestingEvidence.Block {
  /// Adds a result and the rows that it rests on; their references stand among the bytes.
  mutating func add(
    _ family: Int, _ result: Int, _ rows: [Int], of items: [EvidenceItem], _ bytes: Span<UInt8>,
    _ keeper: RestingKeeper
  ) {
    runs.append(
      RestingEvidence.Run(
        family: Int32(truncatingIfNeeded: family), result: UInt8(truncatingIfNeeded: result),
        rows: UInt16(clamping: rows.count)))
    for at in rows.prefix(Int(UInt16.max)) {
      let start = Int(items[at].reference)
      let range = RestingEvidence.trimmed(bytes, start..<start + Int(items[at].referenceLength))
      let hash = range.isEmpty ? 0 : RestingEvidence.hash(bytes, range)
      hashes.append(!keeper.batches.isEmpty && keeper.batches.contains(hash) ? 0 : hash)
      guard keeper.keepsReferences else { continue }
      lengths.append(UInt8(truncatingIfNeeded: range.count))
      for byte in range { references.append(bytes[byte]) }
    }
  }

  /// The memory of what it does not use given back.
  mutating func tighten() {
    runs = Array(runs[...])
    hashes = Array(hashes[...])
  }
}

import PBRFiles

/// Items of evidence grouped by family; within a family by measure, subject and day.
package struct KeptEvidence: Sendable {
  private(set) var items: [EvidenceItem] = []
  package private(set) var references: [UInt8] = []
  /// By family, where its items begin, and how many they are.
  private(set) var starts: [Int32] = []
  private(set) var counts: [Int32] = []
  /// The last day on which anything was verified; `Int32.min` when nothing was.
  private(set) var latest = Int32.min
  /// How many rows were read, those that cannot be used among them.
  private(set) var rows = 0

  /// Where the items of a family stand.
  func range(of family: Int) -> Range<Int> {
    guard counts.indices.contains(family), counts[family] > 0 else { return 0..<0 }
    return Int(starts[family])..<Int(starts[family]) + Int(counts[family])
  }

  package func reference(of item: EvidenceItem) -> String {
    let start = Int(item.reference)
    return String(
      decoding: references[start..<start + Int(item.referenceLength)], as: UTF8.self)
  }

  /// Makes every family one without items where nothing was read.
  mutating func make(room families: Int) {
    guard counts.isEmpty else { return }
    counts = [Int32](repeating: 0, count: families)
    starts = counts
  }

  /// Reads the rows of the families that the sheet wants: memory grows with them.
  static func read(
    _ file: CSVFile, from first: (block: CSVFile.Block, columns: Sheet), _ sheet: EvidenceSheet,
    form: RegisterForm, families: Int
  ) throws(FileProblem) -> (KeptEvidence, RowProblems, [EvidenceOverlap]) {
    var whole = EvidenceSheet.Part()
    // Room is made at once, so that rows need not be moved; a file that is larger than any
    // register gets its room as it goes.
    if sheet.wanted == nil { whole.makeRoom(rows: min(file.size / 60, 10_000_000)) }
    let part = try SideBySide.read(
      file, from: first.block, into: consume whole,
      part: { rows in
        var reader = RowReader(rows, first.columns, form: form)
        var part = sheet.read(&reader)
        part.takeReferences(from: reader.rows.bytes)
        return part
      }, add: { $0.add($1) })
    var kept = KeptEvidence()
    kept.items = part.items
    kept.references = part.references
    kept.latest = part.latest
    kept.rows = part.rows
    let problems = part.problems
    _ = consume part
    var overlaps: [EvidenceOverlap] = []
    kept.group(families, &overlaps)
    return (kept, problems, overlaps)
  }

  /// Brings the items of each family together and in order.
  private mutating func group(_ families: Int, _ overlaps: inout [EvidenceOverlap]) {
    counts = [Int32](repeating: 0, count: families)
    starts = [Int32](repeating: -1, count: families)
    var isGrouped = true
    var last: Int32 = -1
    for at in items.indices {
      let family = items[at].family
      if family != last {
        if starts[Int(family)] >= 0 { isGrouped = false }
        starts[Int(family)] = Int32(at)
        last = family
      }
      counts[Int(family)] += 1
    }
    if !isGrouped { gather() }
    for family in 0..<families where counts[family] > 0 {
      items.arrange(range(of: family), &overlaps)
    }
  }

  /// Moves the items of a family together, where the file has them apart.
  private mutating func gather() {
    var next: Int32 = 0
    for family in counts.indices {
      starts[family] = next
      next += counts[family]
    }
    var to = starts
    guard let any = items.first else { return }
    var moved = [EvidenceItem](repeating: any, count: items.count)
    for item in items {
      let family = Int(item.family)
      moved[Int(to[family])] = item
      to[family] += 1
    }
    items = moved
  }
}

extension EvidenceSheet.Part {
  fileprivate mutating func makeRoom(rows: Int) {
    items.reserveCapacity(rows)
    references.reserveCapacity(rows * 12)
  }

  /// Copies the references out of the bytes of the block.
  fileprivate mutating func takeReferences(from bytes: [UInt8]) {
    for at in items.indices { items[at].takeReference(from: bytes, into: &references) }
  }

  /// Adds the part of later rows; false when those after it cannot be told apart.
  fileprivate mutating func add(_ part: EvidenceSheet.Part) -> Bool {
    let shift = UInt32(clamping: references.count)
    for var item in part.items {
      item.reference += shift
      items.append(item)
    }
    references += part.references
    problems.add(part.problems)
    rows += part.rows
    latest = max(latest, part.latest)
    return !part.hasSlip
  }
}

extension EvidenceItem {
  /// Copies its reference from the bytes of its block to others, where it is then found.
  mutating func takeReference(from bytes: [UInt8], into kept: inout [UInt8]) {
    let start = Int(reference)
    reference = UInt32(clamping: kept.count)
    kept += bytes[start..<start + Int(referenceLength)]
  }
}

extension KeptEvidence {
  /// A few families whose items are at hand, each in order.
  init(_ families: [(family: Int, items: [EvidenceItem])], references: [UInt8], of count: Int) {
    make(room: count)
    self.references = references
    for (family, items) in families {
      starts[family] = Int32(clamping: self.items.count)
      counts[family] = Int32(clamping: items.count)
      self.items += items
    }
  }

  /// The items of a family, and their references.
  func take(_ family: Int, into references: inout [UInt8]) -> [EvidenceItem] {
    items[range(of: family)].map { item in
      var item = item
      item.takeReference(from: self.references, into: &references)
      return item
    }
  }
}

import Dispatch
import Documents
import Synchronization

/// All evidence, grouped by family.
struct Evidence: Sendable {
  var items: [EvidenceItem] = []
  var references: [UInt8] = []
  var problems = RowProblems()
  /// The file, for messages.
  var name = ""
  /// By family.
  var starts: [Int32] = []
  var counts: [Int32] = []
}

extension Evidence {
  /// Reads a file block by block, as many at once as there are processors, and puts the parts
  /// together in the order of the file, so that the result does not depend on their number.
  static func read(
    _ file: CSVFile, _ sheet: EvidenceSheet, order: DateOrder, families: Int
  ) throws(FileProblem) -> Evidence {
    guard var first = try file.next() else { return Evidence(families: families) }
    var problems = RowProblems()
    guard let columns = Sheet.header(&first.rows, EvidenceSheet.layout, into: &problems) else {
      var evidence = Evidence(families: families)
      evidence.problems = problems
      return evidence
    }
    let gathering = Mutex(Gathering(expecting: file.size / 60))
    let failure = Mutex<FileProblem?>(nil)
    let start = Mutex<CSVFile.Block?>(first)
    DispatchQueue.concurrentPerform(iterations: 8) { _ in
      var block = start.withLock { block in
        let mine = block
        block = nil
        return mine
      }
      do throws(FileProblem) {
        if block == nil { block = try file.next() }
        while let current = block {
          let number = current.number
          var reader = RowReader(current.rows, columns, order: order)
          let part = sheet.read(&reader)
          gathering.withLock { $0.add(part, number: number) }
          block = try file.next()
        }
      } catch {
        let problem = error
        failure.withLock { $0 = $0 ?? problem }
      }
    }
    if let problem = failure.withLock({ $0 }) { throw problem }
    var evidence = gathering.withLock { state in
      let gathered = state.evidence
      state.evidence = Evidence()
      return gathered
    }
    evidence.name = file.name
    evidence.group(families)
    return evidence
  }

  /// No evidence at all.
  init(families: Int) {
    starts = [Int32](repeating: 0, count: families)
    counts = starts
  }

  /// Puts parts in the order of the file as they come in.
  private struct Gathering: Sendable {
    var evidence = Evidence()
    var waiting: [Int: EvidenceSheet.Part] = [:]
    var next = 0

    /// Room is made at once for about so many rows, so that they need not be moved.
    init(expecting rows: Int) {
      // A file that is larger than any register gets its room as it goes.
      let rows = min(rows, 10_000_000)
      evidence.items.reserveCapacity(rows)
      evidence.references.reserveCapacity(rows * 12)
    }

    mutating func add(_ part: EvidenceSheet.Part, number: Int) {
      waiting[number] = part
      while let part = waiting.removeValue(forKey: next) {
        let shift = UInt32(clamping: evidence.references.count)
        for var item in part.items {
          item.reference += shift
          evidence.items.append(item)
        }
        evidence.references += part.references
        evidence.problems.add(part.problems)
        next += 1
      }
    }
  }

  /// Brings the items of each family together and in order, and reports those that overlap.
  private mutating func group(_ families: Int) {
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
      let start = Int(starts[family])
      sort(start..<start + Int(counts[family]))
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

  /// Sorts the items of one family, which mostly come in order already.
  private mutating func sort(_ range: Range<Int>) {
    if range.count > 200 {
      items[range].sort { $0.comes(before: $1) }
    } else {
      for at in range.dropFirst() {
        let item = items[at]
        var hole = at
        while hole > range.lowerBound, item.comes(before: items[hole - 1]) {
          items[hole] = items[hole - 1]
          hole -= 1
        }
        if hole != at { items[hole] = item }
      }
    }
    var latest = range.lowerBound
    for at in range.dropFirst() {
      let before = items[latest]
      let item = items[at]
      if before.measure == item.measure, before.subject == item.subject {
        if item.from <= before.to {
          overlap(before, item)
        }
        if item.to > before.to { latest = at }
      } else {
        latest = at
      }
    }
  }

  private mutating func overlap(_ before: EvidenceItem, _ item: EvidenceItem) {
    let line = max(before.line, item.line)
    let text = SourceText(name: name, bytes: [], firstLine: Int(line))
    problems.add(
      .error(
        "evidence-overlap", at: SourcePlace(text: text, range: 0..<0),
        "this item overlaps the item of the same subject and measure on line "
          + "\(min(before.line, item.line))",
        effect: "The days they share would count twice.",
        remedy: "Keep one item for each day."), group: "")
  }
}

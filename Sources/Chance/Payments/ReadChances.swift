/// What the runs of one draw come to: for each read the chance of each amount, from the least to
/// the greatest; none for reads that were not asked for.
struct ReadChances: RandomAccessCollection {
  private(set) var values: [Double] = []
  /// Where each read begins and ends among the values.
  private var ends: [Int]
  var startIndex: Int { 0 }
  var endIndex: Int { ends.count - 1 }

  /// - Parameter reads: how many there are.
  init(reads: Int) { ends = [0] + [Int](repeating: -1, count: reads) }

  subscript(read: Int) -> ArraySlice<Double> { values[ends[read]..<ends[read + 1]] }

  /// Where the chances of a read begin.
  func first(of read: Int) -> Int { ends[read] }

  /// Adds the chances of a read; reads are added in their order.
  mutating func add(_ read: Int, _ body: (inout [Double]) -> Void) {
    skip(to: read)
    body(&values)
    ends[read + 1] = values.count
    next = read + 1
  }

  /// Nothing is asked of the reads before one that were not added.
  mutating func skip(to read: Int) {
    while next < read {
      ends[next + 1] = values.count
      next += 1
    }
  }

  private var next = 0
}

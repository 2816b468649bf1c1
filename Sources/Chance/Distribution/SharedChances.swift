/// The chances of the amounts of one place, which stand among those of many others.
struct SharedChances: RandomAccessCollection, ExpressibleByArrayLiteral, Equatable, Sendable {
  private let all: [Double]
  private let first: Int
  let endIndex: Int
  var startIndex: Int { 0 }

  /// - Parameter own: where they stand among all.
  init(_ all: [Double], _ own: Range<Int>) {
    self.all = all
    first = own.lowerBound
    endIndex = own.count
  }

  init(_ chances: [Double]) { self.init(chances, chances.indices) }

  init(arrayLiteral chances: Double...) { self.init(chances) }

  subscript(index: Int) -> Double { all[first &+ index] }

  static func == (one: SharedChances, other: SharedChances) -> Bool {
    guard one.endIndex == other.endIndex else { return false }
    for index in 0..<one.endIndex where one[index] != other[index] { return false }
    return true
  }
}

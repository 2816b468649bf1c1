import Testing

@testable import PBRQuantities

/// Five months from February 2013 to June 2013, with 1, 2, 4, 8 and 16: any sum tells its parts.
@Suite("Flows by month")
struct MonthlyFlowTests {
  static let axis = MonthAxis(first: month(2), count: 5)
  static let flow = MonthlyFlow(on: axis, [1, 2, 4, 8, 16])

  static func month(_ month: Int, _ year: Int = 2013) -> Month { Month(year: year, month: month) }
  private func month(_ month: Int) -> Month { Self.month(month) }

  @Test("The months of an axis")
  func axis() {
    #expect(Self.axis.last == month(6))
    #expect(Self.axis.years.map(\.startYear) == [2012, 2013])
    #expect([1, 2, 6, 7].map { Self.axis.index(month($0)) } == [nil, 0, 4, nil])
    #expect(Self.axis.zeros.values == [0, 0, 0, 0, 0])
  }

  @Test("Sums between months and by year")
  func sums() {
    let flow = Self.flow
    #expect(flow.total == 31)
    #expect([2012, 2013, 2014].map { flow.sum(in: FinancialYear(startYear: $0)) } == [3, 28, 0])
    let parts: [(Int, Int, Double)] = [
      (2, 6, 31), (1, 12, 31), (2, 2, 1), (3, 4, 6), (6, 6, 16), (7, 9, 0), (1, 1, 0), (4, 3, 0),
    ]
    for (from, through, sum) in parts {
      #expect(flow.sum(from: month(from), through: month(through)) == sum)
    }
    #expect(flow.sum() == 31 && flow.sum(from: month(5)) == 24 && flow.sum(through: month(3)) == 3)
    #expect(flow.sum(from: month(7)) == 0 && flow.sum(through: month(1)) == 0)
  }

  @Test("A month has its value, one outside the axis nothing")
  func months() {
    #expect([1, 2, 6, 7].map { Self.flow[month($0)] } == [0, 1, 16, 0])
  }

  /// From April 2013 to September 2013 only 4, 8 and 16 are left; from December 2012 to
  /// March 2013 the first two months are empty.
  @Test("A flow on other months keeps what lies in them")
  func moved() {
    let later = Self.flow.on(MonthAxis(first: month(4), count: 6))
    #expect(later.values == [4, 8, 16, 0, 0, 0] && later[month(4)] == 4)
    let earlier = Self.flow.on(MonthAxis(first: Self.month(12, 2012), count: 4))
    #expect(earlier.values == [0, 0, 1, 2])
    #expect(Self.flow.on(Self.axis) == Self.flow)
  }

  @Test("Month by month")
  func arithmetic() {
    let other = MonthlyFlow(on: Self.axis) { Double($0.monthOfYear) }
    #expect(other.values == [2, 3, 4, 5, 6])
    #expect((Self.flow + other).values == [3, 5, 8, 13, 22])
    #expect((Self.flow - other).values == [-1, -1, 0, 3, 10])
    #expect((Self.flow * other).values == [2, 6, 16, 40, 96])
    #expect((Self.flow * 0.5).values == [0.5, 1, 2, 4, 8])
    #expect((-Self.flow).values == [-1, -2, -4, -8, -16])
    #expect(Self.flow.cumulative.values == [1, 3, 7, 15, 31])
    #expect(
      MonthlyFlow.sum([Self.flow, other, other], on: Self.axis).values == [5, 8, 12, 18, 28])
    #expect(MonthlyFlow.sum([], on: Self.axis) == Self.axis.zeros)
  }

  /// As many months, a month later: as lists they could be added, and every sum would be wrong.
  static let later = MonthlyFlow(on: MonthAxis(first: month(3), count: 5), [1, 2, 4, 8, 16])

  @Test("Flows of different months are not added, subtracted, multiplied or summed up")
  func different() async {
    await #expect(processExitsWith: .failure) { _ = Self.flow + Self.later }
    await #expect(processExitsWith: .failure) { _ = Self.flow - Self.later }
    await #expect(processExitsWith: .failure) { _ = Self.flow * Self.later }
    await #expect(processExitsWith: .failure) {
      _ = MonthlyFlow.sum([Self.flow, Self.later], on: Self.axis)
    }
    await #expect(processExitsWith: .failure) { _ = MonthlyFlow(on: Self.axis, [1, 2]) }
  }
}

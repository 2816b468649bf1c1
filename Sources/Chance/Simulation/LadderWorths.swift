import PBRProgramme

/// What the ways of all groups of strands come to for those who start in one month, laid out to be
/// added up quickly: a row of numbers to a way.
struct LadderWorths: Sendable {
  typealias Lanes = SIMD16<UInt32>

  /// A step that a window takes.
  struct Payment: Sendable {
    let window: Int
    let pence: Int64
  }

  /// How many sixteens a row has.
  let width: Int
  /// `[way * width + sixteen]`: pence by window, then steps claimed and steps too late for every
  /// window.
  private(set) var rows: [Lanes] = []
  /// `[way]`: pence in all.
  private(set) var pence: [Int64] = []
  /// What is paid, way by way and in order, and where each way's payments end.
  private(set) var payments: [Payment] = []
  private(set) var upTo: [Int] = []
  /// `[payment]`: rises in the order in which a maximum counts.
  private(set) var orders: [Int] = []
  /// So many people can be added up in 32 bits.
  let people: Int

  /// - Parameter groups: ways of strands taken together; a person goes one way of each.
  /// Nil when one person may be paid more than 32 bits hold.
  init?(_ groups: [LadderWays], from start: Int, windows: Int, _ tariff: PlaceTariff) {
    width = (windows + 2 + 15) / 16
    let year = tariff.year[start]
    var most: Int64 = 1
    for group in groups {
      var highest: Int64 = 0
      for way in group.ways {
        var sums = [Int64](repeating: 0, count: width * 16)
        for event in way.events {
          let month = start + event.month
          guard tariff.window.indices.contains(month) else { continue }
          guard let window = tariff.window[month] else {
            sums[windows + 1] += 1
            continue
          }
          let pence = tariff.pence[year][event.step][month]
          sums[window] += pence
          sums[windows] += 1
          payments.append(Payment(window: window, pence: pence))
          orders.append(event.month << 16 | event.step)
        }
        upTo.append(payments.count)
        pence.append(sums[..<windows].reduce(0, +))
        guard sums.allSatisfy({ (0...Int64(UInt32.max)).contains($0) }) else { return nil }
        highest = max(highest, sums.max() ?? 0)
        for first in stride(from: 0, to: sums.count, by: 16) {
          var row = Lanes.zero
          for lane in 0..<16 { row[lane] = UInt32(sums[first + lane]) }
          rows.append(row)
        }
      }
      most += highest
    }
    people = Int(Int64(UInt32.max) / most)
    guard people > 0 else { return nil }
  }

  /// What is paid on one way.
  func payments(_ way: Int) -> Range<Int> { (way == 0 ? 0 : upTo[way - 1])..<upTo[way] }
}

package import PBRProgramme
import PBRProjection
package import PBRQuantities

/// The value of one input at which the council's net is zero, the others as planned
/// (model.md section 8).
package struct SwitchingValue: Sendable {
  /// A value of the input and the net there.
  package struct Point: Sendable {
    package let value: Double
    package let net: Double
  }

  package enum Answer: Sendable {
    /// The net is zero here.
    case value(Double)
    /// The net changes sign between two neighbouring values: whole numbers, or a jump.
    case between(Point, Point)
    /// The net keeps its sign between the bounds.
    case none(Point, Point)
    /// The input does not move the net.
    case unmoved
  }

  package let path: String
  package let unit: FigureUnit
  /// As planned, and the net then.
  package let current: Double
  package let net: Double
  /// Between which values it was sought: the widest at which the plan can be read.
  package let low: Double
  package let high: Double
  /// The nearest to the value as planned.
  package let answer: Answer
  /// Where else the net changes sign between the bounds, in rising order, each `value` or
  /// `between`: a net that rises and falls again has two such places. Places closer together than
  /// the grid on which they are sought may be missed.
  package let others: [Answer]

  /// Nil when nothing numeric stands at the path.
  package init?(_ scenario: Scenario, path: String) {
    guard let current = scenario.number(at: path),
      let net = SwitchingValue.earned(scenario, path, current)
    else { return nil }
    let record = scenario.figure(at: path)
    let unit = record?.unit ?? SwitchingValue.unit(of: path)
    let search = Search(unit: unit, path: path, current: current) {
      SwitchingValue.earned(scenario, path, $0)
    }
    self.path = path
    self.unit = unit
    self.current = current
    self.net = net
    low = search.points.first?.value ?? current
    high = search.points.last?.value ?? current
    answer = search.answer
    others = search.others
  }

  private static func earned(_ scenario: Scenario, _ path: String, _ value: Double) -> Double? {
    scenario.variant(settings: ["\(path)=\(NumberText.shortest(value))"]).scenario.map {
      Projection($0).netEarned.total
    }
  }

  /// The unit of what the list of figures does not name singly: the months of a time.
  private static func unit(of path: String) -> FigureUnit {
    path.contains(".months.") ? .months : .none
  }
}

/// Looking for a change of sign on a grid of values, then closing in.
private struct Search {
  typealias Point = SwitchingValue.Point

  let net: (Double) -> Double?
  let isWhole: Bool
  /// The values of the grid at which the plan can be read, in order, with the net there.
  let points: [Point]
  let current: Double

  init(unit: FigureUnit, path: String, current: Double, net: @escaping (Double) -> Double?) {
    self.net = net
    self.current = current
    let last = path.split(separator: ".").last ?? ""
    isWhole =
      unit.isWhole || last.hasSuffix("Months") || last == "fixed"
      || path.hasSuffix("replacement.months")
    var grid: [Double]
    switch unit {
    case .share: grid = (0...40).map { Double($0) / 40 }
    case .months:
      let lowest = last == "shift" ? -24.0 : 0
      grid = (0...60).map { lowest + Double($0) }
    default:
      let reach = current == 0 ? 1000 : current.magnitude
      grid = (0...40).map { reach * Double($0) / 10 } + [10, 100].map { reach * $0 }
    }
    if isWhole { grid = grid.map { $0.rounded() } }
    grid.append(current)
    points = Set(grid).sorted().compactMap { value in
      net(value).map { Point(value: value, net: $0) }
    }
  }

  var answer: SwitchingValue.Answer {
    guard let first = points.first, let last = points.last else { return .unmoved }
    let nets = points.map(\.net)
    if (nets.max() ?? 0) - (nets.min() ?? 0) < 0.005 { return .unmoved }
    guard let nearest else { return .none(first, last) }
    return closedIn(crossings[nearest])
  }

  /// The other places, in rising order.
  var others: [SwitchingValue.Answer] {
    guard crossings.count > 1, let nearest else { return [] }
    return crossings.indices.filter { $0 != nearest }.map { closedIn(crossings[$0]) }
  }

  /// Neighbouring values of the grid between which the net changes sign.
  private var crossings: [(below: Point, above: Point)] {
    zip(points, points.dropFirst()).filter { ($0.net < 0) != ($1.net < 0) }
      .map { (below: $0, above: $1) }
  }

  /// The crossing nearest to the value as planned; of two that are equally near the lower.
  private var nearest: Int? {
    let all = crossings
    return all.indices.min {
      (distance(all[$0].below, all[$0].above), $0) < (distance(all[$1].below, all[$1].above), $1)
    }
  }

  private func closedIn(_ crossing: (below: Point, above: Point)) -> SwitchingValue.Answer {
    isWhole ? closed(crossing.below, crossing.above) : solved(crossing.below, crossing.above)
  }

  /// How far an interval lies from the value as planned.
  private func distance(_ below: Point, _ above: Point) -> Double {
    max(0, below.value - current, current - above.value)
  }

  /// The two neighbouring whole numbers between which the sign changes.
  private func closed(_ from: Point, _ to: Point) -> SwitchingValue.Answer {
    var (below, above) = (from, to)
    while above.value - below.value > 1 {
      let value = ((below.value + above.value) / 2).rounded(.down)
      guard let net = net(value) else { break }
      let middle = Point(value: value, net: net)
      if (net < 0) == (below.net < 0) { below = middle } else { above = middle }
    }
    if let exact = [below, above].first(where: { $0.net.magnitude < 0.005 }) {
      return .value(exact.value)
    }
    return .between(below, above)
  }

  private func solved(_ below: Point, _ above: Point) -> SwitchingValue.Answer {
    let root = Solver.root(from: below.value, to: above.value) { net($0) ?? below.net }
    guard let left = net(root), left.magnitude > 1 else { return .value(root) }
    return .between(below, above)
  }
}

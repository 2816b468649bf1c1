import PBRQuantities

/// The axis of values: from a round number to a round number, nought always among them unless
/// told otherwise.
struct ChartScale {
  let low: Double
  let high: Double
  let step: Double

  init(_ values: [Double], fromZero: Bool = true) {
    let values = values.map(Chart.drawable)
    let start = fromZero ? 0 : values.first ?? 0
    let least = values.reduce(start) { min($0, $1) }
    let most = values.reduce(start) { max($0, $1) }
    let span = most - least
    guard span > 1e-9 * max(1, most.magnitude) else {
      low = least
      high = least + 1
      step = 1
      return
    }
    let step = ChartScale.step(span / 5)
    self.step = step
    low = (least / step + 1e-9).rounded(.down) * step
    high = (most / step - 1e-9).rounded(.up) * step
  }

  /// 1, 2 or 5 times a power of ten, not below a given step.
  private static func step(_ least: Double) -> Double {
    var unit = 1.0
    while unit < least { unit *= 10 }
    while unit / 10 >= least { unit /= 10 }
    return unit / 5 >= least ? unit / 5 : unit / 2 >= least ? unit / 2 : unit
  }

  var ticks: [Double] {
    let count = Int(((high - low) / step).rounded())
    return (0...max(1, min(count, 12))).map { low + Double($0) * step }
  }

  /// Where a value stands, 0 at the low end and 1 at the high end.
  func share(_ value: Double) -> Double {
    min(1, max(0, (Chart.drawable(value) - low) / (high - low)))
  }
}

/// How the numbers of a chart are written.
struct ChartNumbers {
  let unit: ChartUnit
  /// Whether pounds are shown in thousands.
  let inThousands: Bool
  private let places: Int

  init(_ unit: ChartUnit, _ scale: ChartScale) {
    self.unit = unit
    let largest = max(scale.low.magnitude, scale.high.magnitude)
    inThousands = unit == .pounds && largest >= 10_000
    let step = inThousands ? scale.step / 1000 : scale.step
    places = step >= 1 ? 0 : step >= 0.1 ? 1 : 2
  }

  /// The name of the axis.
  var axis: String {
    switch unit {
    case .pounds: inThousands ? "£'000" : "£"
    case .count(let name): name
    }
  }

  /// A number of the axis.
  func tick(_ value: Double) -> String { text(value, places: places) }

  /// A number written beside what is drawn.
  func label(_ value: Double) -> String {
    let large = unit == .pounds || value.magnitude >= 100
    return text(value, places: large ? 0 : 1)
  }

  private func text(_ value: Double, places: Int) -> String {
    let value = Chart.drawable(value)
    let text = NumberText.grouped(inThousands ? value / 1000 : value, places: places)
    return text.hasPrefix("-") ? "−" + text.dropFirst() : text
  }
}

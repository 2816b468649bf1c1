/// Pieces of bars that do not begin at nought: stacked on series that are not seen.
extension ChartSheet {
  /// A stretch of one bar between two values, with the kind that gives its filling.
  struct Piece {
    var from: Double
    var to: Double
    var kind: Int
  }

  /// How far each input moves the figure. From the left each bar has two pieces, one for the
  /// input's low and one for its high end, in whichever order they lie.
  mutating func tornado(_ chart: TornadoChart) {
    heading = "Input"
    isStacked = true
    isLying = true
    let base = Chart.drawable(chart.base)
    categories = chart.bars.map { bar in
      let tried = [bar.lowInput, bar.highInput].filter { !$0.isEmpty }
      return tried.count == 2 ? "\(bar.label) (\(tried[0]) to \(tried[1]))" : bar.label
    }
    let pieces = chart.bars.map { bar in
      ChartSheet.pieces(Chart.drawable(bar.atLow), Chart.drawable(bar.atHigh), around: base)
    }
    stack(pieces, ["Input at its low", "Input at its high"])
    for (title, values) in [
      ("Figure at low", chart.bars.map(\.atLow)), ("Figure at high", chart.bars.map(\.atHigh)),
      ("Central figure", chart.bars.map { _ in chart.base }),
    ] {
      series.append(
        Series(
          title: title, values: values.indices.map { ChartSheet.value(values, $0) }, look: .unseen))
    }
    let scale = ChartScale(
      [base] + chart.bars.flatMap { [$0.atLow, $0.atHigh] }, fromZero: false)
    bounds = (scale.low, scale.high)
    key =
      "Dark blue: with the input at its low. Hatched: at its high. Bars begin at the central "
      + "figure, \(inWords(base))."
  }

  /// How a figure becomes another.
  mutating func waterfall(_ chart: WaterfallChart) {
    isStacked = true
    categories = chart.steps.map(\.label)
    let levels = chart.levels
    let kinds = zip(chart.steps, levels).map { step, level in
      step.kind == .level ? 0 : level.to >= level.from ? 1 : 2
    }
    stack(
      zip(levels, kinds).map { level, kind in
        [Piece(from: min(level.from, level.to), to: max(level.from, level.to), kind: kind)]
      }, WaterfallChart.kinds)
    // Across nought a bar has two pieces, and neither says how long it is.
    let crosses = levels.contains { min($0.from, $0.to) < 0 && max($0.from, $0.to) > 0 }
    for index in series.indices where !crosses {
      guard case .filled(let kind) = series[index].look else { continue }
      let mark = isOfPounds ? "£" : ""
      let sign = ["", "+", "−"][kind]
      let below = kind == 0 ? "−" : sign
      series[index].labels = "\"\(sign)\(mark)\"#,##0;\"\(below)\(mark)\"#,##0;"
    }
    series.append(
      Series(
        title: "Change",
        values: chart.steps.map { $0.kind == .change ? Chart.drawable($0.value) : nil },
        look: .unseen))
    series.append(Series(title: "Total reached", values: levels.map { $0.to }, look: .unseen))
  }

  /// The pieces of one bar of a tornado, from left to right. Where both ends lie on one side of
  /// the central figure, the further is seen from where the nearer ends.
  private static func pieces(_ low: Double, _ high: Double, around base: Double) -> [Piece] {
    guard (low < base) == (high < base) || low == base || high == base else {
      return [Piece(from: low, to: base, kind: 0), Piece(from: base, to: high, kind: 1)].map {
        Piece(from: min($0.from, $0.to), to: max($0.from, $0.to), kind: $0.kind)
      }.sorted { $0.from < $1.from }
    }
    let ends = [(value: low, kind: 0), (value: high, kind: 1)]
    let near = (low - base).magnitude <= (high - base).magnitude ? ends[0] : ends[1]
    let far = near.kind == 0 ? ends[1] : ends[0]
    return [
      Piece(from: min(base, near.value), to: max(base, near.value), kind: near.kind),
      Piece(from: min(near.value, far.value), to: max(near.value, far.value), kind: far.kind),
    ].sorted { $0.from < $1.from }
  }

  /// Series that, stacked from nought outwards, show the pieces of each bar: first what is not
  /// seen up to the piece nearest to nought, then piece by piece. What lies below nought has
  /// series of its own, as programs stack it apart; a series that is nought throughout is left out.
  private mutating func stack(_ bars: [[Piece]], _ kinds: [String]) {
    let most = bars.reduce(0) { max($0, $1.count) }
    for isBelow in [false, true] {
      // As seen from nought: distances from it, nearest first.
      let sides = bars.map { bar in
        bar.map { piece in
          isBelow
            ? Piece(from: max(0, -piece.to), to: max(0, -piece.from), kind: piece.kind)
            : Piece(from: max(0, piece.from), to: max(0, piece.to), kind: piece.kind)
        }.filter { $0.to > $0.from }.sorted { $0.from < $1.from }
      }
      let sign = isBelow ? -1.0 : 1.0
      func add(_ title: String, _ look: Look, _ lengths: [Double]) {
        guard lengths.contains(where: { $0 != 0 }) else { return }
        let same = series.count { $0.look == look }
        series.append(
          Series(
            title: same == 0 ? title : "\(title) (\(same + 1))",
            values: lengths.map { $0 == 0 ? 0 : sign * $0 }, look: look,
            isNamed: look != .invisible && same == 0))
      }
      add("Not seen", .invisible, sides.map { $0.first?.from ?? 0 })
      for place in 0..<most {
        for (kind, title) in kinds.enumerated() {
          add(
            title, .filled(kind),
            sides.map { side in
              guard side.indices.contains(place), side[place].kind == kind else { return 0 }
              return side[place].to - side[place].from
            })
        }
      }
    }
  }
}

import PBRChance
import PBRQuantities

extension RegionStatement {
  /// What the figures mean, in words.
  var sentences: [String] {
    var lines: [String] = []
    if councils.count > 1 { lines.append(pooling) }
    lines.append(parts)
    let all = distribution.councils.map(\.payments) + [distribution.together.payments]
    if let line = Exactness(amounts: all.map(\.funding)).sentence {
      lines.append(line)
    }
    if distribution.draws > 0 {
      lines.append(sampling)
      lines.append(shared)
    }
    return lines
  }

  private var pooling: String {
    let widths = distribution.widths
    let narrower = widths.apart > 0 ? 1 - widths.together / widths.apart : 0
    return
      "From P10 to P90 the region is \(NumberText.pounds(widths.together)) wide; the councils' own "
      + "ranges, each by itself, are \(NumberText.pounds(widths.apart)) together: pooling narrows the "
      + "range by \(NumberText.percent(narrower, places: 0))."
  }

  private var parts: String {
    let period = distribution.together
    let all = period.luck + period.notKnowing
    let exact = period.payments.results.isExact
    guard distribution.draws > 0, all > 0 else {
      return "Luck alone, with every rate as assumed: "
        + (exact ? "computed exactly, no sampling." : "no sampling.")
    }
    let names = distribution.unknowns.count
    return
      "Of the region's variance, \(NumberText.percent(period.luck / all, places: 0)) is luck, which "
      + "pooling evens out, and \(NumberText.percent(period.notKnowing / all, places: 0)) not knowing "
      + "\(names == 1 ? "one assumption" : "\(names) assumptions")"
      + (!distribution.ownDelays.isEmpty
        ? ", of which it evens out only the delays, each council's own. Luck alone"
        : ", which it does not. Luck alone")
      + "\(exact ? ", exact in every draw," : "") would give a standard deviation of "
      + "\(NumberText.pounds(period.luck.squareRoot()))."
  }

  private var sampling: String {
    distribution.together.sampling.sentence(
      of: "the region's ", draws: distribution.draws, seed: distribution.seed)
  }

  /// What is common, and what is not.
  private var shared: String {
    let shared = distribution.unknowns.filter { !distribution.ownDelays.contains($0.name) }
    let common = shared.filter { $0.councils > 1 }
    let own = shared.count - common.count
    guard !common.isEmpty else {
      return "No assumption with a range has the same name in two councils: nothing is common."
    }
    let names = common.prefix(6).map { "\($0.name) (\($0.councils) councils)" }
      .joined(separator: ", ")
    let more = common.count > 6 ? " and \(common.count - 6) more" : ""
    return "Common to the councils that have them: \(names)\(more)."
      + (own > 0 ? " \(own == 1 ? "One is" : "\(own) are") a single council's." : "")
      + (distribution.ownDelays.isEmpty ? "" : " How long results take is each council's own.")
      + " Luck, and all else, is taken as independent."
  }
}

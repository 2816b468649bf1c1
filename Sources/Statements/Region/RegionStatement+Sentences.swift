import PBRChance
import PBRQuantities

extension RegionStatement {
  /// What the figures mean, in words.
  var sentences: [String] {
    var lines: [String] = []
    if councils.count > 1 { lines.append(pooling) }
    lines.append(distribution.played.isEmpty ? parts : played)
    if let line = limited { lines.append(line) }
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
      "From P10 to P90 the region is \(NumberText.pounds(widths.together)) wide; the \(noun.many)' own "
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
        ? ", of which it evens out only the delays, each \(noun.one)'s own. Luck alone"
        : ", which it does not. Luck alone")
      + "\(exact ? ", exact in every draw," : "") would give a standard deviation of "
      + "\(NumberText.pounds(period.luck.squareRoot()))."
  }

  /// What is drawn of luck too, and is so for all together.
  private var played: String {
    "Played: what a claim of \(names(distribution.played)) pays depends on the claims before it, so "
      + "that \(Noun("it is", "they are").form(distribution.played.count)) drawn family by family, "
      + "luck and what is not known together, in "
      + "\(Noun("draw").counted(distribution.draws)), seed \(distribution.seed)."
  }

  /// Whose figures a contract's maximum may cut.
  private var limited: String? {
    distribution.limited.isEmpty
      ? nil
      : "What is due above the maximum of a contract is not paid and is left out: "
        + "\(names(distribution.limited))."
  }

  private func names(_ places: [Int]) -> String {
    let shown = places.prefix(RegionStatement.mostNames).map { councils[$0].name }
    let more = places.count - shown.count
    return shown.joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
  }

  /// So many are named.
  private static let mostNames = 6

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
      return "No assumption with a range has the same name in two \(noun.many): nothing is common."
    }
    let names = common.prefix(RegionStatement.mostNames)
      .map { "\($0.name) (\(noun.counted($0.councils)))" }.joined(separator: ", ")
    let more =
      common.count > RegionStatement.mostNames
      ? " and \(common.count - RegionStatement.mostNames) more" : ""
    return "Common to the \(noun.many) that have them: \(names)\(more)."
      + (own > 0 ? " \(own == 1 ? "One is" : "\(own) are") a single \(noun.one)'s." : "")
      + (distribution.ownDelays.isEmpty ? "" : " How long results take is each \(noun.one)'s own.")
      + " Luck, and all else, is taken as independent."
  }
}

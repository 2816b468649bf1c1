import PBRProgramme
import PBRQuantities

extension SchemeStatement {
  /// The steps strand by strand, each with what it pays and what it follows.
  var steps: [String] {
    var lines = scheme.strands.enumerated().flatMap { index, strand -> [String] in
      let own = scheme.results.enumerated().filter { $0.element.step?.strand == index }
      let told = own.filter { ($0.element.step?.repetition?.number ?? 1) == 1 }
      return told.map { place, rule in
        var text = "\(strand.title): "
        if let again = rule.step?.repetition {
          text +=
            "\(again.title) pays \(rule.priceInWords), up to \(again.times) times, "
            + (again.everyMonths == 1 ? "every month" : "every \(again.everyMonths) months")
        } else {
          text += "\(rule.title) pays \(rule.priceInWords)"
        }
        if let after = rule.step?.after { text += ", after \(title(scheme.results[after]))" }
        let beside = scheme.alternatives.first { $0.contains(place) }?.filter { $0 != place } ?? []
        if !beside.isEmpty {
          text +=
            "; instead of it \(beside.map { title(scheme.results[$0]) }.joined(separator: ", "))"
        }
        return text + "."
      }
    }
    lines.append(
      "Of the steps that follow the same one at most one happens, each once a place; strands do not "
        + "depend on each other.")
    return lines
  }

  private func title(_ rule: ResultRule) -> String { rule.step?.repetition?.title ?? rule.title }

  /// The maxima, which of them can bind together, and who pays.
  var limits: [String] {
    var lines: [String] = []
    if scheme.isRateCard, let maximum = scheme.maximumPerPlace {
      lines.append(
        "No \(scheme.unit.one) is paid more than \(NumberText.pounds(maximum)) in all: in the order "
          + "reached each step pays its price or what is left.")
    }
    switch scheme.contract {
    case .whole(let most):
      lines.append("The contract pays at most \(NumberText.pounds(most)) for results.")
    case .perYear(let years):
      let amounts = years.keys.sorted().map {
        "\(NumberText.pounds(years[$0] ?? .zero)) in \($0.prose)"
      }
      lines.append(
        "The contract pays for results at most \(amounts.joined(separator: ", ")); what one year "
          + "cannot pay is not paid later.")
    case nil: break
    }
    lines += together
    if let payers = scheme.payers {
      let shares = payers.all.map { "\($0.title) \(NumberText.percent($0.share))" }
      lines.append("Paid by \(shares.joined(separator: ", ")).")
      for rule in payers.shares.keys.sorted() {
        let own = payers.all.compactMap { payer in
          payers.shares[rule]?[payer.id].map { "\(payer.title) \(NumberText.percent($0))" }
        }
        lines.append("For \(scheme.result(rule)?.title ?? rule): \(own.joined(separator: ", ")).")
      }
    }
    return lines
  }

  /// Which limits can bind together, and what that means for the figures.
  private var together: [String] {
    let volume = scheme.results.contains { $0.volume != nil }
    let person = scheme.isRateCard && scheme.maximumPerPlace != nil
    var names: [String] = []
    if volume { names.append("prices by number") }
    if person { names.append("the maximum of a \(scheme.unit.one)") }
    if scheme.contract != nil { names.append("the maximum of the contract") }
    guard names.count > 1 else { return [] }
    let byYear = if case .perYear = scheme.contract { true } else { false }
    let exact = !volume && !byYear
    let list = names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "")
    return [
      list.prefix(1).uppercased() + list.dropFirst() + " can bind together: "
        + (exact
          ? "their expected values stay exact." : "a plan on which they do has no closed form.")
    ]
  }
}

extension ResultRule {
  /// What it pays, as a sentence goes on after "pays".
  var priceInWords: String {
    if let volume {
      return volume.bands.map { band in
        let amount = NumberText.pounds(band.pays)
        switch band.from {
        case .claim(let number): return "\(amount) from claim \(NumberText.grouped(number))"
        case .share(let share):
          return "\(amount) for claims after \(NumberText.percent(share)) of the funded places"
        case .afterTarget: return "\(amount) for claims after the year's target"
        }
      }.joined(separator: ", ") + (volume.countsAll ? ", results of all families counted" : "")
    }
    switch price {
    case .same(let money): return NumberText.pounds(money)
    case .byYear(let years):
      return years.keys.sorted().map {
        "\(NumberText.pounds(amount(in: $0))) (\($0.prose))"
      }.joined(separator: ", ")
    case .fromDays(let days):
      return days.map { "\(NumberText.pounds($0.pays)) from \($0.from.prose)" }
        .joined(separator: ", ")
    }
  }
}

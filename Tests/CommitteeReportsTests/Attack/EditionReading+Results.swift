import PBRProgramme
import PBRQuantities
import ReportingSamples

extension EditionReading {
  mutating func results() {
    let scheme = plan.scheme
    let windows = scheme.windows.filter { edition.cells[["windows", "", $0.id, "claimed"]] != nil }
    var byWindow: [String: [(place: Int, weight: Int)]] = [:]
    var mains: [Int?] = []
    var ready: [Int?] = []
    for rule in scheme.results {
      var claimed: [(place: Int, weight: Int)] = []
      var paid: [(place: Int, weight: Int)] = []
      var waiting: [(place: Int, weight: Int)] = []
      // An amount may be cut by what an add-on has taken of the place's maximum.
      let rates = rule.amounts.map { Int($0.pence) }
      let isWhole = rule.isAddOn || scheme.isRateCard
      for rate in Set(rates + (isWhole ? [] : rates.map { $0 - 10_000 })).sorted() {
        // Where the table of windows is left out, claims were made in some window.
        for window in windows.isEmpty ? [""] : windows.map(\.id) {
          let one = (numbers.unknown(), rate)
          claimed.append(one)
          byWindow[window, default: []].append(one)
        }
        paid.append((numbers.unknown(), rate))
        waiting.append((numbers.unknown(), rate))
      }
      for (measure, parts) in [("claimed", claimed), ("paid", paid), ("ready", waiting)] {
        state(figure("results", rule.title, measure), parts.map(\.place))
        amount(["amounts", "", rule.title, measure], parts)
      }
      state(
        figure("results", rule.title, "claimed"),
        ["paid", "awaiting", "clawed_back"].map { figure("results", rule.title, $0) })
      if !rule.isAddOn {
        mains.append(figure("results", rule.title, "claimed"))
        ready.append(figure("results", rule.title, "ready"))
      }
    }
    let all = byWindow.sorted { $0.key < $1.key }.flatMap(\.value)
    amount(["amounts", "", "All results", "claimed"], all)
    for measure in ["claimed", "paid", "awaiting", "clawed_back", "refused", "ready"] {
      state(
        figure("results", "All results", measure),
        scheme.results.map { figure("results", $0.title, measure) })
    }
    state(
      figure("results", "All results", "claimed"),
      windows.isEmpty ? [nil] : windows.map { figure("windows", $0.id, "claimed") })
    for window in windows {
      let parts = byWindow[window.id] ?? []
      state(figure("windows", window.id, "claimed"), parts.map(\.place))
      amount(["windows", "", window.id, "claimed_amount"], parts)
      difference(["windows", "", window.id], "planned_amount", "variance", parts)
    }
    for bar in edition.bars {
      numbers.state(byWindow[bar.window] ?? [], -Int((bar.pounds * 100).rounded()))
    }
    let years = Dictionary(grouping: windows) { $0.closes.month.financialYear.prose }
    for (year, closing) in years.sorted(by: { $0.key < $1.key }) {
      let key = ["position-by-year", year, "Results claimed"]
      let parts = closing.flatMap { byWindow[$0.id] ?? [] }
      amount(key + ["actual_to_date"], parts)
      difference(key, "plan_to_date", "variance_to_date", parts)
    }
    guard !scheme.isRateCard else { return ladders() }
    state(figure("standing", "Results claimed", "families"), mains, slack: true)
    state(figure("standing", "Results that can be claimed", "families"), ready, slack: true)
    state(figure("places", "All places", "filled"), mains + ready, slack: true)
  }

  /// Of those who reached a step no more reach the next, a claim refused or not; nobody holds more
  /// first steps of a strand than there are places; who claims anything has a first step of some
  /// strand claimed or refused.
  private mutating func ladders() {
    let people = figure("standing", "Results claimed", "families")
    var first: [Int?] = []
    for strand in plan.scheme.strands.indices {
      let steps = plan.scheme.results.filter { $0.step?.strand == strand }
      for (place, step) in steps.enumerated() {
        let reached = ["claimed", "ready"].map { figure("results", step.title, $0) }
        guard place > 0 else {
          state(figure("places", "All places", "filled"), reached, slack: true)
          state(people, [reached[0]], slack: true)
          first += [reached[0], figure("results", step.title, "refused")]
          continue
        }
        let before = ["claimed", "ready", "refused"].map {
          figure("results", steps[place - 1].title, $0)
        }
        let known = (reached + before).compactMap(\.self)
        guard known.count == reached.count + before.count else { continue }
        numbers.state(
          known.enumerated().map { ($0.element, $0.offset < reached.count ? 1 : -1) }
            + [(numbers.unknown(), 1)])
      }
    }
    let all = first.compactMap(\.self)
    guard let people, all.count == first.count else { return }
    numbers.state(all.map { ($0, -1) } + [(people, 1), (numbers.unknown(), 1)])
  }

  /// What happened is what was planned and the variance, to the pound.
  private mutating func difference(
    _ key: [String], _ plan: String, _ variance: String, _ parts: [(place: Int, weight: Int)]
  ) {
    guard case .some(.some(let planned)) = edition.cells[key + [plan]],
      case .some(.some(let variance)) = edition.cells[key + [variance]]
    else { return }
    numbers.state(parts, -Int((planned + variance).rounded()) * 100)
  }

  /// Whatever number the sentences tell, wherever the tables withhold it.
  mutating func sentences() {
    let total = Self.allFamilies
    let said: [(words: String, place: Int?)] = [
      (" families have been attached", figure("families", total, "attached")),
      (" open and ", figure("families", total, "open")),
      (" left. ", figure("families", total, "left")),
      (" funded places are filled", nil),
      (" results have been claimed", figure("results", "All results", "claimed")),
      (" await their decision", figure("results", "All results", "awaiting")),
      (" were clawed back", figure("results", "All results", "clawed_back")),
      (" were rejected", figure("results", "All results", "refused")),
      (" more results are achieved", figure("results", "All results", "ready")),
      (
        " families and can be claimed for", figure("standing", "Results claimed", "families")
      ),
      (" cannot be claimed", figure("standing", "Cannot be claimed yet, or at all", "families")),
    ]
    for item in said {
      if let place = item.place, let value = edition.said(before: item.words) {
        numbers.narrow(place, to: value...value)
      }
    }
  }

  /// Shares of the scorecard to the nearest 5%, of the same day.
  mutating func shares() {
    let total = Self.allFamilies
    if let found = edition.shares["families-attached"], found.isOfPlan, let plan = found.plan,
      let attached = figure("families", total, "attached"),
      let left = figure("families", total, "left")
    {
      let least = Int(((found.share - 0.025) * plan - 1e-9).rounded(.up))
      let most = Int(((found.share + 0.025) * plan - 1e-9).rounded(.down))
      let first = numbers.unknown(max(0, least)...max(0, most))
      let replacing = numbers.unknown()
      numbers.state(attached, of: [first, replacing])
      numbers.state(left, of: [replacing], slack: true)
    }
    if let found = edition.shares["exits-not-planned"],
      let left = figure("families", total, "left"), numbers.low[left] == numbers.high[left],
      !rows("exits").isEmpty
    {
      let ends = ["No longer took part", "Moved away", "For another reason"]
      let listed = rows("exits").filter { ends.contains($0) }
      let isMerged = rows("exits").contains("Other")
      let size = Double(numbers.low[left])
      let least = Int(((found.share - 0.025) * size - 1e-9).rounded(.up))
      let most = Int(((found.share + 0.025) * size - 1e-9).rounded(.down))
      let count = numbers.unknown(max(0, least)...max(0, most))
      state(count, listed.map { figure("exits", $0, "families") }, slack: isMerged)
    }
  }
}

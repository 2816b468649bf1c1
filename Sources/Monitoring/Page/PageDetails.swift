import PBRQuantities

/// What `--details` adds: series with their limits, ranks, definitions, and who still owes a figure.
struct PageDetails {
  let results: [MeasureResult]
  let card: Scorecard
  let withheld: WithheldPoints

  var sections: [PageSection] {
    [owed, series, ranks, definitions].filter { !$0.lines.isEmpty }
  }

  /// Figures that are awaited or not available, by who owes them.
  private var owed: PageSection {
    let lines = results.compactMap { result -> String? in
      guard let shown = result.shown, shown.value == nil else { return nil }
      let owner = result.measure.owner.isEmpty ? "owner not named" : result.measure.owner
      let flag = shown.row.flag.map { ", \($0.rawValue)" } ?? ""
      return "\(result.measure.id) for \(shown.period.label)\(flag): \(owner)"
    }
    return PageSection(id: "owed", title: "Figures still owed", rows: [], lines: lines)
  }

  private var series: PageSection {
    PageSection(
      id: "series", title: "Series", rows: [],
      lines: results.compactMap { SeriesLine(result: $0, withheld: withheld).text })
  }

  private var ranks: PageSection {
    let lines = results.compactMap { result -> String? in
      guard let last = result.standings.first,
        !withheld.holds(result.measure, last.group.periodEnd)
      else { return nil }
      let day = last.group.periodEnd
      let same = result.standings.filter { $0.group.periodEnd == day }
      let text = ValueText(unit: result.measure.unit)
      let groups = same.map { found -> String in
        let decimals = max(result.measure.decimals, 2)
        let average = found.average.map {
          ", average \(text.value($0, decimals))"
            + (found.group.others.isEmpty ? " as published" : " of \(found.areas)")
        }
        let together = found.together.map { together in
          ", all together \(text.value(together.value, decimals))"
            + (together.tails.map { ": \(ChanceText.verdict($0, $0.smaller))" } ?? "")
        }
        let words = found.standing?.words(in: card.bands) ?? "no rank"
        return "\(found.group.group) \(words)\(average ?? "")\(together ?? "")"
      }
      return "\(result.measure.id), \(last.period?.label ?? day.dataText): "
        + "\(text.value(last.own, result.decimals)); \(groups.joined(separator: "; "))."
    }
    return PageSection(id: "ranks", title: "Among other areas", rows: [], lines: lines)
  }

  private var definitions: PageSection {
    let lines = results.compactMap { result -> String? in
      let measure = result.measure
      let parts =
        measure.numerator.isEmpty && measure.denominator.isEmpty
        ? "" : "\(measure.numerator) / \(measure.denominator)"
      let words = [measure.definition, parts, measure.source].filter { !$0.isEmpty }.map {
        $0.hasSuffix(".") ? String($0.dropLast()) : $0
      }
      return words.isEmpty ? nil : "\(measure.id): \(words.joined(separator: ". "))"
    }
    return PageSection(id: "definitions", title: "Definitions", rows: [], lines: lines)
  }
}

import PBRQuantities

/// What counts allow to be said of a measure, under its row.
struct RowDetails {
  let result: MeasureResult
  let text: ValueText
  let decimals: Int

  var lines: [String] {
    [judged, counts, parts, countAgainstTarget, known, change, outside, season, declared]
      .compactMap(\.self)
  }

  /// The value that the status judges, where another stands as Now: an arrow may compare quarters
  /// where the target is of the year so far.
  private var judged: String? {
    let status = result.status
    let judged = status.isOfPeriod ? result.value : result.toDate
    guard status.status != .notRated, let judged, let now = result.now else { return nil }
    let amount = text.value(judged.value, decimals)
    guard amount != text.value(now.value, decimals) else { return nil }
    return "Judged by \(amount) " + (status.isOfPeriod ? "of the period alone." : "to date.")
  }

  /// Of how many it is known, of those of whom it could be: `Known for 121 of 164.`
  private var known: String? {
    guard let known = result.shown?.row.taken?.known else { return nil }
    let (count, all) = (ValueText.grouped("\(known.count)"), ValueText.grouped("\(known.of)"))
    return "Known for \(count) of \(all)." + (known.isEnough ? "" : " Too few to judge by.")
  }

  /// That a target was spread by the calendar for want of last year's season.
  private var season: String? {
    guard result.target?.profile == .seasonal, result.profile != nil, let shown = result.shown,
      !shown.period.endsYear,
      YearShares.share(at: shown.period, result.history)?.basis == .runRate
    else { return nil }
    return "The target to date is even: last year's season is not known."
  }

  /// Two counts over different times, where no arrow is drawn.
  private var counts: String? {
    guard result.direction.change == nil, let sentence = countsCompared else { return nil }
    return sentence + (forecast.map { "; \($0)." } ?? ".")
  }

  /// `116 a year, 54 in a quarter: beyond chance (0.0004)`.
  var countsCompared: String? {
    guard let chance = result.changeChance, let counts = chance.counts else { return nil }
    let earlier = "\(ValueText.plain(counts.earlier)) \(LengthText.of(counts.earlierYears))"
    let later = "\(ValueText.plain(counts.later)) \(LengthText.of(counts.laterYears))"
    return "\(earlier), \(later): \(ChanceText.verdict(chance.tails, chance.tails.twice))"
  }

  /// `216 by run-rate, 80% range 186–251`.
  private var forecast: String? {
    guard let forecast = result.forecast, let basis = forecast.basis else { return nil }
    let end = forecast.yearEnd
    let central = "\(text.value(end.central, decimals)) by \(basis.words)"
    guard let low = end.low, let high = end.high else { return central }
    return central + ", 80% range \(text.value(low, decimals))–\(text.value(high, decimals))"
  }

  /// `12 of 19; 15 of 19 needed, 3 more. Against 75% this is within chance (0.17).`
  private var parts: String? {
    guard let counts = result.toDate?.counts, result.measure.unit == .percent else { return nil }
    var sentence =
      "\(ValueText.grouped("\(counts.numerator)")) of "
      + ValueText.grouped("\(counts.denominator)")
    if let needed = result.needed, needed.more != 0, isMissed {
      let more = needed.more > 0 ? "\(needed.more) more" : "\(-needed.more) fewer"
      let (count, of) = (
        ValueText.grouped("\(needed.numerator)"), ValueText.grouped("\(needed.of)")
      )
      sentence += "; \(count) of \(of) needed, \(more)"
    }
    sentence += "."
    if let tails = result.targetTails, let target = result.target?.target {
      sentence +=
        " Against \(text.written(target)) this is "
        + "\(ChanceText.verdict(tails, tails.smaller))."
    }
    return sentence
  }

  /// `29 against 30 by now is within chance (0.48).`: a count and what it was to come to; of what counts
  /// everything so far, what came since the last row of the year before.
  private var countAgainstTarget: String? {
    guard result.measure.unit != .percent, let tails = result.targetTails, let shown = result.shown,
      let now = result.toDate?.value, let due = result.profile
    else { return nil }
    let isEver = result.measure.rows == .ever
    let start =
      isEver ? result.history.lastOfYear(before: shown.period)?.value?.value ?? .zero : .zero
    let (count, aim) = (now - start, due - start)
    return text.value(count, decimals) + (isEver ? " since last year's end" : "") + " against "
      + text.value(aim, aim.whole == nil ? decimals + 1 : decimals)
      + (shown.period.endsYear ? "" : " by now")
      + " is \(ChanceText.verdict(tails, tails.smaller))."
  }

  private var isMissed: Bool {
    guard let target = result.target?.target?.value, let value = result.toDate?.value else {
      return false
    }
    return result.measure.better.meets(target, value) == false
  }

  /// Whether the change of a percentage, or of counts over equal times, is more than chance.
  private var change: String? {
    guard result.direction.change != nil, let chance = result.changeChance else {
      return ownAmounts
    }
    if let sentence = countsCompared { return sentence + (forecast.map { "; \($0)." } ?? ".") }
    return "The change is \(ChanceText.verdict(chance.tails, chance.tails.twice))."
  }

  /// The amounts that are compared where rows count everything so far, and Now is their total.
  private var ownAmounts: String? {
    guard result.measure.rows == .ever, result.history.addsUp,
      let before = result.direction.before?.value, let change = result.direction.change
    else { return nil }
    return "Compared are amounts, not totals: \(text.value(before, decimals)) and "
      + "\(text.value(before + change, decimals))."
  }

  private var outside: String? {
    guard let signal = result.signal else { return nil }
    switch signal.verdict {
    case .none, .tooFew: return nil
    case .better, .worse, .increase, .decrease: break
    }
    if signal.run > 0 { return "A run of \(signal.run) on one side of the centre of its series." }
    return "Outside the limits of its series."
  }

  private var declared: String? {
    guard let declared = result.measure.declared else { return nil }
    let by = declared.by.isEmpty ? "" : " by \(declared.by)"
    let on = declared.on.map { " on \($0.prose)" } ?? ""
    let why = declared.why.isEmpty ? "" : ": \(declared.why)"
    return "Declared \(declared.status.rawValue)\(by)\(on)\(why)."
  }
}

extension YearShare.Basis {
  /// As pages say it: `216 by run-rate`, `288 by last year's season`.
  var words: String {
    switch self {
    case .seasonal: "last year's season"
    case .runRate: "run-rate"
    }
  }
}

import PBRQuantities

/// How many decimals a value is printed with (monitoring.md 3.2).
enum PrintedDecimals {
  /// The most that are added to show which of two is larger.
  static let most = 4

  /// As many as the measure prints, at least as many as the target was written with, and as many
  /// more, at most four in all, as it takes for the two to stand in their true order: 69.96 against
  /// 70 is not printed as 70.0.
  static func of(_ value: Fraction, usual: Int, beside target: WrittenNumber?) -> Int {
    guard let target else { return usual }
    var decimals = max(usual, target.decimals)
    while decimals < most, !isInOrder(value, target.value, decimals, target.value) { decimals += 1 }
    return decimals
  }

  /// The same beside a number that was worked out and is printed with as many decimals as the value.
  static func of(_ value: Fraction, usual: Int, besideWorkedOut target: Fraction) -> Int {
    var decimals = usual
    while decimals < most, !isInOrder(value, target.rounded(decimals: decimals), decimals, target) {
      decimals += 1
    }
    return decimals
  }

  private static func isInOrder(
    _ value: Fraction, _ printedTarget: Fraction, _ decimals: Int, _ target: Fraction
  ) -> Bool {
    let printed = value.rounded(decimals: decimals)
    return value < target
      ? printed < printedTarget : value > target ? printed > printedTarget : true
  }
}

extension MeasureResult {
  /// How many decimals its values are printed with: those of the value to date beside the target of
  /// its year, and beside what it is judged by.
  package var decimals: Int {
    guard let value = toDate?.value ?? value?.value else { return measure.decimals }
    if let target, target.isWorkedOut, let number = target.target?.value {
      return PrintedDecimals.of(value, usual: measure.decimals, besideWorkedOut: number)
    }
    let beside = PrintedDecimals.of(value, usual: measure.decimals, beside: target?.target)
    guard let reference = status.reference else {
      return PrintedDecimals.of(value, usual: beside, beside: target?.target ?? target?.minimum)
    }
    if let written = writtenReference {
      return PrintedDecimals.of(value, usual: beside, beside: written)
    }
    return PrintedDecimals.of(value, usual: beside, besideWorkedOut: reference)
  }

  /// What its status was judged against, as the file has it; nil for what was worked out, such as an
  /// even part of the target.
  var writtenReference: WrittenNumber? {
    guard let reference = status.reference, target?.isWorkedOut != true else { return nil }
    var written = [target?.target, target?.minimum]
    if case .places(let places) = target?.profile, let place = shown?.period.place {
      written.append(places[place])
    }
    return written.compactMap(\.self).first { $0.value == reference }
  }

  /// What its status is read beside: what it was judged against, as written where the file has it;
  /// else the target of the year.
  var judgedAgainst: WrittenNumber? {
    if let target, target.isWorkedOut { return target.target.map { shortest($0.value) } }
    guard let reference = status.reference else { return target?.target ?? target?.minimum }
    if let written = writtenReference { return written }
    // The decimals of a value that is withheld would tell how near it is.
    return WrittenNumber(
      reference, decimals: status.status == .notRated ? measure.decimals : decimals)
  }

  /// What a plan comes to, with the decimals of the value where it has as many.
  private func shortest(_ plan: Fraction) -> WrittenNumber {
    let most = decimals
    let fewest = (0...most).first { plan.rounded(decimals: $0) == plan }
    return WrittenNumber(plan, decimals: fewest ?? most)
  }
}

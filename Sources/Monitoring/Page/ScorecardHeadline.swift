import PBRQuantities

/// The answer of a scorecard in a sentence or two. There is no overall colour: it counts
/// (monitoring.md 3.5).
struct ScorecardHeadline {
  let results: [MeasureResult]
  let rules: [String: StatusRule]

  var text: String {
    let rated = results.filter { $0.status.status != .notRated }
    let leadsWithDirection = rated.count * 2 < moving.count
    return leadsWithDirection
      ? [directions, ratedFew(rated)].filter { !$0.isEmpty }.joined(separator: " ")
      : ratedMany(rated)
  }

  private var moving: [MeasureResult] {
    results.filter { [.better, .worse, .same].contains($0.direction.direction) }
  }

  /// `7 of 18 rated measures are worse than target; 17 of 35 are not rated: …`
  private func ratedMany(_ rated: [MeasureResult]) -> String {
    guard !rated.isEmpty else {
      return results.count == 1 ? notRated : "None of \(results.count) is rated: \(reasons)."
    }
    let poor = rated.filter { $0.status.status == .poor }
    let measures = rated.count == 1 ? "rated measure" : "rated measures"
    let first =
      poor.isEmpty
      ? nonePoor(rated.count) : "\(poor.count) of \(rated.count) \(measures) \(verb(poor))"
    guard rated.count < results.count else { return first + "." }
    let left = results.count - rated.count
    return
      "\(first); \(left) of \(results.count) \(left == 1 ? "is" : "are") not rated: \(reasons)."
  }

  private func count(_ number: Int) -> String { number == 0 ? "None" : "\(number)" }

  /// What poor means by the rule of most of the measures.
  private func verb(_ poor: [MeasureResult]) -> String {
    let one = poor.count == 1
    if usualRule?.judges == .chance { return "will not be met without action" }
    return usualRule?.against == .minimum
      ? "\(one ? "does" : "do") not meet \(one ? "its" : "their") minimum standard"
      : "\(one ? "is" : "are") worse than target"
  }

  /// That none of those rated is poor, without a second no.
  private func nonePoor(_ count: Int) -> String {
    let (one, none) =
      if usualRule?.judges == .chance {
        ("can be met without more action", "is sure to be missed without action")
      } else if usualRule?.against == .minimum {
        ("does not fall short of its minimum standard", "falls short of its minimum standard")
      } else {
        ("is not worse than target", "is worse than target")
      }
    return count == 1 ? "The one rated measure \(one)" : "None of \(count) rated measures \(none)"
  }

  private var usualRule: StatusRule? {
    var counts: [String: Int] = [:]
    for result in results where !result.status.rule.isEmpty {
      counts[result.status.rule, default: 0] += 1
    }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }.flatMap { rules[$0.key] }
  }

  /// `4 measures are better than a period ago, 6 worse, 1 the same.`
  private var directions: String {
    func number(_ direction: DirectionResult.Direction) -> Int {
      results.filter { $0.direction.direction == direction }.count
    }
    let better = number(.better)
    let rule = moving.compactMap(\.direction.rule).first
    let ago = Set(moving.compactMap(\.direction.rule)).count == 1 ? rule?.ago : nil
    let subject =
      better == 0 ? "No measure is" : better == 1 ? "1 measure is" : "\(better) measures are"
    var parts = ["\(subject) better than \(ago ?? "before")"]
    if number(.worse) > 0 { parts.append("\(number(.worse)) worse") }
    if number(.same) > 0 { parts.append("\(number(.same)) the same") }
    return parts.joined(separator: ", ") + "."
  }

  /// `1 of 27 is rated: 15 have no minimum standard, …`
  private func ratedFew(_ rated: [MeasureResult]) -> String {
    if results.count == 1, rated.isEmpty { return notRated }
    let verb = rated.count < 2 ? "is" : "are"
    return "\(count(rated.count)) of \(results.count) \(verb) rated: \(reasons)."
  }

  /// Of the only measure, why it is not rated.
  private var notRated: String {
    let (verb, rest) = words(ScorecardHeadline.reason(results.first?.status.reason ?? ""), 1)
    return "The measure is not rated: it \(verb) \(rest)."
  }

  /// Why measures are not rated, the most frequent reason first.
  private var reasons: String {
    var counts: [(reason: String, count: Int)] = []
    for result in results where result.status.status == .notRated {
      let reason = ScorecardHeadline.reason(result.status.reason)
      if let at = counts.firstIndex(where: { $0.reason == reason }) {
        counts[at].count += 1
      } else {
        counts.append((reason, 1))
      }
    }
    let ordered = counts.enumerated().sorted {
      $0.element.count == $1.element.count
        ? $0.offset < $1.offset : $0.element.count > $1.element.count
    }.map(\.element)
    var last = ""
    return ordered.map { reason, count in
      let (verb, rest) = words(reason, count)
      let said = verb == last ? "\(count) \(rest)" : "\(count) \(verb) \(rest)"
      last = verb
      return said
    }.joined(separator: ", ")
  }

  /// Reasons that differ by a period alone are one.
  private static func reason(_ reason: String) -> String {
    reason.hasPrefix("no profile") ? "no profile" : reason
  }

  private func words(_ reason: String, _ count: Int) -> (verb: String, rest: String) {
    let (have, are) = count == 1 ? ("has", "is") : ("have", "are")
    switch reason {
    case "no minimum": return (have, "no minimum standard")
    case "no target":
      return (
        have, hasTargetsElsewhere ? "no target for \(their(count)) latest result" : "no target"
      )
    case "no profile": return (have, "no profile for \(their(count)) period")
    case "neither more nor less is better": return (are, "neither better nor worse")
    case DirectionRules.tooFewKnown: return (are, "known of too few")
    case "a range is not forecast": return (have, "a range, which is not forecast")
    case "a range has no share": return (have, "a range, which has no share")
    case "the chance is not known": return (have, "a chance that is not known")
    case _ where reason.hasPrefix("fewer than "): return (have, reason)
    case _ where reason.hasPrefix("the plan "): return (have, "a plan that \(reason.dropFirst(9))")
    case "no band of the rule holds": return (are, "in no band of \(their(count)) rule")
    case _ where reason.hasPrefix("no "): return (have, reason)
    default: return (are, reason)
    }
  }

  private func their(_ count: Int) -> String { count == 1 ? "its" : "their" }

  /// Whether more than half of the measures without a target have one for another year.
  private var hasTargetsElsewhere: Bool {
    let without = results.filter { $0.status.reason == "no target" }
    return without.filter { !$0.measure.targets.isEmpty }.count * 2 > without.count
  }
}

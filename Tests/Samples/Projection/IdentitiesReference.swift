/// Small plans made up at random, and what they come to when every fate of a family is listed:
/// its route, its times, its add-on and its month of leaving, each with its probability.
package struct RandomPlan {
  /// Months are counted from January 2013; April 2013 begins another year of rates.
  package struct Rule {
    var id: String
    var isAddOn = false
    var notWith: [String] = []
    var pays: [Double]
    var rate: Double
    /// Probability by month.
    var time: [Int: Double]
  }

  package var rules: [Rule] = []
  var fees = [0.0, 0.0]
  var maximum: Double?
  var isClaimYear = false
  /// Month and whether the window closes on its last day.
  var windows: [(month: Int, atEnd: Bool)] = []
  var ends = 0
  var families: [Int: Int] = [:]
  var funded = 0
  var leaving = 0.0
  var share = 0.0
  var gap = 0
  var audit = 0
  var payment = 0
  var support = 0

  package init(_ random: inout Seeded) {
    let mains = 1 + random.below(2)
    var left = 1.0
    for index in 0..<(mains + random.below(3)) {
      let isAddOn = index >= mains
      let rate =
        isAddOn ? random.share() : (random.below(4) == 0 ? left : left * random.share())
      if !isAddOn { left -= rate }
      var time: [Int: Double] = [:]
      let first = random.below(4)
      let part = random.below(2) == 0 ? 1 : random.share()
      time[first, default: 0] += part
      if part < 1 { time[random.below(5), default: 0] += 1 - part }
      rules.append(
        Rule(
          id: "r\(index)", isAddOn: isAddOn,
          notWith: isAddOn && random.below(2) == 0 ? ["r\(random.below(mains))"] : [],
          pays: [Double(100 * random.below(9) + 100), Double(100 * random.below(9) + 100)],
          rate: rate, time: time))
    }
    fees = [Double(100 * random.below(20)), Double(100 * random.below(20))]
    if random.below(3) > 0 { maximum = max(fees[0], fees[1]) + Double(100 * random.below(15)) }
    isClaimYear = random.below(2) == 0
    var month = 1 + random.below(3)
    for _ in 0..<(1 + random.below(3)) {
      windows.append((month, random.below(2) == 0))
      month += 1 + random.below(4)
    }
    for _ in 0..<(1 + random.below(3)) {
      families[random.below(5), default: 0] += 1 + random.below(3)
    }
    ends = (families.keys.max() ?? 0) + random.below(4)
    funded = random.below(families.values.reduce(0, +) + 1)
    leaving = [0, 1, 0.5, random.share()][random.below(4)]
    share = [0, 1, random.share(), random.share()][random.below(4)]
    gap = random.below(3)
    audit = random.below(3)
    payment = random.below(4)
    support = random.below(7)
  }

  static func name(_ month: Int) -> String {
    let of = month % 12 + 1
    return "\(2013 + month / 12)-\(of < 10 ? "0" : "")\(of)"
  }

  /// The plan and its rules as files.
  package var files: [String: String] {
    let days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    func closing(_ window: (month: Int, atEnd: Bool)) -> String {
      "\(Self.name(window.month))-\(window.atEnd ? "\(days[window.month % 12])" : "15")"
    }
    let results = rules.map { rule in
      let notWith = rule.notWith.map { "\"\($0)\"" }.joined()
      return
        "{ \"id\": \"\(rule.id)\", \"addOn\": \(rule.isAddOn), \"notWith\": [\(notWith)], "
        + "\"pays\": { \"2012-13\": \(rule.pays[0]), \"2013-14\": \(rule.pays[1]) } }"
    }
    let closes = windows.enumerated().map {
      "{ \"id\": \"W\($0.offset)\", \"closes\": \"\(closing($0.element))\" }"
    }
    let assumed = rules.map { rule in
      let table = rule.time.sorted { $0.key < $1.key }.map { "\"\($0.key)\": \($0.value)" }
      return "\"\(rule.id)\": { \"rate\": \(rule.rate), \"months\": { \"table\": { "
        + table.joined(separator: ", ") + " } } }"
    }
    let months = families.sorted { $0.key < $1.key }.map { "\"\(Self.name($0.key))\": \($0.value)" }
    let most = maximum.map { "\"maximumPerPlace\": \($0)," } ?? ""
    return [
      "rules.json": """
      { "scheme": "random", "title": "Random", "attachmentEnds": "\(Self.name(ends))-28", \(most)
        "resultsRate": "\(isClaimYear ? "claim-year" : "attachment-year")",
        "attachment": { "fee": { "2012-13": \(fees[0]), "2013-14": \(fees[1]) } },
        "results": [ \(results.joined(separator: ", ")) ],
        "claimWindows": [ \(closes.joined(separator: ", ")) ] }
      """,
      "plan.json": """
      { "pbr": 1, "title": "Random", "scheme": "rules.json", "cohorts": [ { "id": "c",
        "families": \(families.values.reduce(0, +)), "funded": \(funded),
        "attach": { "months": { \(months.joined(separator: ", ")) } } } ],
        "assumptions": { "results": { \(assumed.joined(separator: ", ")) },
          "leaving": { "perMonth": \(leaving) }, "replacement": { "share": \(share), "months": \(gap) },
          "auditMonths": \(audit), "paymentMonths": \(payment), "supportMonths": \(support) },
        "costs": [ { "id": "work", "perFamilyMonth": 7 }, { "id": "start", "perFamily": 11 } ] }
      """,
    ]
  }
}

extension RandomPlan {
  /// The same plan whose add-ons exclude nothing.
  package var withoutExclusions: RandomPlan {
    var plan = self
    for index in plan.rules.indices { plan.rules[index].notWith = [] }
    return plan
  }

  /// Whether a rate card says the same: a place whose family achieved only an add-on is filled
  /// again by the older rules and not by a rate card.
  package var isLadder: Bool { share == 0 || !rules.contains(where: \.isAddOn) }

  /// The same rules as a rate card: main results one strand, each add-on another.
  package var asLadders: [String: String] {
    var files = withoutExclusions.files
    var scheme = files["rules.json"] ?? ""
    for rule in rules {
      scheme = scheme.replacing(
        "\"id\": \"\(rule.id)\", \"addOn\": \(rule.isAddOn), \"notWith\": [],",
        with: "\"id\": \"\(rule.id)\", \"strand\": \"\(rule.isAddOn ? rule.id : "main")\",")
    }
    let strands = ["main"] + rules.filter(\.isAddOn).map(\.id)
    files["rules.json"] = scheme.replacing(
      "\"results\":",
      with: "\"strands\": [\(strands.map { "{ \"id\": \"\($0)\" }" }.joined(separator: ", "))], "
        + "\"results\":")
    return files
  }
}

/// What a plan comes to, by month from January 2013.
package struct Listed {
  package var started = [Double](repeating: 0, count: 60)
  package var active = [Double](repeating: 0, count: 60)
  package var earned = [Double](repeating: 0, count: 60)
  package var cash = [Double](repeating: 0, count: 60)
  package var forgone = [Double](repeating: 0, count: 60)
  /// By rule, all families.
  package var achieved: [[Double]]

  package init(_ plan: RandomPlan) {
    achieved = plan.rules.map { _ in [Double](repeating: 0, count: 60) }
    // The first so many of the families, month by month, have places: half up of each running sum.
    var soFar = 0
    let all = plan.families.values.reduce(0, +)
    for (month, count) in plan.families.sorted(by: { $0.key < $1.key }) {
      let before = (Double(soFar * plan.funded) / Double(all) + 0.5).rounded(.down)
      soFar += count
      let now = (Double(soFar * plan.funded) / Double(all) + 0.5).rounded(.down)
      follow(plan, from: month, weight: now - before, isFunded: true)
      follow(plan, from: month, weight: Double(count) - (now - before), isFunded: false)
    }
  }

  /// What a place remembers.
  private struct Memory: Hashable {
    var used: Set<Int> = []
    var paid = 0.0
  }

  private mutating func follow(_ plan: RandomPlan, from first: Int, weight: Double, isFunded: Bool)
  {
    var waiting: [Int: [Memory: Double]] = [first: [Memory(): weight]]
    for start in first...max(first, plan.ends) {
      for (memory, weight) in waiting[start] ?? [:] where weight > 0 {
        started[start] += weight
        for (fate, chance) in Fate.all(plan, horizon: 14) {
          let next = live(plan, fate, memory, start, first, weight * chance, isFunded)
          guard let left = fate.leaves, !(fate.main.map { $0.month < left } ?? false) else {
            continue
          }
          let again = start + left + plan.gap
          if again <= plan.ends {
            waiting[again, default: [:]][next, default: 0] += weight * chance * plan.share
          }
        }
      }
    }
  }

  /// One family with one fate: what it achieves and is paid, and what the place then remembers.
  private mutating func live(
    _ plan: RandomPlan, _ fate: Fate, _ memory: Memory, _ start: Int, _ first: Int,
    _ weight: Double, _ isFunded: Bool
  ) -> Memory {
    var memory = memory
    for age in 0..<plan.support where age < (fate.leaves ?? .max) { active[start + age] += weight }
    var events: [(month: Int, order: Int, rule: Int)] = []
    if let main = fate.main { events.append((main.month, -1, main.rule)) }
    for (rule, month) in fate.addOns where !memory.used.contains(rule) {
      events.append((month, rule, rule))
    }
    for event in events.sorted(by: { ($0.month, $0.order) < ($1.month, $1.order) })
    where event.month < (fate.leaves ?? .max) {
      let month = start + event.month
      let rule = plan.rules[event.rule]
      achieved[event.rule][month] += weight
      if rule.isAddOn { memory.used.insert(event.rule) }
      guard isFunded else { continue }
      // The first window whose last whole month is not before the result and its audit.
      let window = plan.windows.first { ($0.atEnd ? $0.month : $0.month - 1) >= month + plan.audit }
      let year: Int
      if plan.isClaimYear {
        year = (window ?? plan.windows[plan.windows.count - 1]).month < 3 ? 0 : 1
      } else {
        year = first < 3 ? 0 : 1
      }
      var amount = rule.pays[year]
      if let maximum = plan.maximum {
        amount = min(amount, max(0, maximum - plan.fees[first < 3 ? 0 : 1] - memory.paid))
      }
      guard let window else {
        forgone[month] += weight * amount
        continue
      }
      memory.paid += amount
      earned[month] += weight * amount
      cash[window.month + plan.payment] += weight * amount
    }
    return memory
  }
}

/// One thing that can happen to a family.
private struct Fate {
  var main: (rule: Int, month: Int)?
  var addOns: [(rule: Int, month: Int)] = []
  /// The month after its start in which it leaves; nil when it stays.
  var leaves: Int?

  static func all(_ plan: RandomPlan, horizon: Int) -> [(Fate, Double)] {
    let mains = plan.rules.indices.filter { !plan.rules[$0].isAddOn }
    var fates: [(Fate, Double)] = [(Fate(), 1 - mains.reduce(0) { $0 + plan.rules[$1].rate })]
    for rule in mains {
      for (month, chance) in plan.rules[rule].time {
        fates.append((Fate(main: (rule, month)), plan.rules[rule].rate * chance))
      }
    }
    for rule in plan.rules.indices where plan.rules[rule].isAddOn {
      let own = plan.rules[rule]
      fates = fates.flatMap { fate, chance -> [(Fate, Double)] in
        if let main = fate.main, own.notWith.contains(plan.rules[main.rule].id) {
          return [(fate, chance)]
        }
        var out = [(fate, chance * (1 - own.rate))]
        for (month, part) in own.time {
          var with = fate
          with.addOns.append((rule, month))
          out.append((with, chance * own.rate * part))
        }
        return out
      }
    }
    fates = fates.flatMap { fate, chance -> [(Fate, Double)] in
      var out: [(Fate, Double)] = []
      var here = chance
      for month in 1...horizon where plan.leaving > 0 {
        var gone = fate
        gone.leaves = month
        out.append((gone, here * plan.leaving))
        here *= 1 - plan.leaving
      }
      out.append((fate, here))
      return out
    }
    return fates.filter { $0.1 > 0 }
  }
}

/// Numbers that look random and are always the same.
package struct Seeded {
  package var state: UInt64

  package init(state: UInt64) { self.state = state }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }

  mutating func below(_ count: Int) -> Int { Int(next() >> 20 & 0xFFFF_FFFF) % max(1, count) }

  /// A hundredth to 99 hundredths.
  mutating func share() -> Double { Double(1 + below(99)) / 100 }
}

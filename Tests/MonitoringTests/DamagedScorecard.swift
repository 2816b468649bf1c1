import PBRFindings
import PBRProgramme

@testable import PBRMonitoring

/// A small scorecard that uses every key, and its files, damaged in ways that people and programs damage
/// files: the same seed makes the same damage.
struct DamagedScorecard {
  private var state: UInt64
  private(set) var files = DamagedScorecard.sound

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    for _ in 0...below(3) { damage() }
  }

  /// xorshift*, enough for choosing.
  private mutating func next() -> UInt64 {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return state &* 0x2545_F491_4F6C_DD1D
  }

  private mutating func below(_ count: Int) -> Int { Int(next() >> 33) % max(1, count) }

  private mutating func damage() {
    let names = DamagedScorecard.names
    let name = names[below(names.count)]
    guard var bytes = files[name], !bytes.isEmpty else { return }
    switch below(16) {
    case 0: bytes.remove(at: below(bytes.count))
    case 1: bytes[below(bytes.count)] = UInt8(truncatingIfNeeded: next())
    case 2: bytes.removeSubrange(below(bytes.count)..<bytes.count)
    case 3:
      let (one, other) = (below(bytes.count), below(bytes.count))
      let piece = bytes[min(one, other)..<min(max(one, other), min(one, other) + 300)]
      bytes.insert(contentsOf: piece, at: below(bytes.count))
    default:
      let words = DamagedScorecard.words(bytes)
      guard !words.isEmpty else { return }
      let word = words[below(words.count)]
      let like = DamagedScorecard.like(bytes[word])
      // One of its kind most often, so that what is damaged can still be worked out.
      let odd =
        below(4) > 0
        ? like : DamagedScorecard.numbers + DamagedScorecard.dates + DamagedScorecard.odd
      bytes.replaceSubrange(word, with: Array(odd[below(odd.count)].utf8))
    }
    files[name] = bytes
  }

  /// Words of the kind of another: numbers, days, or words of the format.
  private static func like(_ word: ArraySlice<UInt8>) -> [String] {
    if word.count == 10, word.dropFirst(4).first == UInt8(ascii: "-") { return dates }
    return word.allSatisfy { $0 < 0x3A } ? numbers : odd
  }

  /// The runs of bytes between separators, quotation marks left outside.
  private static func words(_ bytes: [UInt8]) -> [Range<Int>] {
    let breaks = Set(Array("\",:[]{} \n".utf8))
    var (words, start) = ([Range<Int>](), 0)
    for at in bytes.indices where breaks.contains(bytes[at]) {
      if at > start { words.append(start..<at) }
      // An empty cell is a word too.
      if at == start, at > 0, bytes[at] == UInt8(ascii: ","), bytes[at - 1] == UInt8(ascii: ",") {
        words.append(at..<at)
      }
      start = at + 1
    }
    return words
  }

  private static let numbers = [
    "", "0", "-1", "1", "2", "7", "12", "19", "50", "99.95", "100", "101", "1000", "1000000000",
    "4000000000", "999999999999999999", "0.5", "0.612", "-0.000001", "69.96", "1e15", "1e-9",
  ]

  private static let dates = [
    "2009-03-31", "2009-09-30", "2010-01-31", "2010-03-31", "2010-06-30", "2010-08-31",
    "2010-09-30",
    "2010-12-31", "2011-03-31", "1900-03-31", "9999-12-31",
  ]

  /// What stands in files that nobody checked.
  private static let odd = [
    "1e30", "1e-30", "123456789012345678901234567890", "61.2%", "n/a", "NaN", "1/0", "null", "true",
    "[]", "{}", "\"\"", "2010-02-29", "0000-00-00", "30/09/2010", "2010-11", "2010", "percent",
    "number",
    "pounds", "rate", "mean", "days", "points", "percent-change", "grade", "range", "none",
    "bigger",
    "smaller", "month", "quarter", "term", "day", "financial-year", "academic-year",
    "calendar-year",
    "to-date", "ever", "period", "sum", "ratio", "last", "even", "flat", "seasonal", "provisional",
    "awaiting", "on-course", "own", "previous", "year-ago", "last-year", "baseline", "episodes",
    "people", "a", "b", "c", "d", "e", "\u{0}", "\u{FEFF}", "é", "\u{202E}", "’s",
    "{\"months\": 0}",
    "{\"value\": 7}",
  ]

  static let names = ["card.json", "card.json", "rows.csv", "rows.csv", "areas.csv", "terms.csv"]

  static let sound: [String: [UInt8]] = [
    "card.json": Array(card.utf8), "rows.csv": Array(rows.utf8), "areas.csv": Array(areas.utf8),
    "terms.csv": Array(
      "term,starts,ends\nT1,2009-09-01,2009-12-18\nT2,2010-01-04,2010-04-01\nT3,2010-04-19,2010-07-23\n"
        .utf8),
  ]

  private static let card = #"""
    {"pbr": 1, "scorecard": "card", "title": "Card", "area": "Dudley", "period": "2010-09-30",
     "observations": "rows.csv", "comparators": "areas.csv",
     "defaults": {"status": "target-limits", "direction": ["year-ago", "last-year"]},
     "groups": [{"id": "g", "title": "Group"}], "bands": "quartiles",
     "sums": [{"total": "b", "parts": ["c"]}], "flows": [{"stock": "d", "in": ["b"], "out": ["e"]}],
     "statusRules": {"own": {"title": "Own", "judges": "to-date", "against": "profile", "scale": "share",
       "bands": [{"status": "good", "from": -0.02}, {"status": "fair", "from": -0.1}, {"status": "poor"}]}},
     "measures": [
      {"id": "a", "group": "g", "title": "% within 10 days", "definition": "Done by all", "numerator": "Done",
       "denominator": "All", "unit": "percent", "better": "bigger", "period": "quarter", "decimals": 1,
       "breaks": [{"from": "2009-07-01", "note": "New"}], "tolerance": 0.5, "counts": "people",
       "targets": {"2010-11": {"target": 70, "profile": {"Q2": 61.2}, "minimum": 60, "limits": {"better": 2, "worse": 2}}},
       "declared": {"status": "good", "by": "Head", "on": "2010-10-01", "why": ""}},
      {"id": "b", "title": "Made", "unit": "number", "better": "bigger", "period": "quarter", "rows": "ever", "decimals": 6,
       "targets": {"2010-11": {"target": 1100, "profile": "even"}}, "direction": "previous"},
      {"id": "c", "title": "Made, by month", "unit": "number", "better": "smaller", "period": "month", "year": "sum",
       "status": "on-course", "targets": {"2010-11": {"target": 40, "profile": "seasonal"}}},
      {"id": "d", "title": "Open", "unit": "number", "better": "none", "period": "quarter", "year": "last",
       "baseline": {"period_end": "2009-03-31", "value": 12}, "direction": "baseline"},
      {"id": "e", "title": "Rate per 1,000", "unit": "rate", "per": 1000, "better": "range", "range": {"from": 10, "to": 15},
       "period": "quarter", "rows": {"months": 12}, "status": "own",
       "numerator": "Visits", "denominator": "Children"},
      {"id": "f", "title": "Grade", "unit": "grade", "grades": {"1": "Poor", "4": "Good"}, "better": "bigger", "period": "term", "status": "grade"}
     ]}
    """#

  private static let rows =
    "measure,period_end,numerator,denominator,value,flag,as_at,reference,comment,stated_status,"
    + "stated_change,stated_as\n"
    + [
      "a,2009-06-30,10,20,50,,,,,,,", "a,2010-03-31,12,19,63,,,,,,,", "a,2010-06-30,12,19,,,,,,,,",
      "a,2010-09-30,30,49,61.2,provisional,2010-10-01,X:1,,good,22.0,percent",
      "a,2010-09-30,30,49,,,2010-11-01,,Late,poor,,", "b,2009-03-31,,,24,,,,,,,",
      "b,2010-03-31,,,499,,,,,,,", "b,2010-06-30,,,556,,,,,,,",
      "b,2010-09-30,,,694,,,,,good,195,points",
      "d,2010-03-31,,,230,,,,,,,", "d,2010-09-30,,,251,,,,,,,", "e,2010-03-31,7,500,14,,,,,,,",
      "e,2010-09-30,,,,awaiting,,,,,,", "f,2010-07-23,,,3,,,,,,,",
    ].joined(separator: "\n") + "\n"
    + (0..<18).map { month -> String in
      let days = ["30", "31", "30", "31", "31", "30", "31", "30", "31", "31", "28", "31"]
      let (at, year) = ((month % 12 + 3) % 12 + 1, 2009 + (month + 3) / 12)
      return
        "c,\(year)-\(at < 10 ? "0" : "")\(at)-\(days[month % 12]),,,\(17 + month * 7 % 5),,,,,,,"
    }.joined(separator: "\n") + "\n"

  private static let areas =
    "measure,period_end,group,area,numerator,denominator,value,printed_band,reference\n"
    + (0..<12).map { "a,2010-09-30,england,A\($0),\($0 + 5),\(20 + $0 % 3),,," }.joined(
      separator: "\n")
    + "\na,2010-09-30,england,Dudley,30,49,,,\na,2010-09-30,england,,,,58.5,worst-5,X\n"
}

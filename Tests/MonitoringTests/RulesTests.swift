import Testing

@testable import PBRMonitoring

/// The rules of monitoring.md, section 3, one by one and at their edges. Every figure is worked by
/// hand from the rows above it.
@Suite("Rules of measures")
struct RulesTests {
  @Test("Values, periods, years and changes", arguments: RuleRow.rows(values))
  func value(_ row: RuleRow) { check(row) }

  @Test("Profiles and statuses", arguments: RuleRow.rows(statuses))
  func status(_ row: RuleRow) { check(row) }

  @Test("Directions", arguments: RuleRow.rows(directions))
  func direction(_ row: RuleRow) { check(row) }

  private func check(_ row: RuleRow, sourceLocation: SourceLocation = #_sourceLocation) {
    let found = row.found
    #expect(found.findings == [], sourceLocation: sourceLocation)
    #expect(
      zip(row.expected, found.values).filter { $0.value != $1 }.map {
        "\($0.column): \($1) for \($0.value)"
      } == [], sourceLocation: sourceLocation)
  }

  private static let values = #"""
    {"unit": "number", "period": "month", "year": "sum"}
    + "period": "2010-06-30"
    = 2010-04-30,,,77
    = 2010-05-31,,,45
    = 2010-06-30,,,48
    ? period 2010-11-M03
    ? value 48
    ? to_date 170

    {"year": "ratio"}
    = 2010-06-30,1,2,
    = 2010-09-30,1,4,
    ? value 25.0
    ? to_date 33.3

    {"year": "ratio"}
    = 2010-09-30,1,4,
    ? value 25.0
    ? to_date
    ? status_reason no value to date

    {"year": "last"}
    = 2010-06-30,1,2,
    = 2010-09-30,1,4,
    ? to_date 25.0

    {"year": "none"}
    = 2010-06-30,1,2,
    = 2010-09-30,1,4,
    ? value 25.0
    ? to_date

    {"rows": "to-date"}
    = 2010-06-30,1,2,
    = 2010-09-30,1,16,
    ? value 6.3
    ? to_date 6.3

    {"period": "term", "rows": "to-date"}
    = 2010-07-22,,,4
    ? period 2009-10-T3
    ? to_date 4.0

    {"period": "term", "rows": "to-date"}
    + "period": "2010-12-31"
    = 2010-07-22,,,4
    = 2010-12-17,,,5
    ? period 2010-11-T1
    ? to_date 5.0

    {"period": "calendar-year"}
    = 2009-12-31,,,4
    ? period 2009
    ? period_end 2009-12-31

    {"rows": "to-date", "targets": {"2010-11": {"target": 70}}}
    = 2010-09-30,,,69.96
    ? value 69.96
    ? target 70
    ? status poor

    {"rows": "to-date", "targets": {"2010-11": {"target": 70}}}
    = 2010-09-30,,,70.00
    ? value 70.0
    ? status fair

    {"rows": "to-date", "targets": {"2010-11": {"target": 75}}, "decimals": 0}
    = 2010-09-30,12,19,
    ? value 63
    ? needed 15

    {"rows": "to-date", "better": "smaller", "targets": {"2010-11": {"target": 75}}}
    = 2010-09-30,17,19,
    ? needed 14

    {"rows": "to-date", "targets": {"2010-11": {"target": 75}}}
    = 2010-09-30,12.5,87.4,
    ? needed
    ? chance_of_change

    {"rows": "to-date"}
    = 2010-09-30,,,61,,2010-10-01
    = 2010-09-30,,,62,,2010-11-01
    = 2010-09-30,,,60
    ? value 62.0
    ? as_at 2010-11-01

    {"counts": "episodes", "targets": {"2010-11": {"target": 75}}}
    + "period": "2010-06-30"
    = 2010-06-30,12,19,
    ? forecast 63.2
    ? forecast_basis run-rate
    ? forecast_low
    ? target_chance

    {"targets": {"2010-11": {"target": 75}}}
    + "period": "2010-06-30"
    = 2010-06-30,12.5,19,
    ? forecast 65.8
    ? forecast_low
    ? target_chance
    """#

  private static let statuses = #"""
    {"unit": "number", "rows": "ever", "targets": {"2010-11": {"target": 1100}}}
    = 2010-03-31,,,499
    = 2010-09-30,,,694
    ? reference 799.5
    ? status poor

    {"unit": "number", "rows": "to-date", "targets": {"2010-11": {"target": 100}}}
    = 2010-09-30,,,50
    ? reference 50
    ? status fair

    {"unit": "number", "rows": "to-date", "targets": {"2010-11": {"target": 100, "profile": "flat"}}}
    = 2010-09-30,,,50
    ? reference 100
    ? status poor

    {"unit": "number", "rows": "to-date", "targets": {"2010-11": {"target": 100, "profile": "seasonal"}}}
    = 2009-09-30,,,20
    = 2010-03-31,,,80
    = 2010-09-30,,,26
    ? reference 25
    ? status good

    {"rows": "to-date", "targets": {"2010-11": {"target": 70, "profile": {"Q4": 70}}}}
    = 2010-09-30,,,50
    ? status not-rated
    ? status_reason no profile for 2010-11-Q2

    {"rows": "to-date", "targets": {"2011-12": {"target": 70}}}
    = 2010-09-30,,,50
    ? status_reason no target

    {"rows": "to-date", "targets": {"2010-11": {"target": 70, "limits": {"better": 2, "worse": 3}}}}
    = 2010-09-30,,,72
    ? status fair

    {"rows": "to-date", "targets": {"2010-11": {"target": 70, "limits": {"better": 2, "worse": 3}}}}
    = 2010-09-30,,,72.1
    ? status good

    {"rows": "to-date", "targets": {"2010-11": {"target": 70, "limits": {"better": 2, "worse": 3}}}}
    = 2010-09-30,,,67
    ? status fair

    {"rows": "to-date", "targets": {"2010-11": {"target": 70, "limits": {"better": 2, "worse": 3}}}}
    = 2010-09-30,,,66.9
    ? status poor

    {"rows": "to-date", "better": "smaller", "targets": {"2010-11": {"target": 29.2}}}
    = 2010-09-30,,,23.4
    ? status good

    {"better": "range", "range": {"from": 10, "to": 15}, "status": "minimum-standard"}
    = 2010-09-30,,,10
    ? status good
    ? reference

    {"better": "range", "range": {"from": 10, "to": 15}, "status": "minimum-standard"}
    = 2010-09-30,,,15.1
    ? status poor

    {"better": "range", "range": {"from": 10, "to": 15}, "status": "on-course"}
    = 2010-09-30,,,12
    ? status not-rated
    ? status_reason a range is not forecast

    {"better": "range", "range": {"from": 10, "to": 15}, "status": "tenth", "targets": {"2010-11": {"target": 12}}}
    + "statusRules": {"tenth": {"judges": "to-date", "against": "target", "scale": "share", "bands": [{"status": "good", "from": 0}, {"status": "poor"}]}}
    = 2010-09-30,,,12
    ? status_reason a range has no share

    {"better": "none", "targets": {"2010-11": {"target": 70}}}
    = 2010-09-30,,,12
    ? status_reason neither more nor less is better

    {"rated": false, "better": "none"}
    = 2010-09-30,,,12
    ? status_reason not to be rated

    {"targets": {"2010-11": {"target": 70}}}
    ? status_reason no row

    {"status": "minimum-standard"}
    = 2010-09-30,,,12
    ? status_reason no minimum

    {"status": "minimum-standard", "targets": {"2010-11": {"minimum": 12}}}
    = 2010-09-30,,,12
    ? status good
    ? reference 12

    {"unit": "grade", "grades": {"2": "adequate", "3": "good"}, "status": "grade"}
    = 2010-09-30,,,2
    ? status fair

    {"rows": "to-date", "status": "on-course", "targets": {"2010-11": {"target": 75}}}
    + "period": "2010-06-30"
    = 2010-06-30,12,19,
    ? status poor
    ? target_chance 0.1007265
    ? reference 75

    {"rows": "to-date", "status": "on-course", "targets": {"2010-11": {"target": 75}}}
    = 2010-09-30,,,60
    ? status fair
    ? target_chance

    {"rows": "to-date", "status": "tenth", "targets": {"2010-11": {"target": 70}}}
    + "statusRules": {"tenth": {"judges": "to-date", "against": "target", "scale": "share", "bands": [{"status": "good", "from": 0}, {"status": "fair", "from": -0.1}, {"status": "poor"}]}}
    = 2010-09-30,,,63
    ? status fair

    {"rows": "to-date", "status": "tenth", "targets": {"2010-11": {"target": 70}}}
    + "statusRules": {"tenth": {"judges": "to-date", "against": "target", "scale": "share", "bands": [{"status": "good", "from": 0}, {"status": "fair", "from": -0.1}, {"status": "poor"}]}}
    = 2010-09-30,,,62.99
    ? status poor
    """#

  private static let directions = #"""
    {"rows": "to-date", "direction": ["year-ago", "last-year"]}
    = 2009-09-30,,,60
    = 2010-03-31,,,65
    = 2010-09-30,,,61
    ? direction better
    ? direction_rule year-ago
    ? change 1.0

    {"rows": "to-date", "direction": ["year-ago", "last-year"]}
    = 2009-09-30,,,,awaiting
    = 2010-03-31,,,65
    = 2010-09-30,,,61
    ? direction worse
    ? direction_rule last-year
    ? change -4.0

    {"unit": "number", "rows": "to-date", "direction": "previous"}
    = 2010-06-30,,,10
    = 2010-09-30,,,25
    ? direction better
    ? change 5

    {"unit": "number", "rows": "to-date", "direction": "previous"}
    + "period": "2010-06-30"
    = 2009-12-31,,,30
    = 2010-03-31,,,45
    = 2010-06-30,,,10
    ? direction worse
    ? change -5

    {"unit": "number", "rows": "to-date", "direction": "previous"}
    + "period": "2010-06-30"
    = 2010-03-31,,,45
    = 2010-06-30,,,10
    ? direction n/a
    ? direction_reason part of a year against a year

    {"unit": "number", "rows": "ever", "direction": "year-ago"}
    = 2009-03-31,,,24
    = 2009-09-30,,,200
    = 2010-03-31,,,499
    = 2010-09-30,,,694
    ? direction better
    ? change 19

    {"rows": {"months": 12}, "better": "smaller", "direction": "last-year"}
    = 2010-03-31,,,10
    = 2010-09-30,,,11
    ? direction worse
    ? change 1.0

    {"tolerance": 1, "direction": "previous"}
    = 2010-06-30,,,60
    = 2010-09-30,,,59
    ? direction same

    {"tolerance": 1, "direction": "previous"}
    = 2010-06-30,,,60
    = 2010-09-30,,,58.9
    ? direction worse

    {"better": "none", "direction": "previous"}
    = 2010-06-30,,,60
    = 2010-09-30,,,58.9
    ? direction decreasing

    {"better": "range", "range": {"from": 10, "to": 15}, "direction": "previous"}
    = 2010-06-30,,,16
    = 2010-09-30,,,9.5
    ? direction better
    ? change -6.5

    {"direction": "previous", "breaks": [{"from": "2010-09-30", "note": "New count"}]}
    = 2010-06-30,,,60
    = 2010-09-30,,,70
    ? direction n/a
    ? direction_reason series broken: New count

    {"direction": "previous", "breaks": [{"from": "2010-10-01", "note": "New count"}]}
    = 2010-06-30,,,60
    = 2010-09-30,,,70
    ? direction better

    {"direction": "previous", "breaks": [{"from": "2010-06-30", "note": "New count"}]}
    = 2010-06-30,,,60
    = 2010-09-30,,,70
    ? direction better

    {"unit": "number", "period": "day", "year": "last", "direction": "previous"}
    = 2010-01-10,,,5
    = 2010-09-02,,,7
    = 2010-09-30,,,6
    ? change -1
    ? period 2010-09-30

    {"unit": "number", "period": "day", "year": "last", "direction": "year-ago"}
    = 2009-09-29,,,5
    = 2009-09-30,,,7
    = 2009-10-01,,,9
    = 2010-09-30,,,6
    ? change -1

    {"rows": "to-date", "direction": "baseline", "better": "smaller", "baseline": {"period_end": "1998-12-31", "value": 44.7}}
    = 2010-09-30,,,40
    ? direction better
    ? change -4.7

    {"direction": "previous"}
    = 2010-03-31,,,60
    = 2010-09-30,,,70
    ? direction n/a
    ? direction_reason no earlier value

    {"unit": "number", "year": "sum", "better": "smaller", "direction": "baseline", "baseline": {"period_end": "2009-03-31", "value": 200}}
    + "period": "2010-06-30"
    = 2010-06-30,,,70
    ? direction n/a
    ? direction_reason part of a year against a year
    ? change

    {"unit": "number", "rows": "to-date", "better": "smaller", "direction": "baseline", "baseline": {"period_end": "2008-12-31", "value": 200}}
    + "period": "2009-12-31"
    = 2009-12-31,,,70
    ? direction better
    ? change -130

    {"unit": "number", "period": "calendar-year", "better": "smaller", "direction": "baseline", "baseline": {"period_end": "1998-12-31", "value": 200}}
    = 2009-12-31,,,70
    ? change -130

    {"unit": "number", "rows": "to-date", "better": "smaller", "direction": "baseline", "baseline": {"period_end": "1998-05-05", "value": 200}}
    + "period": "2010-03-31"
    = 2010-03-31,,,70
    ? change -130

    {"unit": "number", "period": "financial-year", "rows": "ever", "direction": "baseline", "baseline": {"period_end": "2005-03-31", "value": 30}}
    = 2009-03-31,,,100
    = 2010-03-31,,,150
    ? direction better
    ? change 20

    {"unit": "number", "period": "financial-year", "rows": "ever", "direction": "baseline", "baseline": {"period_end": "2005-03-31", "value": 30}}
    = 2010-03-31,,,150
    ? direction n/a
    ? direction_reason no value to date

    {"unit": "number", "year": "sum", "direction": ["last-year", "previous"]}
    + "period": "2010-06-30"
    = 2009-06-30,,,18
    = 2009-12-31,,,18
    = 2010-03-31,,,17
    = 2010-06-30,,,20
    ? direction better
    ? direction_rule previous
    ? change 3

    {"unit": "number", "rows": "to-date", "direction": ["previous", "year-ago"]}
    = 2009-09-30,,,20
    = 2010-09-30,,,25
    ? direction better
    ? direction_rule year-ago
    ? change 5

    {"unit": "number", "rows": "to-date", "direction": ["previous", "year-ago"]}
    + "period": "2010-12-31"
    = 2009-12-31,,,30
    = 2010-09-30,,,25
    = 2010-12-31,,,40
    ? direction better
    ? direction_rule year-ago
    ? change 10

    {"rows": "to-date", "direction": "previous"}
    = 2010-06-30,12,20,
    = 2010-09-30,14,30,
    ? direction worse
    ? chance_of_change

    {"rows": "ever", "direction": "year-ago"}
    = 2009-09-30,12,20,
    = 2010-09-30,14,30,
    ? direction worse
    ? chance_of_change

    {"rows": "to-date", "direction": "year-ago"}
    = 2009-09-30,9,11,
    = 2010-09-30,12,19,
    ? chance_of_change 0.5165417

    {"unit": "number", "rows": "ever", "direction": "year-ago", "targets": {"2010-11": {"target": 900}}}
    = 2008-03-31,,,100
    = 2009-09-30,,,300
    = 2010-03-31,,,350
    = 2010-09-30,,,400
    ? reference 625
    ? direction n/a
    ? direction_reason no earlier value
    ? chance_of_change

    {"unit": "number", "rows": "ever", "direction": "year-ago", "targets": {"2010-11": {"target": 900}}}
    = 2008-03-31,,,100
    = 2009-09-30,,,300
    = 2010-09-30,,,400
    ? reference 600
    ? direction n/a
    """#
}

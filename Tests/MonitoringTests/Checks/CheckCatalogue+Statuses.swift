extension CheckCatalogue {
  /// Statuses, targets and comments.
  static let statuses = #"""
    » status-contradicts
    {"id": "caf", "title": "I-41", "unit": "number", "better": "bigger", "period": "quarter", "rows": "ever", "targets": {"2010-11": {"target": 1100, "profile": {"Q2": 694}}}}
    {"id": "low", "title": "Low", "unit": "percent", "better": "bigger", "period": "quarter", "targets": {"2010-11": {"target": 70}}}
    {"id": "high", "title": "High", "unit": "percent", "better": "smaller", "period": "quarter", "targets": {"2010-11": {"target": 70}}}
    {"id": "fair", "title": "Fair is always possible", "unit": "percent", "better": "smaller", "period": "quarter", "targets": {"2010-11": {"target": 70}}}
    {"id": "good", "title": "Good is possible", "unit": "percent", "better": "bigger", "period": "quarter", "targets": {"2010-11": {"target": 70}}}
    {"id": "standard", "title": "Standard", "unit": "percent", "better": "bigger", "period": "quarter", "status": "minimum-standard", "targets": {"2010-11": {"minimum": 70}}}
    = caf,2010-06-30,,,556,,,,,poor,,
    = caf,2010-09-30,,,694,,,,,good,,
    = low,2010-09-30,,,61.2,,,,,good,,
    = high,2010-09-30,,,60,,,,,poor,,
    = fair,2010-09-30,,,60,,,,,fair,,
    = good,2010-09-30,,,70.1,,,,,good,,
    = standard,2010-09-30,,,70,,,,,poor,,
    rows.csv:3:26: warning[status-contradicts]: caf is stated good, but 694 is its target
      No limits make that better than target; ● Within target limits is the most it can be.
      Correct the target, or the status.
    rows.csv:4:27: warning[status-contradicts]: low is stated good, but 61.2 is worse than its target, 70
      No limits make that better than target; ● Within target limits is the most it can be.
      Correct the target, or the status.
    rows.csv:5:26: warning[status-contradicts]: high is stated poor, but 60 is better than its target, 70
      No limits make that worse than target; ● Within target limits is the least it can be.
      Correct the target, or the status.
    rows.csv:8:30: warning[status-contradicts]: standard is stated poor, but 70 is its minimum
      By the rule it is ★ Achieved.
      Correct the target, or the status.

    » status-without-limits
    {"id": "a", "title": "I-51", "unit": "percent", "better": "bigger", "period": "quarter", "targets": {"2010-11": {"target": 70}}}
    {"id": "b", "title": "I-58", "unit": "percent", "better": "bigger", "period": "quarter", "status": "minimum-standard"}
    {"id": "c", "title": "C", "unit": "percent", "better": "bigger", "period": "quarter", "targets": {"2010-11": {"target": 70, "limits": {"better": 0, "worse": 0}}}}
    = a,2010-09-30,,,61.2,,,,,poor,,
    = b,2010-09-30,,,61.2,,,,,poor,,
    = c,2010-09-30,,,61.2,,,,,poor,,
    card.json:2:113: warning[status-without-limits]: a is stated poor, and its target limits of 2010-11 are not given
      Nobody can work the status out again.
      Add "limits": {"better": …, "worse": …}.
    card.json:3:1: warning[status-without-limits]: b is stated poor, and its minimum of 2010-11 is not given
      Nobody can work the status out again.
      Add "minimum": ….

    » declared-differs
    {"id": "a", "title": "I-66", "unit": "percent", "better": "bigger", "period": "quarter", "targets": {"2010-11": {"target": 70}}, "declared": {"status": "good", "by": "Director"}}
    {"id": "b", "title": "B", "unit": "percent", "better": "bigger", "period": "quarter", "targets": {"2010-11": {"target": 70}}, "declared": {"status": "good", "by": "Director", "why": "A plan is agreed"}}
    {"id": "c", "title": "C", "unit": "percent", "better": "bigger", "period": "quarter", "targets": {"2010-11": {"target": 70}}, "declared": {"status": "poor", "by": "Director"}}
    = a,2010-09-30,,,61.2,,,,,,,
    = b,2010-09-30,,,61.2,,,,,,,
    = c,2010-09-30,,,61.2,,,,,,,
    card.json:2:142: note[declared-differs]: a is declared good, and its result is poor
      Both are printed, side by side.
      Say why in "declared".

    » comment-missing
    {"id": "ni-066", "title": "I-43", "unit": "percent", "better": "bigger", "period": "quarter", "targets": {"2010-11": {"target": 80}}}
    {"id": "b", "title": "B", "unit": "percent", "better": "bigger", "period": "quarter", "targets": {"2010-11": {"target": 80}}}
    {"id": "c", "title": "C", "unit": "percent", "better": "bigger", "period": "quarter", "status": "minimum-standard", "targets": {"2010-11": {"minimum": 80}}}
    {"id": "d", "title": "D", "unit": "percent", "better": "bigger", "period": "quarter", "targets": {"2010-11": {"target": 80}}}
    = ni-066,2010-09-30,,,77.2,,,,,,,
    = b,2010-06-30,,,77.2,,,,Excuse of last quarter,,,
    = b,2010-09-30,,,77.2,,,,Places are short,,,
    = c,2010-09-30,,,79.9,,,,,,,
    = d,2010-09-30,,,80,,,,,,,
    rows.csv:2:29: warning[comment-missing]: ni-066 is worse than target and has no comment
      Write a comment in the row of 2010-09-30.
    rows.csv:5:24: warning[comment-missing]: c is worse than its minimum and has no comment
      Write a comment in the row of 2010-09-30.

    » target-equals-value
    {"id": "caf", "title": "I-41", "unit": "number", "better": "bigger", "period": "quarter", "rows": "ever", "targets": {"2010-11": {"target": 1100, "profile": {"Q2": 694}}}}
    {"id": "even", "title": "Even gives it", "unit": "number", "better": "bigger", "period": "quarter", "rows": "to-date", "targets": {"2010-11": {"target": 100, "profile": {"Q2": 50}}}}
    {"id": "flat", "title": "Flat gives it", "unit": "percent", "better": "bigger", "period": "quarter", "rows": "to-date", "targets": {"2010-11": {"target": 100, "profile": {"Q2": 100}}}}
    {"id": "neither", "title": "Neither", "unit": "percent", "better": "smaller", "period": "quarter", "rows": "to-date", "targets": {"2010-11": {"target": 60, "profile": {"Q2": 61.2}}}}
    {"id": "near", "title": "Near", "unit": "percent", "better": "smaller", "period": "quarter", "rows": "to-date", "targets": {"2010-11": {"target": 60, "profile": {"Q2": 61.3}}}}
    = caf,2010-03-31,,,499,,,,,,,
    = caf,2010-09-30,,,694,,,,,,,
    = even,2010-09-30,,,50,,,,,,,
    = flat,2010-09-30,,,100,,,,,,,
    = neither,2010-09-30,,,61.20,,,,,,,
    = near,2010-09-30,,,61.2,,,,,,,
    card.json:2:165: warning[target-equals-value]: caf: the profile of Q2 is the value, 694
      Evenly from 499 to 1,100 it is 799.5, and the status ▲ Worse than target limits.
      If it was filled in from the result, write the one agreed, or "even".
    card.json:5:175: warning[target-equals-value]: neither: the profile of Q2 is the value, 61.2
      The year's target is 60, and the status ▲ Worse than target limits.
      If it was filled in from the result, write the one agreed, or "even".

    » status-contradicts status-without-limits
    {"id": "a", "title": "A", "unit": "percent", "better": "range", "range": {"from": 10, "to": 15}, "period": "quarter", "status": "minimum-standard"}
    {"id": "b", "title": "B", "unit": "percent", "better": "range", "range": {"from": 10, "to": 15}, "period": "quarter", "targets": {"2010-11": {"limits": {"better": 0, "worse": 1}}}}
    = a,2010-06-30,,,15,,,,,good,,
    = a,2010-09-30,,,15.1,,,,,good,,
    = b,2010-03-31,,,12,,,,,poor,,
    = b,2010-06-30,,,15,,,,,good,,
    = b,2010-09-30,,,9,,,,,poor,,
    rows.csv:3:25: warning[status-contradicts]: a is stated good, but 15.1 lies outside its range, 10 to 15
      By the rule it is ▲ Not met.
      Correct the range, or the status.
    rows.csv:4:23: warning[status-contradicts]: b is stated poor, but 12 lies within its range, 10 to 15
      No limits make that poor; ● Within target limits is the least it can be.
      Correct the range, or the status.
    rows.csv:5:23: warning[status-contradicts]: b is stated good, but 15 is an end of its range, 10 to 15
      No limits make that good; ● Within target limits is the most it can be.
      Correct the range, or the status.

    » target-easier
    {"id": "a", "title": "I-22", "unit": "percent", "better": "bigger", "period": "quarter", "rows": "to-date", "targets": {"2010-11": {"target": 75}}}
    {"id": "b", "title": "B", "unit": "percent", "better": "smaller", "period": "quarter", "rows": "to-date", "targets": {"2010-11": {"target": 75}}}
    {"id": "c", "title": "C", "unit": "percent", "better": "bigger", "period": "quarter", "rows": "to-date", "targets": {"2010-11": {"target": 75, "note": "A harder intake"}}}
    {"id": "d", "title": "D", "unit": "percent", "better": "bigger", "period": "quarter", "rows": "to-date", "breaks": [{"from": "2010-04-01", "note": "New way of counting"}], "targets": {"2010-11": {"target": 75}}}
    = a,2010-03-31,,,81.8,,,,,,,
    = b,2010-03-31,,,74.9,,,,,,,
    = c,2010-03-31,,,81.8,,,,,,,
    = d,2010-03-31,,,81.8,,,,,,,
    card.json:2:143: note[target-easier]: a: the target of 2010-11, 75, asks less than 2009-10 achieved, 81.8
      It is met by doing worse than the year before.
      Give the reason as the target's note.
    card.json:3:141: note[target-easier]: b: the target of 2010-11, 75, asks less than 2009-10 achieved, 74.9
      It is met by doing worse than the year before.
      Give the reason as the target's note.
    """#
}

extension CheckCatalogue {
  /// Figures that do not go together.
  static let figures = #"""
    » ratio-mismatch rounded-differently
    {"id": "a", "title": "I-26", "unit": "percent", "better": "bigger", "period": "month", "numerator": "Contacts", "denominator": "All"}
    = a,2010-03-31,255,1372,18,,,,,,,
    = a,2010-04-30,13,35,38.50,,,,,,,
    = a,2010-05-31,21,35,61,,,,,,,
    = a,2010-06-30,3660,40992,8.2,,,,,,,
    = a,2010-07-31,401,1132,35,,,,,,,
    = a,2010-08-31,1,16,6.2,,,,,,,
    = a,2010-09-30,1,16,6.3,,,,,,,
    rows.csv:2:23: warning[ratio-mismatch]: a: 255 of 1372 is 18.6%, not 18%
      The parts are used.
      Leave the value out, or correct a part.
    rows.csv:3:20: warning[ratio-mismatch]: a: 13 of 35 is 37.14%, not 38.50%
      The parts are used.
      Leave the value out, or correct a part.
    rows.csv:4:20: warning[ratio-mismatch]: a: 21 of 35 is 60.0%, not 61%
      The parts are used.
      Leave the value out, or correct a part.
    rows.csv:5:25: warning[ratio-mismatch]: a: 3660 of 40992 is 8.9%, not 8.2%
      The parts are used.
      Leave the value out, or correct a part.
    rows.csv:7:19: note[rounded-differently]: a: 1 of 16 is 6.3%, not 6.2%
      The parts are used.
      Leave the value out, or correct a part.

    » rounded-differently
    {"id": "dsg", "title": "I-16", "unit": "mean", "better": "none", "period": "quarter", "decimals": 0, "numerator": "Budget", "denominator": "Quarters"}
    = dsg,2010-09-30,10087,4,2521,,,,,,,
    rows.csv:2:24: note[rounded-differently]: dsg: 10087 of 4 is 2522, not 2521
      The parts are used.
      Leave the value out, or correct a part.

    » sum-mismatch
    + "sums": [{"total": "all", "parts": ["in-time", "late"]}]
    {"id": "all", "title": "I-30, I-31, I-33", "unit": "number", "better": "none", "period": "financial-year"}
    {"id": "in-time", "title": "In time", "unit": "number", "better": "none", "period": "financial-year"}
    {"id": "late", "title": "Late", "unit": "number", "better": "none", "period": "financial-year"}
    = all,2009-03-31,,,1041,,,,,,,
    = in-time,2009-03-31,,,1038,,,,,,,
    = late,2009-03-31,,,2,,,,,,,
    = all,2010-03-31,,,41,,,,,,,
    = in-time,2010-03-31,,,38,,,,,,,
    = late,2010-03-31,,,,awaiting,,,,,,
    rows.csv:2:18: warning[sum-mismatch]: all is 1,041 on 2009-03-31, but in-time and late sum to 1,040: 1 apart
      One of the figures is wrong, or something is missing among the parts.
      Correct one of rows.csv:2, 3 and 4.

    » sum-mismatch
    + "sums": [{"total": "all", "parts": ["one", "two"]}]
    {"id": "all", "title": "Rounded shares may be half a digit off each", "unit": "percent", "better": "none", "period": "financial-year"}
    {"id": "one", "title": "One", "unit": "percent", "better": "none", "period": "financial-year"}
    {"id": "two", "title": "Two", "unit": "percent", "better": "none", "period": "financial-year"}
    = all,2009-03-31,,,7.4,,,,,,,
    = one,2009-03-31,,,5.4,,,,,,,
    = two,2009-03-31,,,1.9,,,,,,,
    = all,2010-03-31,,,7.57,,,,,,,
    = one,2010-03-31,,,5.39,,,,,,,
    = two,2010-03-31,,,1.94,,,,,,,
    rows.csv:5:18: warning[sum-mismatch]: all is 7.57 on 2010-03-31, but one and two sum to 7.33: 0.24 apart
      One of the figures is wrong, or something is missing among the parts.
      Correct one of rows.csv:5, 6 and 7.

    » to-date-mismatch sum-mismatch
    + "sums": [{"total": "over-40-to-date", "parts": ["over-40"]}]
    {"id": "over-40-to-date", "title": "I-60", "unit": "number", "better": "smaller", "period": "quarter", "rows": "to-date"}
    {"id": "over-40", "title": "Over 40 days", "unit": "number", "better": "smaller", "period": "quarter", "year": "sum"}
    = over-40,2010-06-30,,,4,,,,,,,
    = over-40,2010-09-30,,,2,,,,,,,
    = over-40-to-date,2010-06-30,,,4,,,,,,,
    = over-40-to-date,2010-09-30,,,4,,,,,,,
    rows.csv:5:30: warning[to-date-mismatch]: over-40-to-date is 4 to date on 2010-09-30, but its periods in over-40 come to 6
      Status, forecast and direction rest on the printed one.
      Correct the row; if each stands for its period, "rows": "period".

    » stock-flow
    + "flows": [{"stock": "open", "in": ["started"], "out": ["ended"]}]
    {"id": "open", "title": "Open at the end", "unit": "number", "better": "none", "period": "quarter", "year": "last"}
    {"id": "started", "title": "Started", "unit": "number", "better": "none", "period": "quarter", "rows": "to-date"}
    {"id": "ended", "title": "Ended", "unit": "number", "better": "none", "period": "quarter", "rows": "to-date"}
    = open,2009-03-31,,,230,,,,,,,
    = open,2010-03-31,,,251,,,,,,,
    = open,2010-06-30,,,222,,,,,,,
    = open,2010-09-30,,,223,,,,,,,
    = started,2010-03-31,,,355,,,,,,,
    = ended,2010-03-31,,,334,,,,,,,
    = started,2010-06-30,,,75,,,,,,,
    = ended,2010-06-30,,,104,,,,,,,
    = started,2010-09-30,,,85,,,,,,,
    = ended,2010-09-30,,,110,,,,,,,
    rows.csv:5:19: warning[stock-flow]: open is 223 on 2010-09-30, but 222 + 10 − 6 = 226: 3 apart
      Someone was counted twice, or not at all, since 2010-06-30.
      Correct one of rows.csv:5, 10 and 11.

    » bands-order
    {"id": "w10", "title": "Done within 10 days", "unit": "percent", "better": "bigger", "period": "quarter"}
    {"id": "w20", "title": "Done within 20 days", "unit": "percent", "better": "bigger", "period": "quarter"}
    {"id": "o40", "title": "Done over 40 days", "unit": "percent", "better": "smaller", "period": "quarter"}
    {"id": "x30", "title": "Others done within 30 days", "unit": "percent", "better": "bigger", "period": "quarter"}
    = w10,2010-09-30,,,61.0,,,,,,,
    = w20,2010-09-30,,,60.0,,,,,,,
    = o40,2010-09-30,,,40.1,,,,,,,
    = x30,2010-09-30,,,1,,,,,,,
    rows.csv:2:18: warning[bands-order]: w10 is 61 and w20, which it is part of, 60 in 2010-11-Q2
      What was done within the shorter time was done within the longer one.
      Correct one of rows.csv:2 and 3.
    rows.csv:4:18: warning[bands-order]: o40 is 40.1 and w20 60 in 2010-11-Q2: together more than all
      Over the longer time is at most what was not done within the shorter one.
      Correct one of rows.csv:4 and 3.

    » cumulative-falls
    {"id": "a", "title": "A", "unit": "number", "better": "bigger", "period": "quarter", "rows": "to-date"}
    {"id": "b", "title": "B", "unit": "number", "better": "bigger", "period": "quarter", "rows": "ever"}
    = a,2010-03-31,,,900,,,,,,,
    = a,2010-06-30,,,556,,,,,,,
    = a,2010-09-30,,,138,,,,,,,
    = b,2010-03-31,,,900,,,,,,,
    = b,2010-06-30,,,899,,,,,,,
    = b,2010-09-30,,,899,,,,,,,
    rows.csv:4:16: warning[cumulative-falls]: a covers the year so far, and goes from 556 in 2010-11-Q1 to 138 in 2010-11-Q2
      The period alone would be -418.
      Correct the row; if each stands for its period, "rows": "period".
    rows.csv:6:16: warning[cumulative-falls]: b covers everything so far, and goes from 900 in 2009-10-Q4 to 899 in 2010-11-Q1
      The period alone would be -1.
      Correct the row; if each stands for its period, "rows": "period".

    » to-date-above-year
    + "sums": [{"total": "year", "parts": ["part"]}]
    {"id": "reserves", "title": "I-14", "unit": "pounds", "better": "none", "period": "quarter", "rows": "to-date", "targets": {"2010-11": {"target": -233}}}
    {"id": "year", "title": "Year", "unit": "number", "better": "none", "period": "financial-year"}
    {"id": "part", "title": "Part", "unit": "number", "better": "none", "period": "quarter", "rows": "to-date"}
    {"id": "more", "title": "More than the target is no fault", "unit": "number", "better": "bigger", "period": "quarter", "rows": "to-date", "targets": {"2010-11": {"target": 5}}}
    = reserves,2010-06-30,,,-274,,,,,,,
    = year,2010-03-31,,,50,,,,,,,
    = part,2009-09-30,,,51,,,,,,,
    = more,2010-06-30,,,6,,,,,,,
    rows.csv:2:23: warning[to-date-above-year]: reserves is -274 to date in 2010-11-Q1, more than the year's -233
      Part of a year cannot be more than the year.
      Correct the row; if each stands for its period, "rows": "period".
    rows.csv:4:19: warning[to-date-above-year]: part is 51 to date in 2009-10-Q2, more than the year's 50
      Part of a year cannot be more than the year.
      Correct the row; if each stands for its period, "rows": "period".

    » change-mismatch percent-or-points
    {"id": "care", "title": "I-25", "unit": "number", "better": "none", "period": "financial-year"}
    {"id": "praise", "title": "I-32", "unit": "number", "better": "none", "period": "financial-year"}
    {"id": "early", "title": "I-44", "unit": "percent", "better": "bigger", "period": "financial-year"}
    {"id": "right", "title": "Right", "unit": "percent", "better": "bigger", "period": "financial-year"}
    {"id": "gap", "title": "Gap", "unit": "percent", "better": "bigger", "period": "financial-year"}
    = care,2009-03-31,,,36,,,,,,,
    = care,2010-03-31,,,64,,,,,,44,percent
    = praise,2009-03-31,,,61,,,,,,,
    = praise,2010-03-31,,,131,,,,,,70,percent
    = early,2009-03-31,,,42.8,,,,,,,
    = early,2010-03-31,,,52.2,,,,,,9.4,percent
    = right,2009-03-31,,,37.4,,,,,,,
    = right,2010-03-31,,,46,,,,,,8.6,points
    = gap,2009-03-31,,,42.8,,,,,,,
    = gap,2010-03-31,,,52.2,,,,,,22,points
    rows.csv:3:27: warning[change-mismatch]: care: 36 to 64 is stated as a change of 44 per cent, and is not
      It is 77.8 per cent of 36.
      77.8 per cent, or 28.
    rows.csv:5:30: warning[percent-or-points]: praise: 61 to 131 is stated as 70 per cent, and that is the difference
      The two are 114.8 and 70.
      114.8 per cent, or 70.
    rows.csv:7:30: warning[percent-or-points]: early: 42.8 to 52.2 is stated as 9.4 per cent, and that is the difference
      The two are 22.0 and 9.4.
      22.0 per cent, or 9.4 percentage points.
    rows.csv:11:28: warning[percent-or-points]: gap: 42.8 to 52.2 is stated as 22 percentage points, and that is the change in per cent
      The two are 22.0 and 9.4.
      22.0 per cent, or 9.4 percentage points.
    """#
}

extension CheckCatalogue {
  /// Series and comparators.
  static let series = #"""
    » repeated-value
    {"id": "ni-087", "title": "I-49", "unit": "percent", "better": "smaller", "period": "quarter", "rows": "to-date"}
    {"id": "all", "title": "All", "unit": "percent", "better": "bigger", "period": "quarter", "rows": "to-date"}
    {"id": "two", "title": "Two", "unit": "percent", "better": "bigger", "period": "quarter", "rows": "to-date"}
    {"id": "gap", "title": "Gap", "unit": "percent", "better": "bigger", "period": "quarter", "rows": "to-date"}
    = ni-087,2010-03-31,,,4.37,,,,,,,
    = ni-087,2010-06-30,,,4.370,,,,,,,
    = ni-087,2010-09-30,,,4.37,,,,,,,
    = all,2010-03-31,,,100,,,,,,,
    = all,2010-06-30,,,100,,,,,,,
    = all,2010-09-30,,,100,,,,,,,
    = two,2010-03-31,,,4.36,,,,,,,
    = two,2010-06-30,,,4.37,,,,,,,
    = two,2010-09-30,,,4.37,,,,,,,
    = gap,2009-12-31,,,4.37,,,,,,,
    = gap,2010-06-30,,,4.37,,,,,,,
    = gap,2010-09-30,,,4.37,,,,,,,
    rows.csv:4:21: warning[repeated-value]: ni-087 is 4.37 for 3 quarters running, up to 2010-11-Q2
      An old figure carried forward looks like steady work.
      If no new figure has come, leave the value empty and flag it awaiting.

    » stale-value
    {"id": "a", "title": "A", "unit": "percent", "better": "smaller", "period": "quarter"}
    {"id": "b", "title": "B", "unit": "percent", "better": "bigger", "period": "quarter"}
    {"id": "c", "title": "C", "unit": "percent", "better": "bigger", "period": "quarter"}
    {"id": "d", "title": "D", "unit": "percent", "better": "bigger", "period": "quarter"}
    {"id": "e", "title": "Never a value", "unit": "percent", "better": "bigger", "period": "quarter"}
    = a,2010-03-31,,,4.37,,,,,,,
    = b,2010-03-31,,,4.37,,,,,,,
    = b,2010-06-30,,,,awaiting,,,,,,
    = b,2010-09-30,,,,awaiting,,,,,,
    = c,2010-03-31,,,4.37,,,,,,,
    = c,2010-06-30,,,,not-available,,,,,,
    = d,2010-06-30,,,4.37,,,,,,,
    = e,2010-03-31,,,,awaiting,,,,,,
    rows.csv:2:16: warning[stale-value]: a has no new value since 2009-10-Q4, for 2 quarters
      The page would show 2009-10-Q4 as if it were now.
      Ask the owner, or flag it not-available.
    rows.csv:5:16: warning[stale-value]: b has no new value since 2009-10-Q4, for 2 quarters
      The page shows no value.
      Ask the owner, or flag it not-available.

    » comparator-period rank-clash
    {"id": "ni-072", "title": "I-46, I-47", "unit": "percent", "better": "bigger", "period": "academic-year"}
    {"id": "same", "title": "Same day", "unit": "percent", "better": "smaller", "period": "academic-year"}
    = ni-072,2009-08-31,,,42.8,,,,,,,
    = ni-072,2010-08-31,,,52.2,,,,,,,
    = same,2010-08-31,,,20.8,,,,,,,
    ~ ni-072,2009-08-31,england,,,,51.35,worst-5,
    ~ same,2010-08-31,england,,,,18.92,worst-third,
    ~ same,2010-08-31,metropolitan,,,,19.8,best-third,
    areas.csv:2:1: warning[comparator-period]: ni-072 is of 2010-08-31, and its comparators of 2009-08-31
      The value is not ranked among them.
      Add the row of the same period, or read it as history.
    areas.csv:2:1: warning[rank-clash]: ni-072 is printed worst-5 of england, and 52.2 is better than the average, 51.35; the band is of 2009-08-31, the value of 2010-08-31
      A reader takes the band for that of the value.
      Add the row of the same period, or read it as history.
    areas.csv:4:1: warning[rank-clash]: same is printed best-third of metropolitan, and 20.8 is worse than the average, 19.8
      A reader takes the band for that of the value.
      Add the row of the same period, or read it as history.

    » sign-differs
    {"id": "ni-112", "title": "I-50 since 1998", "unit": "percent-change", "better": "smaller", "period": "calendar-year"}
    {"id": "up", "title": "Up since 1998", "unit": "percent-change", "better": "smaller", "period": "calendar-year"}
    {"id": "mixed", "title": "Mixed since 1998", "unit": "percent-change", "better": "smaller", "period": "calendar-year"}
    = ni-112,2008-12-31,,,20.1,,,,,,,
    = up,2008-12-31,,,-20.1,,,,,,,
    = mixed,2008-12-31,,,-20.1,,,,,,,
    ~ ni-112,2008-12-31,england,,,,-12.66,,
    ~ ni-112,2008-12-31,metropolitan,,,,-10.61,,
    ~ up,2008-12-31,england,,,,12.66,,
    ~ mixed,2008-12-31,england,,,,12.66,,
    ~ mixed,2008-12-31,metropolitan,,,,-12.66,,
    rows.csv:2:21: warning[sign-differs]: ni-112 is 20.1, and all its comparators are below nought
      It would be read as a rise.
      A fall is negative: write -20.1.
    rows.csv:3:17: warning[sign-differs]: up is -20.1, and all its comparators are above nought
      It would be read as a fall.
      A rise is positive: write 20.1.

    » denominator-jump
    {"id": "a", "title": "I-56", "unit": "percent", "better": "smaller", "period": "quarter", "numerator": "A", "denominator": "B"}
    {"id": "half", "title": "Half", "unit": "percent", "better": "smaller", "period": "quarter", "numerator": "A", "denominator": "B"}
    {"id": "to-date", "title": "To date", "unit": "percent", "better": "smaller", "period": "quarter", "rows": "to-date", "numerator": "A", "denominator": "B"}
    {"id": "break", "title": "Break", "unit": "percent", "better": "smaller", "period": "quarter", "numerator": "A", "denominator": "B", "breaks": [{"from": "2010-07-01", "note": "All workers"}]}
    = a,2010-06-30,20,73,,,,,,,,
    = a,2010-09-30,20,1107,,,,,,,,
    = half,2010-06-30,20,100,,,,,,,,
    = half,2010-09-30,20,50,,,,,,,,
    = to-date,2010-06-30,20,100,,,,,,,,
    = to-date,2010-09-30,40,210,,,,,,,,
    = break,2010-06-30,20,73,,,,,,,,
    = break,2010-09-30,20,1107,,,,,,,,
    rows.csv:3:17: warning[denominator-jump]: a: the denominator goes from 73 in 2010-11-Q1 to 1,107 in 2010-11-Q2
      The two values may not count the same cases.
      Add a break with its reason, or correct the row.
    """#
}

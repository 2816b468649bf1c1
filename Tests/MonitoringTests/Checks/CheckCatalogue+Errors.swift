extension CheckCatalogue {
  /// What stops a run.
  static let errors = #"""
    » number-style
    {"id": "a", "title": "A", "unit": "percent", "better": "bigger", "period": "quarter", "targets": {"2010-11": {"target": 70}}}
    = a,2010-09-30,,,0.612,,,,,,,
    rows.csv:2:16: error[number-style]: a is 0.612 in 2010-11-Q2, beside a target of 70: a share, where per cent are meant
      As it stands it would be 0.612%.
      Write 61.2.

    » number-style
    {"id": "a", "title": "A", "unit": "percent", "better": "smaller", "period": "quarter", "targets": {"2010-11": {"target": 1.2}}}
    {"id": "b", "title": "B", "unit": "percent", "better": "smaller", "period": "quarter", "targets": {"2010-11": {"target": 70}}}
    {"id": "c", "title": "C", "unit": "rate", "per": 100, "better": "smaller", "period": "quarter", "targets": {"2010-11": {"target": 70}}}
    {"id": "d", "title": "D", "unit": "percent", "better": "bigger", "period": "quarter", "targets": {"2010-11": {"target": 70}}}
    = a,2010-09-30,,,0.9,,,,,,,
    = b,2010-06-30,,,0,,,,,,,
    = b,2010-09-30,,,0.2,,,,,,,
    = c,2010-09-30,,,0.7,,,,,,,
    = d,2010-09-30,,,1.01,,,,,,,

    » number-style
    {"id": "a", "title": "A", "unit": "percent", "better": "bigger", "period": "quarter", "numerator": "Done", "denominator": "Due", "targets": {"2010-11": {"target": 50}}}
    = a,2009-03-31,,,1,,,,,,,
    = a,2009-06-30,,,1.0,,,,,,,
    = a,2009-09-30,,,1%,,,,,,,
    = a,2009-12-31,,,0.9%,,,,,,,
    = a,2010-03-31,1,100,1,,,,,,,
    = a,2010-06-30,9,1000,0.9,,,,,,,
    = a,2010-09-30,612,1000,0.612,,,,,,,
    rows.csv:8:23: error[number-style]: a is 0.612 in 2010-11-Q2, beside a target of 50: a share, where per cent are meant
      As it stands it would be 0.612%.
      Write 61.2.

    » unknown-grade
    {"id": "a", "title": "A", "unit": "grade", "grades": {"4": "Good", "3": "Fair"}, "better": "bigger", "period": "day"}
    = a,2010-03-01,,,3,,,,,,,
    = a,2010-04-01,,,2.5,,,,,,,
    rows.csv:3:16: error[unknown-grade]: a is 2.5 in 2010-04-01, and a grade is a whole number
      The average of two grades is none.
      Write the grade that was given.

    » unknown-grade
    {"id": "a", "title": "A", "unit": "grade", "grades": {"4": "Good", "3": "Fair"}, "better": "bigger", "period": "day"}
    = a,2010-03-01,,,4.0,,,,,,,
    = a,2010-04-01,,,2,,,,,,,
    rows.csv:3:16: warning[unknown-grade]: a is 2 in 2010-04-01, and its grades with words are 3 and 4
      It is judged and printed as a number that nobody can read.
      Correct the row, or add its words to "grades".

    » year-missing
    {"id": "cla", "title": "Children looked after", "unit": "number", "better": "none", "period": "quarter"}
    {"id": "year", "title": "Once a year", "unit": "number", "better": "none", "period": "financial-year"}
    {"id": "to-date", "title": "To date", "unit": "pounds", "better": "none", "period": "month", "rows": "to-date"}
    {"id": "spent", "title": "Spent", "unit": "pounds", "better": "none", "period": "month"}
    {"id": "share", "title": "Share", "unit": "percent", "better": "none", "period": "month"}
    card.json:2:95: error[year-missing]: is a year of cla the sum of its quarters, or the last of them?
      Its year to date cannot be worked out.
      Add "year": "last" for what stands at the end (children looked after), "sum" for what happens (visits made).
    card.json:5:81: error[year-missing]: is a year of spent the sum of its months, or the last of them?
      Its year to date cannot be worked out.
      Add "year": "last" for what stands at the end (children looked after), "sum" for what happens (visits made).

    » definition-missing
    {"id": "a", "title": "A", "unit": "percent", "better": "bigger", "period": "quarter"}
    {"id": "b", "title": "B", "unit": "percent", "better": "bigger", "period": "quarter", "numerator": "Done"}
    {"id": "c", "title": "C", "unit": "percent", "better": "bigger", "period": "quarter", "numerator": "Done", "denominator": "Due"}
    {"id": "d", "title": "D", "unit": "mean", "better": "bigger", "period": "quarter"}
    {"id": "e", "title": "E", "unit": "number", "better": "bigger", "period": "quarter", "year": "last"}
    {"id": "f", "title": "Reduction in offences", "unit": "percent-change", "better": "smaller", "period": "quarter"}
    {"id": "g", "title": "Change since 1998", "unit": "percent-change", "better": "smaller", "period": "quarter"}
    = a,2010-09-30,1,2,,,,,,,,
    = b,2010-09-30,1,2,,,,,,,,
    = c,2010-09-30,1,2,,,,,,,,
    = d,2010-09-30,,,7,,,,,,,
    card.json:2:8: error[definition-missing]: a lacks numerator and denominator in words, and its rows have both (the first is rows.csv:2)
      Nobody can tell whether the right things were divided.
      Say in words what is counted, and of what.
    card.json:3:8: error[definition-missing]: b lacks denominator in words, and its rows have both (the first is rows.csv:3)
      Nobody can tell whether the right things were divided.
      Say in words what is counted, and of what.
    card.json:5:8: warning[definition-missing]: d lacks numerator and denominator
      Nobody else can work it out again.
      Say in words what is counted, and of what.
    card.json:7:8: warning[definition-missing]: f is a change, and does not say from when to when
      Every choice of window gives another figure.
      Say in words what is counted, and of what; add "baseline".

    » definition-missing
    {"id": "a", "title": "A", "unit": "percent", "better": "bigger", "period": "quarter"}
    {"id": "b", "title": "B", "unit": "percent", "better": "bigger", "period": "quarter"}
    {"id": "c", "title": "C", "unit": "percent", "better": "bigger", "period": "quarter"}
    {"id": "d", "title": "D", "unit": "percent", "better": "bigger", "period": "quarter"}
    {"id": "e", "title": "E", "unit": "percent", "better": "bigger", "period": "quarter"}
    {"id": "f", "title": "F", "unit": "rate", "per": 1000, "better": "bigger", "period": "quarter"}
    card.json:2:8: warning[definition-missing]: 6 measures lack numerator and denominator: a, b, c, d, e and 1 more
      Nobody else can work them out again.
      Say in words what is counted, and of what.

    » part-above-whole
    {"id": "a", "title": "I-02", "unit": "percent", "better": "bigger", "period": "quarter", "numerator": "Eligible", "denominator": "Worked with"}
    {"id": "b", "title": "B", "unit": "mean", "better": "bigger", "period": "quarter", "numerator": "Days", "denominator": "Families"}
    = a,2010-06-30,85,85,,,,,,,,
    = a,2010-09-30,87,85,,,,,,,,
    = b,2010-09-30,87,85,,,,,,,,
    rows.csv:3:14: error[part-above-whole]: a is 87 of 85 in 2010-11-Q2, 2 too many
      It would be 102.4%.
      Correct a part.

    » negative-part
    {"id": "a", "title": "A", "unit": "percent", "better": "bigger", "period": "quarter", "numerator": "Done", "denominator": "Due"}
    {"id": "b", "title": "B", "unit": "mean", "better": "bigger", "period": "quarter", "numerator": "Change", "denominator": "Families"}
    {"id": "c", "title": "C", "unit": "number", "better": "bigger", "period": "quarter", "year": "last"}
    = a,2010-06-30,-1,10,,,,,,,,
    = a,2010-09-30,5,-10,,,,,,,,
    = b,2010-06-30,-6,3,,,,,,,,
    = b,2010-09-30,6,-3,,,,,,,,
    = c,2010-09-30,,,-4,,,,,,,
    rows.csv:2:14: error[negative-part]: a has the numerator -1 in 2010-11-Q1, below 0
      Nothing is counted less than no times.
      Correct the numerator, or leave the parts out.
    rows.csv:3:16: error[negative-part]: a has the denominator -10 in 2010-11-Q2, below 0
      Nothing is counted less than no times.
      Correct the denominator, or leave the parts out.
    rows.csv:5:16: error[negative-part]: b has the denominator -3 in 2010-11-Q2, below 0
      Nothing is counted less than no times.
      Correct the denominator, or leave the parts out.

    » negative-part no-value duplicate-area empty-cell
    {"id": "a", "title": "A", "unit": "percent", "better": "bigger", "period": "quarter", "numerator": "Done", "denominator": "Due"}
    ~ a,2010-09-30,england,Dudley,5,10,,,
    ~ a,2010-09-30,england,Walsall,6,10,,,
    ~ a,2010-09-30,england,Walsall,7,10,,,
    ~ a,2010-09-30,england,Dudley,,,50,,
    ~ a,2010-09-30,england,Kingston upon Hull,5,10,,,
    ~ a,2010-09-30,england,Kingston upon Thames,5,10,,,
    ~ a,2010-09-30,england,Kingston upon Hull,5,10,,,
    ~ a,2010-09-30,england,,,,50,,
    ~ a,2010-09-30,england,,,,51,,
    ~ a,2010-06-30,england,Walsall,7,10,,,
    ~ a,2010-09-30,metropolitan,Walsall,7,10,,,
    ~ a,2010-09-30,england,Halton,5,,,,
    ~ a,2010-09-30,england,Sefton,,5,,,
    ~ a,2010-09-30,england,Wirral,5,-5,,,
    ~ a,2010-09-30,england,Trafford,-5,5,,,
    ~ a,2010-09-30,england,Knowsley,0,0,,,
    ~ a,2010-09-30,england,Bury,,,,,
    ~ a,2010-09-30,,Bolton,5,10,,,
    areas.csv:4:22: error[duplicate-area]: the group england of a has a row of Walsall on 2010-09-30 twice
      It would count as two areas, or one of the two would be lost.
      Delete one of the rows.
    areas.csv:5:22: error[duplicate-area]: the group england of a has a row of Dudley on 2010-09-30 twice
      It would count as two areas, or one of the two would be lost.
      Delete one of the rows.
    areas.csv:8:22: error[duplicate-area]: the group england of a has a row of Kingston upon Hull on 2010-09-30 twice
      It would count as two areas, or one of the two would be lost.
      Delete one of the rows.
    areas.csv:10:25: error[duplicate-area]: the group england of a has a published average on 2010-09-30 twice
      It would count as two areas, or one of the two would be lost.
      Delete one of the rows.
    areas.csv:13:31: error[no-value]: an area has a numerator and no denominator
      It could not be compared.
      Write the denominator or the value, or leave the row out.
    areas.csv:14:29: error[no-value]: an area has a denominator and no numerator
      It could not be compared.
      Write the numerator or the value, or leave the row out.
    areas.csv:15:31: error[negative-part]: the denominator is below 0
      Correct it, or leave the row out.
    areas.csv:16:31: error[negative-part]: the numerator is below 0
      Correct it, or leave the row out.
    areas.csv:19:14: error[empty-cell]: group is empty
      Write the name of the group that the areas are of: england, metropolitan.

    » flag-with-value no-value
    {"id": "a", "title": "A", "unit": "percent", "better": "bigger", "period": "quarter", "numerator": "Done", "denominator": "Due"}
    = a,2009-06-30,,,0,awaiting,,,,,,
    = a,2009-09-30,3,4,,not-available,,,,,,
    = a,2009-12-31,0,0,,none,,,,,,
    = a,2010-03-31,3,4,,revised,,,,,,
    rows.csv:2:18: error[flag-with-value]: a has a value on 2009-06-30, and the flag awaiting, which says that it has none
      Missing is never 0.
      Empty numerator, denominator and value; if there is a figure, empty the flag.
    rows.csv:3:19: error[flag-with-value]: a has a value on 2009-09-30, and the flag not-available, which says that it has none
      Missing is never 0.
      Empty numerator, denominator and value; if there is a figure, empty the flag.

    » duplicate-id
    {"id": "las-1", "title": "I-23", "unit": "percent", "better": "bigger", "period": "quarter"}
    {"id": "las-2", "title": "Other", "unit": "percent", "better": "bigger", "period": "quarter"}
    {"id": "las-1", "title": "Third", "unit": "percent", "better": "bigger", "period": "quarter"}
    card.json:4:8: error[duplicate-id]: two measures have the id "las-1"; the first is on line 2
      Give one of them another id.

    » period-end
    {"id": "a", "title": "A", "unit": "percent", "better": "bigger", "period": "quarter"}
    = a,2010-09-29,,,7,,,,,,,
    rows.csv:2:3: error[period-end]: 2010-09-29 ends no quarter, the period of a
      30 June, 30 September, 31 December and 31 March end a quarter; nearest 2010-09-30.

    » no-value
    {"id": "a", "title": "A", "unit": "percent", "better": "bigger", "period": "quarter"}
    = a,2010-09-30,,,,,,,,,,
    = a,2010-06-30,,,,awaiting,,,,,,
    = a,2010-03-31,,,,provisional,,,,,,
    rows.csv:2:16: error[no-value]: a has neither a value nor a flag on 2010-09-30
      Missing is never 0.
      Write the value, or a flag: not-available, awaiting, not-applicable, none.
    rows.csv:4:16: error[no-value]: a has neither a value nor a flag on 2010-03-31
      Missing is never 0.
      Write the value, or a flag: not-available, awaiting, not-applicable, none.

    » restated
    {"id": "a", "title": "A", "unit": "percent", "better": "bigger", "period": "quarter"}
    = a,2010-09-30,,,61,,2010-10-01,,,,,
    = a,2010-09-30,,,62,,2010-11-01,,,,,
    = a,2010-09-30,,,63,,2010-10-01,,,,,
    rows.csv:4:20: error[restated]: a has two rows of 2010-11-Q2 with as_at 2010-10-01; the first is on line 2
      Which of them counts cannot be told.
      Give the later row a later as_at.
    """#
}

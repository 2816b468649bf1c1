extension CheckCatalogue {
  /// What is wrong with words.
  static let definitions = #"""
    » duplicate-definition
    {"id": "ni-107", "title": "I-39 Points gap, minority ethnic groups", "unit": "points", "better": "smaller", "period": "academic-year"}
    {"id": "ni-108", "title": "I-39: points gap, minority ethnic groups.", "unit": "points", "better": "smaller", "period": "academic-year"}
    {"id": "ni-109", "title": "I-39 Points gap, minority ethnic groups", "definition": "Another", "unit": "points", "better": "smaller", "period": "academic-year"}
    {"id": "ni-110", "title": "Other", "definition": "another", "unit": "points", "better": "smaller", "period": "academic-year"}
    card.json:3:27: warning[duplicate-definition]: ni-107 and ni-108 have the same title
      They would count the same thing twice, or one of them something else than it says.
      Say what differs.
    card.json:5:50: warning[duplicate-definition]: ni-109 and ni-110 have the same definition
      They would count the same thing twice, or one of them something else than it says.
      Say what differs.

    » swapped-parts
    {"id": "ccc-1", "title": "Social worker vacancies", "definition": "No. vacant social worker and senior practitioner posts as a percentage of all SW/SP posts", "numerator": "Number of SW/SP posts occupied and vacant", "denominator": "Number of vacant SW/SP posts", "unit": "percent", "better": "smaller", "period": "quarter"}
    {"id": "ccc-2", "title": "Turnover", "definition": "Number of social workers leaving their post as a percentage of number in post at the start of the period", "numerator": "Number social workers leaving post", "denominator": "Number social worker posts at start of period", "unit": "percent", "better": "smaller", "period": "quarter"}
    {"id": "cases", "title": "Open cases for each worker", "numerator": "Cases", "denominator": "Workers", "unit": "mean", "better": "smaller", "period": "quarter"}
    = cases,2010-06-30,107,2700,25.2,,,,,,,
    = cases,2010-09-30,2700,107,25.2,,,,,,,
    rows.csv:2:27: warning[swapped-parts]: cases: 25.2 is 2700 over 107, the denominator over the numerator
      The parts are used as they stand.
      Exchange numerator and denominator, here and in the rows.
    card.json:2:173: warning[swapped-parts]: ccc-1: the definition begins with what the denominator counts, not the numerator
      Worked out so, a share of 20% is one of 500%.
      Exchange numerator and denominator, here and in the rows.

    » unit-words
    {"id": "a", "title": "I-59 Children per 10,000, a plan", "unit": "number", "better": "none", "period": "quarter", "year": "last"}
    {"id": "b", "title": "Conceptions", "definition": "I-19: the percentage change", "unit": "rate", "per": 1000, "better": "smaller", "period": "quarter"}
    {"id": "c", "title": "% of plans", "unit": "days", "better": "none", "period": "quarter"}
    {"id": "d", "title": "Admissions per 10,000 under 18", "unit": "rate", "per": 1000, "better": "none", "period": "quarter"}
    {"id": "e", "title": "Admissions per 10,000", "unit": "rate", "per": 10000, "better": "none", "period": "quarter"}
    {"id": "f", "title": "Schools where fewer than 65% reach level 4", "unit": "number", "better": "none", "period": "academic-year"}
    {"id": "g", "title": "% change per 1,000 since 1998", "unit": "percent-change", "better": "none", "period": "quarter"}
    {"id": "h", "title": "Spent per head, 5 per cent", "unit": "pounds", "better": "none", "period": "quarter", "year": "sum"}
    card.json:2:22: warning[unit-words]: a: the title says "per 10,000", the unit is number
      Readers take the figure for what the words say.
      Correct the unit or the words.
    card.json:3:51: warning[unit-words]: b: the definition says "percentage", the unit is a rate per 1,000
      Readers take the figure for what the words say.
      Correct the unit or the words.
    card.json:4:22: warning[unit-words]: c: the title says "%", the unit is days
      Readers take the figure for what the words say.
      Correct the unit or the words.
    card.json:5:22: warning[unit-words]: d: the title says "per 10,000", the unit is a rate per 1,000
      Readers take the figure for what the words say.
      Correct the unit or the words.
    card.json:9:22: warning[unit-words]: h: the title says "per cent", the unit is pounds
      Readers take the figure for what the words say.
      Correct the unit or the words.

    » double-negative
    {"id": "a", "title": "Reduction in the number of families where children have less than 15% unauthorised absences", "unit": "number", "better": "bigger", "period": "financial-year"}
    {"id": "b", "title": "B", "definition": "Reduction in the number of children that have fewer than 3 fixed term exclusions", "unit": "number", "better": "bigger", "period": "financial-year"}
    {"id": "c", "title": "Reduction in the number of offences", "definition": "Fewer than 3", "unit": "number", "better": "bigger", "period": "financial-year"}
    {"id": "d", "title": "Children with fewer than 3 exclusions", "unit": "number", "better": "bigger", "period": "financial-year"}
    card.json:2:22: warning[double-negative]: a: the title asks for a reduction in the number that have fewer than some number
      Read to the letter, it is met when more families do badly.
      Say what one family must do to count.
    card.json:3:41: warning[double-negative]: b: the definition asks for a reduction in the number that have fewer than some number
      Read to the letter, it is met when more families do badly.
      Say what one family must do to count.

    » stale-year
    + "period": "2012-05-31"
    {"id": "a", "title": "I-17", "unit": "percent", "better": "bigger", "period": "quarter", "targets": {"2010-11": {"target": 50}, "2011-12": {"target": 51}}}
    {"id": "b", "title": "B", "unit": "percent", "better": "bigger", "period": "academic-year", "targets": {"2010-11": {"target": 50}}}
    {"id": "c", "title": "C", "unit": "percent", "better": "bigger", "period": "calendar-year", "targets": {"2011": {"target": 50}}}
    card.json:2:140: warning[stale-year]: a: the latest target is of 2011-12, which ended on 2012-03-31
      Rows of 2012-13 are not rated.
      Add "2012-13" to targets.
    card.json:3:116: warning[stale-year]: b: the latest target is of 2010-11, which ended on 2011-08-31
      Rows of 2011-12 are not rated.
      Add "2011-12" to targets.
    card.json:4:113: warning[stale-year]: c: the latest target is of 2011, which ended on 2011-12-31
      Rows of 2012 are not rated.
      Add "2012" to targets.

    » stale-year
    + "period": "2012-05-30"
    {"id": "a", "title": "Sixty days", "unit": "percent", "better": "bigger", "period": "quarter", "targets": {"2011-12": {"target": 51}}}
    """#
}

/// Every message about plans, rules, overlays and settings, whole; `MessageRow` says how to read it.
enum MessageCatalogue {}

extension MessageCatalogue {
  /// What officers really type.
  static let typed = #"""
    » "families": 6, "funded": 5, "attach": { "from" ⟹ "families": "6", "funded": "5 places", "attach": { "from"
    plan.json:8:34: error[wrong-value]: cohorts.first.families must be a number, not "6"
        8 |     { "id": "first", "families": "6", "funded": "5 places", "attach": { "from": "2012-06", "to": "2…
          |                                  ^^^
      Write 6, without quotation marks, pound sign or commas.
    plan.json:8:49: error[wrong-value]: cohorts.first.funded must be a number, not "5 places"
        8 |     { "id": "first", "families": "6", "funded": "5 places", "attach": { "from": "2012-06", "to": "2…
          |                                                 ^^^^^^^^^^
      Write a plain number, without quotation marks, words or signs.

    » "families": 12, ⟹ "families": 12.5,
    » "funded": 10 ⟹ "funded": 100000000
    plan.json:6:31: error[wrong-value]: commitment.families is 12.5, but must be a whole number
        6 |   "commitment": { "families": 12.5, "funded": 100000000 },
          |                               ^^^^
    plan.json:6:47: error[wrong-value]: commitment.funded is 100000000, but must lie from 0 to 10,000,000
        6 |   "commitment": { "families": 12.5, "funded": 100000000 },
          |                                               ^^^^^^^^^

    » "families": 6, ⟹ "families": 0,
    » "funded": 5, ⟹ "funded": 1e308,
    plan.json:8:34: error[wrong-value]: cohorts.first.families is 0, but must lie from 1 to 10,000,000
        8 |     { "id": "first", "families": 0, "funded": 1e308, "attach": { "from": "2012-06", "to": "2012-08"…
          |                                  ^
    plan.json:8:47: error[wrong-value]: cohorts.first.funded is 1e308, but must lie from 0 to 10,000,000
        8 |     { "id": "first", "families": 0, "funded": 1e308, "attach": { "from": "2012-06", "to": "2012-08"…
          |                                               ^^^^^

    » "rate": 0.1, ⟹ "rate": 60,
    plan.json:14:24: error[wrong-value]: assumptions.results.job.rate is 60, but the probability of a result lies from 0 to 1
       14 |       "job": { "rate": 60, "months": { "fixed": 9 } }
          |                        ^^
      Write the share: 60% is 0.6.

    » "rate": 0.1, ⟹ "rate": "60%",
    » "perMonth": 0.01 ⟹ "perMonth": "1 %"
    plan.json:14:24: error[wrong-value]: assumptions.results.job.rate must be a number, not "60%"
       14 |       "job": { "rate": "60%", "months": { "fixed": 9 } }
          |                        ^^^^^
      Write the share without quotation marks: 0.6.
    plan.json:16:30: error[wrong-value]: assumptions.leaving.perMonth must be a number, not "1 %"
       16 |     "leaving": { "perMonth": "1 %" },
          |                              ^^^^^
      Write the share without quotation marks: 0.01.

    » "rate": 0.1, ⟹ "rate": -0.1,
    » "share": 0.75 ⟹ "share": 1e400
    plan.json:14:24: error[wrong-value]: assumptions.results.job.rate is -0.1, but the probability of a result lies from 0 to 1
       14 |       "job": { "rate": -0.1, "months": { "fixed": 9 } }
          |                        ^^^^
    plan.json:17:31: error[wrong-value]: assumptions.replacement.share is 1e400, too large a number
       17 |     "replacement": { "share": 1e400, "months": 2 },
          |                               ^^^^^
      Check the digits.

    » "rate": 0.1, ⟹ "rate": true,
    » "share": 0.75 ⟹ "share": ["0.75"]
    plan.json:14:24: error[wrong-value]: assumptions.results.job.rate must be a number, not true or false
       14 |       "job": { "rate": true, "months": { "fixed": 9 } }
          |                        ^^^^
    plan.json:17:31: error[wrong-value]: assumptions.replacement.share must be a number, not a list
       17 |     "replacement": { "share": ["0.75"], "months": 2 },
          |                               ^^^^^^^^

    » "perFamilyMonth": 290 ⟹ "perFamilyMonth": "£3,200"
    » "perMonth": 1000 ⟹ "perMonth": "3,200"
    » { "2012-13": 75000 } ⟹ { "2012-13": "£75k" }
    plan.json:21:42: error[wrong-value]: costs.workers.perFamilyMonth must be a number, not "£3,200"
       21 |     { "id": "workers", "perFamilyMonth": "£3,200" },
          |                                          ^^^^^^^^
      Write 3200, without quotation marks, pound sign or commas.
    plan.json:22:35: error[wrong-value]: costs.office.perMonth must be a number, not "3,200"
       22 |     { "id": "office", "perMonth": "3,200", "from": "2012-06", "to": "2013-05" }
          |                                   ^^^^^^^
      Write 3200, without quotation marks, pound sign or commas.
    plan.json:24:56: error[wrong-value]: grants.grant.perYear.2012-13 must be a number, not "£75k"
       24 |   "grants": [ { "id": "grant", "perYear": { "2012-13": "£75k" } } ]
          |                                                        ^^^^^^
      Write a plain number, without quotation marks, words or signs.

    » "perFamilyMonth": 290 ⟹ "perFamilyMonth": -290
    plan.json:21:42: error[wrong-value]: costs.workers.perFamilyMonth is -290, but an amount in pounds lies from 0 to 1,000,000,000
       21 |     { "id": "workers", "perFamilyMonth": -290 },
          |                                          ^^^^

    » { "2012-13": 75000 } ⟹ { "2012/13": 75000, "2013-2014": 1, "2014": 2, "2015-17": 3 }
    plan.json:24:45: error[wrong-value]: grants.grant.perYear.2012/13 is "2012/13"; financial years are written with a hyphen and two digits
       24 |   "grants": [ { "id": "grant", "perYear": { "2012/13": 75000, "2013-2014": 1, "2014": 2, "2015-17":…
          |                                             ^^^^^^^^^
      Write "2012-13".
    plan.json:24:63: error[wrong-value]: grants.grant.perYear.2013-2014 is "2013-2014"; financial years are written with a hyphen and two digits
       24 | …grants": [ { "id": "grant", "perYear": { "2012/13": 75000, "2013-2014": 1, "2014": 2, "2015-17": 3…
          |                                                             ^^^^^^^^^^^
      Write "2013-14".
    plan.json:24:79: error[wrong-value]: grants.grant.perYear.2014 is "2014", which is not a financial year
       24 | …": "grant", "perYear": { "2012/13": 75000, "2013-2014": 1, "2014": 2, "2015-17": 3 } } ]
          |                                                             ^^^^^^
      Write "2012-13" for April 2012 to March 2013.
    plan.json:24:90: error[wrong-value]: grants.grant.perYear.2015-17 is "2015-17", which is not a financial year
       24 | … "perYear": { "2012/13": 75000, "2013-2014": 1, "2014": 2, "2015-17": 3 } } ]
          |                                                             ^^^^^^^^^
      Write "2012-13" for April 2012 to March 2013.

    » "2012-09-03" ⟹ "01/04/2012"
    plan.json:5:11: error[wrong-value]: date is "01/04/2012", which could be read two ways
        5 |   "date": "01/04/2012",
          |           ^^^^^^^^^^^^
      Write year, month, day: "2012-04-01" if the day came first.

    » "2012-09-03" ⟹ "3 September 2012"
    plan.json:5:11: error[wrong-value]: date is "3 September 2012", which is not a date
        5 |   "date": "3 September 2012",
          |           ^^^^^^^^^^^^^^^^^^
      Write "2012-04-01" for 1 April 2012.

    » "2012-09-03" ⟹ 20120903
    plan.json:5:11: error[wrong-value]: date must be a date in quotation marks, not a number
        5 |   "date": 20120903,
          |           ^^^^^^^^
      Write "2012-04-01" for 1 April 2012.

    » "2012-09-03" ⟹ "2012-02-30"
    plan.json:5:11: error[wrong-value]: date is "2012-02-30", which is not a date
        5 |   "date": "2012-02-30",
          |           ^^^^^^^^^^^^
      Write "2012-04-01" for 1 April 2012.

    » "2012-09-03" ⟹ "9999-12-31"
    plan.json:5:11: error[wrong-value]: date is "9999-12-31", which lies outside the years 1900 to 2200
        5 |   "date": "9999-12-31",
          |           ^^^^^^^^^^^^
      Years from 1900 to 2200 are read: correct the year.

    » "2012-09-03" ⟹ "9999-02-29"
    plan.json:5:11: error[wrong-value]: date is "9999-02-29", which is not a date
        5 |   "date": "9999-02-29",
          |           ^^^^^^^^^^^^
      Write "2012-04-01" for 1 April 2012.

    » "from": "2012-06", "to": "2012-08" ⟹ "from": "06/2012", "to": "Aug 2012"
    plan.json:8:70: error[wrong-value]: cohorts.first.attach.from is "06/2012", which is not how a month is written
        8 | …: "first", "families": 6, "funded": 5, "attach": { "from": "06/2012", "to": "Aug 2012" } },
          |                                                             ^^^^^^^^^
      Write "2012-06" for June 2012.
    plan.json:8:87: error[wrong-value]: cohorts.first.attach.to is "Aug 2012", which is not how a month is written
        8 | …ies": 6, "funded": 5, "attach": { "from": "06/2012", "to": "Aug 2012" } },
          |                                                             ^^^^^^^^^^
      Write "2012-08" for August 2012.

    » "from": "2012-06", "to": "2012-08" ⟹ "from": "2012-06-01", "to": 201208
    plan.json:8:70: error[wrong-value]: cohorts.first.attach.from is "2012-06-01", a day where a month is meant
        8 | …: "first", "families": 6, "funded": 5, "attach": { "from": "2012-06-01", "to": 201208 } },
          |                                                             ^^^^^^^^^^^^
      Write "2012-06".
    plan.json:8:90: error[wrong-value]: cohorts.first.attach.to must be a month in quotation marks, not a number
        8 | …": 6, "funded": 5, "attach": { "from": "2012-06-01", "to": 201208 } },
          |                                                             ^^^^^^
      Write "2012-06" for June 2012.

    » "from": "2012-06", "to": "2012-08" ⟹ "from": "2012-13", "to": "summer"
    plan.json:8:70: error[wrong-value]: cohorts.first.attach.from is "2012-13", which is not a month
        8 | …: "first", "families": 6, "funded": 5, "attach": { "from": "2012-13", "to": "summer" } },
          |                                                             ^^^^^^^^^
      Write "2012-06" for June 2012.
    plan.json:8:87: error[wrong-value]: cohorts.first.attach.to is "summer", which is not a month
        8 | …ies": 6, "funded": 5, "attach": { "from": "2012-13", "to": "summer" } },
          |                                                             ^^^^^^^^
      Write "2012-06" for June 2012.

    » { "2013-04": 2, "2013-05": 4 } ⟹ { "2013/4": 2, "05-2013": 4 }
    plan.json:9:75: error[wrong-value]: cohorts.second.attach.months.2013/4 is "2013/4", which is not how a month is written
        9 | …cond", "families": 6, "funded": 5, "attach": { "months": { "2013/4": 2, "05-2013": 4 } } }
          |                                                             ^^^^^^^^
      Write "2013-04" for April 2013.
    plan.json:9:88: error[wrong-value]: cohorts.second.attach.months.05-2013 is "05-2013", which is not how a month is written
        9 | …ies": 6, "funded": 5, "attach": { "months": { "2013/4": 2, "05-2013": 4 } } }
          |                                                             ^^^^^^^^^
      Write "2013-05" for May 2013.

    » "title": "Plan" ⟹ "title": 2012
    plan.json:3:12: error[wrong-value]: title must be a text in quotation marks, not a number
        3 |   "title": 2012,
          |            ^^^^

    » "supportMonths": 12 ⟹ "supportMonths": "a year"
    plan.json:18:22: error[wrong-value]: assumptions.supportMonths must be a number, not "a year"
       18 |     "supportMonths": "a year"
          |                      ^^^^^^^^
      Write a plain number, without quotation marks, words or signs.

    » "supportMonths": 12 ⟹ "supportMonths": 121, "paymentMonths": 1.5
    plan.json:18:44: error[wrong-value]: assumptions.paymentMonths is 1.5, but must be a whole number
       18 |     "supportMonths": 121, "paymentMonths": 1.5
          |                                            ^^^
    plan.json:18:22: error[wrong-value]: assumptions.supportMonths is 121, but must lie from 0 to 120
       18 |     "supportMonths": 121, "paymentMonths": 1.5
          |                      ^^^

    » "pbr": 1, ⟹ "pbr": "1",
    plan.json:2:10: error[version]: this program reads scenarios of version 1, not "1"
        2 |   "pbr": "1",
          |          ^^^
      Write "pbr": 1.

    » "first", ⟹ "First year!",
    plan.json:8:13: error[bad-id]: "First year!" cannot be an id
        8 |     { "id": "First year!", "families": 6, "funded": 5, "attach": { "from": "2012-06", "to": "2012-0…
          |             ^^^^^^^^^^^^^
      Use letters, digits, hyphens, underscores and full stops, beginning with a letter (at most 60); a financial year such as 2012-13 is an id, too.

    » "first", ⟹ "1-6",
    plan.json:8:13: error[bad-id]: "1-6" cannot be an id
        8 |     { "id": "1-6", "families": 6, "funded": 5, "attach": { "from": "2012-06", "to": "2012-08" } },
          |             ^^^^^
      Use letters, digits, hyphens, underscores and full stops, beginning with a letter (at most 60); a financial year such as 2012-13 is an id, too.

    » "first", ⟹ 2012,
    plan.json:8:13: error[wrong-type]: cohorts.1.id must be a text in quotation marks, not a number
        8 |     { "id": 2012, "families": 6, "funded": 5, "attach": { "from": "2012-06", "to": "2012-08" } },
          |             ^^^^


    """#
}

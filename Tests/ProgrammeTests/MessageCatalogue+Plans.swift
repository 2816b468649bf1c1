extension MessageCatalogue {
  /// What can be wrong with a plan.
  static let plans = #"""
    » "perMonth": 1000, ⟹ "perMonth": { "2012-13": 1000 },
    plan.json:22:5: warning[cost-year]: costs.office.perMonth has no amount for 2013/14, in which it runs: it comes to nothing then
       22 |     { "id": "office", "perMonth": { "2012-13": 1000 }, "from": …
          |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      Add "2013-14" to it, 0 if nothing falls due.

    $ missing.json
    missing.json: error[file-missing]: there is no such file

    » "pbr": 1,⏎ ⟹ 
    » "title": "Plan", ⟹ 
    » "scheme": "rules.json", ⟹ 
    plan.json:1:1: error[missing-key]: scheme is missing
        1 | {
          | ^
      Add it: "scheme": "troubled-families-2012". See pbr schemes.
    plan.json:1:1: error[missing-key]: pbr is missing
        1 | {
          | ^
      Add it: "pbr": 1.
    plan.json:1:1: error[missing-key]: title is missing
        1 | {
          | ^
      Add it: "title": "…".

    » "title" ⟹ "titel"
    » "supportMonths" ⟹ "suportMonths"
    » "perFamilyMonth" ⟹ "perFamillyMonth"
    plan.json:18:5: error[unknown-key]: unknown key "suportMonths" in assumptions
       18 |     "suportMonths": 12
          |     ^^^^^^^^^^^^^^
      Did you mean "supportMonths"?
    plan.json:21:24: error[unknown-key]: unknown key "perFamillyMonth" in costs.workers
       21 |     { "id": "workers", "perFamillyMonth": 290 },
          |                        ^^^^^^^^^^^^^^^^^
      Did you mean "perFamilyMonth"?
    plan.json:3:3: error[unknown-key]: unknown key "titel" in the file
        3 |   "titel": "Plan",
          |   ^^^^^^^
      Did you mean "title"?

    » "date" ⟹ "savigns": 1, "zzz": [], "date"
    plan.json:5:3: error[unknown-key]: unknown key "savigns" in the file
        5 |   "savigns": 1, "zzz": [], "date": "2012-09-03",
          |   ^^^^^^^^^
      Did you mean "savings"?
    plan.json:5:17: error[unknown-key]: unknown key "zzz" in the file
        5 |   "savigns": 1, "zzz": [], "date": "2012-09-03",
          |                 ^^^^^
      Known here: pbr, title, displayName, authority, author, reference, description, date, scheme, extends, commitment, assumptions, cohorts, costs, grants, capacity, expect, published, profile, targets, viewpoint, outsideView, accepted, savings, appraisal, budget, risks, decisions, commentary, backgroundPapers, committee, statusLimits, paper, scorecard.

    » "pbr": 1, ⟹ "pbr": 2,
    plan.json:2:10: error[version]: this program reads scenarios of version 1, not 2
        2 |   "pbr": 2,
          |          ^
      Write "pbr": 1.

    » "scheme": "rules.json" ⟹ "scheme": "troubled-families-2021"
    plan.json:4:13: error[unknown-scheme]: there is no scheme "troubled-families-2021"
        4 |   "scheme": "troubled-families-2021",
          |             ^^^^^^^^^^^^^^^^^^^^^^^^
      Did you mean "troubled-families-2012"?

    » "scheme": "rules.json" ⟹ "scheme": "my-rules"
    plan.json:4:13: error[unknown-scheme]: there is no scheme "my-rules"
        4 |   "scheme": "my-rules",
          |             ^^^^^^^^^^
      Built in: «every id». A file's name ends in .json.

    » "scheme": "rules.json" ⟹ "scheme": 2012
    plan.json:4:13: error[wrong-type]: scheme must be a text in quotation marks, not a number
        4 |   "scheme": 2012,
          |             ^^^^

    » "scheme": "rules.json" ⟹ "scheme": "other/rules.json"
    plan.json:4:13: error[file-missing]: other/rules.json: there is no such file
        4 |   "scheme": "other/rules.json",
          |             ^^^^^^^^^^^^^^^^^^

    » "cohorts": [ ⟹ "cohorts": [], "displayName": [
    plan.json:7:33: error[wrong-value]: displayName must be a text in quotation marks, not a list
        7 |   "cohorts": [], "displayName": [
          |                                 ^
    plan.json:7:14: error[no-cohorts]: the scenario has no cohorts
        7 |   "cohorts": [], "displayName": [
          |              ^^
      Give at least one, such as {"id": "2012-13", "families": 145, "attach": {"from": "2012-06", "to": "2013-03"}}.

    » "id": "first", "families": 6, "funded": 5, "attach": { "from": "2012-06", "to": "2012-08" } ⟹ "families": 6, "funded": 5
    plan.json:8:5: error[missing-key]: cohorts.1.id is missing
        8 |     { "families": 6, "funded": 5 },
          |     ^
      Add it: "id": "2012-13".
    plan.json:8:5: error[missing-key]: cohorts.1.attach is missing
        8 |     { "families": 6, "funded": 5 },
          |     ^
      Add it: "attach": {"from": "2012-06", "to": "2013-03"}.

    » "id": "first", "families": 6, "funded": 5, "attach": { "from": "2012-06", "to": "2012-08" } ⟹ "id": "first", "attach": { "from": "2012-09" }
    plan.json:8:5: error[missing-key]: cohorts.first.families is missing
        8 |     { "id": "first", "attach": { "from": "2012-09" } },
          |     ^
      Add it: the number of families, "families": 145.
    plan.json:8:32: error[missing-key]: cohorts.first.attach.to is missing
        8 |     { "id": "first", "attach": { "from": "2012-09" } },
          |                                ^
      Add it: "to": "2013-03".

    » "second", ⟹ "first",
    plan.json:9:13: error[duplicate-id]: two cohorts have the id "first"; the first is on line 8
        9 |     { "id": "first", "families": 6, "funded": 5, "attach": { "months": { "2013-04": 2, "2013-05": 4…
          |             ^^^^^^^
      Give one of them another id.

    » "workers" ⟹ "office"
    plan.json:22:13: error[duplicate-id]: two costs have the id "office"; the first is on line 21
       22 |     { "id": "office", "perMonth": 1000, "from": "2012-06", "to": "2013-05" }
          |             ^^^^^^^^
      Give one of them another id.

    » { "id": "workers", "perFamilyMonth": 290 } ⟹ 290
    plan.json:21:5: error[wrong-type]: costs.1 must be an object in braces, not a number
       21 |     290,
          |     ^^^

    » "assumptions": { ⟹ "assumptions": 3, "commentary": {
    plan.json:11:18: error[wrong-type]: assumptions must be an object in braces, not a number
       11 |   "assumptions": 3, "commentary": {
          |                  ^

    » "results": { ⟹ "results": [], "benefits": {
    plan.json:12:16: error[wrong-type]: assumptions.results must be an object in braces, not a list
       12 |     "results": [], "benefits": {
          |                ^^
    plan.json:12:20: error[unknown-key]: unknown key "benefits" in assumptions
       12 |     "results": [], "benefits": {
          |                    ^^^^^^^^^^
      Known here: results, leaving, replacement, auditMonths, paymentMonths, supportMonths.

    » "from": "2012-06", "to": "2012-08" ⟹ "from": "2012-08", "to": "2012-06"
    plan.json:8:70: error[month-order]: families are attached from August 2012 to June 2012, which is earlier
        8 | …: "first", "families": 6, "funded": 5, "attach": { "from": "2012-08", "to": "2012-06" } },
          |                                                             ^^^^^^^^^
      Check from and to; they may have changed places.

    » "from": "2012-06", "to": "2012-08" ⟹ "from": "2012-06", "to": "2112-06"
    plan.json:8:70: error[month-order]: families are attached over more than 20 years
        8 | …: "first", "families": 6, "funded": 5, "attach": { "from": "2012-06", "to": "2112-06" } },
          |                                                             ^^^^^^^^^
      Check the years of from and to.

    » { "2013-04": 2, "2013-05": 4 } ⟹ {}
    plan.json:9:73: error[no-months]: cohorts.second.attach.months names no month
        9 | …second", "families": 6, "funded": 5, "attach": { "months": {} } }
          |                                                             ^
      Write for example "months": {"2012-06": 15, "2012-07": 14}.

    » { "2013-04": 2, "2013-05": 4 } ⟹ { "2013-04": 2, "2013-05": 5 }
    plan.json:9:73: error[attach-total]: the months attach 7 families, but the cohort has 6 (1 too many)
        9 | …second", "families": 6, "funded": 5, "attach": { "months": { "2013-04": 2, "2013-05": 5 } } }
          |                                                             ^
      Change a month, or families to 7.

    » { "2013-04": 2, "2013-05": 4 } ⟹ { "2013-04": 2, "2014-04": 4 }
    plan.json:9:89: error[after-attachment-ends]: 4 families are attached after 31 March 2014, when the scheme stops attaching
        9 | …es": 6, "funded": 5, "attach": { "months": { "2013-04": 2, "2014-04": 4 } } }
          |                                                             ^^^^^^^^^
      Their places would earn no fee and no results.
      End attachment by 2014-03.

    » "from": "2012-06", "to": "2012-08" ⟹ "from": "2012-03", "to": "2012-08"
    plan.json:8:70: error[before-start]: families are attached in March 2012, before the scheme starts on 1 April 2012
        8 | …: "first", "families": 6, "funded": 5, "attach": { "from": "2012-03", "to": "2012-08" } },
          |                                                             ^^^^^^^^^
      Start attachment in 2012-04 or later.

    § "2014-03-31" ⟹ "2015-03-31"
    » { "2013-04": 2, "2013-05": 4 } ⟹ { "2013-04": 2, "2014-05": 4 }
    plan.json:9:89: error[no-fee]: places are attached in May 2014, but the scheme has no attachment fee for 2014/15
        9 | …es": 6, "funded": 5, "attach": { "months": { "2013-04": 2, "2014-05": 4 } } }
          |                                                             ^^^^^^^^^
      Fees are given for 2012/13, 2013/14.

    » "funded": 5, "attach": { "from" ⟹ "funded": 7, "attach": { "from"
    plan.json:9:48: error[profile-total]: 7 + 5 = 12 funded places, but the commitment is 10 (2 too many)
        9 |     { "id": "second", "families": 6, "funded": 5, "attach": { "months": { "2013-04": 2, "2013-05": …
          |                                                ^
      Effect at the scheme's rates: £4,800 attachment fees and £3,200 results at most.
      Change this to 3 to keep 10, or commitment.funded to 12.
    plan.json:8:47: error[funded-exceeds-families]: 7 funded places but only 6 families in cohort first
        8 |     { "id": "first", "families": 6, "funded": 7, "attach": { "from": "2012-06", "to": "2012-08" } },
          |                                               ^
      Every funded place is held by a family: lower funded, or raise families.

    » "families": 12, ⟹ "families": 14,
    plan.json:9:35: error[families-total]: 6 + 6 = 12 families, but the commitment is 14 (2 too few)
        9 |     { "id": "second", "families": 6, "funded": 5, "attach": { "months": { "2013-04": 2, "2013-05": …
          |                                   ^
      Change a cohort, or commitment.families to 12.
    plan.json:6:45: warning[funded-share]: 10 of 14 families of the commitment are funded, 71.4%; the scheme funds 5/6, 12
        6 |   "commitment": { "families": 14, "funded": 10 },
          |                                             ^^
      Leave it if places were moved between years on purpose.

    » "funded": 10 ⟹ "funded": 2
    plan.json:9:48: error[profile-total]: 5 + 5 = 10 funded places, but the commitment is 2 (8 too many)
        9 |     { "id": "second", "families": 6, "funded": 5, "attach": { "months": { "2013-04": 2, "2013-05": …
          |                                                ^
      Effect at the scheme's rates: £19,200 attachment fees and £12,800 results at most.
      Change the cohorts so that they sum to 2, or commitment.funded to 10.
    plan.json:6:45: warning[funded-share]: 2 of 12 families of the commitment are funded, 16.7%; the scheme funds 5/6, 10
        6 |   "commitment": { "families": 12, "funded": 2 },
          |                                             ^
      Leave it if places were moved between years on purpose.

    § "maximumPerPlace": 4000, ⟹ 
    » "funded": 10 ⟹ "funded": 12
    plan.json:9:48: error[profile-total]: 5 + 5 = 10 funded places, but the commitment is 12 (2 too few)
        9 |     { "id": "second", "families": 6, "funded": 5, "attach": { "months": { "2013-04": 2, "2013-05": …
          |                                                ^
      Effect at the scheme's rates: £4,800 attachment fees.
      Change the cohorts so that they sum to 12, or commitment.funded to 10.
    plan.json:6:45: warning[funded-share]: 12 of 12 families of the commitment are funded, 100.0%; the scheme funds 5/6, 10
        6 |   "commitment": { "families": 12, "funded": 12 },
          |                                             ^^
      Leave it if places were moved between years on purpose.

    » "rate": 0.1, ⟹ "rate": 0.5,
    plan.json:13:37: error[rates-sum]: the rates of the main results sum to 1.1, but a family has at most one main result
       13 |       "crime": { "rate": { "value": 0.6, "low": 0.5, "high": 0.7 }, "months": { "min": 6, "mode": 1…
          |                                     ^^^
      Lower them so that they sum to at most 1.
    plan.json:14:24: error[rates-sum]: the rates of the main results sum to 1.1, but a family has at most one main result
       14 |       "job": { "rate": 0.5, "months": { "fixed": 9 } }
          |                        ^^^
      Lower them so that they sum to at most 1.

    » "rate": 0.1, ⟹ "rate": { "value": 0.1, "low": 0.1, "high": 0.4 },
    plan.json:13:37: error[rates-sum]: the rates of the main results sum to 1.1 at the high ends of their ranges, but a family has at most one main result
       13 |       "crime": { "rate": { "value": 0.6, "low": 0.5, "high": 0.7 }, "months": { "min": 6, "mode": 1…
          |                                     ^^^
      Lower them so that they sum to at most 1.
    plan.json:14:35: error[rates-sum]: the rates of the main results sum to 1.1 at the high ends of their ranges, but a family has at most one main result
       14 |       "job": { "rate": { "value": 0.1, "low": 0.1, "high": 0.4 }, "months": { "fixed": 9 } }
          |                                   ^^^
      Lower them so that they sum to at most 1.

    » "funded": 5, "attach": { "from" ⟹ "funded": 5, "assumptions": { "results": { "job": { "rate": 0.41 } } }, "attach": { "from"
    plan.json:13:37: error[rates-sum]: the rates of the main results sum to 1.01, but a family has at most one main result
       13 |       "crime": { "rate": { "value": 0.6, "low": 0.5, "high": 0.7 }, "months": { "min": 6, "mode": 1…
          |                                     ^^^
      Lower them so that they sum to at most 1.
    plan.json:8:97: error[rates-sum]: the rates of the main results sum to 1.01, but a family has at most one main result
        8 | …funded": 5, "assumptions": { "results": { "job": { "rate": 0.41 } } }, "attach": { "from": "2012-0…
          |                                                             ^^^^
      Lower them so that they sum to at most 1.

    » "low": 0.5, ⟹ 
    plan.json:13:51: error[range-half]: assumptions.results.crime.rate has high without low
       13 |       "crime": { "rate": { "value": 0.6,  "high": 0.7 }, "months": { "min": 6, "mode": 12, "max": 2…
          |                                                   ^^^
      Give both ends of the range, or neither.

    » "low": 0.5, "high": 0.7 ⟹ "low": 0.65, "high": 0.7
    plan.json:13:49: error[range-order]: assumptions.results.crime.rate: low 0.65, value 0.6, high 0.7 are not in order
       13 |       "crime": { "rate": { "value": 0.6, "low": 0.65, "high": 0.7 }, "months": { "min": 6, "mode": …
          |                                                 ^^^^
      The value must lie between low and high.

    » "low": 0.5, "high": 0.7 ⟹ "low": 0.5, "high": 70
    plan.json:13:62: error[wrong-value]: assumptions.results.crime.rate.high is 70, but the probability of a result lies from 0 to 1
       13 | …    "crime": { "rate": { "value": 0.6, "low": 0.5, "high": 70 }, "months": { "min": 6, "mode": 12,…
          |                                                             ^^
      Write the share: 70% is 0.7.

    » "value": 0.6, "low": 0.5, ⟹ "low": 0.5,
    plan.json:13:26: error[wrong-value]: assumptions.results.crime.rate must be a number, not an object
       13 |       "crime": { "rate": { "low": 0.5, "high": 0.7 }, "months": { "min": 6, "mode": 12, "max": 24 }…
          |                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^
      Add the figure itself: "value".

    » "high": 0.7 } ⟹ "high": 0.7, "distribution": "normal", "quality": "gren", "status": "guessed" }
    plan.json:13:104: error[unknown-word]: assumptions.results.crime.rate.quality cannot be "gren"
       13 | …w": 0.5, "high": 0.7, "distribution": "normal", "quality": "gren", "status": "guessed" }, "months"…
          |                                                             ^^^^^^
      Did you mean "green"?
    plan.json:13:122: error[unknown-word]: assumptions.results.crime.rate.status cannot be "guessed"
       13 | ….7, "distribution": "normal", "quality": "gren", "status": "guessed" }, "months": { "min": 6, "mod…
          |                                                             ^^^^^^^^^
      One of: sourced, inferred, assumed.
    plan.json:13:83: error[unknown-word]: assumptions.results.crime.rate.distribution cannot be "normal"
       13 | …: { "value": 0.6, "low": 0.5, "high": 0.7, "distribution": "normal", "quality": "gren", "status": …
          |                                                             ^^^^^^^^
      One of: pert, triangular, uniform.

    » "crime": { "rate" ⟹ "crim": { "rate"
    plan.json:13:7: error[unknown-key]: unknown key "crim" in assumptions.results
       13 |       "crim": { "rate": { "value": 0.6, "low": 0.5, "high": 0.7 }, "months": { "min": 6, "mode": 12…
          |       ^^^^^^
      Did you mean "crime"?

    » "crime": { "rate": { "value": 0.6, "low": 0.5, "high": 0.7 }, ⟹ "crime": {
    plan.json:13:16: error[missing-key]: assumptions.results.crime.rate is missing
       13 |       "crime": { "months": { "min": 6, "mode": 12, "max": 24 } },
          |                ^
      Add it: "rate": 0.6.

    » { "fixed": 9 } ⟹ {}
    plan.json:14:39: error[time-form]: assumptions.results.job.months must say in one way how many months a result takes
       14 |       "job": { "rate": 0.1, "months": {} }
          |                                       ^
      Give fixed, or min and max (with mode for the most likely), or table.

    » { "fixed": 9 } ⟹ { "fixed": 9, "min": 3, "max": 12 }
    plan.json:14:39: error[time-form]: assumptions.results.job.months must say in one way how many months a result takes
       14 |       "job": { "rate": 0.1, "months": { "fixed": 9, "min": 3, "max": 12 } }
          |                                       ^
      Give fixed, or min and max (with mode for the most likely), or table.

    » { "fixed": 9 } ⟹ { "min": 3 }
    plan.json:14:39: error[time-form]: assumptions.results.job.months needs both min and max
       14 |       "job": { "rate": 0.1, "months": { "min": 3 } }
          |                                       ^
      Write for example "months": {"min": 6, "mode": 12, "max": 24}.

    » { "fixed": 9 } ⟹ { "min": 12, "mode": 6, "max": 24 }
    plan.json:14:39: error[time-order]: assumptions.results.job.months: 12, 6, 24 are not in order
       14 |       "job": { "rate": 0.1, "months": { "min": 12, "mode": 6, "max": 24 } }
          |                                       ^
      min comes first, then mode, then max.

    » { "fixed": 9 } ⟹ { "min": 2.5, "max": 6 }
    plan.json:14:39: error[time-form]: assumptions.results.job.months: without a mode, min and max are whole months
       14 |       "job": { "rate": 0.1, "months": { "min": 2.5, "max": 6 } }
          |                                       ^
      Write whole months, or add the most likely number of months as mode.

    » { "fixed": 9 } ⟹ { "min": "3", "max": 200 }
    plan.json:14:48: error[wrong-value]: assumptions.results.job.months.min must be a number, not "3"
       14 |       "job": { "rate": 0.1, "months": { "min": "3", "max": 200 } }
          |                                                ^^^
      Write 3, without quotation marks, pound sign or commas.
    plan.json:14:60: error[wrong-value]: assumptions.results.job.months.max is 200, but a number of months lies from 0 to 120
       14 |       "job": { "rate": 0.1, "months": { "min": "3", "max": 200 } }
          |                                                            ^^^

    » { "fixed": 9 } ⟹ { "table": { "6": 0.25, "12": 0.5 } }
    plan.json:14:50: error[time-sum]: the probabilities of assumptions.results.job.months.table sum to 0.75, not 1
       14 |       "job": { "rate": 0.1, "months": { "table": { "6": 0.25, "12": 0.5 } } }
          |                                                  ^
      They say when a result comes, of those that come; whether it comes is rate.

    » { "fixed": 9 } ⟹ { "table": { "six": 1 } }
    plan.json:14:52: error[time-month]: "six" is not a whole number of months from 0 to 120
       14 |       "job": { "rate": 0.1, "months": { "table": { "six": 1 } } }
          |                                                    ^^^^^
      Write for example "table": {"6": 0.25, "12": 0.75}.

    » { "fixed": 9 } ⟹ 9
    plan.json:14:39: error[time-form]: assumptions.results.job.months must say whether it is always 9 months
       14 |       "job": { "rate": 0.1, "months": 9 }
          |                                       ^
      Write {"fixed": 9}, or a range such as {"min": 6, "mode": 12, "max": 24}.

    » "perFamilyMonth": 290 ⟹ "perFamilyMonth": 290, "perFamily": 400
    plan.json:21:5: error[line-form]: costs.workers must say in one way how much falls due and when
       21 |     { "id": "workers", "perFamilyMonth": 290, "perFamily": 400 },
          |     ^
      Give one of perFamilyMonth, perFamily, perResult, perMonth, perYear, once.

    » "perFamilyMonth": 290 ⟹ "paidBy": "council"
    plan.json:21:5: error[line-form]: costs.workers must say in one way how much falls due and when
       21 |     { "id": "workers", "paidBy": "council" },
          |     ^
      Give one of perFamilyMonth, perFamily, perResult, perMonth, perYear, once.

    » "perFamilyMonth": 290 ⟹ "once": 5000
    plan.json:21:5: error[missing-key]: costs.workers.month is missing
       21 |     { "id": "workers", "once": 5000 },
          |     ^
      Add it: "month": "2012-06".

    » "from": "2012-06", "to": "2013-05" ⟹ "from": "2013-06", "to": "2013-05"
    plan.json:22:49: error[month-order]: costs.office runs from June 2013 to May 2013, which is earlier
       22 |     { "id": "office", "perMonth": 1000, "from": "2013-06", "to": "2013-05" }
          |                                                 ^^^^^^^^^
      Check from and to; they may have changed places.

    » "perFamilyMonth": 290 ⟹ "perResult": {}
    plan.json:21:37: error[line-form]: costs.workers.perResult names no result
       21 |     { "id": "workers", "perResult": {} },
          |                                     ^
      Say what a result costs: "crime": 500.

    » "perFamilyMonth": 290 ⟹ "perResult": { "crim": 500 }
    plan.json:21:39: error[unknown-key]: unknown key "crim" in costs.workers.perResult
       21 |     { "id": "workers", "perResult": { "crim": 500 } },
          |                                       ^^^^^^
      Did you mean "crime"?

    » "perFamilyMonth": 290 ⟹ "perFamilyMonth": { "2012-13": 290, "2013": 295 }
    plan.json:21:60: error[wrong-value]: costs.workers.perFamilyMonth.2013 is "2013", which is not a financial year
       21 |     { "id": "workers", "perFamilyMonth": { "2012-13": 290, "2013": 295 } },
          |                                                            ^^^^^^
      Write "2012-13" for April 2012 to March 2013.

    » "perYear": { "2012-13": 75000 } ⟹ "perFamily": 10
    plan.json:24:15: error[line-form]: grants.grant must say in one way how much falls due and when
       24 |   "grants": [ { "id": "grant", "perFamily": 10 } ]
          |               ^
      Give one of perMonth, perYear, once.
    plan.json:24:32: error[unknown-key]: unknown key "perFamily" in grants.grant
       24 |   "grants": [ { "id": "grant", "perFamily": 10 } ]
          |                                ^^^^^^^^^^^
      Known here: id, title, paidTo, month, from, to, perMonth, perYear, once, source, note, owner, quality, impact, status, stillValidOn.

    » "date" ⟹ "capacity": { "keyworkers": 10, "availability": 80 }, "date"
    plan.json:5:15: error[missing-key]: capacity.caseload is missing
        5 |   "capacity": { "keyworkers": 10, "availability": 80 }, "date": "2012-09-03",
          |               ^
      Add it: "caseload": 15.
    plan.json:5:51: error[wrong-value]: capacity.availability is 80, but the share of time at work lies from 0 to 1
        5 |   "capacity": { "keyworkers": 10, "availability": 80 }, "date": "2012-09-03",
          |                                                   ^^
      Write the share: 80% is 0.8.

    » "date" ⟹ "expect": [ { "figure": "funding.maximum" } ], "date"
    plan.json:5:15: error[missing-key]: expect.1.equals is missing
        5 |   "expect": [ { "figure": "funding.maximum" } ], "date": "2012-09-03",
          |               ^
      Add it: "equals": 1252000.

    » "date" ⟹ "published": [ { "id": "W9", "turnedAround": 3 }, { "id": "X", "turnedAround": 3 } ], "date"
    plan.json:5:26: error[unknown-window]: the scheme has no claim window "W9"
        5 |   "published": [ { "id": "W9", "turnedAround": 3 }, { "id": "X", "turnedAround": 3 } ], "date": "20…
          |                          ^^^^
      Did you mean "W1"?
    plan.json:5:61: error[unknown-window]: the scheme has no claim window "X"
        5 |   "published": [ { "id": "W9", "turnedAround": 3 }, { "id": "X", "turnedAround": 3 } ], "date": "20…
          |                                                             ^^^
      It has W1, W2.

    » "from": "2012-06", "to": "2013-05" ⟹ "from": "1912-06", "to": "2103-05"
    plan.json:22:5: error[too-long]: office falls due from June 1912, more than 50 years from the first family in June 2012
       22 |     { "id": "office", "perMonth": 1000, "from": "1912-06", "to"…
          |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      Check the year.
    plan.json:22:5: error[too-long]: office falls due until May 2103, more than 50 years from the first family in June 2012
       22 |     { "id": "office", "perMonth": 1000, "from": "1912-06", "to"…
          |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      Check the year.

    » "families": 6, "funded": 5, "attach": { "from": "2012-06" ⟹ "families": "6", "funded": 5, "attach": { "from": "06-2012"
    » "rate": 0.1, ⟹ "rate": "10%",
    » { "fixed": 9 } ⟹ {}
    » "leaving" ⟹ "leavng"
    » "2012-09-03" ⟹ "03/09/12"
    plan.json:5:11: error[wrong-value]: date is "03/09/12", which is not a date
        5 |   "date": "03/09/12",
          |           ^^^^^^^^^^
      Write "2012-04-01" for 1 April 2012.
    plan.json:8:34: error[wrong-value]: cohorts.first.families must be a number, not "6"
        8 |     { "id": "first", "families": "6", "funded": 5, "attach": { "from": "06-2012", "to": "2012-08" }…
          |                                  ^^^
      Write 6, without quotation marks, pound sign or commas.
    plan.json:14:24: error[wrong-value]: assumptions.results.job.rate must be a number, not "10%"
       14 |       "job": { "rate": "10%", "months": {} }
          |                        ^^^^^
      Write the share without quotation marks: 0.1.
    plan.json:14:41: error[time-form]: assumptions.results.job.months must say in one way how many months a result takes
       14 |       "job": { "rate": "10%", "months": {} }
          |                                         ^
      Give fixed, or min and max (with mode for the most likely), or table.
    plan.json:16:5: error[unknown-key]: unknown key "leavng" in assumptions
       16 |     "leavng": { "perMonth": 0.01 },
          |     ^^^^^^^^
      Did you mean "leaving"?
    plan.json:8:72: error[wrong-value]: cohorts.first.attach.from is "06-2012", which is not how a month is written
        8 | …"first", "families": "6", "funded": 5, "attach": { "from": "06-2012", "to": "2012-08" } },
          |                                                             ^^^^^^^^^
      Write "2012-06" for June 2012.


    """#
}

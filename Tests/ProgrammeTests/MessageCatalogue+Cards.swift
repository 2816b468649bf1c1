extension MessageCatalogue {
  /// What can be wrong with a rate card and a plan for it.
  static let cards = #"""
    $ card-plan.json
    ¶ { "id": "moved-in", "strand": "home", ⟹ { "id": "moved-in", "strand": "home", "after": "months-6",
    card.json:8:52: error[step-circle]: moved-in comes after months-6, which comes after months-3, which comes after moved-in
        8 |     { "id": "moved-in", "strand": "home", "after": "months-6", "pays": 600 },
          |                                                    ^^^^^^^^^^
      One step of a strand comes first: leave its after out.

    $ card-plan.json
    ¶ "strand": "home", "after": "months-3", ⟹ "strand": "home", "after": "months-6",
    card.json:10:52: error[step-circle]: months-6 comes after itself
       10 |     { "id": "months-6", "strand": "home", "after": "months-6", "pays": [ { "from": "2018-01-01", "p…
          |                                                    ^^^^^^^^^^
      One step of a strand comes first: leave its after out.

    $ card-plan.json
    ¶ "after": "moved-in" ⟹ "after": "moved"
    ¶ "strand": "home", "after": "months-3" ⟹ "strand": "hom", "after": "zzz"
    ¶ "full-time", "strand": "work" ⟹ "full-time"
    card.json:12:5: error[missing-key]: results.full-time.strand is missing
       12 |     { "id": "full-time", "volume": [ { "from": 1, "pays": 2400 }, { "from": 21, "pays": 2000 } ] },
          |     ^
      Add it: "strand": "accommodation".
    card.json:10:35: error[unknown-strand]: months-6 stands in the strand "hom", which the scheme does not have
       10 |     { "id": "months-6", "strand": "hom", "after": "zzz", "pays": [ { "from": "2018-01-01", "pays": …
          |                                   ^^^^^
      Did you mean "home"?
    card.json:9:52: error[unknown-step]: months-3 comes after "moved", which is not a result of the scheme
        9 |     { "id": "months-3", "strand": "home", "after": "moved", "pays": 1500 },
          |                                                    ^^^^^^^
      Its strand has moved-in.
    card.json:10:51: error[unknown-step]: months-6 comes after "zzz", which is not a result of the scheme
       10 |     { "id": "months-6", "strand": "hom", "after": "zzz", "pays": [ { "from": "2018-01-01", "pays": …
          |                                                   ^^^^^
      Leave after out: it is the only step of its strand.

    $ card-plan.json
    ¶ "after": "moved-in" ⟹ "after": "part-time"
    ¶ "full-time", "strand": "work" ⟹ "full-time", "strand": "work", "after": "stays"
    card.json:9:52: error[step-strand]: months-3 of the strand "home" comes after part-time of the strand "work"
        9 |     { "id": "months-3", "strand": "home", "after": "part-time", "pays": 1500 },
          |                                                    ^^^^^^^^^^^
      A step follows one of its own strand: put both into one strand.
    card.json:12:53: error[step-order]: full-time comes after stays, which is listed later
       12 |     { "id": "full-time", "strand": "work", "after": "stays", "volume": [ { "from": 1, "pays": 2400 …
          |                                                     ^^^^^^^
      List stays before full-time.
    card.json:13:86: error[step-repeats]: stays repeats, but full-time comes after it
       13 | …nd": "work", "after": "part-time", "pays": 100, "repeats": { "everyMonths": 1, "times": 3 } }
          |                                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      Only a result that nothing follows can repeat.

    $ card-plan.json
    ¶ "stays", "strand": "work", "after": "part-time", "pays": 100 ⟹ "stays", "strand": "work", "after": "part-time", "pays": 100, "addOn": true, "notWith": ["moved-in"]
    ¶ "strands": [ ⟹ "strands": [ { "id": "empty" },
    card.json:13:84: error[card-key]: results.stays.addOn stands in a scheme with strands
       13 | …rand": "work", "after": "part-time", "pays": 100, "addOn": true, "notWith": ["moved-in"], "repeats…
          |                                                             ^^^^
      Leave it out: of the steps that follow the same one at most one happens, and strands do not exclude each other.
    card.json:13:101: error[card-key]: results.stays.notWith stands in a scheme with strands
       13 | …fter": "part-time", "pays": 100, "addOn": true, "notWith": ["moved-in"], "repeats": { "everyMonths…
          |                                                             ^^^^^^^^^^^^
      Leave it out: of the steps that follow the same one at most one happens, and strands do not exclude each other.
    card.json:6:24: error[empty]: the strand "empty" has no step
        6 |   "strands": [ { "id": "empty" }, { "id": "home" }, { "id": "work", "title": "Work" } ],
          |                        ^^^^^^^
      Give at least one result with "strand": "empty", or leave the strand out.

    $ card-plan.json
    ¶ "moved-in", "strand": "home" ⟹ "moved-in", "strand": "hom"
    ¶ "strands": [ ⟹ "strands": [ { "id": "extra" }, { "id": "more" },
    ¶ "results": [ ⟹ "results": [ { "id": "e", "strand": "extra", "volume": [ { "from": 2, "pays": 1 } ] },⏎    { "id": "f#", "strand": "more", "pays": 1 },
    card.json:7:70: error[volume-start]: the first band of results.e.volume does not start at 1
        7 | …": [ { "id": "e", "strand": "extra", "volume": [ { "from": 2, "pays": 1 } ] },
          |                                                             ^
      Begin with the price of the first claim: {"from": 1, "pays": 0} if it pays nothing.
    card.json:8:13: error[bad-id]: "f#" cannot be an id
        8 |     { "id": "f#", "strand": "more", "pays": 1 },
          |             ^^^^
      Use letters, digits, hyphens, underscores and full stops, beginning with a letter (at most 60); a financial year such as 2012-13 is an id, too.
    card.json:9:35: error[unknown-strand]: moved-in stands in the strand "hom", which the scheme does not have
        9 |     { "id": "moved-in", "strand": "hom", "pays": 600 },
          |                                   ^^^^^
      Did you mean "home"?

    $ card-plan.json
    ¶ "pays": 600 ⟹ "pays": 600, "volume": [ { "from": 1, "pays": 600 } ]
    ¶ { "from": 21, "pays": 2000 } ⟹ { "from": 21, "pays": 2000 }, { "from": 11, "pays": 1000 }
    ¶ "pays": 1900 ⟹ "pays": 1900, "counts": "all"
    ¶ "after": "moved-in", "pays": 1500 ⟹ "after": "moved-in", "volume": [ { "from": 2, "pays": 1500 } ]
    ¶ "after": "part-time", "pays": 100 ⟹ "after": "part-time", "volume": [ { "from": 1, "fromShare": 0.5, "pays": 1500 } ]
    card.json:8:51: error[two-prices]: results.moved-in has pays and volume
        8 |     { "id": "moved-in", "strand": "home", "pays": 600, "volume": [ { "from": 1, "pays": 600 } ] },
          |                                                   ^^^
      Leave one of them out: volume holds the prices by number.
    card.json:9:86: error[volume-start]: the first band of results.months-3.volume does not start at 1
        9 | …trand": "home", "after": "moved-in", "volume": [ { "from": 2, "pays": 1500 } ] },
          |                                                             ^
      Begin with the price of the first claim: {"from": 1, "pays": 0} if it pays nothing.
    card.json:11:68: error[volume-counts]: results.part-time has counts, but no volume
       11 | …d": "part-time", "strand": "work", "pays": 1900, "counts": "all" },
          |                                                             ^^^^^
      Give the prices by number: "volume": [{"from": 1, "pays": 800}].
    card.json:12:125: error[volume-order]: the bands of results.full-time.volume fall: one from 11 stands after one from 21
       12 | …1, "pays": 2400 }, { "from": 21, "pays": 2000 }, { "from": 11, "pays": 1000 } ] },
          |                                                             ^^
      List the bands by the claim they start at, each above the one before.
    card.json:13:74: error[volume-from]: results.stays.volume.1 begins in two ways, from and fromShare
       13 | …tays", "strand": "work", "after": "part-time", "volume": [ { "from": 1, "fromShare": 0.5, "pays": …
          |                                                             ^
      Leave one of them out.

    $ card-plan.json
    ¶ "after": "part-time", "pays": 100 ⟹ "after": "part-time", "volume": [ { "from": 1, "pays": 1500 }, { "from": "half", "pays": 100 } ]
    card.json:13:113: error[wrong-value]: results.stays.volume.2.from must be a number, not "half"
       13 | …-time", "volume": [ { "from": 1, "pays": 1500 }, { "from": "half", "pays": 100 } ], "repeats": { "…
          |                                                             ^^^^^^
      Write a number, or "target + 1".

    $ card-plan.json
    ¶ { "from": 21, "pays": 2000 } ⟹ { "from": 21, "pays": 2000 }, { "fromShare": 0.5, "pays": 1000 }
    card-plan.json:4:13: error[volume-order]: with 20 funded places the bands of full-time fall: one from 11 stands after one from 21
        4 |   "scheme": "card.json",
          |             ^^^^^^^^^^^
      Check fromShare, the targets and the numbers of its bands.

    $ card-plan.json
    ¶ "2019-10-01" ⟹ "2017-10-01"
    card.json:10:124: error[price-order]: the price from 1 October 2017 stands after the one from 1 January 2018
       10 | …pays": [ { "from": "2018-01-01", "pays": 1500 }, { "from": "2017-10-01", "pays": 1650 } ] },
          |                                                             ^^^^^^^^^^^^
      List the prices in the order of their days.

    $ card-plan.json
    ¶ "2019-10-01" ⟹ "2018-01-01"
    card.json:10:124: error[price-order]: there is a price from 1 January 2018 already
       10 | …pays": [ { "from": "2018-01-01", "pays": 1500 }, { "from": "2018-01-01", "pays": 1650 } ] },
          |                                                             ^^^^^^^^^^^^
      Keep one of the two.

    $ card-plan.json
    ¶ { "from": "2018-01-01", "pays": 1500 }, ⟹ 
    card.json:7:14: error[price-missing]: months-6 has its first price from 1 October 2019, but the claim window W2018-03 closes on 31 March 2018
        7 |   "results": [
          |              ^
      Begin with the price of 2018-03-31 or earlier.

    $ card-plan.json
    ¶ "last": "2021-03-31" ⟹ "last": "2021-03-30"
    card.json:15:72: error[window-rule]: 2021-03-30 is not a step of the rule: a window every quarter from 2018-03-31
       15 | …ows": { "every": "quarter", "first": "2018-03-31", "last": "2021-03-30" },
          |                                                             ^^^^^^^^^^^^
      The nearest steps are 2020-12-31 and 2021-03-31.

    $ card-plan.json
    ¶ "first": "2018-03-31", "last": "2021-03-31" ⟹ "first": "2018-03-31", "last": "2017-03-31"
    card.json:15:72: error[window-rule]: the last claim window closes on 31 March 2017, before the first on 31 March 2018
       15 | …ows": { "every": "quarter", "first": "2018-03-31", "last": "2017-03-31" },
          |                                                             ^^^^^^^^^^^^
      Check first and last; they may have changed places.

    $ card-plan.json
    ¶ "first": "2018-03-31", "last": "2021-03-31" ⟹ "first": "2018-02-28", "last": "2020-05-28"
    card.json:15:50: warning[window-before-month-end]: a claim window closes on 28 February 2020, the last day but one of its month
       15 |   "claimWindows": { "every": "quarter", "first": "2018-02-28", "last": "2020-05-28" },
          |                                                  ^^^^^^^^^^^^
      It takes results achieved by the end of January 2020; those of February 2020 wait for the next window, or are not paid where there is none.
      If whole months were meant, list the windows one by one, or write "first": "2017-08-31" and "last": "2020-05-31", which puts 2 windows before the first.

    $ card-plan.json
    ¶ "first": "2018-03-31", "last": "2021-03-31" ⟹ "first": "2018-03-30", "last": "2021-03-30"
    card.json:15:50: warning[window-before-month-end]: a claim window closes on 30 March 2018, the last day but one of its month, as do 6 others of 13
       15 |   "claimWindows": { "every": "quarter", "first": "2018-03-30", "last": "2021-03-30" },
          |                                                  ^^^^^^^^^^^^
      It takes results achieved by the end of February 2018; those of March 2018 wait for the next window, or are not paid where there is none.
      Write "first": "2018-03-31" and "last": "2021-03-31" if whole months were meant.

    $ card-plan.json
    ¶ "every": "quarter", "first": "2018-03-31" ⟹ "every": "month", "first": "1918-03-31"
    card.json:15:70: error[window-rule]: a window every month from 31 March 1918 to 31 March 2021 makes more than 600 windows
       15 | …ndows": { "every": "month", "first": "1918-03-31", "last": "2021-03-31" },
          |                                                             ^^^^^^^^^^^^
      Check the years of first and last.

    $ card-plan.json
    ¶ "strands": ⟹ "contract": { "maximum": 90000, "perYear": { "2018-19": 90000 } }, "strands":
    ¶ "share": 0.2 ⟹ "share": 0.3
    ¶ { "fund": 1 } ⟹ { "fund": 0.9 }
    card.json:6:15: error[two-maxima]: the contract has two maxima, one for the whole contract and one for each year
        6 |   "contract": { "maximum": 90000, "perYear": { "2018-19": 90000 } }, "strands": [ { "id": "home" },…
          |               ^
      Leave maximum or perYear out.
    card.json:17:27: error[payer-shares]: the shares of shares.months-3 sum to 0.9, not 1
       17 |   "shares": { "months-3": { "fund": 0.9 } }
          |                           ^
      Change them so that together the payers pay for it once.
    card.json:16:13: error[payer-shares]: the shares of the payers sum to 1.1, not 1
       16 |   "payers": [ { "id": "council", "share": 0.8 }, { "id": "fund", "share…,
          |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      Change them so that together they pay for everything once.

    $ card-plan.json
    ¶ "strands": ⟹ "contract": {}, "strands":
    card.json:6:15: error[missing-key]: contract.maximum is missing
        6 |   "contract": {}, "strands": [ { "id": "home" }, { "id": "work", "title": "Work" } ],
          |               ^
      Add it: "maximum": 2629000; or by year: "perYear": {"2018-19": 900000}.

    $ card-plan.json
    ¶ "strands": ⟹ "contract": { "perYear": { "2017-18": 0, "2018-19": 90000, "2019-20": 90000 } }, "strands":
    card-plan.json:4:13: error[contract-year]: claims of the window W2020-06 are paid in June 2020, but contract.perYear has no amount for 2020/21
        4 |   "scheme": "card.json",
          |             ^^^^^^^^^^^
      Add "2020-21" to contract.perYear, 0 if nothing is paid.

    $ card-plan.json
    ¶ "strands": ⟹ "contract": { "perYear": { "2017-18": 0, "2018-19": 90000, "2019-20": 90000, "2020-21": 0 } }, "strands":
    ◊ "id": "second", ⟹ "id": "second", "assumptions": { "paymentMonths": 2 },
    card-plan.json:7:5: error[contract-months]: claims of cohort second are paid after 2 months, those of first after 0, but the contract has a maximum for each year
        7 |     { "id": "second", "assumptions": { "paymentMonths": 2 }, "f…
          |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      Give paymentMonths once, for all cohorts.

    $ card-plan.json
    ¶ "strands": ⟹ "gates": [ { "year": "2018-19", "from": 0.75, "pays": { "Q1": 1 } } ], "strands":
    card.json:6:12: error[gate-fees]: fees are gated, but the scheme has no attachment fee
        6 |   "gates": [ { "year": "2018-19", "from": 0.75, "pays": { "Q1": 1 } } ], "strands": [ { "id": "home…
          |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      Give the fees, "attachment": {"fee": {…}}, or leave gates out.

    $ card-plan.json
    ¶ "id": "fund", "share" ⟹ "id": "provider", "share"
    card.json:16:58: error[payer-id]: a payer cannot be called provider: that is who is paid
       16 |   "payers": [ { "id": "council", "share": 0.8 }, { "id": "provider", "share": 0.2 } ],
          |                                                          ^^^^^^^^^^
      Give the payer another id.

    $ card-plan.json
    ¶ "payers": [ { "id": "council", "share": 0.8 }, { "id": "fund", "share": 0.2 } ], ⟹ 
    card.json:17:13: error[payer-shares]: shares are given, but no payers
       17 |   "shares": { "months-3": { "fund": 1 } }
          |             ^
      Name them: "payers": [{"id": "council", "share": 0.8}, …].

    $ card-plan.json
    ◊ "title": "Plan", ⟹ "title": "Plan", "viewpoint": "councl", "targets": { "2018-19": 5 },
    card-plan.json:3:54: warning[targets-unused]: the plan names targets, but no price of the scheme depends on one
        3 |   "title": "Plan", "viewpoint": "councl", "targets": { "2018-19": 5 },
          |                                                      ^^^^^^^^^^^^^^^^
      They change nothing.
      Leave them out, or name a scheme that pays up to a target.
    card-plan.json:3:33: error[unknown-payer]: viewpoint "councl" is neither the provider nor a payer of the scheme
        3 |   "title": "Plan", "viewpoint": "councl", "targets": { "2018-19": 5 },
          |                                 ^^^^^^^^
      Did you mean "council"?

    $ card-plan.json
    ¶ { "from": 21, "pays": 2000 } ⟹ { "from": "target + 1", "pays": 0 }
    card-plan.json:1:1: error[targets-missing]: the scheme pays for full-time up to a target number a year, and the plan names none
        1 | {
          | ^
      Add it: "targets": {"2017-18": 347}.

    $ card-plan.json
    ◊ "high": 0.5 ⟹ "high": 0.8
    card-plan.json:13:41: error[rates-sum]: the rates of the steps that begin the strand work sum to 1.1 at the high ends of their ranges, but at most one of them happens
       13 |       "part-time": { "rate": { "value": 0.2, "low": 0.1, "high": 0.3 }, "months": { "fixed": 6 } },
          |                                         ^^^
      Lower them so that they sum to at most 1.
    card-plan.json:14:41: error[rates-sum]: the rates of the steps that begin the strand work sum to 1.1 at the high ends of their ranges, but at most one of them happens
       14 |       "full-time": { "rate": { "value": 0.4, "low": 0.3, "high": 0.8 }, "months": { "fixed": 6 } },
          |                                         ^^^
      Lower them so that they sum to at most 1.

    $ card-plan.json
    ◊ "rate": 0.7 ⟹ "rate": 1.7
    ◊ "stays": { "rate": 0.9, ⟹ "stays": { "rate": 0.9, "continus": 1,
    card-plan.json:12:29: error[wrong-value]: assumptions.results.months-3.rate is 1.7, but the probability of a result lies from 0 to 1
       12 |       "months-3": { "rate": 1.7, "months": { "fixed": 3 } },
          |                             ^^^
      Write the share: 1.7% is 0.017.
    card-plan.json:15:31: error[unknown-key]: unknown key "continus" in assumptions.results.stays
       15 |       "stays": { "rate": 0.9, "continus": 1, "months": { "fixed": 1 }, "continues": 0.9 }
          |                               ^^^^^^^^^^
      Did you mean "continues"?

    $ card-plan.json
    ¶ "times": 3 ⟹ "times": 199
    card.json:7:14: error[many-steps]: the rate card has more than 200 steps, every repeated payment counted
        7 |   "results": [
          |              ^
      Put steps of little effect together, or lower times of repeats.

    $ card-plan.json
    ¶ "strands": [ ⟹ "strands": [ { "id": "a1" }, { "id": "a2" }, { "id": "a3" }, { "id": "a4" }, { "id": "a5" }, { "id": "a6" }, { "id": "a7" }, { "id": "a8" }, { "id": "a9" }, { "id": "b1" }, { "id": "b2" }, { "id": "b3" }, { "id": "b4" }, { "id": "b5" }, { "id": "b6" }, { "id": "b7" }, { "id": "b8" }, { "id": "b9" }, { "id": "c1" },
    card.json:6:14: error[many-strands]: 21 strands are more than the 20 that a rate card may have
        6 |   "strands": [ { "id": "a1" }, { "id": "a2" }, { "id": "a3" }, { "id": "…,
          |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      Put steps that follow each other into one strand.

    $ card-plan.json
    ¶ "full-time", "strand": "work", ⟹ "full-time", "strand": "work", "repeats": { "everyMonths": 1, "times": 2 },
    card.json:12:55: error[card-key]: full-time repeats and has prices by number
       12 |     { "id": "full-time", "strand": "work", "repeats": { "everyMonths": 1, "times": 2 }, "volume": […
          |                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      Leave repeats or volume out.

    $ card-plan.json
    ¶ "id": "moved-in" ⟹ "id": "moved#in"
    card.json:8:13: error[bad-id]: "moved#in" cannot be an id
        8 |     { "id": "moved#in", "strand": "home", "pays": 600 },
          |             ^^^^^^^^^^
      Use letters, digits, hyphens, underscores and full stops, beginning with a letter (at most 60); a financial year such as 2012-13 is an id, too.
    card.json:9:52: error[unknown-step]: months-3 comes after "moved-in", which is not a result of the scheme
        9 |     { "id": "months-3", "strand": "home", "after": "moved-in", "pays": 1500 },
          |                                                    ^^^^^^^^^^
      Its strand has months-6.

    § "pays": { "2012-13": 700, "2013-14": 1500 } ⟹ "pays": { "2012-13": 700, "2013-10": 1500 }
    rules.json:11:48: error[wrong-value]: results.crime.pays.2013-10 is "2013-10", which is not a financial year
       11 |     { "id": "crime", "pays": { "2012-13": 700, "2013-10": 1500 } },
          |                                                ^^^^^^^^^
      For a price that changes within a year write "pays": [{"from": "2013-10-01", "pays": 1500}, …], with the first price from the first day on.

    $ card-plan.json
    ¶ "maximumPerPlace": 9000 ⟹ "maximumPerPlace": 5000
    ¶ { "from": 21, ⟹ { "from": 11,
    card-plan.json:4:13: error[limits-together]: prices by number and a maximum, or a maximum a person and one for each year, can bind together on this plan: that has no closed form
        4 |   "scheme": "card.json",
          |             ^^^^^^^^^^^
      pbr simulate plays it. Or leave one of the limits out, and see what each does alone.

    $ scheme
    § "results": [ ⟹ "contract": { "maximum": 5 }, "results": [
    rules.json:10:15: error[contract-strands]: the contract has a maximum, but the scheme has no strands
       10 |   "contract": { "maximum": 5 }, "results": [
          |               ^
      Restate its results as strands (main results one strand, each add-on another), or give a result prices by number with volume.

    $ scheme
    § { "id": "crime", "pays" ⟹ { "id": "crime", "strand": "home", "pays"
    § { "id": "job", "pays" ⟹ { "id": "job", "after": "crime", "pays"
    rules.json:11:22: error[no-strands]: results have "strand", "after", which belong to a rate card, and the scheme has no strands
       11 |     { "id": "crime", "strand": "home", "pays": { "2012-13": 700, "2013-14": 1500 } },
          |                      ^^^^^^^^
      Add "strands": [ { "id": "home", "title": "…" } ] and give every result its "strand", the first steps no "after": see Documentation/rate-cards.md. pbr init --scheme-skeleton writes such a scheme.

    $ sf.json
    + sf.json { "pbr": 1, "title": "SF", "scheme": "supporting-families-2022", "cohorts": [ { "id": "a", "families": 1, "attach": { "months": { "2022-04": 1 } } } ] }
    sf.json:1:38: warning[scheme-replaced]: the scheme supporting-families-2022 is read as before, but supporting-families-2022-results replaces it
        1 | { "pbr": 1, "title": "SF", "scheme": "supporting-families-2022", "cohorts": [ { "id": "a", "familie…
          |                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^
      It pays for funded places, where the payer pays up to a target number of results of any family.
      Name "supporting-families-2022-results" instead.
    """#
}

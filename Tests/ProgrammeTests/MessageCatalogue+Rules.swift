extension MessageCatalogue {
  /// What can be wrong with the payer's rules.
  static let rules = #"""
    $ scheme
    § "scheme": "rules", ⟹ 
    § "title": "Rules", ⟹ 
    § "attachmentEnds": "2014-03-31", ⟹ 
    § "attachment": { ⟹ "attached": {
    rules.json:1:1: error[missing-key]: scheme is missing
        1 | {
          | ^
      Add it: "scheme": "my-scheme".
    rules.json:1:1: error[missing-key]: title is missing
        1 | {
          | ^
      Add it: "title": "…".
    rules.json:1:1: error[missing-key]: attachmentEnds is missing
        1 | {
          | ^
      Add it: "attachmentEnds": "2015-03-31".
    rules.json:8:3: error[unknown-key]: unknown key "attached" in the file
        8 |   "attached": { "fee": { "2012-13": 3200, "2013-14": 2400 }, "paid": { "2012-13": "2012-05-31" } },
          |   ^^^^^^^^^^
      Did you mean "attachment"?

    $ scheme
    § "attachmentEnds": "2014-03-31", ⟹ 
    rules.json:1:1: error[missing-key]: attachmentEnds is missing
        1 | {
          | ^
      Add it: "attachmentEnds": "2015-03-31".

    $ scheme
    § "results": [ ⟹ "results": [], "old": [
    § "claimWindows": [ ⟹ "claimWindow": [
    rules.json:10:14: error[empty]: the scheme pays for no result
       10 |   "results": [], "old": [
          |              ^^
      Give at least one.
    rules.json:10:18: error[unknown-key]: unknown key "old" in the file
       10 |   "results": [], "old": [
          |                  ^^^^^
      Known here: scheme, title, publisher, starts, attachmentEnds, fundedShare, maximumPerPlace, resultsRate, gates, attachment, unit, strands, results, claimWindows, contract, payers, shares, criteria, extends, replacedBy, description, reference, source, note, owner, quality, impact, status, stillValidOn.
    rules.json:15:3: error[unknown-key]: unknown key "claimWindow" in the file
       15 |   "claimWindow": [ { "id": "W1", "closes": "2013-03-31" }, { "id": "W2", "closes": "2014-05-01" } ]
          |   ^^^^^^^^^^^^^
      Did you mean "claimWindows"?

    $ scheme
    § "fee": { "2012-13": 3200, "2013-14": 2400 } ⟹ "fee": {}
    § { "2012-13": 800, "2013-14": 1600 } ⟹ {}
    § [ { "id": "W1", "closes": "2013-03-31" }, { "id": "W2", "closes": "2014-05-01" } ] ⟹ []
    rules.json:8:26: error[empty]: the scheme has no attachment fee in any year
        8 |   "attachment": { "fee": {}, "paid": { "2012-13": "2012-05-31" } },
          |                          ^^
      Give at least one.
    rules.json:12:28: error[empty]: job pays in no year
       12 |     { "id": "job", "pays": {} },
          |                            ^^
      Give at least one.
    rules.json:15:19: error[empty]: the scheme has no claim window
       15 |   "claimWindows": []
          |                   ^^
      Give at least one.

    $ scheme
    § { "Q1": 1 } ⟹ { "Q1": 0.5, "Q3": 0.4 }
    rules.json:9:57: error[gate-shares]: the quarters of a fee gate pay 0.9 of the year's fees, not 1
        9 |   "gates": [ { "year": "2013-14", "from": 0.75, "pays": { "Q1": 0.5, "Q3": 0.4 } } ],
          |                                                         ^^^^^^^^^^^^^^^^^^^^^^^^
      Write for example {"Q1": 0.5, "Q2": 0.5}.

    $ scheme
    § "starts": "2012-04-01" ⟹ "starts": "2014-04-01"
    rules.json:5:21: error[scheme-dates]: attachment ends on 31 March 2014, before the scheme starts on 1 April 2014
        5 |   "attachmentEnds": "2014-03-31",
          |                     ^^^^^^^^^^^^
      Check starts and attachmentEnds.

    $ scheme
    § "5/6" ⟹ 0.8333
    rules.json:6:18: error[wrong-value]: fundedShare is 0.8333, but must be a share of whole numbers
        6 |   "fundedShare": 0.8333,
          |                  ^^^^^^
      Write "5/6".

    $ scheme
    § "fundedShare": "5/6" ⟹ "fundedShare": "6/5", "resultsRate": "claim"
    rules.json:6:18: error[wrong-value]: fundedShare is "6/5", but must be a share of whole numbers
        6 |   "fundedShare": "6/5", "resultsRate": "claim",
          |                  ^^^^^
      Write "5/6".
    rules.json:6:40: error[wrong-value]: resultsRate is "claim", which is not a rule for the year that counts
        6 |   "fundedShare": "6/5", "resultsRate": "claim",
          |                                        ^^^^^^^
      One of: attachment-year, claim-year.

    $ scheme
    § "maximumPerPlace": 4000 ⟹ "maximumPerPlace": "£4,000"
    rules.json:7:22: error[wrong-value]: maximumPerPlace must be a number, not "£4,000"
        7 |   "maximumPerPlace": "£4,000",
          |                      ^^^^^^^^
      Write 4000, without quotation marks, pound sign or commas.

    $ scheme
    § "maximumPerPlace": 4000 ⟹ "maximumPerPlace": 3000
    rules.json:7:22: error[fee-above-maximum]: the attachment fee of 2012/13, £3,200, is more than the maximum of £3,000 that a place can be paid
        7 |   "maximumPerPlace": 3000,
          |                      ^^^^
      Check both amounts.

    $ scheme
    § 3200, ⟹ 3200.505,
    § 2400 }, "paid" ⟹ 12345678901 }, "paid"
    rules.json:8:39: error[wrong-value]: attachment.fee.2012-13 is 3200.505, which is not an amount in pounds and whole pence
        8 |   "attachment": { "fee": { "2012-13": 3200.505, "2013-14": 12345678901 }, "paid": { "2012-13": "201…
          |                                       ^^^^^^^^
      Write at most two digits after the point.
    rules.json:8:60: error[wrong-value]: attachment.fee.2013-14 is 12345678901, but must lie from £0 to £1,000,000,000
        8 |   "attachment": { "fee": { "2012-13": 3200.505, "2013-14": 12345678901 }, "paid": { "2012-13": "201…
          |                                                            ^^^^^^^^^^^
    rules.json:8:26: error[empty]: the scheme has no attachment fee in any year
        8 |   "attachment": { "fee": { "2012-13": 3200.505, "2013-14": 12345678901 }, "paid": { "2012-13": "201…
          |                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      Give at least one.

    $ scheme
    § "year": "2013-14", "from": 0.75 ⟹ "year": 2013, "from": 75
    rules.json:9:24: error[wrong-value]: gates.1.year must be a financial year in quotation marks, not a number
        9 |   "gates": [ { "year": 2013, "from": 75, "pays": { "Q1": 1 } } ],
          |                        ^^^^
      Write "2013-14".
    rules.json:9:38: error[wrong-value]: gates.1.from is 75, but a share of the places lies from 0 to 1
        9 |   "gates": [ { "year": 2013, "from": 75, "pays": { "Q1": 1 } } ],
          |                                      ^^
      Write the share: 75% is 0.75.

    $ scheme
    § { "Q1": 1 } ⟹ { "Q1": 0.5, "Q3": 0.4, "Q5": 0.1 }
    rules.json:9:81: error[unknown-key]: unknown key "Q5" in gates.1.pays
        9 | …: "2013-14", "from": 0.75, "pays": { "Q1": 0.5, "Q3": 0.4, "Q5": 0.1 } } ],
          |                                                             ^^^^
      Did you mean "Q1"?

    $ scheme
    § ["job"] ⟹ ["jbo", 3]
    rules.json:13:55: error[wrong-type]: notWith lists the ids of results, not a number
       13 |     { "id": "step", "addOn": true, "notWith": ["jbo", 3], "pays": { "2012-13": 100, "2013-14": 100 …
          |                                                       ^
      Write for example "notWith": ["employment"].
    rules.json:13:47: error[unknown-result]: "jbo" in notWith is not a main result of the scheme
       13 |     { "id": "step", "addOn": true, "notWith": ["jbo", 3], "pays": { "2012-13": 100, "2013-14": 100 …
          |                                               ^^^^^^^^^^
      Did you mean "job"?

    $ scheme
    § ["job"] ⟹ "job"
    rules.json:13:47: error[wrong-type]: results.step.notWith must be a list in square brackets, not a text
       13 |     { "id": "step", "addOn": true, "notWith": "job", "pays": { "2012-13": 100, "2013-14": 100 } }
          |                                               ^^^^^
      Write ["job"].

    $ scheme
    § ["job"] ⟹ ["crime-and-education"]
    rules.json:13:47: error[unknown-result]: "crime-and-education" in notWith is not a main result of the scheme
       13 |     { "id": "step", "addOn": true, "notWith": ["crime-and-education"], "pays": { "2012-13": 100, "2…
          |                                               ^^^^^^^^^^^^^^^^^^^^^^^
      They are crime, job.

    $ scheme
    § "addOn": true ⟹ "addOn": "yes"
    rules.json:13:30: error[wrong-value]: results.step.addOn must be true or false, not a text
       13 |     { "id": "step", "addOn": "yes", "notWith": ["job"], "pays": { "2012-13": 100, "2013-14": 100 } }
          |                              ^^^^^

    $ scheme
    § "id": "job", ⟹ "id": "crime",
    rules.json:12:13: error[duplicate-id]: two results have the id "crime"; the first is on line 11
       12 |     { "id": "crime", "pays": { "2012-13": 800, "2013-14": 1600 } },
          |             ^^^^^^^
      Give one of them another id.
    rules.json:13:47: error[unknown-result]: "job" in notWith is not a main result of the scheme
       13 |     { "id": "step", "addOn": true, "notWith": ["job"], "pays": { "2012-13": 100, "2013-14": 100 } }
          |                                               ^^^^^^^
      They are crime.

    $ scheme
    § { "2012-13": 800, "2013-14": 1600 } ⟹ "some"
    rules.json:12:28: error[wrong-value]: results.job.pays must be a number, not "some"
       12 |     { "id": "job", "pays": "some" },
          |                            ^^^^^^
      Write a plain number, without quotation marks, words or signs.

    $ scheme
    § { "2012-13": 100, "2013-14": 100 } ⟹ { "2012-13": "some", "2013-14": 100 }
    rules.json:13:77: error[wrong-value]: results.step.pays.2012-13 must be a number, not "some"
       13 | …", "addOn": true, "notWith": ["job"], "pays": { "2012-13": "some", "2013-14": 100 } }
          |                                                             ^^^^^^
      Write a plain number, without quotation marks, words or signs.

    $ scheme
    § { "2012-13": 100, "2013-14": 100 } ⟹ { "2013-14": 100 }
    rules.json:10:14: warning[no-payment]: step pays nothing for places attached in 2012/13
       10 |   "results": [
          |              ^
      Its results are counted, and bring in £0.
      Add the year to pays, or leave it if that is the rule.

    $ scheme
    § { "id": "job", ⟹ { "id": "a", "addOn": true, "pays": { "2012-13": 1 } }, { "id": "b", "addOn": true, "pays": { "2012-13": 1 } }, { "id": "c", "addOn": true, "pays": { "2012-13": 1 } }, { "id": "d", "addOn": true, "pays": { "2012-13": 1 } }, { "id": "job",
    rules.json:10:14: error[many-results]: 2 main results and 5 add-ons are more than can be worked out exactly
       10 |   "results": [
          |              ^
      At most 6 main results and 3 add-ons. A scheme with strands has up to 200 steps: see Documentation/rate-cards.md.

    $ scheme
    § "2014-05-01" ⟹ "2013-03-31"
    rules.json:15:85: error[window-order]: claim windows W1 and W2 both close on 31 March 2013
       15 | …": "W1", "closes": "2013-03-31" }, { "id": "W2", "closes": "2013-03-31" } ]
          |                                                             ^^^^^^^^^^^^
      Give each window its own closing day, or leave one out.

    $ scheme
    § "W2" ⟹ "W1"
    rules.json:15:69: error[duplicate-id]: two claim windows have the id "W1"; the first is on line 15
       15 | …indows": [ { "id": "W1", "closes": "2013-03-31" }, { "id": "W1", "closes": "2014-05-01" } ]
          |                                                             ^^^^
      Give one of them another id.

    $ scheme
    § "2013-03-31" ⟹ "31/03/2013"
    rules.json:15:45: error[wrong-value]: claimWindows.W1.closes is "31/03/2013", which could be read two ways
       15 |   "claimWindows": [ { "id": "W1", "closes": "31/03/2013" }, { "id": "W2", "closes": "2014-05-01" } ]
          |                                             ^^^^^^^^^^^^
      Write year, month, day: "2013-03-31" if the day came first.

    $ scheme
    § "attachmentEnds" ⟹ "extends": "no-such-scheme", "attachmentEnds"
    rules.json:5:14: error[file-missing]: no-such-scheme: there is no such file
        5 |   "extends": "no-such-scheme", "attachmentEnds": "2014-03-31",
          |              ^^^^^^^^^^^^^^^^

    » "second" ⟹ "second-year"
    § "2014-05-01" ⟹ "2144-05-01"
    plan.json:4:13: error[too-long]: the scheme's last claim window closes in May 2144, more than 50 years from the first family in June 2012
        4 |   "scheme": "rules.json",
          |             ^^^^^^^^^^^^
      Check the year.


    """#
}

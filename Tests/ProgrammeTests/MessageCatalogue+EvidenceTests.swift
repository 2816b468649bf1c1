/// Tests of evidence in the rules: what of them does not go together. Places are counted by hand: the
/// brace of the test, or of its window.
extension MessageCatalogue {
  static let evidenceTests = #"""
    $ scheme
    § { "id": "crime", "pays": { "2012-13": 700, "2013-14": 1500 } } ⟹ { "id": "crime", "evidence": { "allOf": [ { "id": "t", "measure": "m", "subject": "household" } ] }, "pays": 700 }
    rules.json:11:47: error[test-need]: a test of evidence says one thing that must be shown; this one says 0
       11 |     { "id": "crime", "evidence": { "allOf": [ { "id": "t", "measure": "m", "subject": "household" }…
          |                                               ^
      Give one of: reductionAtLeast, below, sustainedFor, happened, sumAtLeast.

    $ scheme
    § { "id": "crime", "pays": { "2012-13": 700, "2013-14": 1500 } } ⟹ { "id": "crime", "evidence": { "allOf": [ { "id": "t", "measure": "m", "subject": "household", "happened": true, "below": 3 } ] }, "pays": 700 }
    rules.json:11:47: error[test-need]: a test of evidence says one thing that must be shown; this one says 2
       11 |     { "id": "crime", "evidence": { "allOf": [ { "id": "t", "measure": "m", "subject": "household", …
          |                                               ^
      Give one of: reductionAtLeast, below, sustainedFor, happened, sumAtLeast.

    $ scheme
    § { "id": "crime", "pays": { "2012-13": 700, "2013-14": 1500 } } ⟹ { "id": "crime", "evidence": { "allOf": [ { "id": "t", "measure": "m", "subject": "household", "below": 3, "window": { "months": 6, "terms": 3 } } ] }, "pays": 700 }
    rules.json:11:122: error[test-window]: a window is a number of months or of terms
       11 | …asure": "m", "subject": "household", "below": 3, "window": { "months": 6, "terms": 3 } } ] }, "pay…
          |                                                             ^
      Write {"months": 6} or {"terms": 3}.

    $ scheme
    § { "id": "crime", "pays": { "2012-13": 700, "2013-14": 1500 } } ⟹ { "id": "crime", "evidence": { "allOf": [ { "id": "t", "measure": "m", "subject": "household", "reductionAtLeast": 0.6, "window": { "months": 6 } } ] }, "pays": 700 }
    rules.json:11:47: error[test-parts]: the test "t" cannot be decided: a reduction needs a window of months and a baseline
       11 |     { "id": "crime", "evidence": { "allOf": [ { "id": "t", "measure": "m", "subject": "household", …
          |                                               ^
      Write "window": {"months": 6} and "baseline": {"months": 6, "endsBefore": "attachment"}.

    $ scheme
    § { "id": "crime", "pays": { "2012-13": 700, "2013-14": 1500 } } ⟹ { "id": "crime", "evidence": { "allOf": [ { "id": "t", "measure": "m", "subject": "household", "reductionAtLeast": 0.6, "window": { "months": 6 }, "baseline": { "months": 6 }, "combine": "mean" } ] }, "pays": 700 }
    rules.json:11:47: error[test-parts]: the test "t" cannot be decided: a reduction compares sums, not means
       11 |     { "id": "crime", "evidence": { "allOf": [ { "id": "t", "measure": "m", "subject": "household", …
          |                                               ^
      Leave combine out.

    $ scheme
    § { "id": "crime", "pays": { "2012-13": 700, "2013-14": 1500 } } ⟹ { "id": "crime", "evidence": { "allOf": [ { "id": "t", "measure": "m", "subject": "household", "below": 3 } ] }, "pays": 700 }
    rules.json:11:47: error[test-parts]: the test "t" cannot be decided: a limit needs a window of months or terms
       11 |     { "id": "crime", "evidence": { "allOf": [ { "id": "t", "measure": "m", "subject": "household", …
          |                                               ^
      Write "window": {"months": 6}, or {"terms": 3}.

    $ scheme
    § { "id": "crime", "pays": { "2012-13": 700, "2013-14": 1500 } } ⟹ { "id": "crime", "evidence": { "allOf": [ { "id": "t", "measure": "m", "subject": "household", "below": 3, "window": { "months": 6 }, "baseline": { "months": 6 } } ] }, "pays": 700 }
    rules.json:11:47: error[test-parts]: the test "t" cannot be decided: a limit has no baseline
       11 |     { "id": "crime", "evidence": { "allOf": [ { "id": "t", "measure": "m", "subject": "household", …
          |                                               ^
      Leave baseline out, or ask for reductionAtLeast.

    $ scheme
    § { "id": "crime", "pays": { "2012-13": 700, "2013-14": 1500 } } ⟹ { "id": "crime", "evidence": { "allOf": [ { "id": "t", "measure": "m", "subject": "household", "happened": true, "window": { "months": 6 } } ] }, "pays": 700 }
    rules.json:11:47: error[test-parts]: the test "t" cannot be decided: a spell or an event has no window, baseline or combine
       11 |     { "id": "crime", "evidence": { "allOf": [ { "id": "t", "measure": "m", "subject": "household", …
          |                                               ^
      Leave window, baseline and combine out.

    $ scheme
    § { "id": "crime", "pays": { "2012-13": 700, "2013-14": 1500 } } ⟹ { "id": "crime", "evidence": { "allOf": [ { "id": "t", "measure": "m", "subject": "household", "sumAtLeast": 3, "baseline": { "months": 6 } } ] }, "pays": 700 }
    rules.json:11:47: error[test-parts]: the test "t" cannot be decided: a sum since attachment has no window, baseline or combine
       11 |     { "id": "crime", "evidence": { "allOf": [ { "id": "t", "measure": "m", "subject": "household", …
          |                                               ^
      Leave window, baseline and combine out.

    $ scheme
    § { "id": "crime", "pays": { "2012-13": 700, "2013-14": 1500 } } ⟹ { "id": "crime", "evidence": { "allOf": [ { "id": "t", "measure": "m", "subject": "all children", "happened": true } ] }, "pays": 700 }
    rules.json:11:47: error[test-parts]: the test "t" cannot be decided: a spell or an event is that of any adult or of the household
       11 |     { "id": "crime", "evidence": { "allOf": [ { "id": "t", "measure": "m", "subject": "all children…
          |                                               ^
      Write "subject": "any adult" or "household".

    $ scheme
    § { "id": "crime", "pays": { "2012-13": 700, "2013-14": 1500 } } ⟹ { "id": "crime", "evidence": { "allOf": [ { "id": "t", "measure": "m", "subject": "any adult", "below": 3, "window": { "months": 6 } } ] }, "pays": 700 }
    rules.json:11:47: error[test-parts]: the test "t" cannot be decided: any adult needs a spell, an event or a sum since attachment
       11 |     { "id": "crime", "evidence": { "allOf": [ { "id": "t", "measure": "m", "subject": "any adult", …
          |                                               ^
      Leave the window out and ask for sustainedFor, happened or sumAtLeast.


    """#
}

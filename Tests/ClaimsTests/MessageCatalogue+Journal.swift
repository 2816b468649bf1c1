extension MessageCatalogue {
  /// Slips in `claims.csv` and `register.json`.
  static let journal = #"""
    » claims.csv C1,troubled-families-2012,W2013-07,P-1,HT-1,2012-13,2012-05-14,employmnt,2013-07-07,2012-13,800.00,EV-1,submitted,2013-07-31,⏎
    DIR/claims.csv:2:64: error[unknown-result]: the scheme has no result "employmnt"
        2 | …roubled-families-2012,W2013-07,P-1,HT-1,2012-13,2012-05-14,employmnt,2013-07-07,2012-13,800.00,EV-…
          |                                                             ^^^^^^^^^
      £800 would be left out of every figure.
      Did you mean employment?

    » claims.csv C1,troubled-families-2012,W2013-07,P-1,HT-1,2012-13,2012-05-14,employment,2013-07-07,2012-13,800.00,EV-1,submitted,2013-07-31,⏎C2,troubled-families-2012,W2013-07,P-1,HT-1,2012-13,2012-05-14,employment,2013-07-07,2012-13,800.00,EV-1,submitted,2013-07-31,⏎
    DIR/claims.csv:3:64: error[journal-damaged]: employment of P-1 is claimed twice, in C1 and C2
        3 | …roubled-families-2012,W2013-07,P-1,HT-1,2012-13,2012-05-14,employment,2013-07-07,2012-13,800.00,EV…
          |                                                             ^^^^^^^^^^
      What has been claimed is not certain, so nothing can be claimed.
      Put back the last sound copy of claims.csv; corrections are new rows, made with pbr claims amend or pbr claims status.

    » claims.csv C1,troubled-families-2012,W2013-07,P-1,HT-1,2012-13,2012-05-14,employment,2013-07-07,2012/13,about 800,EV-1,submitted,2013-07-31,⏎
    DIR/claims.csv:2:86: error[wrong-year]: rate_year "2012/13" is not a financial year
        2 | …W2013-07,P-1,HT-1,2012-13,2012-05-14,employment,2013-07-07,2012/13,about 800,EV-1,submitted,2013-0…
          |                                                             ^^^^^^^
      Write 2012-13.
    DIR/claims.csv:2:94: error[wrong-amount]: amount_gbp "about 800" is not an amount
        2 | …,P-1,HT-1,2012-13,2012-05-14,employment,2013-07-07,2012/13,about 800,EV-1,submitted,2013-07-31,
          |                                                             ^^^^^^^^^
      Write pounds and pence: 700.00.

    » claims.csv C1,troubled-families-2012,W2013-07,P-1,HT-1,2012-13,2012-05-14,employment,2013-07-07,2012-13,800.00,EV-1,paid,2013-07-31,⏎
    DIR/claims.csv:2:106: error[journal-damaged]: paid follows no submitted row of C1, P-1 and employment
        2 | …12-13,2012-05-14,employment,2013-07-07,2012-13,800.00,EV-1,paid,2013-07-31,
          |                                                             ^^^^
      What has been claimed is not certain, so nothing can be claimed.
      Put back the last sound copy of claims.csv; corrections are new rows, made with pbr claims amend or pbr claims status.

    » claims.csv C1,troubled-families-2012,W2013-07,P-1,HT-1,2012-13,2012-05-14,employment,2013-07-07,2012-13,900.00,EV-1,submitted,2013-07-31,⏎
    DIR/claims.csv:2:94: error[journal-damaged]: P-1 is paid £900 of results, more than the maximum of £4,000 leaves beside its fee of £3,200
        2 | …,P-1,HT-1,2012-13,2012-05-14,employment,2013-07-07,2012-13,900.00,EV-1,submitted,2013-07-31,
          |                                                             ^^^^^^
      What has been claimed is not certain, so nothing can be claimed.
      Correct the amount where the row came from: the scheme pays £800 for employment.

    » claims.csv C1,troubled-families-2012,W2013-07,P-1,HT-1,2012-13,2012-05-14,employment,2013-07-07,2012-13,800.00,EV-1,submitted,2013-07-31,⏎C1,troubled-families-2012,W2013-07,P-1,HT-1,2012-13,2012-05-14,employment,2013-07-07,2012-13,800.01,EV-1,paid,2013-07-31,⏎
    DIR/claims.csv:3:94: error[journal-damaged]: £800.01 is more than the £800 claimed, on line 2
        3 | …,P-1,HT-1,2012-13,2012-05-14,employment,2013-07-07,2012-13,800.01,EV-1,paid,2013-07-31,
          |                                                             ^^^^^^
      What has been claimed is not certain, so nothing can be claimed.
      Put back the last sound copy of claims.csv; corrections are new rows, made with pbr claims amend or pbr claims status.

    » claims.csv C1,troubled-families-2012,W2013-07,P-1,HT-1,2012-13,2012-05-14,employment,2013-07-07,2012-13,800.00,EV-1,submitted,2013-07-31,⏎C1,troubled-families-2012,W2013-07,P-1,HT-1,2012-13,2012-05-14,employment,2013-07-07,2012-13,800.00,EV-1,payed,2013-07-31,⏎
    DIR/claims.csv:3:106: error[unknown-word]: status cannot be "payed"
        3 | …12-13,2012-05-14,employment,2013-07-07,2012-13,800.00,EV-1,payed,2013-07-31,
          |                                                             ^^^^^
      One of: submitted, paid, rejected, amended, withdrawn, clawed-back, reversed.

    « register.json {"dateOrder": "dym", "scenarios": "x.json"}
    DIR/register.json:1:15: error[unknown-word]: dateOrder cannot be "dym"
        1 | {"dateOrder": "dym", "scenarios": "x.json"}
          |               ^^^^^
      Did you mean "dmy"?
    DIR/register.json:1:22: error[unknown-key]: unknown key "scenarios" in the file
        1 | {"dateOrder": "dym", "scenarios": "x.json"}
          |                      ^^^^^^^^^^^
      Did you mean "scenario"?

    » claims.csv C1,troubled-families-2012,W2013-07,P-1,HT-1,2012-13,2012-05-14,employment,2013-07-07,2012-13,£800,EV-1,submitted,2013-07-31,⏎C1,troubled-families-2012,W2013-07,P-1,HT-1,2012-13,2012-05-14,employment,2013-07-07,2012-13,"1,800.00",EV-1,amended,2013-08-31,⏎
    DIR/claims.csv:3:95: error[journal-damaged]: P-1 is paid £1,800 of results, more than the maximum of £4,000 leaves beside its fee of £3,200
        3 | …P-1,HT-1,2012-13,2012-05-14,employment,2013-07-07,2012-13,"1,800.00",EV-1,amended,2013-08-31,
          |                                                             ^^^^^^^^
      What has been claimed is not certain, so nothing can be claimed.
      Correct the amount where the row came from: the scheme pays £800 for employment.

    » claims.csv C1,troubled-families-2012,W2013-07,P-1,HT-1,2012-13,2012-05-14,employment,2013-07-07,2012-13,80000,EV-1,submitted,2013-07-31,⏎
    DIR/claims.csv:2:94: error[journal-damaged]: P-1 is paid £80,000 of results, more than the maximum of £4,000 leaves beside its fee of £3,200
        2 | …,P-1,HT-1,2012-13,2012-05-14,employment,2013-07-07,2012-13,80000,EV-1,submitted,2013-07-31,
          |                                                             ^^^^^
      What has been claimed is not certain, so nothing can be claimed.
      Correct the amount where the row came from: the scheme pays £800 for employment; a spreadsheet may have read 800.00 as 80000.00.

    » claims.csv C1,troubled-families-2012,W2013-07,P-1,HT-1,2012-13,2012-05-14,employment,2013-07-07,2012-13,800.00,EV-1,submitted,2013-07-31,⏎C1,troubled-families-2012,W2013-07,P-1,HT-1,2012-13,2012-05-14,employment,2013-07-07,2012-13,800.00,EV-1,submitted,2013-07-31,⏎
    DIR/claims.csv:3:106: error[journal-damaged]: C1 claims employment of P-1 a second time; the first is on line 2
        3 | …12-13,2012-05-14,employment,2013-07-07,2012-13,800.00,EV-1,submitted,2013-07-31,
          |                                                             ^^^^^^^^^
      What has been claimed is not certain, so nothing can be claimed.
      Put back the last sound copy of claims.csv; corrections are new rows, made with pbr claims amend or pbr claims status.

    » claims.csv C1,troubled-families-2012,W2013-07,P-1,HT-1,2012-13,2012-05-14,employment,2013-07-07,2012-13,800.00,EV-1,submitted,2013-07-31,⏎C1,troubled-families-2012,W2013-07,P-1,HT-1,2012-13,2012-05-14,employment,2013-07-07,2012-13,800.00,EV-1,rejected,2013-08-31,⏎C1,troubled-families-2012,W2013-07,P-1,HT-1,2012-13,2012-05-14,employment,2013-07-07,2012-13,800.00,EV-1,amended,2013-08-31,⏎
    DIR/claims.csv:4:106: error[journal-damaged]: amended cannot follow rejected
        4 | …12-13,2012-05-14,employment,2013-07-07,2012-13,800.00,EV-1,amended,2013-08-31,
          |                                                             ^^^^^^^
      What has been claimed is not certain, so nothing can be claimed.
      Put back the last sound copy of claims.csv; corrections are new rows, made with pbr claims amend or pbr claims status.

    » claims.csv C1,troubled-families-2012,W2013-07,P-1,HT-1,2012-13,2012-05-14,employment,2013-07-07,2012-13,800.00,EV-1,submitted,2013-07-31,0000000000000000000000000000000000000000000000000000000000000000⏎
    DIR/claims.csv:2:127: error[journal-damaged]: the row, or one before it, was changed after it was written: it does not match its chain value
        2 | …oyment,2013-07-07,2012-13,800.00,EV-1,submitted,2013-07-31,00000000000000000000000000000000000000000000000000000000000…
          |                                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      What has been claimed is not certain, so nothing can be claimed.
      Put back the last sound copy of claims.csv; corrections are new rows, made with pbr claims amend or pbr claims status.

    » claims.csv 42,troubled-families-2012,W2013-07,P-1,HT-1,2012-13,2012-05-14,employment,,,,EV-1,,2013-07-31,⏎
    DIR/claims.csv:2:1: error[bad-identifier]: claim_id "42" begins with a digit: a spreadsheet would turn such identifiers into numbers or dates
        2 | 42,troubled-families-2012,W2013-07,P-1,HT-1,2012-13,2012-05-14,employment,,,,EV-1,,2013-07-31,
          | ^^
      Put a letter in front, such as HT-0042.
    DIR/claims.csv:2:75: error[empty-cell]: achieved_on is empty
        2 | …ilies-2012,W2013-07,P-1,HT-1,2012-13,2012-05-14,employment,,,,EV-1,,2013-07-31,
          |                                                             ^
      Fill it in; the row means nothing without it.
    DIR/claims.csv:2:76: error[empty-cell]: rate_year is empty
        2 | …lies-2012,W2013-07,P-1,HT-1,2012-13,2012-05-14,employment,,,,EV-1,,2013-07-31,
          |                                                             ^
      Fill it in; the row means nothing without it.
    DIR/claims.csv:2:77: error[empty-cell]: amount_gbp is empty
        2 | …ies-2012,W2013-07,P-1,HT-1,2012-13,2012-05-14,employment,,,,EV-1,,2013-07-31,
          |                                                             ^
      Fill it in; the row means nothing without it.
    DIR/claims.csv:2:83: error[empty-cell]: status is empty
        2 | …12,W2013-07,P-1,HT-1,2012-13,2012-05-14,employment,,,,EV-1,,2013-07-31,
          |                                                             ^
      Fill it in; the row means nothing without it.

    « register.json {"owners": {"asb-incidents": 4}, "funded": "313", "invented": "yes"}
    DIR/register.json:1:44: error[wrong-value]: funded must be a number, not "313"
        1 | {"owners": {"asb-incidents": 4}, "funded": "313", "invented": "yes"}
          |                                            ^^^^^
      Write 313, without quotation marks, pound sign or commas.
    DIR/register.json:1:30: error[wrong-value]: owners.asb-incidents must be a text in quotation marks, not a number
        1 | {"owners": {"asb-incidents": 4}, "funded": "313", "invented": "yes"}
          |                              ^
    DIR/register.json:1:63: error[wrong-value]: invented must be true or false, not a text
        1 | …wners": {"asb-incidents": 4}, "funded": "313", "invented": "yes"}
          |                                                             ^^^^^

    « register.json {"scheme": "troubled-families-2012"
    DIR/register.json:1:1: error[json-unclosed]: this bracket is never closed with }
        1 | {"scheme": "troubled-families-2012"
          | ^

    » claims.csv C1,troubled-families-2012,W2013-07,P-1,HT-1,2012-13,2012-05-14,employment,2013-07-07,2012-13,£,EV-1,submitted,2013-07-31,⏎C1,troubled-families-2012,W2013-07,P-1,HT-1,2012-13,2012-05-14,employment,2013-07-07,2012-13,.,EV-1,amended,2013-08-31,⏎
    DIR/claims.csv:2:94: error[wrong-amount]: amount_gbp "£" is not an amount
        2 | …,P-1,HT-1,2012-13,2012-05-14,employment,2013-07-07,2012-13,£,EV-1,submitted,2013-07-31,
          |                                                             ^
      The same in 1 more row: line 3.
      Write pounds and pence: 700.00.

    » claims.csv C1,troubled-families-2012,W2013-07,P-1,HT-1,2012-13,2012-05-14,employment,2013-07-07,2012-13,800.00,EV-1,submitted,2013-07-31,⏎C1,troubled-families-2012,W2013-07,P-1,HT-1,2012-13,2012-05-14,employment,2013-07-07,2012-13,300.00,EV-1,paid,2013-08-31,⏎C1,troubled-families-2012,W2013-07,P-1,HT-1,2012-13,2012-05-14,employment,2013-07-07,2012-13,500.01,EV-1,paid,2013-09-30,⏎
    DIR/claims.csv:4:94: error[journal-damaged]: £500.01 is more than the £500 left of £800, on line 3
        4 | …,P-1,HT-1,2012-13,2012-05-14,employment,2013-07-07,2012-13,500.01,EV-1,paid,2013-09-30,
          |                                                             ^^^^^^
      What has been claimed is not certain, so nothing can be claimed.
      Put back the last sound copy of claims.csv; corrections are new rows, made with pbr claims amend or pbr claims status.

    » claims.csv C1,troubled-families-2012,W2013-07,P-1,HT-1,2012-13,2012-05-14,employment,2013-07-07,2012-13,800.00,EV-1,submitted,2013-07-31,⏎C1,troubled-families-2012,W2013-07,P-1,HT-1,2012-13,2012-05-14,employment,2013-07-07,2012-13,300.00,EV-1,paid,2013-08-31,⏎C1,troubled-families-2012,W2013-07,P-1,HT-1,2012-13,2012-05-14,employment,2013-07-07,2012-13,300.01,EV-1,clawed-back,2013-09-30,⏎
    DIR/claims.csv:4:94: error[journal-damaged]: £300.01 is more than the £300 paid, on line 3
        4 | …,P-1,HT-1,2012-13,2012-05-14,employment,2013-07-07,2012-13,300.01,EV-1,clawed-back,2013-09-30,
          |                                                             ^^^^^^
      What has been claimed is not certain, so nothing can be claimed.
      Put back the last sound copy of claims.csv; corrections are new rows, made with pbr claims amend or pbr claims status.

    » claims.csv C1,troubled-families-2012,W2013-07,P-1,HT-1,2012-13,2012-05-14,employment,2013-07-07,2012-13,800.00,EV-1,submitted,2013-07-31,⏎C1,troubled-families-2012,W2013-07,P-1,HT-1,2012-13,2012-05-14,employment,2013-07-07,2012-13,0.00,EV-1,paid,2013-08-31,⏎
    DIR/claims.csv:3:104: error[journal-damaged]: the row moves no money
        3 | …2012-13,2012-05-14,employment,2013-07-07,2012-13,0.00,EV-1,paid,2013-08-31,
          |                                                             ^^^^
      What has been claimed is not certain, so nothing can be claimed.
      Put back the last sound copy of claims.csv; corrections are new rows, made with pbr claims amend or pbr claims status.

    » claims.csv C1,troubled-families-2012,W2013-07,P-1,HT-1,2012-13,2012-05-14,employment,2013-07-07,2012-13,800.00,EV-1,submitted,2013-07-31,⏎C1,troubled-families-2012,W2013-07,P-1,HT-1,2012-13,2012-05-14,employment,2013-07-07,2012-13,800.00,EV-1,paid,2013-08-31,⏎C1,troubled-families-2012,W2013-07,P-1,HT-1,2012-13,2012-05-14,employment,2013-07-07,2012-13,800.00,EV-1,reversed,2013-09-30,⏎
    DIR/claims.csv:4:101: error[journal-damaged]: the row takes a row back and does not name it
        4 | …-1,2012-13,2012-05-14,employment,2013-07-07,2012-13,800.00,EV-1,reversed,2013-09-30,
          |                                                             ^^^^
      What has been claimed is not certain, so nothing can be claimed.
      Put back the last sound copy of claims.csv; corrections are new rows, made with pbr claims amend or pbr claims status.

    » claims.csv C1,troubled-families-2012,W2013-07,P-1,HT-1,2012-13,2012-05-14,employment,2013-07-07,2012-13,800.00,EV-1,submitted,2013-07-31,⏎C1,troubled-families-2012,W2013-07,P-1,HT-1,2012-13,2012-05-14,employment,2013-07-07,2012-13,800.00,EV-1,paid,2013-08-31,⏎C1,troubled-families-2012,W2013-07,P-1,HT-1,2012-13,2012-05-14,employment,2013-07-07,2012-13,800.00,takes back: abc,reversed,2013-09-30,⏎
    DIR/claims.csv:4:101: error[journal-damaged]: no row of the result that stands has the chain value that is taken back
        4 | …-1,2012-13,2012-05-14,employment,2013-07-07,2012-13,800.00,takes back: abc,reversed,2013-09-30,
          |                                                             ^^^^^^^^^^^^^^^
      What has been claimed is not certain, so nothing can be claimed.
      Put back the last sound copy of claims.csv; corrections are new rows, made with pbr claims amend or pbr claims status.
    """#
}

extension MessageCatalogue {
  /// Slips in `evidence.csv`, `members.csv` and `terms.csv`.
  static let evidence = #"""
    » members.csv HT-2,child-1,child,,⏎HT-2,child-2,child,,⏎HT-3,adult-1,adult,,⏎
    DIR/members.csv:2:1: error[unknown-family]: family "HT-2" is not in families.csv
        2 | HT-2,child-1,child,,
          | ^^^^
      The same in 2 more rows: lines 3, 4.
      Add it there, or correct the identifier.

    » members.csv HT-1,son,child,,⏎
    DIR/members.csv:2:6: error[unknown-subject]: subject cannot be "son"
        2 | HT-1,son,child,,
          |      ^^^
      Write household, child-1, child-2 … or adult-1, adult-2 …

    » members.csv HT-1,child-1,adult,,⏎
    DIR/members.csv:2:14: error[member-role]: child-1 cannot have the role adult
        2 | HT-1,child-1,adult,,
          |              ^^^^^
      child-1, child-2 … are children, adult-1, adult-2 … adults.

    » members.csv HT-1,child-1,kid,,⏎
    DIR/members.csv:2:14: error[unknown-word]: role cannot be "kid"
        2 | HT-1,child-1,kid,,
          |              ^^^
      One of: child, adult.

    » members.csv HT-1,child-1,child,2012-06-01,2012-05-01⏎
    DIR/members.csv:2:31: error[to-before-from]: the membership ends before it begins
        2 | HT-1,child-1,child,2012-06-01,2012-05-01
          |                               ^^^^^^^^^^
      Correct one of the two dates.

    » evidence.csv HT-1,household,asb-incident,2012-06-01,2012-06-30,3,EV-1,2012-07-01⏎
    DIR/evidence.csv:2:16: error[unknown-measure]: the scheme has no measure "asb-incident"
        2 | HT-1,household,asb-incident,2012-06-01,2012-06-30,3,EV-1,2012-07-01
          |                ^^^^^^^^^^^^
      Did you mean asb-incidents?

    » evidence.csv HT-1,household,asb-incidents,2012-06-01,2012-06-30,#N/A,EV-1,2012-07-01⏎
    DIR/evidence.csv:2:52: error[wrong-number]: value "#N/A" is a spreadsheet's error
        2 | HT-1,household,asb-incidents,2012-06-01,2012-06-30,#N/A,EV-1,2012-07-01
          |                                                    ^^^^
      Leave the cell empty if the value is not known; an empty cell is never 0.

    » evidence.csv HT-1,household,asb-incidents,2012-06-01,2012-06-30,12%,EV-1,2012-07-01⏎
    DIR/evidence.csv:2:52: error[wrong-number]: value "12%" is not a number from 0 to 100,000
        2 | HT-1,household,asb-incidents,2012-06-01,2012-06-30,12%,EV-1,2012-07-01
          |                                                    ^^^
      Write plain digits, with at most four decimals: 12.5. Leave it empty if it is not known.

    » evidence.csv HT-1,household,asb-incidents,2012-06-01,,3,EV-1,2012-07-01⏎
    DIR/evidence.csv:2:41: error[open-item]: to is empty, but asb-incidents is counted over a period that ends
        2 | HT-1,household,asb-incidents,2012-06-01,,3,EV-1,2012-07-01
          |                                         ^
      Give the last day of the period.

    » evidence.csv HT-1,household,asb-incidents,2012-06-01,2012-05-01,3,EV-1,2012-07-01⏎
    DIR/evidence.csv:2:41: error[to-before-from]: the period ends before it begins
        2 | HT-1,household,asb-incidents,2012-06-01,2012-05-01,3,EV-1,2012-07-01
          |                                         ^^^^^^^^^^
      Correct one of the two dates.

    » evidence.csv HT-1,household,asb-incidents,2012-06-01,2012-06-30,3,EV-1,2012-05-01⏎
    DIR/evidence.csv:2:59: error[verified-early]: the item was verified before its period began
        2 | HT-1,household,asb-incidents,2012-06-01,2012-06-30,3,EV-1,2012-05-01
          |                                                           ^^^^^^^^^^
      Correct verified_on.

    » evidence.csv HT-1,household,asb-incidents,2012-06-01,2012-06-30,3,,2012-07-01⏎
    DIR/evidence.csv:2:54: error[empty-cell]: reference is empty though the item is verified
        2 | HT-1,household,asb-incidents,2012-06-01,2012-06-30,3,,2012-07-01
          |                                                      ^
      Say where the evidence is filed; internal audit will ask for it.

    » evidence.csv HT-1,household,asb-incidents,2012-06-01,2012-06-30,3,a|b,2012-07-01⏎
    DIR/evidence.csv:2:54: error[bad-reference]: reference "a|b" cannot be used
        2 | HT-1,household,asb-incidents,2012-06-01,2012-06-30,3,a|b,2012-07-01
          |                                                      ^^^
      Use letters, digits, spaces and - _ . / : such as EV-0042-1, at most 60.

    » evidence.csv HT-1,household,asb-incidents,2012-06-01,2012-06-30,3,ann@example.org,2012-07-01⏎
    DIR/evidence.csv:2:1: error[personal-data]: reference holds what looks like an e-mail address (not repeated here)
      Replace it by a key that means nothing outside the council; the register needs no personal data.

    » evidence.csv HT-1,household,asb-incidents,2012-06-01,2012-06-30,3,AB123456C,2012-07-01⏎
    DIR/evidence.csv:2:1: error[personal-data]: reference holds what looks like a National Insurance number (not repeated here)
      Replace it by a key that means nothing outside the council; the register needs no personal data.

    » evidence.csv HT-7,household,asb-incidents,2012-06-01,2012-06-30,3,EV-1,2012-07-01⏎
    DIR/evidence.csv:2:1: error[unknown-family]: family "HT-7" is not in families.csv
        2 | HT-7,household,asb-incidents,2012-06-01,2012-06-30,3,EV-1,2012-07-01
          | ^^^^
      Add it there, or correct the identifier.

    » evidence.csv HT-1,household,asb-incidents,,2012-06-30,3,EV-1,2012-07-01⏎
    DIR/evidence.csv:2:30: error[empty-cell]: from is empty
        2 | HT-1,household,asb-incidents,,2012-06-30,3,EV-1,2012-07-01
          |                              ^
      Fill it in; the row means nothing without it.

    » evidence.csv HT-1,household,asb-incidents,2012-06-01,2012-06-30,3,EV-1,2012-07-01⏎HT-1,household,asb-incidents,2012-06-30,2012-07-31,3,EV-2,2012-08-01⏎
    DIR/evidence.csv:3:1: error[evidence-overlap]: this item overlaps the item of the same subject and measure on line 2
      The days they share would count twice.
      Keep one item for each day.

    » terms.csv T1,2012-09-03,2012-12-21⏎T2,2012-12-01,2013-03-28⏎
    DIR/terms.csv:3:1: error[term-overlap]: the term "T2" overlaps, or has the name of, the term on line 2
        3 | T2,2012-12-01,2013-03-28
          | ^^
      Terms follow one another, each with a name of its own.

    » evidence.csv HT-1,household,asb-incidents,2012-06-01,2012-06-30,3,AB 12 34 56 C,2012-07-01⏎HT-1,household,asb-incidents,2012-07-01,2012-07-31,3,Ann Smith,2012-08-01⏎HT-1,household,asb-incidents,2012-08-01,2012-08-31,3,WA8 1AB,2012-09-01⏎
    DIR/evidence.csv:2:1: error[personal-data]: reference holds what looks like a National Insurance number (not repeated here)
      Replace it by a key that means nothing outside the council; the register needs no personal data.
    DIR/evidence.csv:3:1: error[personal-data]: reference holds what looks like a name (not repeated here)
      Replace it by a key that means nothing outside the council; the register needs no personal data.
    DIR/evidence.csv:4:1: error[personal-data]: reference holds what looks like a postcode (not repeated here)
      Replace it by a key that means nothing outside the council; the register needs no personal data.

    » evidence.csv HT-1,household,asb-incidents,2012-06-01,2012-06-30,3,14/02/2001,2012-07-01⏎HT-1,household,asb-incidents,2012-07-01,2012-07-31,3,2001-02-14,2012-08-01⏎
    DIR/evidence.csv:2:1: error[personal-data]: reference holds what looks like a date, such as that of a birth (not repeated here)
      The same in 1 more row: line 3.
      Replace it by a key that means nothing outside the council; the register needs no personal data.

    » evidence.csv HT-1,household,asb-incidents,2012-06-01,2012-06-30,-3,EV-1,2012-07-01⏎HT-1,household,asb-incidents,2012-07-01,2012-07-31,"1,234",EV-2,2012-08-01⏎HT-1,household,asb-incidents,2012-08-01,2012-08-31,1E+05,EV-3,2012-09-01⏎
    DIR/evidence.csv:2:52: error[wrong-number]: value "-3" is not a number from 0 to 100,000
        2 | HT-1,household,asb-incidents,2012-06-01,2012-06-30,-3,EV-1,2012-07-01
          |                                                    ^^
      The same in 2 more rows: lines 3, 4.
      Write plain digits, with at most four decimals: 12.5. Leave it empty if it is not known.

    » evidence.csv HT-1,Ann Smith,asb-incidents,2012-06-01,2012-06-30,3,EV-1,2012-07-01⏎
    DIR/evidence.csv:2:1: error[personal-data]: subject holds what looks like a name (not repeated here)
      Replace it by a key that means nothing outside the council; the register needs no personal data.

    » evidence.csv HT-1,household,,2012-06-01,2012-06-30,3,EV-1,2012-07-01⏎
    DIR/evidence.csv:2:16: error[empty-cell]: measure is empty
        2 | HT-1,household,,2012-06-01,2012-06-30,3,EV-1,2012-07-01
          |                ^
      Fill it in; the row means nothing without it.

    » evidence.csv HT-1,household,asb-incidents,2012-06-01,2012-06-30,3,=EV-1,2012-07-01⏎
    DIR/evidence.csv:2:54: error[bad-reference]: reference "=EV-1" cannot be used
        2 | HT-1,household,asb-incidents,2012-06-01,2012-06-30,3,=EV-1,2012-07-01
          |                                                      ^^^^^
      Use letters, digits, spaces and - _ . / : such as EV-0042-1, at most 60.

    » members.csv HT-1,child-1,child,01/09/2011,⏎HT-1,child-2,,,⏎HT-1,,child,,⏎
    DIR/members.csv:2:20: error[ambiguous-date]: from "01/09/2011" could be read two ways
        2 | HT-1,child-1,child,01/09/2011,
          |                    ^^^^^^^^^^
      Write 2011-09-01 or 2011-01-09, or declare the order of all dates in register.json: "dateOrder": "dmy" if the day comes first, "mdy" if the month does.
    DIR/members.csv:3:14: error[empty-cell]: role is empty
        3 | HT-1,child-2,,,
          |              ^
      Fill it in; the row means nothing without it.
    DIR/members.csv:4:6: error[empty-cell]: subject is empty
        4 | HT-1,,child,,
          |      ^
      Fill it in; the row means nothing without it.

    » terms.csv 2012-1,2012-09-03,2012-12-21⏎T2,2013-03-28,2013-01-07⏎T3,2013-04-15,⏎
    DIR/terms.csv:2:1: error[bad-identifier]: term "2012-1" begins with a digit: a spreadsheet would turn such identifiers into numbers or dates
        2 | 2012-1,2012-09-03,2012-12-21
          | ^^^^^^
      Put a letter in front, such as HT-0042.
    DIR/terms.csv:3:15: error[to-before-from]: the term ends before it begins
        3 | T2,2013-03-28,2013-01-07
          |               ^^^^^^^^^^
      Correct one of the two dates.
    DIR/terms.csv:4:15: error[empty-cell]: ends is empty
        4 | T3,2013-04-15,
          |               ^
      Fill it in; the row means nothing without it.
    """#
}

extension MessageCatalogue {
  /// Keys that nearly match, dates with the month first, other encodings, what a spreadsheet adds.
  static let realLife = #"""
    » families.csv HT-1,P-1,2012-13,crime|work,2012-05-01,2012-05-14,,,⏎ht-01,P-2,2012-13,crime|work,2012-05-01,2012-05-14,,,⏎HT-3,P_1,2012-13,crime|work,2012-05-01,2012-05-14,,,⏎
    DIR/families.csv:3:1: error[key-alike]: family_id "ht-01" differs from "HT-1" on line 2 only in capital letters and leading zeros
        3 | ht-01,P-2,2012-13,crime|work,2012-05-01,2012-05-14,,,
          | ^^^^^
      One family could be claimed for twice: up to £4,000 a place.
      Write one family the same way everywhere; give another a key that differs in more than that.
    DIR/families.csv:4:6: error[key-alike]: place_id "P_1" differs from "P-1" on line 2 only in separators
        4 | HT-3,P_1,2012-13,crime|work,2012-05-01,2012-05-14,,,
          |      ^^^
      One place could be paid for twice: up to £4,000 a place.
      Write one place the same way everywhere; give another a key that differs in more than that.

    » families.csv НТ-1,P-2,2012-13,crime|work,2012-05-01,2012-05-14,,,⏎НТ-2,P-3,2012-13,crime|work,2012-05-01,2012-05-14,,,⏎HT-1,P-1,2012-13,crime|work,2012-05-01,2012-05-14,,,⏎
    DIR/families.csv:2:1: error[key-alike]: family_id "НТ-1" differs from "HT-1" on line 4 only in letters that look alike
        2 | НТ-1,P-2,2012-13,crime|work,2012-05-01,2012-05-14,,,
          | ^^^^
      One family could be claimed for twice: up to £4,000 a place.
      Write one family the same way everywhere; give another a key that differs in more than that.
    DIR/families.csv:3:1: error[bad-identifier]: family_id "НТ-2" has letters that only look like those of "HT-2"
        3 | НТ-2,P-3,2012-13,crime|work,2012-05-01,2012-05-14,,,
          | ^^^^
      Type it again in plain letters.

    » claims.csv C1,troubled-families-2012,W2013-01,P-01,HT1,2012-13,2012-05-14,employment,2012-12-20,2012-13,800.00,EV-1,submitted,2013-01-15,⏎
    DIR/claims.csv:2:1: error[key-alike]: C1 claims for family_id "HT1", which differs from "HT-1" on line 2 of families.csv only in separators
      What it claims, £800, could be claimed a second time.
      Write HT1 in families.csv, and wherever the register names it.
    DIR/claims.csv:2:1: error[key-alike]: C1 claims for place_id "P-01", which differs from "P-1" on line 2 of families.csv only in leading zeros
      What it claims, £800, could be claimed a second time.
      Write P-01 in families.csv, and wherever the register names it.

    » families.csv HT-1,P-1,2012-13,crime|work,2012-05-01,2012-05-14,2012-09-14,other,⏎HT-1,P-1,2012-13,crime|work,2012-05-01,2012-09-14,,,⏎
    DIR/families.csv:3:1: error[duplicate-family]: family "HT-1" is listed twice; the first is on line 2
        3 | HT-1,P-1,2012-13,crime|work,2012-05-01,2012-09-14,,,
          | ^^^^
      Keep one row a family. A family that came back has a second row with the same key, attached after the day on which the first row says it left.

    » members.csv ht-1,child-1,child,,⏎
    DIR/members.csv:2:1: error[unknown-family]: family "ht-1" is not in families.csv
        2 | ht-1,child-1,child,,
          | ^^^^
      Did you mean HT-1?

    » evidence.csv HT-1,household,asb-incidents,2012-06-01,6/30/2012,3,EV-1,2012-07-01⏎
    DIR/evidence.csv:2:41: error[date-order]: to "6/30/2012" can only be read with the month first
        2 | HT-1,household,asb-incidents,2012-06-01,6/30/2012,3,EV-1,2012-07-01
          |                                         ^^^^^^^^^
      Declare the order of all dates in register.json, "dateOrder": "mdy", if they are all written so; else write 2012-06-30.

    » evidence.csv HT-1,household,asb-incidents,2012-06-01,6/7/2012,3,EV-1,2012-07-01⏎HT-1,household,asb-incidents,2012-07-01,7/31/2012,3,EV-2,2012-08-01⏎
    DIR/evidence.csv:2:41: error[ambiguous-date]: to "6/7/2012" could be read two ways
        2 | HT-1,household,asb-incidents,2012-06-01,6/7/2012,3,EV-1,2012-07-01
          |                                         ^^^^^^^^
      Another date of this file makes dmy impossible. Declare the order of all dates in register.json, "dateOrder": "mdy", if they are all written so; else write year, month, day: 2012-06-04.
    DIR/evidence.csv:3:41: error[date-order]: to "7/31/2012" can only be read with the month first
        3 | HT-1,household,asb-incidents,2012-07-01,7/31/2012,3,EV-2,2012-08-01
          |                                         ^^^^^^^^^
      Declare the order of all dates in register.json, "dateOrder": "mdy", if they are all written so; else write 2012-07-31.

    » evidence.csv HT-1,household,asb-incidents,2012-06-01,30/6/2012,3,EV-1,2012-07-01⏎HT-1,household,asb-incidents,2012-07-01,7/31/2012,3,EV-2,2012-08-01⏎
    DIR/evidence.csv:2:41: error[date-order]: to "30/6/2012" can only be read with the day first
        2 | HT-1,household,asb-incidents,2012-06-01,30/6/2012,3,EV-1,2012-07-01
          |                                         ^^^^^^^^^
      Some dates of this file have the day first and some the month: no order fits all. Write them year, month, day: 2012-06-04.
    DIR/evidence.csv:3:41: error[date-order]: to "7/31/2012" can only be read with the month first
        3 | HT-1,household,asb-incidents,2012-07-01,7/31/2012,3,EV-2,2012-08-01
          |                                         ^^^^^^^^^
      Some dates of this file have the day first and some the month: no order fits all. Write them year, month, day: 2012-06-04.

    » members.csv HT-1,child-1,child,13/13/2011,⏎
    DIR/members.csv:2:20: error[wrong-date]: from "13/13/2011" is not a date
        2 | HT-1,child-1,child,13/13/2011,
          |                    ^^^^^^^^^^
      Write year, month, day: 2012-06-04.

    ¤ families.csv HT-1,P-1,Année-1,crime|work,2012-05-01,2012-05-14,,,⏎
    DIR/families.csv:2:13: error[csv-encoding]: the file is not UTF-8, but most likely Windows-1252
        2 | HT-1,P-1,Année-1,crime|work,2012-05-01,2012-05-14,,,
          |             ^
      Its letters beyond A to Z would be lost.
      Open it in the spreadsheet, see that they are right, and save it as "CSV UTF-8 (comma delimited)".

    » families.csv HT-1,P-1,Ann‽e-1,crime|work,2012-05-01,2012-05-14,,,⏎
    DIR/families.csv:2:1: error[lost-letters]: a letter was lost in this row when the file was saved in another encoding
      Type it again, and save the file as "CSV UTF-8 (comma delimited)".

    « members.csv sep=;⏎family_id;subject;role;from;to⏎
    DIR/members.csv:1:1: error[csv-separator]: cells are separated by semicolons, not commas
        1 | sep=;
          | ^^^^^
      Save the file as "CSV UTF-8 (comma delimited)", without the line "sep=".

    « members.csv Family,Who,,Period,⏎family_id,subject,role,from,to⏎HT-1,child-1,child,,⏎
    DIR/members.csv:1:1: error[missing-header]: the headings stand on line 2, not on line 1
        1 | Family,Who,,Period,
          | ^^^^^^
      Delete line 1.

    « members.csv Members in July,,,,⏎,,,,⏎family_id,subject,role,from,to⏎HT-1,child-1,child,,⏎
    DIR/members.csv:1:1: error[missing-header]: the headings stand on line 3, not on line 1
        1 | Members in July,,,,
          | ^^^^^^^^^^^^^^^
      Delete lines 1 to 2.

    » members.csv HT-1,child-1,child,,,seen by AL⏎
    DIR/members.csv:2:22: error[row-width]: the row has more cells than the header has columns
        2 | HT-1,child-1,child,,,seen by AL
          |                      ^^^^^^^^^^
      Put a cell that holds a comma in quotation marks; if column 6 holds notes, delete the column.

    « members.csv family_id,subject,role,from,to,⏎HT-1,child-1,child,,,seen⏎
    DIR/members.csv:2:22: error[row-width]: column 6 holds text and has no heading
        2 | HT-1,child-1,child,,,seen
          |                      ^^^^
      Delete the column.

    » members.csv HT-1,child-1,child,,⏎ ,⍽,,,⏎Grand total:,1,,,⏎,2,,,⏎
    DIR/members.csv:4:1: error[total-row]: the row looks like a total
        4 | Grand total:,1,,,
          | ^^^^^^^^^^^^
      The same in 1 more row: line 5.
      Delete it: every row is one family, item or claim.

    » members.csv HT-1,child-1,child,,⏎HT-1 Count,,,,3⏎family_id,subject,role,from,to⏎2,2,,,⏎P-0001 Total,1,,,⏎
    DIR/members.csv:3:1: error[total-row]: the row looks like a total
        3 | HT-1 Count,,,,3
          | ^^^^^^^^^^
      The same in 2 more rows: lines 5, 6.
      Delete it: every row is one family, item or claim.
    DIR/members.csv:4:1: error[repeated-header]: the headings stand here again
        4 | family_id,subject,role,from,to
          | ^^^^^^^^^
      Delete the row; those below it belong to the same table.

    » evidence.csv HT-1,household,asb-incidents,2012-06-01,2012-06-30,3,EV-1,2012-07-01⏎* provisional,,,,,,,⏎Source: case system, 3 June 2013⏎Printed for Mrs Smith⏎
    DIR/evidence.csv:3:1: error[note-row]: the row holds a note and nothing else (not repeated here)
      The same in 2 more rows: lines 4, 5.
      Delete it: every row is one family, item or claim.

    » members.csv HT 1,,,,⏎
    DIR/members.csv:2:1: error[bad-identifier]: family_id "HT 1" has a character that an identifier cannot have
        2 | HT 1,,,,
          | ^^^^
      Use letters, digits, hyphens and underscores, such as HT-0042.
    DIR/members.csv:2:6: error[empty-cell]: subject is empty
        2 | HT 1,,,,
          |      ^
      Fill it in; the row means nothing without it.
    DIR/members.csv:2:7: error[empty-cell]: role is empty
        2 | HT 1,,,,
          |       ^
      Fill it in; the row means nothing without it.

    » evidence.csv HT-1,household,asb-incidents,2012-06-01,2012-06-30,3,letter of Mrs Smith,2012-07-01⏎HT-1,household,asb-incidents,2012-07-01,2012-07-31,3,07700900123,2012-08-01⏎
    DIR/evidence.csv:2:1: error[personal-data]: reference holds what looks like a name (not repeated here)
      Replace it by a key that means nothing outside the council; the register needs no personal data.
    DIR/evidence.csv:3:1: error[personal-data]: reference holds what looks like a telephone number (not repeated here)
      Replace it by a key that means nothing outside the council; the register needs no personal data.

    « register.json {"owners": {"asb-incidents": "Mrs Smith"}, "batches": ["EV-1"]}
    DIR/register.json:1:1: error[personal-data]: register.json holds what looks like a name (not repeated here)
      Name teams and posts, not people; the register needs no personal data.
    """#
}

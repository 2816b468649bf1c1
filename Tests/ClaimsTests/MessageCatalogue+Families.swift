extension MessageCatalogue {
  /// Slips in `families.csv`.
  static let families = #"""
    » families.csv HT-1,P-1,2012-13,crime|work,2012-05-01,04/06/2012,,,⏎
    DIR/families.csv:2:40: error[ambiguous-date]: attached_on "04/06/2012" could be read two ways
        2 | HT-1,P-1,2012-13,crime|work,2012-05-01,04/06/2012,,,
          |                                        ^^^^^^^^^^
      Write 2012-06-04 or 2012-04-06, or declare the order of all dates in register.json: "dateOrder": "dmy" if the day comes first, "mdy" if the month does.

    » families.csv HT-1,P-1,2012-13,crime|work,2012-05-01,14/06/12,,,⏎
    DIR/families.csv:2:40: error[short-year]: attached_on "14/06/12" has a year of two digits
        2 | HT-1,P-1,2012-13,crime|work,2012-05-01,14/06/12,,,
          |                                        ^^^^^^^^
      Show dates with four-digit years in the spreadsheet and save again.

    » families.csv HT-1,P-1,2012-13,crime|work,2012-05-01,2012-02-30,,,⏎HT-2,P-2,2012-13,crime|work,2012-05-01,2013-02-29,,,⏎HT-3,P-3,2012-13,crime|work,2012-05-01,soon,,,⏎
    DIR/families.csv:2:40: error[wrong-date]: attached_on "2012-02-30" is not a date
        2 | HT-1,P-1,2012-13,crime|work,2012-05-01,2012-02-30,,,
          |                                        ^^^^^^^^^^
      The same in 2 more rows: lines 3, 4.
      Write year, month, day: 2012-06-04.

    » families.csv HT-1,P-1,2012-13,crime|work,2012-05-01,41074,,,⏎
    DIR/families.csv:2:40: error[wrong-date]: attached_on "41074" is a spreadsheet's day number, not a date
        2 | HT-1,P-1,2012-13,crime|work,2012-05-01,41074,,,
          |                                        ^^^^^
      Format the column as dates and save again.

    » families.csv =HYPERLINK(1),P-1,2012-13,crime|work,2012-05-01,2012-05-14,,,⏎
    DIR/families.csv:2:1: error[bad-identifier]: family_id "=HYPERLINK(1)" has a character that an identifier cannot have
        2 | =HYPERLINK(1),P-1,2012-13,crime|work,2012-05-01,2012-05-14,,,
          | ^^^^^^^^^^^^^
      Use letters, digits, hyphens and underscores, such as HT-0042.

    » families.csv 42,P-1,2012-13,crime|work,2012-05-01,2012-05-14,,,⏎
    DIR/families.csv:2:1: error[bad-identifier]: family_id "42" begins with a digit: a spreadsheet would turn such identifiers into numbers or dates
        2 | 42,P-1,2012-13,crime|work,2012-05-01,2012-05-14,,,
          | ^^
      Put a letter in front, such as HT-0042. Or give all such numbers a letter in register.json: "idPrefix": {"family_id": "F-"}.

    » families.csv MAR1,P-1,2012-13,crime|work,2012-05-01,2012-05-14,,,⏎
    DIR/families.csv:2:1: error[bad-identifier]: family_id "MAR1" is what a spreadsheet would turn into a date or a truth value
        2 | MAR1,P-1,2012-13,crime|work,2012-05-01,2012-05-14,,,
          | ^^^^
      Use another key, such as HT-0042.

    » families.csv #REF!,P-1,2012-13,crime|work,2012-05-01,2012-05-14,,,⏎
    DIR/families.csv:2:1: error[bad-identifier]: family_id "#REF!" is a spreadsheet's error
        2 | #REF!,P-1,2012-13,crime|work,2012-05-01,2012-05-14,,,
          | ^^^^^
      Correct the cell in the spreadsheet.

    » families.csv Ann Smith,P-1,2012-13,crime|work,2012-05-01,2012-05-14,,,⏎
    DIR/families.csv:2:1: error[personal-data]: family_id holds what looks like a name (not repeated here)
      Replace it by a key that means nothing outside the council; the register needs no personal data.

    » families.csv Smith,P-1,2012-13,crime|work,2012-05-01,2012-05-14,,,⏎
    DIR/families.csv:2:1: error[personal-data]: family_id has no digit and looks like a name (not repeated here)
      Use a key that means nothing outside the council, such as HT-0042.

    » families.csv WA8 1AB,P-1,2012-13,crime|work,2012-05-01,2012-05-14,,,⏎
    DIR/families.csv:2:1: error[personal-data]: family_id holds what looks like a postcode (not repeated here)
      Replace it by a key that means nothing outside the council; the register needs no personal data.

    » families.csv HT-1,P-1,2012-13,crime|work,2012-05-01,2012-05-14,,,⏎HT-1,P-1,2012-13,crime|work,2012-05-01,2012-05-14,,,⏎
    DIR/families.csv:3:1: error[duplicate-family]: family "HT-1" is listed twice; the first is on line 2
        3 | HT-1,P-1,2012-13,crime|work,2012-05-01,2012-05-14,,,
          | ^^^^
      Keep one row a family. A family that came back has a second row with the same key, attached after the day on which the first row says it left.

    » families.csv HT-1,P-1,2012-13,crimes|work,2012-05-01,2012-05-14,,,⏎
    DIR/families.csv:2:18: error[unknown-criterion]: criteria has "crimes"
        2 | HT-1,P-1,2012-13,crimes|work,2012-05-01,2012-05-14,,,
          |                  ^^^^^^^^^^^
      Did you mean crime?

    » families.csv HT-1,P-1,2012-13,work|local,2012-05-01,2012-05-14,,,⏎
    DIR/families.csv:2:18: warning[few-criteria]: the family is identified on 1 of the national criteria; the scheme asks for 2
        2 | HT-1,P-1,2012-13,work|local,2012-05-01,2012-05-14,,,
          |                  ^^^^^^^^^^
      A spot check would ask why it is in the programme.

    » families.csv HT-1,P-1,2012-13,crime|work,2012-05-01,2012-05-14,2012-09-01,,⏎
    DIR/families.csv:2:51: error[exit-reason]: left_on is given without an exit_reason
        2 | HT-1,P-1,2012-13,crime|work,2012-05-01,2012-05-14,2012-09-01,,
          |                                                   ^^^^^^^^^^
      Give one: completed, escalated, disengaged, moved-away, referred-on, other.

    » families.csv HT-1,P-1,2012-13,crime|work,2012-05-01,2012-05-14,2012-05-01,completed,⏎
    DIR/families.csv:2:51: error[left-before-attached]: the family left before it was attached
        2 | HT-1,P-1,2012-13,crime|work,2012-05-01,2012-05-14,2012-05-01,completed,
          |                                                   ^^^^^^^^^^
      Correct one of the two dates.

    » families.csv HT-1,P-1,2012-13,crime|work,2012-05-01,2012-05-14,2012-09-01,complete,⏎
    DIR/families.csv:2:62: error[unknown-word]: exit_reason cannot be "complete"
        2 | …-1,P-1,2012-13,crime|work,2012-05-01,2012-05-14,2012-09-01,complete,
          |                                                             ^^^^^^^^
      Did you mean completed?

    » families.csv HT-1,P-1,2012-13,crime|work,2012-05-01,2015-04-01,,,⏎
    DIR/families.csv:2:40: error[attached-late]: the family was attached after 31 March 2015, the last day of the scheme
        2 | HT-1,P-1,2012-13,crime|work,2012-05-01,2015-04-01,,,
          |                                        ^^^^^^^^^^
      Leave place_id empty if it is worked with and not funded.

    » families.csv HT-1,P-1,2012-13,crime|work,2012-03-01,2012-03-30,,,⏎
    DIR/families.csv:2:40: error[attached-no-fee]: the scheme has no attachment fee for 2011/12
        2 | HT-1,P-1,2012-13,crime|work,2012-03-01,2012-03-30,,,
          |                                        ^^^^^^^^^^
      Correct attached_on, or name the scheme it belongs to.

    » families.csv HT-1,P-1,2012-13,crime|work,2012-05-01,,,,⏎
    DIR/families.csv:2:6: error[place-not-attached]: the family holds a place and has no attached_on
        2 | HT-1,P-1,2012-13,crime|work,2012-05-01,,,,
          |      ^^^
      Give the day on which it was attached, or leave place_id empty.

    » families.csv HT-1,P-1,2012-13,crime|work,2012-05-01,2012-05-14,,,⏎HT-2,P-1,2012-13,crime|work,,2012-08-01,,,HT-1⏎
    DIR/families.csv:3:1: error[replaces-open]: HT-2 replaces HT-1, which has not left
      Give left_on and exit_reason of HT-1.

    » families.csv HT-1,P-1,2012-13,crime|work,2012-05-01,2012-05-14,2012-09-01,other,⏎HT-2,P-1,2012-13,crime|work,2012-05-01,2012-08-01,,,HT-1⏎
    DIR/families.csv:3:1: error[replaces-early]: HT-2 was attached on 1 August 2012, before HT-1, which it replaces, left on 1 September 2012
      Correct one of the two dates.

    » families.csv HT-1,P-1,2012-13,crime|work,2012-05-01,2012-05-14,2012-09-01,other,⏎HT-2,P-2,2012-13,crime|work,2012-05-01,2012-10-01,,,HT-1⏎
    DIR/families.csv:3:1: error[replaces-place]: HT-2 replaces HT-1, which holds another place
      A replacement holds the place of the family it replaces.

    » families.csv HT-1,P-1,2012-13,crime|work,2012-05-01,2012-05-14,2012-09-01,other,⏎HT-2,P-1,2012-13,crime|work,2012-05-01,2012-10-01,,,HT-9⏎
    DIR/families.csv:3:1: error[replaces-unknown]: HT-2 replaces "HT-9", which is not in the register
      Add the family, or leave replaces empty.

    » families.csv HT-1,P-1,2012-13,crime|work,2012-05-01,2012-05-14,2012-09-01,other,HT-2⏎HT-2,P-1,2012-13,crime|work,2012-05-01,2012-05-14,2012-09-01,other,HT-1⏎
    DIR/families.csv:2:1: error[replaces-loop]: HT-1 replaces itself in the end: the chain is a loop
      The same in 1 more row: line 3.
      Correct replaces in one of the rows.

    » families.csv HT-1,P-1,2012-13,crime|work,2012-05-01,2012-05-14,,,⏎HT-2,P-1,2012-13,crime|work,2012-05-01,2012-08-01,,,⏎
    DIR/families.csv:3:1: error[place-shared]: HT-2 and HT-1 both hold P-1, and neither replaces the other
      Name the family it replaces in replaces, or give it a place of its own.

    « families.csv family_id;place_id;cohort⏎HT-1;P-1;2012-13⏎
    DIR/families.csv:1:1: error[csv-separator]: cells are separated by semicolons, not commas
        1 | family_id;place_id;cohort
          | ^^^^^^^^^^^^^^^^^^^^^^^^^
      Save the file as "CSV UTF-8 (comma delimited)".

    « families.csv
    DIR/families.csv: error[csv-empty]: the file is empty
      Its first line must be: family_id,place_id,cohort,criteria,identified_on,attached_on,left_on,exit_reason,replaces.

    « families.csv family_id,place_id,cohort,criteria,identified_on,attached,left_on,exit_reason,replaces,surname,⏎HT-1,P-1,2012-13,crime|work,2012-05-01,2012-05-14,,,⏎
    DIR/families.csv:1:50: error[unknown-column]: unknown column "attached"
        1 | family_id,place_id,cohort,criteria,identified_on,attached,left_on,exit_reason,replaces,surname,
          |                                                  ^^^^^^^^
      It may be attached_on: rename it, or write in register.json "columns": {"families.csv": {"attached": "attached_on"}}.
    DIR/families.csv:1:88: error[personal-data]: the column "surname" looks like personal data (names)
        1 | …iteria,identified_on,attached,left_on,exit_reason,replaces,surname,
          |                                                             ^^^^^^^
      Delete the column: the register needs no personal data.

    » families.csv HT-1,P-1,2012-13,crime|work,2012-05-01,2012-05-14,,,,,oops⏎
    DIR/families.csv:2:55: error[row-width]: column 11 holds text and has no heading
        2 | HT-1,P-1,2012-13,crime|work,2012-05-01,2012-05-14,,,,,oops
          |                                                       ^^^^
      Delete the column.

    » families.csv HT-1,P-1,2012-13,crime|work,2012-06-01,2012-05-14,,,⏎
    DIR/families.csv:2:40: error[attached-before-identified]: the family was attached before it was identified
        2 | HT-1,P-1,2012-13,crime|work,2012-06-01,2012-05-14,,,
          |                                        ^^^^^^^^^^
      Correct one of the two dates.

    » families.csv HT-1,P-1,2012-13,crimes|work,2012-05-01,2012-05-14,,,⏎HT-2,P-2,2012-13,crimes|work,2012-05-01,2012-05-14,,,⏎HT-3,P-3,2012-13,crimes|work,2012-05-01,2012-05-14,,,⏎HT-4,P-4,2012-13,crimes|work,2012-05-01,2012-05-14,,,⏎HT-5,P-5,2012-13,crimes|work,2012-05-01,2012-05-14,,,⏎
    DIR/families.csv:2:18: error[unknown-criterion]: criteria has "crimes"
        2 | HT-1,P-1,2012-13,crimes|work,2012-05-01,2012-05-14,,,
          |                  ^^^^^^^^^^^
      The same in 4 more rows: lines 3, 4, 5, 6.
      Did you mean crime?

    » families.csv HT-1,P-1,2012-13,crime;work,2012-05-01,2012-05-14,,,⏎
    DIR/families.csv:2:18: error[unknown-criterion]: criteria has "crime;work"
        2 | HT-1,P-1,2012-13,crime;work,2012-05-01,2012-05-14,,,
          |                  ^^^^^^^^^^
      Known in this scheme: crime, education, work, local. Separate them by |.

    » families.csv HT-1,P-1,2012-13,crime|work,2012-05-01,2012-05-14,2012-09-01,other,⏎HT-2,P-1,2012-13,crime|work,2012-05-01,2012-10-01,2012-11-01,other,HT-1⏎HT-3,P-1,2012-13,crime|work,2012-05-01,2012-12-01,,,HT-1⏎
    DIR/families.csv:4:1: error[replaces-twice]: HT-3 replaces HT-1, and so does HT-2
      A family is replaced once; the next replacement replaces its replacement.

    » families.csv HT-1,P-1,2012-13,crime|work,2012-05-01,2012-05-14,2012-09-01,other,⏎HT-2,P-1,2012-13,crime|work,2012-05-01,2012-10-01,2013-02-01,other,HT-1⏎HT-3,P-1,2012-13,crime|work,2012-05-01,2012-11-01,,,HT-1⏎
    DIR/families.csv:4:1: error[replaces-twice]: HT-3 replaces HT-1, and so does HT-2
      A family is replaced once; the next replacement replaces its replacement.
    DIR/families.csv:4:1: error[place-overlap]: HT-3 was attached to P-1 while HT-2 held it
      A place is held by one family at a time: correct the dates or the place.

    » families.csv HT-1,P-1,2012-13,crime|work,2012-05-01,2012-05-14,,other,⏎
    DIR/families.csv:2:52: error[exit-reason]: exit_reason is given without a left_on
        2 | HT-1,P-1,2012-13,crime|work,2012-05-01,2012-05-14,,other,
          |                                                    ^^^^^
      Give the day on which the family left.

    » families.csv HT-1,P-1,2012-13,crime|work,2012-05-01,1 May 2012,,,⏎HT-2,P-2,2012-13,crime|work,2012-05-01,2012/05/14,,,⏎HT-3,P-3,2012-13,crime|work,2012-05-01,2012-05-14 00:00,,,⏎
    DIR/families.csv:2:40: error[wrong-date]: attached_on "1 May 2012" is not a date
        2 | HT-1,P-1,2012-13,crime|work,2012-05-01,1 May 2012,,,
          |                                        ^^^^^^^^^^
      The same in 2 more rows: lines 3, 4.
      Write year, month, day: 2012-06-04.

    » families.csv HT-1,P-1,2012-13,crime|work,2012-05-01,04.06.2012,,,⏎HT-2,P-2,2012-13,crime|work,2012-05-01,4/6/2012,,,⏎
    DIR/families.csv:2:40: error[ambiguous-date]: attached_on "04.06.2012" could be read two ways
        2 | HT-1,P-1,2012-13,crime|work,2012-05-01,04.06.2012,,,
          |                                        ^^^^^^^^^^
      The same in 1 more row: line 3.
      Write 2012-06-04 or 2012-04-06, or declare the order of all dates in register.json: "dateOrder": "dmy" if the day comes first, "mdy" if the month does.

    » families.csv HT-1,P-1,2012-13,crime|work,2012-05-01,2012-05-14⍽,,,⏎
    DIR/families.csv:2:40: error[wrong-date]: attached_on "2012-05-14 " has a space before or after it, perhaps one that cannot be seen
        2 | HT-1,P-1,2012-13,crime|work,2012-05-01,2012-05-14 ,,,
          |                                        ^^^^^^^^^^^
      Take it away.

    » families.csv 1E+05,P-1,2012-13,crime|work,2012-05-01,2012-05-14,,,⏎0042,P-2,2012-13,crime|work,2012-05-01,2012-05-14,,,⏎
    DIR/families.csv:2:1: error[bad-identifier]: family_id "1E+05" is a long number that a spreadsheet has cut short: its digits are lost
        2 | 1E+05,P-1,2012-13,crime|work,2012-05-01,2012-05-14,,,
          | ^^^^^
      Restore it from its source, with a letter in front, such as HT-0042.
    DIR/families.csv:3:1: error[bad-identifier]: family_id "0042" begins with a digit: a spreadsheet would turn such identifiers into numbers or dates
        3 | 0042,P-2,2012-13,crime|work,2012-05-01,2012-05-14,,,
          | ^^^^
      Put a letter in front, such as HT-0042. Or give all such numbers a letter in register.json: "idPrefix": {"family_id": "F-"}.

    » families.csv @SUM(A1),P-1,2012-13,crime|work,2012-05-01,2012-05-14,,,⏎HT-2⍽,P-2,2012-13,crime|work,2012-05-01,2012-05-14,,,⏎-HT-3,P-3,2012-13,crime|work,2012-05-01,2012-05-14,,,⏎
    DIR/families.csv:2:1: error[bad-identifier]: family_id "@SUM(A1)" has a character that an identifier cannot have
        2 | @SUM(A1),P-1,2012-13,crime|work,2012-05-01,2012-05-14,,,
          | ^^^^^^^^
      The same in 1 more row: line 4.
      Use letters, digits, hyphens and underscores, such as HT-0042.
    DIR/families.csv:3:1: error[bad-identifier]: family_id "HT-2 " has a space before or after it, perhaps one that cannot be seen
        3 | HT-2 ,P-2,2012-13,crime|work,2012-05-01,2012-05-14,,,
          | ^^^^^
      Take it away.

    » families.csv HT-1,TRUE,2012-13,crime|work,2012-05-01,2012-05-14,,,⏎HT-2,Sep-12,2012-13,crime|work,2012-05-01,2012-05-14,,,⏎
    DIR/families.csv:2:6: error[bad-identifier]: place_id "TRUE" is what a spreadsheet would turn into a date or a truth value
        2 | HT-1,TRUE,2012-13,crime|work,2012-05-01,2012-05-14,,,
          |      ^^^^
      The same in 1 more row: line 3.
      Use another key, such as HT-0042.

    » families.csv HT-1234567890123456789012345678901234567890,P-1,2012-13,crime|work,2012-05-01,2012-05-14,,,⏎
    DIR/families.csv:2:1: error[bad-identifier]: family_id "HT-1234567890123456789012345678901234567890" is longer than 40 characters
        2 | HT-1234567890123456789012345678901234567890,P-1,2012-13,crime|work,2012-05-01,2012-05-14,,,
          | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      Use a short key such as HT-0042.

    » families.csv HT-1,P-1,2012-13,crime|work,2012-05-01,2012-05-14,,,⏎,P-2,2012-13,crime|work,2012-05-01,2012-05-14,,,⏎
    DIR/families.csv:3:1: error[empty-cell]: family_id is empty
        3 | ,P-2,2012-13,crime|work,2012-05-01,2012-05-14,,,
          | ^
      Fill it in; the row means nothing without it.

    » families.csv HT-1,P 1,2012-13,crime|work,2012-05-01,2012-05-14,,,⏎
    DIR/families.csv:2:6: error[bad-identifier]: place_id "P 1" has a character that an identifier cannot have
        2 | HT-1,P 1,2012-13,crime|work,2012-05-01,2012-05-14,,,
          |      ^^^
      Use letters, digits, hyphens and underscores, such as HT-0042.

    » families.csv HT-1,P-1,Ann Smith,crime|work,2012-05-01,2012-05-14,,,⏎HT-2,P-2,First year,crime|work,2012-05-01,2012-05-14,,,⏎
    DIR/families.csv:2:1: error[personal-data]: cohort holds what looks like a name (not repeated here)
      Replace it by a key that means nothing outside the council; the register needs no personal data.

    » families.csv "HT-1,P-1,2012-13,crime|work,2012-05-01,2012-05-14,,,⏎
    DIR/families.csv:2:1: error[csv-quote-open]: a quotation mark is opened here and never closed
        2 | "HT-1,P-1,2012-13,crime|work,2012-05-01,2012-05-14,,,
          | ^
      Close it, or take it away.

    » families.csv HT-1,P-1,the "first" year,crime|work,2012-05-01,2012-05-14,,,⏎
    DIR/families.csv:2:14: error[csv-quote-text]: there is a quotation mark in the middle of a cell
        2 | HT-1,P-1,the "first" year,crime|work,2012-05-01,2012-05-14,,,
          |              ^
      Put the cell in quotation marks and double the mark inside: "5"" pipe".

    » families.csv HT-1,P-1,"first" year,crime|work,2012-05-01,2012-05-14,,,⏎
    DIR/families.csv:2:17: error[csv-quote-text]: there is text after a closing quotation mark
        2 | HT-1,P-1,"first" year,crime|work,2012-05-01,2012-05-14,,,
          |                 ^
      Double a quotation mark inside a cell: "5"" pipe".

    « families.csv family_id,place_id,cohort,criteria,identified_on,attached_on,left_on,exit_reason,replaces,place_id⏎HT-1,P-1,2012-13,crime|work,2012-05-01,2012-05-14,,,⏎
    DIR/families.csv:1:91: error[duplicate-column]: the column "place_id" is there twice
        1 | …ria,identified_on,attached_on,left_on,exit_reason,replaces,place_id
          |                                                             ^^^^^^^^
      Delete or rename one of them.

    « families.csv family_id,place_id,cohort,,criteria,identified_on,attached_on,left_on,exit_reason,replaces⏎HT-1,P-1,2012-13,,crime|work,2012-05-01,2012-05-14,,,⏎
    DIR/families.csv:1:27: error[unknown-column]: a column between others has no heading
        1 | family_id,place_id,cohort,,criteria,identified_on,attached_on,left_on,exit_reason,replaces
          |                           ^
      Give it one, or delete the column if its cells are empty.

    « families.csv Family ID,place_id,cohort,criteria,identified_on,attached_on,left_on,exit_reason,replaces,notes⏎
    DIR/families.csv:1:1: error[unknown-column]: unknown column "Family ID"
        1 | Family ID,place_id,cohort,criteria,identified_on,attached_on,left_on,exit_reason,replaces,notes
          | ^^^^^^^^^
      It may be family_id: rename it, or write in register.json "columns": {"families.csv": {"Family ID": "family_id"}}.
    DIR/families.csv:1:91: error[unknown-column]: unknown column "notes"
        1 | …ria,identified_on,attached_on,left_on,exit_reason,replaces,notes
          |                                                             ^^^^^
      Say in register.json which column it is, or null to pass it over: "columns": {"families.csv": {"notes": null}}. Columns here: family_id, place_id, cohort, criteria, identified_on, attached_on, left_on, exit_reason, replaces.

    « families.csv family_id,place_id,cohort,criteria,identified_on,attached_on,left_on,exit_reason,replaces,Post Code,DOB,NI Number,E-mail,Mobile,Home Address,First name,Ethnicity⏎
    DIR/families.csv:1:91: error[personal-data]: the column "Post Code" looks like personal data (postcodes)
        1 | …ria,identified_on,attached_on,left_on,exit_reason,replaces,Post Code,DOB,NI Number,E-mail,Mobile,H…
          |                                                             ^^^^^^^^^
      Delete the column: the register needs no personal data.
    DIR/families.csv:1:101: error[personal-data]: the column "DOB" looks like personal data (dates of birth)
        1 | …fied_on,attached_on,left_on,exit_reason,replaces,Post Code,DOB,NI Number,E-mail,Mobile,Home Addres…
          |                                                             ^^^
      Delete the column: the register needs no personal data.
    DIR/families.csv:1:105: error[personal-data]: the column "NI Number" looks like personal data (National Insurance numbers)
        1 | …_on,attached_on,left_on,exit_reason,replaces,Post Code,DOB,NI Number,E-mail,Mobile,Home Address,Fi…
          |                                                             ^^^^^^^^^
      Delete the column: the register needs no personal data.
    DIR/families.csv:1:115: error[personal-data]: the column "E-mail" looks like personal data (e-mail addresses)
        1 | …ed_on,left_on,exit_reason,replaces,Post Code,DOB,NI Number,E-mail,Mobile,Home Address,First name,E…
          |                                                             ^^^^^^
      Delete the column: the register needs no personal data.
    DIR/families.csv:1:122: error[personal-data]: the column "Mobile" looks like personal data (telephone numbers)
        1 | …eft_on,exit_reason,replaces,Post Code,DOB,NI Number,E-mail,Mobile,Home Address,First name,Ethnicity
          |                                                             ^^^^^^
      Delete the column: the register needs no personal data.
    DIR/families.csv:1:129: error[personal-data]: the column "Home Address" looks like personal data (addresses)
        1 | …exit_reason,replaces,Post Code,DOB,NI Number,E-mail,Mobile,Home Address,First name,Ethnicity
          |                                                             ^^^^^^^^^^^^
      Delete the column: the register needs no personal data.
    DIR/families.csv:1:142: error[personal-data]: the column "First name" looks like personal data (names)
        1 | …eplaces,Post Code,DOB,NI Number,E-mail,Mobile,Home Address,First name,Ethnicity
          |                                                             ^^^^^^^^^^
      Delete the column: the register needs no personal data.
    DIR/families.csv:1:153: error[personal-data]: the column "Ethnicity" looks like personal data (personal details)
        1 | …t Code,DOB,NI Number,E-mail,Mobile,Home Address,First name,Ethnicity
          |                                                             ^^^^^^^^^
      Delete the column: the register needs no personal data.

    « families.csv sep=,⏎family_id,place_id,cohort,criteria,identified_on,attached_on,left_on,exit_reason,replaces⏎
    DIR/families.csv:1:1: error[csv-separator]: the first line is not a header
        1 | sep=,
          | ^^^^
      Delete the line "sep="; cells are separated by commas.

    « families.csv HT-1,P-1,2012-13,crime|work,2012-05-01,2012-05-14,,,⏎
    DIR/families.csv:1:1: error[missing-header]: the first line has none of the column headings
      It must be: family_id,place_id,cohort,criteria,identified_on,attached_on,left_on,exit_reason,replaces. Headings of your own are named in register.json under "columns".

    ‹ families.csv family_id,place_id,cohort,criteria,identified_on,attached_on,left_on,exit_reason,replaces⏎HT-1,P-1,2012-13,crime|work,2012-05-01,2012-05-14,,,⏎
    DIR/families.csv: error[csv-encoding]: the file is saved as UTF-16
      Save it as "CSV UTF-8 (comma delimited)".

    › families.csv family_id,place_id,cohort,criteria,identified_on,attached_on,left_on,exit_reason,replaces,,␍⏎"HT-1","P-1",2012-13,crime | work,2012-05-01,2012-05-14,,,,,␍⏎,,,,,,,,,,␍⏎

    « families.csv family_id,place_id,cohort,criteria,identified_on,attached_on,left_on,exit_reason,replaces␍HT-1,P-1,2012-13,crime|work,2012-05-01,2012-05-14,,,␍HT-2,P-1,2012-13,crime|work,2012-05-01,2012-02-30,,,␍
    DIR/families.csv:3:40: error[wrong-date]: attached_on "2012-02-30" is not a date
        3 | HT-2,P-1,2012-13,crime|work,2012-05-01,2012-02-30,,,
          |                                        ^^^^^^^^^^
      Write year, month, day: 2012-06-04.

    » families.csv HT-1,P-1,2012-13,crime|work,2012-05-01, 2012-05-14,,,⏎
    DIR/families.csv:2:40: error[wrong-date]: attached_on "2012-05-14" has a space before or after it, perhaps one that cannot be seen
        2 | HT-1,P-1,2012-13,crime|work,2012-05-01, 2012-05-14,,,
          |                                        ^^^^^^^^^^^
      Take it away.
    """#
}

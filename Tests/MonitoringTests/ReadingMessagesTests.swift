import PBRFindings
import PBRProgramme
import Testing

@testable import PBRMonitoring

/// What is said of files that cannot be read as they stand, in full.
@Suite("Messages on reading scorecards")
struct ReadingMessagesTests {
  @Test("Each says where, what and what to type instead", arguments: ReadingCatalogue.rows)
  func said(_ row: ReadingCatalogue.Row) {
    #expect(row.saidNow == row.said, "\(row.files)")
  }
}

/// Rows of damaged files: `# name` begins a file, `>` the messages, without the lines they show.
enum ReadingCatalogue {
  struct Row: Sendable, CustomTestStringConvertible {
    let files: [String: String]
    let said: String

    var testDescription: String { String(said.prefix { $0 != "\n" }) }

    var saidNow: String {
      let files = files
      let reading = ScorecardReading(
        "card.json",
        files: ScorecardFiles(
          InputFiles { path in
            files[path].map { .text(SourceText(name: path, $0)) }
              ?? .problem(.error("file-missing", file: path, "there is no such file"))
          }))
      return reading.findings.filter { $0.severity == .error }.map(\.brief).joined()
    }
  }

  static let rows: [Row] = text.split(separator: "\n\n").map { block in
    var files: [String: String] = [:]
    var (name, said) = ("", "")
    for line in block.split(separator: "\n") {
      if line.hasPrefix("# ") {
        name = String(line.dropFirst(2))
      } else if line.hasPrefix(">") {
        said += line.dropFirst() + "\n"
      } else {
        files[name, default: ""] += line + "\n"
      }
    }
    if files["card.json"] == nil {
      files["card.json"] =
        #"{"pbr": 1, "scorecard": "c", "title": "T", "period": "2010-09-30", "observations": "o.csv", "#
        + (files["c.csv"] == nil ? "" : #""comparators": "c.csv", "area": "A", "#)
        + (files["m.csv"] == nil
          ? #""measures": [{"id": "a", "title": "A", "unit": "percent", "better": "bigger", "period": "quarter"}]}"#
          : #""measures": "m.csv"}"#)
    }
    return Row(files: files, said: said)
  }

  private static let text = #"""
    # o.csv
    measure,period_end,value
    a,30/09/2010,61.2
    >o.csv:2:3: error[date-order]: period_end "30/09/2010" has the day first
    >  Write 2010-09-30; if all dates of the file have the day first, add "dateOrder": "dmy" to the scorecard, or --date-order dmy.

    # o.csv
    measure,period_end,value
    a,2010-11,61.2
    a,2010-09,61.2
    a,40451,61.2
    a,Q2,61.2
    a,,61.2
    >o.csv:2:3: error[wrong-date]: period_end "2010-11" is a year or a month, not a date
    >  Write the last day of the period: 2011-03-31 for the financial year 2010-11.
    >o.csv:3:3: error[wrong-date]: period_end "2010-09" is a month, not a date
    >  Write the last day of the period: 2010-09-30.
    >o.csv:4:3: error[wrong-date]: period_end "40451" is a spreadsheet's day number, not a date
    >  Format the column as dates and save again.
    >o.csv:5:3: error[wrong-date]: period_end "Q2" is not a date
    >  Write year, month, day: 2010-09-30.
    >o.csv:6:3: error[empty-cell]: period_end is empty
    >  Write the last day of the period.

    # o.csv
    measure,period_end,value,flag
    a,2010-09-30,"1,234",
    a,2010-06-30,n/a,
    a,2010-03-31,high,
    a,2009-12-31,1234567890123456789,
    a,2009-09-30,61.2,provisionl
    >o.csv:2:15: error[wrong-number]: value "1,234" is not a number
    >  Write 1234, without pound sign, commas, spaces or words.
    >o.csv:3:14: error[wrong-number]: value "n/a" is not a number
    >  Leave the cell empty and write a flag: not-available, awaiting, not-applicable, none.
    >o.csv:4:14: error[wrong-number]: value "high" is not a number
    >  Write a plain number, such as 61.2.
    >o.csv:5:14: error[wrong-number]: value "1234567890123456789" is not a number
    >  Numbers of more than 18 digits are not read: check it.
    >o.csv:6:19: error[unknown-word]: flag cannot be "provisionl"
    >  Did you mean provisional?

    # o.csv
    measure,period_end,numerator,denominator,value
    a,2010-09-30,1,0,
    a,2010-06-30,1,,
    >o.csv:2:16: error[no-value]: a has nothing to divide by on 2010-09-30: the denominator is 0
    >  Leave value and parts empty and write the flag none: nothing happened to measure.
    >o.csv:3:16: error[no-value]: a has a numerator and no denominator on 2010-06-30
    >  Missing is never 0.
    >  Write the denominator; if it is not known, write a flag: not-available, awaiting.

    # o.csv
    measure,period_end,value,comment
    a,2010-09-30,61.2,late, but in hand
    a,2010-06-30,61.2,,,
    >o.csv:2:24: error[row-width]: the row has more cells than there are headings
    >  The cells before may stand in the wrong columns.
    >  Put a cell that holds a comma in quotation marks, or delete the cell.

    # o.csv
    measure,period_end,value,
    a,2010-09-30,61.2,seen by AL
    measure,period_end,value,
    Total,,61.2,
    Source: the quarterly return,,,
    >o.csv:2:19: error[row-width]: column 4 holds text and has no heading
    >  Delete the column.
    >o.csv:3:1: error[repeated-header]: the headings stand here again
    >  Delete the row; those below it belong to the same table.
    >o.csv:4:1: error[total-row]: the row looks like a total
    >  Delete it: every row is one of the observations.
    >o.csv:5:1: error[note-row]: the row holds a note and nothing else (not repeated here)
    >  Delete it: every row is one of the observations.

    # o.csv
    Observations of 2010,,
    ,,
    measure,period_end,value
    a,2010-09-30,61.2
    >o.csv:1:1: error[missing-header]: the headings stand on line 3, not on line 1
    >  Delete lines 1 to 2.

    # o.csv
    sep=;
    measure;period_end;value
    a;2010-09-30;61.2
    >o.csv:1:1: error[csv-separator]: cells are separated by semicolons, not commas
    >  Save the file as "CSV UTF-8 (comma delimited)", without the line "sep=".

    # o.csv
    measure,period_end,value,stated_change
    a,2010-09-30,61.2,x
    >o.csv:2:19: error[wrong-number]: stated_change "x" is not a number
    >  Leave the cell empty.

    # card.json
    {"pbr": 1, "scorecard": "c", "title": "T", "period": "2010-09-30", "observations": "o.csv", "measures": [
    {"id": "a", "title": "A", "unit": "number", "better": "higher", "period": "quarter", "year": "last"},
    {"id": "b", "title": "B", "unit": "number", "better": "bigger", "period": "quarter", "year": "last"}],
    "sums": [{"total": "b", "parts": ["a"]}]}
    # o.csv
    measure,period_end,value
    a,2010-09-30,5
    b,2010-09-30,5
    c,2010-09-30,5
    >card.json:2:55: error[unknown-word]: measures.a.better cannot be "higher"
    >  Did you mean "bigger"?
    >o.csv:4:1: error[unknown-measure]: there is no measure "c" in the scorecard
    >  Did you mean b?

    # card.json
    {"pbr": 1, "scorecard": "c", "title": "T", "period": "2010-09-30", "observations": "o.csv", "measures": [
    {"id": "a", "title": "A", "unit": "number", "better": "bigger", "period": "term", "year": "last"},
    {"id": "b", "title": "B", "unit": "number", "better": "bigger", "period": "quarter", "year": "last"}]}
    # o.csv
    measure,period_end,value
    a,2010-09-30,5
    b,2010-09-29,5
    >card.json:1:1: error[file-missing]: terms.csv: there is no such file
    >  A measure has terms for periods: write the file, with the columns term,starts,ends and a row for each term, or name another as "terms" of the scorecard.
    >o.csv:3:3: error[period-end]: 2010-09-29 ends no quarter, the period of b
    >  30 June, 30 September, 31 December and 31 March end a quarter; nearest 2010-09-30.

    # card.json
    {"pbr": 1, "scorecard": "c", "title": "T", "period": "2010-09-30", "measures": [
    {"id": "a", "title": "A", "unit": "number", "better": "bigger", "period": "quarter", "rows": "to-date", "year": "sum"},
    {"id": "b", "title": "B", "unit": "number", "better": "bigger", "period": "quarter", "rows": {"months": 12}, "year": "last"},
    {"id": "c", "title": "C", "unit": "number", "better": "bigger", "period": "quarter", "rows": "period", "year": "last"}]}
    >card.json:2:113: error[year-with-rows]: measures.a.year is "sum", and its rows are to-date: each of them stands for itself
    >  Delete "year"; if each row covers its own period alone, delete "rows".
    >card.json:3:118: error[year-with-rows]: measures.b.year is "last", and its rows are 12 months: each of them stands for itself
    >  Delete "year"; if each row covers its own period alone, delete "rows".

    # o.csv
    measure,period_end,value
    aa,2010-09-30,61.2
    ,2010-09-30,61.2
    >o.csv:2:1: error[unknown-measure]: there is no measure "aa" in the scorecard
    >  Did you mean a?
    >o.csv:3:1: error[empty-cell]: measure is empty
    >  Write the id of a measure.

    # o.csv
    measure,period,value
    >o.csv:1:9: error[unknown-column]: unknown column "period"
    >  Delete it. Known here: measure, period_end, numerator, denominator, value, flag, as_at, reference, comment, stated_status, stated_change, stated_as.

    # o.csv
    measure,value,value
    >o.csv:1:15: error[duplicate-column]: the column "value" is there twice
    >  Delete or rename one of them.

    # o.csv
    measure,value
    >o.csv:1:1: error[missing-column]: the column period_end is missing
    >  Add it; its cells may be left empty.

    # o.csv
    measure,period_end,value,surname
    >o.csv:1:26: error[personal-data]: the column "surname" looks like personal data (names)
    >  Delete the column: observations are sums over many people, never about one.

    # o.csv
    measure;period_end;value
    >o.csv:1:1: error[csv-separator]: cells are separated by semicolons, not commas
    >  Save the file as "CSV UTF-8 (comma delimited)".

    # card.json
    {"pbr": 1, "scorecard": "c", "title": "T", "period": "2010-09-30", "observations": "no.csv", "measures": []}
    >card.json:1:84: error[file-missing]: no.csv: there is no such file

    # card.json
    {"pbr": 2, "scorecard": "1", "title": "T", "period": "2010-09-30", "measure": []}
    >card.json:1:9: error[version]: this program reads scorecards of version 1, not 2
    >  Write "pbr": 1.
    >card.json:1:25: error[bad-id]: "1" cannot be an id
    >  Use letters, digits, hyphens, underscores and full stops, beginning with a letter (at most 60); a financial year such as 2012-13 is an id, too.
    >card.json:1:68: error[unknown-key]: unknown key "measure" in the file
    >  Did you mean "measures"?

    # card.json
    {"pbr": 1, "scorecard": "c", "title": "T", "measures": [{"id": "a", "title": "A", "unit": "number", "better": "none", "period": "day"}]}
    >card.json:1:1: error[missing-key]: period is missing, and there is no observation
    >  Add it: "period": "2010-09-30".

    # card.json
    {"pbr": 1, "scorecard": "c", "title": "T", "period": "2010-09-30", "groups": [{"id": "outcomes"}], "measures": [
    {"id": "a", "title": "A", "unit": "percent", "better": "range", "period": "quarter", "range": {"from": 15, "to": 10}, "group": "outcome"},
    {"id": "b", "title": "B", "unit": "rate", "better": "smaller", "period": "quartr", "status": "target-limit"},
    {"id": "c", "title": "C", "unit": "rate", "per": 0, "better": "smaller", "period": "quarter", "direction": ["year-ago", "last"]}]}
    >card.json:2:114: error[range-order]: measures.a.range.to is below measures.a.range.from
    >  Give the smaller end first.
    >card.json:2:128: error[unknown-group]: the scorecard has no group "outcome"
    >  Did you mean "outcomes"?
    >card.json:3:1: error[missing-key]: measures.b.per is missing
    >  Add it: "per": 10000.
    >card.json:3:74: error[unknown-word]: measures.b.period cannot be "quartr"
    >  Did you mean "quarter"?
    >card.json:3:94: error[unknown-word]: measures.b.status cannot be "target-limit"
    >  Did you mean "target-limits"?
    >card.json:4:50: error[wrong-value]: measures.c.per must be above 0
    >  Write for how many the rate is: 1000, 10000.
    >card.json:4:121: error[wrong-value]: measures.c.direction cannot be "last"
    >  One of: year-ago, previous, last-year, baseline.

    # card.json
    {"pbr": 1, "scorecard": "c", "title": "T", "period": "2010-09-30", "measures": [
    {"id": "a", "title": "A", "unit": "percent", "better": "bigger", "period": "quarter", "targets": {"2010/11": {"target": 70}, "2011-12": {"target": "70%", "profile": {"M01": 6}, "limits": {"better": -1}}}},
    {"id": "b", "title": "B", "unit": "percent", "better": "bigger", "period": "calendar-year", "targets": {"2010-11": {"target": 70}}}], "sums": [{"total": "a", "parts": ["d"]}]}
    >card.json:2:99: error[wrong-value]: measures.a.targets.2010/11 is "2010/11", which is not a financial year
    >  Write "2010-11".
    >card.json:2:148: error[wrong-value]: measures.a.targets.2011-12.target must be a number, not "70%"
    >  Write 70, without quotation marks, signs or commas.
    >card.json:2:167: error[unknown-key]: "M01" is no place in a year of a quarter measure
    >  Write Q1 to Q4.
    >card.json:2:199: error[wrong-value]: measures.a.targets.2011-12.limits.better is -1, but may not be negative
    >  Take the sign away.
    >card.json:3:105: error[wrong-value]: measures.b.targets.2010-11 is "2010-11", which is not a calendar year
    >  Write "2010".
    >card.json:3:169: error[unknown-measure]: there is no measure "d" in the scorecard
    >  Did you mean "a"?

    # card.json
    {"pbr": 1, "scorecard": "c", "title": "T", "period": "2010-09-30", "statusRules": {
    "x": {"judges": "value", "bands": [{"status": "poor"}, {"status": "good", "from": 0}]},
    "y": {"judges": "value", "bands": [{"status": "fair", "from": 0}, {"status": "good", "from": 3}, {"status": "poor"}]},
    "z": {"judges": "value", "bands": [{"status": "good", "above": 0}, {"status": "fair", "from": 0}, {"status": "poor", "above": 0}]}}, "measures": []}
    >card.json:2:56: error[band-never-holds]: band 2 of statusRules.x never holds: band 1 holds wherever it does, and comes first
    >  Write the bands from the best to the worst, the one without a limit last.
    >card.json:3:67: error[band-never-holds]: band 2 of statusRules.y never holds: band 1 holds wherever it does, and comes first
    >  Write the bands from the best to the worst, the one without a limit last.
    >card.json:4:99: error[band-never-holds]: band 3 of statusRules.z never holds: band 1 holds wherever it does, and comes first
    >  Write the bands from the best to the worst, the one without a limit last.

    # m.csv
    id,title,unit,better,period,rows
    a,A,percent,bigger,quarter,todate
    # targets.csv
    measure,year,target
    b,2010-11,70
    # o.csv
    measure,period_end,value
    >targets.csv:2:1: error[unknown-measure]: there is no measure "b"
    >  Did you mean a?
    >m.csv:2:28: error[unknown-word]: measures.a.rows cannot be "todate"
    >  Did you mean "to-date"?
    """#
}

import ClaimsSamples
import PBRFiles
import PBRFindings
import PBRQuantities
import PBRReporting
import Testing

@testable import PBRClaims
@testable import PBRRegister

@Suite("Keys and texts")
struct KeysAndTextTests {
  @Test(
    "Keys that are alike, and some that are not",
    arguments: [
      ("F-0001", "f-0001", "capital letters"), ("HT-0042", "HT-42", "leading zeros"),
      ("HT-0042", "HT0042", "separators"), ("HT-0042", "HT_0042", "separators"),
      ("HT.0042", "ht 42", "capital letters, leading zeros and separators"),
      ("HO-1", "H0-1", "letters that look alike"), ("HTl2", "HT12", "letters that look alike"),
      ("HT-I2", "HT-l2", "letters that look alike"), ("F-111", "F-1-11", "separators"),
      ("HT-2012-001", "HT-2012001", "separators"),
      ("HT-2012-001", "HT-20121", "leading zeros and separators"),
      ("F-O1", "F-1", "leading zeros and letters that look alike"),
      ("F-0O12", "F-12", "leading zeros and letters that look alike"), ("HO1", "H1", ""),
      ("F-OAK", "F-AK", ""), ("HT-2012-0010", "HT-20120001", ""), ("HT-1020", "HT-1200", ""),
      ("F-1-11", "F-11-1", ""), ("HT-0042", "HT-0043", ""), ("HT-10", "HT-1", ""),
      ("HT-100", "HT-010", ""), ("LI-1", "LL-1", ""), ("A1", "B1", ""), ("F-1", "F-1", ""),
    ])
  func alike(_ one: String, _ other: String, _ difference: String) {
    for (left, right) in [(one, other), (other, one)] {
      #expect(KeyLikeness.difference(left.utf8, right.utf8) ?? "" == difference, "\(left) \(right)")
      // Found by the table, too.
      let table = WordTable(["X-1", left])
      #expect(table.alike(right)?.difference ?? "" == difference, "\(left) \(right)")
    }
  }

  @Test(
    "Keys in other alphabets",
    arguments: [
      ("НТ-1", "HT-1"), ("ＨＴ－１", "HT-1"), ("ΗT‑1", "HT-1"), ("ЖТ-1", nil), ("HT-1", nil),
    ])
  func plain(_ key: String, _ plain: String?) { #expect(KeyLikeness.plain(key) == plain) }

  @Test(
    "What looks personal anywhere in a text",
    arguments: [
      ("agreed with Mrs Smith on the phone", "a name"), ("spoke to mr o'neill", "a name"),
      ("Dr. Patel confirmed", "a name"), ("see Miss Jones", "a name"),
      ("moved to WA8 1AB", "a postcode"), ("now at sw1a2aa.", "a postcode"),
      ("ring 0151 424 2061", "a telephone number"), ("ring 07700900123", "a telephone number"),
      ("on +44 7700 900123", "a telephone number"),
      ("NI AB 12 34 56 C", "a National Insurance number"),
      ("NI no. AB123456C was wrong", "a National Insurance number"),
      ("write to ann@example.org", "an e-mail address"),
      ("child born 14/02/2001", "a date of birth"), ("DOB: 14 February 2001", "a date of birth"),
      ("d.o.b. 2001-02-14", "a date of birth"),
      ("lives at 14 Elm Road", "a house and its street"),
      ("of 12a high street", "a house and its street"),
      ("now at 10 The Crescent", "a house and its street"),
      ("Mr.Smith rang", "a name"), ("Dr.Patel", "a name"), ("Mrs.Jones said", "a name"),
      ("Mr error in the sheet", nil), ("Ms excel error", nil), ("e.g. mr. missing", nil),
      ("WA8-6NB", "a postcode"), ("ＷＡ８ 6NB", "a postcode"),
      ("EV-12-1AB", nil), ("ref W2013-W1", nil),
      ("tel: 424 2061", "a telephone number"), ("phone no 424 206", "a telephone number"),
      ("phone 3 families", nil), ("447700900123", "a telephone number"),
      ("born on the 12th of March 1999", "a date of birth"), ("DOB 120399", "a date of birth"),
      ("DOB 12031999", "a date of birth"), ("dob12/03/1999", "a date of birth"),
      ("dob missing in 12039 of them", nil), ("born after attachment", nil),
      ("of 12-14 Mill Lane", "a house and its street"),
      ("at 12/14 mill lane", "a house and its street"),
      ("12 high st", "a house and its street"), ("12 returned to St Helens", nil),
      ("2012/13 return of Lane End", nil),
      ("2 of The Road project", nil), ("Paid short by the payer", nil),
      ("one child was permanently excluded", nil),
      ("paid on 14/02/2013", nil), ("paid on 14 February 2013 at the rate of 2012/13", nil),
      ("No record of the referral", nil), ("2 families of the road safety project", nil),
      ("missed the dr appointment", nil), ("26 weeks in work", nil),
      ("claim 2013-W2, place P-0011", nil),
      ("£700 not £1,500", nil), ("miss the deadline", nil), ("Window W2013-01 closed", nil),
    ])
  func personal(_ text: String, _ kind: String?) {
    #expect(PersonalText.kind(in: text) == kind, "\(text)")
  }

  /// A register of two families in places, their evidence on one row, and what is said of it.
  private func shared(_ second: String, batches: Bool = false, claims: String = "") throws
    -> [String]
  {
    let work = "adult-1,employment,2012-07-02,2013-01-10,1,EV-1,2013-01-10\n"
    let folder = try RegisterFolder([
      "families.csv": """
      F-1,P-1,2012-13,crime|work,2012-05-01,2012-06-09,,,
      G-7,P-7,2012-13,crime|work,2012-05-01,2012-06-09,,,

      """,
      "evidence.csv": (claims.isEmpty ? "F-1," + work : "") + "G-7,"
        + (second.isEmpty ? work : second),
      "claims.csv": JournalSheet.header + "\n" + claims,
      "register.json": batches ? #"{"batches": ["EV-1"]}"# : "{}",
    ])
    let day = try #require(CivilDate("2013-01-20"))
    let whole = try #require(try folder.inputs().read().register)
    let quick = try #require(try folder.inputs().read(assessedOn: day).register)
    let said = [whole, quick].map { Assessment($0, asOf: day).sharedEvidence.map(\.text) }
    #expect(said[0] == said[1])
    // Read for one day and asked about another, it answers for the day asked about.
    for other in ["2012-07-31", "2013-03-31"].compactMap({ CivilDate($0) }) {
      let tables = [whole, quick].map { Assessment($0, asOf: other).table.rows.map { "\($0)" } }
      #expect(tables[0] == tables[1])
    }
    return said[0].map { $0.replacing(folder.path, with: "DIR") }
  }

  @Test("One row of evidence for two places is refused; a reference shared by others is a warning")
  func sharedEvidence() throws {
    let batch =
      #"If EV-1 is a return that covers many families, say so in register.json: "batches": ["EV-1"]."#
    same(
      try shared(""),
      [
        """
        DIR/evidence.csv:3:1: error[evidence-shared]: employment of G-7 and employment of F-1, on line 2, rest on one row of evidence: EV-1
          One result could be paid twice: £800.
          If it is one family, keep it under one key and one place. \(batch)

        """
      ])
    #expect(try shared("", batches: true).isEmpty)
    // A day later it is another row.
    same(
      try shared("adult-1,employment,2012-07-03,2013-01-10,1,EV-1,2013-01-10\n"),
      [
        """
        DIR/evidence.csv:3:1: warning[reference-shared]: employment of G-7 and employment of F-1, on line 2, have the reference EV-1 in rows that differ
          \(batch)

        """
      ])
    // The family that was claimed for is in the register no more: its row stands under another key.
    let claimed =
      "C1,troubled-families-2012,W2013-01,P-2,F-2,2012-13,2012-06-09,employment,2012-12-30,2012-13,"
      + "800.00,EV-1,submitted,2013-01-15,\n"
    same(
      try shared("", claims: claimed),
      [
        """
        DIR/evidence.csv:2:1: error[evidence-shared]: employment of G-7 rests on EV-1, on which C1 claims employment of F-2 (P-2)
          One result could be paid twice: £800.
          If it is one family, keep it under one key and one place. \(batch)

        """
      ])
    #expect(try shared("", batches: true, claims: claimed).isEmpty)
    // A space at the end of a reference makes it no other.
    #expect(
      try shared(
        "adult-1,employment,2012-07-02,2013-01-10,1,EV-1 ,2013-01-10\n", claims: claimed
      ).first?.contains("error[evidence-shared]: employment of G-7 rests on EV-1,") == true)
    // Nor do capitals, of a claimed result and of one that is not, nor of a return that is named.
    let small = "adult-1,employment,2012-07-02,2013-01-10,1, ev-1 ,2013-01-10\n"
    #expect(
      try shared(small, claims: claimed).first?
        .contains("error[evidence-shared]: employment of G-7 rests on ev-1,") == true)
    #expect(
      try shared(small).first?.contains("on line 2, rest on one row of evidence: ev-1") == true)
    #expect(try shared(small, batches: true).isEmpty)
    // What was withdrawn stands in nobody's way.
    #expect(
      try shared(
        "",
        claims: claimed + claimed.replacing("submitted,2013-01-15", with: "withdrawn,2013-01-16")
      )
      .isEmpty)
  }

  /// A fall of 12 to 4 rests on two rows, and both are those of another family, too. Told once, both
  /// references stand in what to write; with both written nothing is shared.
  @Test("Every reference that is shared is named at once")
  func references() throws {
    let rows = ["F-1", "G-7"].map {
      "\($0),household,asb-incidents,2011-12-09,2012-06-08,12,EV-1,2012-06-08\n"
        + "\($0),household,asb-incidents,2012-07-01,2012-12-31,4,EV-2,2013-01-05\n"
    }
    let day = try #require(CivilDate("2013-01-20"))
    for settings in ["{}", #"{"batches": ["EV-1", "EV-2"]}"#] {
      let folder = try RegisterFolder([
        "families.csv": "F-1,P-1,2012-13,crime|work,2012-05-01,2012-06-09,,,\n"
          + "G-7,P-7,2012-13,crime|work,2012-05-01,2012-06-09,,,\n",
        "evidence.csv": rows.joined(), "register.json": settings,
      ])
      let register = try #require(try folder.inputs().read().register)
      let told = Assessment(register, asOf: day).sharedEvidence.map(\.text)
      #expect(told.isEmpty == (settings != "{}"), "\(told)")
      let remedy =
        "If EV-1 and EV-2 are returns that cover many families, say so in register.json: "
        + #""batches": ["EV-1", "EV-2"]."#
      #expect(told.allSatisfy { $0.contains(remedy) }, "\(told)")
    }
  }
}

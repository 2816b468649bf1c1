package import PBRQuantities

/// Events as a calendar of RFC 5545 (iCalendar), which calendars of offices import.
package struct CalendarWriter: Sendable {
  /// What the calendar is called where it is shown.
  let name: String
  /// What is to be known of all of it, such as that it is not for publication; may be empty.
  let note: String
  /// The day that the events are known as of: their time stamp, so that the same plan gives the
  /// same bytes.
  let stamp: CivilDate

  package init(name: String, note: String = "", stamp: CivilDate) {
    self.name = name
    self.note = note
    self.stamp = stamp
  }

  package func text(_ events: [CalendarEvent]) -> String {
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//pbr//Deadlines//EN", "CALSCALE:GREGORIAN",
      "METHOD:PUBLISH", "X-WR-CALNAME:" + CalendarWriter.escaped(name),
    ]
    if !note.isEmpty { lines.append("X-WR-CALDESC:" + CalendarWriter.escaped(note)) }
    for event in events {
      lines += [
        "BEGIN:VEVENT", "UID:" + event.uid, "DTSTAMP:\(CalendarWriter.day(stamp))T000000Z",
        "DTSTART;VALUE=DATE:" + CalendarWriter.day(event.on),
        "DTEND;VALUE=DATE:" + CalendarWriter.day(event.on.adding(days: 1)),
        "SUMMARY:" + CalendarWriter.escaped(event.summary),
        "DESCRIPTION:" + CalendarWriter.escaped(event.description),
        "CATEGORIES:" + CalendarWriter.escaped(event.category), "TRANSP:TRANSPARENT", "END:VEVENT",
      ]
    }
    lines.append("END:VCALENDAR")
    return lines.map { CalendarWriter.folded($0) + "\r\n" }.joined()
  }

  /// `20130331`
  private static func day(_ date: CivilDate) -> String { date.dataText.filter { $0 != "-" } }

  /// A text value (RFC 5545, 3.3.11); characters that control a terminal are left out.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": escaped += "\\\(scalar)"
      case "\n": escaped += "\\n"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: continue
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// Lines of at most 75 bytes, whole characters, continued after a space (RFC 5545, 3.1).
  static func folded(_ line: String) -> String {
    var folded = ""
    var length = 0
    for scalar in line.unicodeScalars {
      let size = UTF8.width(scalar)
      if length + size > 75 {
        folded += "\r\n "
        length = 1
      }
      folded.unicodeScalars.append(scalar)
      length += size
    }
    return folded
  }
}

/// What a document holds, in order, with the pages that each part needs.
struct WordFlow {
  enum Kind {
    /// It belongs to what follows, as a heading or a caption does.
    case lead
    case text
    case block
  }

  private struct Item {
    var markup: String
    var kind: Kind
    var isLying: Bool
  }

  private var items: [Item] = []

  mutating func add(_ markup: String, _ kind: Kind, isLying: Bool = false) {
    items.append(Item(markup: markup, kind: kind, isLying: isLying))
  }

  /// The body: where the page turns, a section ends.
  func body(isClose: Bool, isMarked: Bool) -> String {
    let items = gathered
    var out = ""
    out.reserveCapacity(items.reduce(4000) { $0 + $1.markup.utf8.count })
    var isLying = items.first?.isLying ?? false
    for item in items {
      if item.isLying != isLying {
        let page = WordPage(isLying: isLying, isClose: isClose)
        out += WordText.paragraph(
          "", "",
          "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/>"
            + page.properties(isMarked: isMarked))
        isLying = item.isLying
      }
      out += item.markup
    }
    out += WordPage(isLying: isLying, isClose: isClose).properties(isMarked: isMarked)
    return out
  }

  /// The items with what leads to a table on a lying page put onto that page: its caption, the
  /// heading over it, and up to two paragraphs between the two.
  private var gathered: [Item] {
    var items = items
    func leads(before place: Int) -> Int {
      var start = place
      while start > 0, items[start - 1].kind == .lead { start -= 1 }
      return start
    }
    for place in items.indices where items[place].isLying && items[place].kind == .block {
      var start = leads(before: place)
      var text = start
      while text > 0, items[text - 1].kind == .text, start - text < 2 { text -= 1 }
      let heading = leads(before: text)
      if heading < text { start = heading }
      // Nothing but words before the first table: they need no page of their own.
      if !items[..<start].contains(where: { $0.kind == .block }), start < 12 { start = 0 }
      for index in start..<place { items[index].isLying = true }
    }
    return items
  }
}

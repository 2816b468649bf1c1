package import PBRFiles
package import PBRFindings
import PBRQuantities

extension Scheme {
  /// The claim windows as a list in the rules has them, those of a rule written out; and where they
  /// stand. Nil when the rules have none.
  package var windowItems: (items: [JSONValue], place: SourcePlace)? {
    guard let given = source.object?["claimWindows"] else { return nil }
    if let items = given.array ?? given.object?["value"]?.array { return (items, given.place) }
    return (windows.map { Scheme.item($0, at: given.place) }, given.place)
  }

  /// A claim window as a list has it.
  package static func item(_ window: ClaimWindow, at place: SourcePlace) -> JSONValue {
    func member(_ key: String, _ text: String) -> JSONMember {
      JSONMember(key: key, keyPlace: place, value: JSONValue(.string(text), at: place))
    }
    return JSONValue(
      .object(
        JSONObject([member("id", window.id), member("closes", window.closes.dataText)])),
      at: place)
  }

  /// The rules with other claim windows, as they would be written.
  package func source(withWindows items: [JSONValue], at place: SourcePlace) -> JSONValue {
    var rules = source.object ?? JSONObject()
    rules["claimWindows"] = JSONValue(.array(items), at: place)
    return JSONValue(.object(rules), at: source.place)
  }
}

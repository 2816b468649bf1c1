import PBRFiles

extension Scenario {
  /// How this plan's pages name who is attached and what is paid for.
  package var wording: SchemeWording {
    guard scheme.unit != .family || scheme.isRateCard else { return SchemeWording(.family) }
    return SchemeWording(
      scheme.unit, hasSteps: scheme.isRateCard,
      keeping: source.texts
        + [scheme.title, scheme.publisher].compactMap(\.self)
        + scheme.results.map(\.title) + scheme.strands.map(\.title))
  }
}

extension JSONValue {
  /// Every text in it, names of fields left out.
  fileprivate var texts: [String] {
    if let string { return [string] }
    if let array { return array.flatMap(\.texts) }
    return object?.members.flatMap(\.value.texts) ?? []
  }
}

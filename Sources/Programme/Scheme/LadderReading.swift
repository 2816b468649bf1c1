import PBRFiles
import PBRFindings
import PBRQuantities

/// A result of a rate card as it was read, before its place on its ladder is known.
struct StepDraft {
  let rule: ResultRule
  let strand: String?
  let strandPlace: SourcePlace
  let after: String?
  let afterPlace: SourcePlace
  let repeats: (everyMonths: Int, times: Int)?
  let repeatsPlace: SourcePlace?
}

extension StepDraft {
  /// The keys of a result that only a rate card has.
  static func read(_ reader: FieldReader, rule: (FieldReader) -> ResultRule?) -> StepDraft? {
    _ = reader.required("strand", expected: "\"strand\": \"accommodation\"")
    let strand = reader.plainText("strand")
    let after = reader.plainText("after")
    var repeats: (Int, Int)?
    if let fields = reader.object("repeats") {
      _ = fields.required("everyMonths", expected: "\"everyMonths\": 1")
      _ = fields.required("times", expected: "\"times\": 24")
      let every = fields.figure("everyMonths", unit: .months) { .whole($0, in: 1...120) }
      let times = fields.figure("times", unit: .results) { .whole($0, in: 1...Strand.mostSteps) }
      _ = fields.provenance()
      fields.finish()
      if let every, let times { repeats = (every.value, times.value) }
    }
    for key in ["addOn", "notWith"] where reader.object[key].map({ !$0.isNull }) ?? false {
      reader.report(
        .error(
          "card-key", at: reader.object[key]?.place,
          "\(FieldPath.text(reader.path + [key])) stands in a scheme with strands",
          remedy: "Leave it out: of the steps that follow the same one at most one happens, and "
            + "strands do not exclude each other."))
    }
    guard let rule = rule(reader) else { return nil }
    if rule.volume != nil, reader.object["repeats"] != nil {
      reader.report(
        .error(
          "card-key", at: reader.object["repeats"]?.place,
          "\(rule.id) repeats and has prices by number",
          remedy: "Leave repeats or volume out."))
    }
    return StepDraft(
      rule: rule, strand: strand, strandPlace: reader.object["strand"]?.place ?? reader.opening,
      after: after, afterPlace: reader.object["after"]?.place ?? reader.opening, repeats: repeats,
      repeatsPlace: reader.object["repeats"]?.place)
  }
}

/// Puts the steps of a rate card on their ladders.
enum LadderReading {
  /// The keys of a result that only a rate card has.
  static let keys = ["strand", "after", "repeats"]

  /// Results with steps of a ladder in a scheme that has no ladders.
  static func reportWithoutStrands(_ items: [JSONValue], _ scheme: FieldReader) {
    let members = items.flatMap { item in
      item.object?.members.filter { keys.contains($0.key) && !$0.value.isNull } ?? []
    }
    // A key that is nearly "strands" is told as unknown.
    guard let first = members.first, !scheme.misspells(["strands"]) else { return }
    let used = keys.filter { key in members.contains { $0.key == key } }
    let strand = members.first { $0.key == "strand" }?.value.string ?? "work"
    scheme.report(
      .error(
        "no-strands", at: first.keyPlace,
        "results have \(used.map { "\"\($0)\"" }.joined(separator: ", ")), which belong to a rate "
          + "card, and the scheme has no strands",
        remedy:
          "Add \"strands\": [ { \"id\": \(Quoted.value(strand)), \"title\": \"…\" } ] and give "
          + "every result its \"strand\", the first steps no \"after\": see "
          + "Documentation/rate-cards.md. pbr init --scheme-skeleton writes such a scheme."))
  }

  static func rules(_ drafts: [StepDraft], strands: [Strand], _ scheme: FieldReader)
    -> [ResultRule]
  {
    reportStrands(drafts, strands, scheme)
    reportSteps(drafts, strands, scheme)
    let strandIndex = Dictionary(
      strands.enumerated().map { ($0.element.id, $0.offset) }
    ) { first, _ in first }
    var rules: [ResultRule] = []
    // Where each result of the rules stands among the steps; of a repeated one the first.
    var places: [String: Int] = [:]
    for draft in drafts {
      guard let strand = draft.strand.flatMap({ strandIndex[$0] }) else { continue }
      let after = draft.after.flatMap { places[$0] }
      places[draft.rule.id] = places[draft.rule.id] ?? rules.count
      let times = draft.repeats?.times ?? 1
      for number in 1...times where rules.count <= Strand.mostSteps {
        let repetition = draft.repeats.map {
          LadderStep.Repetition(
            of: draft.rule.id, title: draft.rule.title, number: number, times: times,
            everyMonths: $0.everyMonths)
        }
        rules.append(
          draft.rule.onLadder(
            LadderStep(
              strand: strand, after: number == 1 ? after : rules.count - 1,
              repetition: repetition)))
      }
    }
    if rules.count > Strand.mostSteps {
      scheme.report(
        .error(
          "many-steps", at: scheme.object["results"]?.place,
          "the rate card has more than \(Strand.mostSteps) steps, every repeated payment counted",
          remedy: "Put steps of little effect together, or lower times of repeats."))
    }
    return rules
  }

  private static func reportStrands(
    _ drafts: [StepDraft], _ strands: [Strand], _ scheme: FieldReader
  ) {
    let ids = strands.map(\.id)
    for draft in drafts {
      guard let strand = draft.strand, !ids.contains(strand), !ids.isEmpty else { continue }
      scheme.report(
        .error(
          "unknown-strand", at: draft.strandPlace,
          "\(draft.rule.id) stands in the strand \(Quoted.value(strand)), which the scheme does "
            + "not have",
          remedy: Nearest.match(strand, among: ids).map { "Did you mean \"\($0)\"?" }
            ?? "They are \(ids.joined(separator: ", "))."))
    }
    // A step that could not be read is told by itself, and its strand has it all the same.
    let used = Set(scheme.list("results").compactMap { $0.object?["strand"]?.string })
    // A strand that none of its steps name rightly is told once, at the step.
    guard used.isSubset(of: ids), ids.count <= Strand.most else { return }
    for item in scheme.list("strands") {
      guard let value = item.object?["id"], let id = value.string, ids.contains(id),
        !used.contains(id)
      else { continue }
      scheme.report(
        .error(
          "empty", at: value.place, "the strand \(Quoted.value(id)) has no step",
          remedy: "Give at least one result with \"strand\": \"\(id)\", or leave the strand out."))
    }
  }

  private static func reportSteps(
    _ drafts: [StepDraft], _ strands: [Strand], _ scheme: FieldReader
  ) {
    let ids = strands.map(\.id)
    let byId = Dictionary(drafts.map { ($0.rule.id, $0) }) { first, _ in first }
    let written = Set(scheme.list("results").compactMap { $0.object?["id"]?.string })
    let order = Dictionary(
      drafts.enumerated().map { ($0.element.rule.id, $0.offset) }
    ) { first, _ in first }
    var inCircle: Set<String> = []
    for (index, draft) in drafts.enumerated() {
      guard let after = draft.after else { continue }
      let id = draft.rule.id
      guard let earlier = byId[after] else {
        // A result that could not be read is told by itself.
        if written.contains(after) { continue }
        let known = drafts.filter { $0.strand == draft.strand && $0.rule.id != id }.map(\.rule.id)
        scheme.report(
          .error(
            "unknown-step", at: draft.afterPlace,
            "\(id) comes after \(Quoted.value(after)), which is not a result of the scheme",
            remedy: Nearest.match(after, among: drafts.map(\.rule.id).filter { $0 != id }).map {
              "Did you mean \"\($0)\"?"
            }
              ?? (known.isEmpty
                ? "Leave after out: it is the only step of its strand."
                : "Its strand has \(known.joined(separator: ", ")).")))
        continue
      }
      if inCircle.contains(id) { continue }
      if let circle = circle(from: id, byId) {
        inCircle.formUnion(circle)
        let links =
          circle.dropFirst().map { "which comes after \($0)" } + ["which comes after \(id)"]
        let words =
          circle.count == 1
          ? "itself"
          : "\(circle[1]), " + links.dropFirst().joined(separator: ", ")
        scheme.report(
          .error(
            "step-circle", at: draft.afterPlace, "\(id) comes after \(words)",
            remedy: "One step of a strand comes first: leave its after out."))
        continue
      }
      // A strand that the scheme does not have, or none, is told by itself.
      let stand = [earlier.strand, draft.strand].allSatisfy { $0.map(ids.contains) ?? false }
      if stand, earlier.strand != draft.strand {
        scheme.report(
          .error(
            "step-strand", at: draft.afterPlace,
            "\(id) of the strand \(Quoted.value(draft.strand ?? "")) comes after \(after) of the "
              + "strand \(Quoted.value(earlier.strand ?? ""))",
            remedy: "A step follows one of its own strand: put both into one strand."))
      } else if (order[after] ?? 0) > index {
        scheme.report(
          .error(
            "step-order", at: draft.afterPlace, "\(id) comes after \(after), which is listed later",
            remedy: "List \(after) before \(id)."))
      }
      if earlier.repeats != nil {
        scheme.report(
          .error(
            "step-repeats", at: earlier.repeatsPlace ?? draft.afterPlace,
            "\(after) repeats, but \(id) comes after it",
            remedy: "Only a result that nothing follows can repeat."))
      }
    }
  }

  /// The steps on the way from one back to itself, itself first; nil when the way ends.
  private static func circle(from id: String, _ byId: [String: StepDraft]) -> [String]? {
    var way = [id]
    var next = byId[id]?.after
    while let step = next, byId[step] != nil {
      if step == id { return way }
      if way.contains(step) { return nil }
      way.append(step)
      next = byId[step]?.after
    }
    return nil
  }
}

extension ResultRule {
  /// The same result on its ladder; one of several like payments has its number in its id.
  fileprivate func onLadder(_ step: LadderStep) -> ResultRule {
    let number = step.repetition.map { "#\($0.number)" } ?? ""
    let words = step.repetition.map { ", payment \($0.number)" } ?? ""
    return ResultRule(
      id: id + number, title: title + words, isAddOn: false, notWith: [], price: price,
      volume: volume, step: step, tests: tests)
  }
}

import PBRFiles
import PBRFindings
import PBRQuantities

/// Who pays for results, and who which part.
package struct Payers: Sendable {
  package struct Payer: Sendable, Hashable {
    package let id: String
    package let title: String
    /// Of attachment fees and of every result that `shares` does not name.
    package let share: Double

    /// The title within a sentence: `the council` for `The council`.
    package var titleWithin: String {
      title.hasPrefix("The ") ? "the " + title.dropFirst(4) : title
    }
  }

  /// In the order of the rules; the odd pence go to the first.
  package let all: [Payer]
  /// By result and payer, where the rules give a result shares of its own.
  package let shares: [String: [String: Double]]

  /// A payer's share of a result, by the result's id in the rules.
  package func share(of payer: Int, result: String) -> Double {
    guard let own = shares[result] else { return all[payer].share }
    return own[all[payer].id] ?? 0
  }

  package func index(of id: String) -> Int? { all.firstIndex { $0.id == id } }
}

extension Payers {
  /// What `payers` and `shares` of a scheme say; nil when there are none.
  /// - Parameter ids: the results of the scheme.
  static func read(in scheme: FieldReader, results ids: [String], hasFees: Bool) -> Payers? {
    let items = scheme.list("payers")
    let own = scheme.object("shares")
    let hasPayers = scheme.object["payers"].map { !$0.isNull } ?? false
    guard hasPayers else {
      if let own {
        own.report(
          .error(
            "payer-shares", at: own.opening, "shares are given, but no payers",
            remedy: "Name them: \"payers\": [{\"id\": \"council\", \"share\": 0.8}, …]."))
      }
      return nil
    }
    scheme.reportEmpty("payers", items.isEmpty, "the scheme has no payer")
    let payers = items.enumerated().compactMap { read($0.element, $0.offset, scheme) }
    reportDuplicates(in: items, of: "payers", scheme)
    guard payers.count == items.count, !payers.isEmpty else { return nil }
    let shares = own.map { readShares($0, payers.map(\.id), ids) } ?? [:]
    let sum = payers.reduce(0) { $0 + $1.share }
    let isNeeded = hasFees || ids.contains { shares[$0] == nil } || sum != 0
    if isNeeded, (sum - 1).magnitude > 1e-9 {
      scheme.report(
        .error(
          "payer-shares", at: scheme.object["payers"]?.place,
          "the shares of the payers sum to \(NumberText.shortest((sum * 1e9).rounded() / 1e9)), "
            + "not 1",
          remedy: "Change them so that together they pay for everything once."))
    }
    return Payers(all: payers, shares: shares)
  }

  private static func read(_ item: JSONValue, _ index: Int, _ scheme: FieldReader) -> Payer? {
    let name = item.object?["id"]?.string ?? "\(index + 1)"
    guard let fields = FieldReader(item, path: ["payers", name], in: scheme.context) else {
      return nil
    }
    _ = fields.required("id", expected: "\"id\": \"council\"")
    let id = fields.plainText("id").flatMap { Identifier.checked($0, in: fields, key: "id") }
    let title = fields.text("title")
    let share = fields.figure("share", unit: .share) {
      .number($0, in: 0...1, means: "a payer's share")
    }
    _ = fields.provenance()
    fields.finish()
    guard let id else { return nil }
    if id == Viewpoint.providerName {
      fields.report(
        .error(
          "payer-id", at: fields.object["id"]?.place,
          "a payer cannot be called \(Viewpoint.providerName): that is who is paid",
          remedy: "Give the payer another id."))
      return nil
    }
    return Payer(id: id, title: title ?? id, share: share?.value ?? 0)
  }

  private static func readShares(_ fields: FieldReader, _ payers: [String], _ results: [String])
    -> [String: [String: Double]]
  {
    var shares: [String: [String: Double]] = [:]
    for id in results where shares[id] == nil {
      guard let reader = fields.object(id) else { continue }
      var parts: [String: Double] = [:]
      for payer in payers {
        let share = reader.figure(payer, unit: .share) {
          .number($0, in: 0...1, means: "a payer's share")
        }
        if let share { parts[payer] = share.value }
      }
      _ = reader.provenance()
      reader.finish()
      let sum = parts.values.reduce(0, +)
      if (sum - 1).magnitude > 1e-9 {
        reader.report(
          .error(
            "payer-shares", at: reader.opening,
            "the shares of \(FieldPath.text(reader.path)) sum to "
              + "\(NumberText.shortest((sum * 1e9).rounded() / 1e9)), not 1",
            remedy: "Change them so that together the payers pay for it once."))
      }
      shares[id] = parts
    }
    fields.finish()
    return shares
  }
}

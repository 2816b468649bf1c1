import PBRFiles
package import PBRFindings
package import PBRProgramme

/// A plan with something changed, or what is wrong with the change.
package struct VariantReading: Sendable {
  /// Nil when there are errors.
  package let scenario: Scenario?
  package let findings: [Finding]

  package init(scenario: Scenario?, findings: [Finding]) {
    self.scenario = scenario
    self.findings = findings
  }

  package var errors: [Finding] { findings.filter { $0.severity == .error } }
}

extension Scenario {
  /// The plan with values overridden as `--set` overrides them (formats.md section 2), read and
  /// checked again.
  package func variant(settings: [String]) -> VariantReading {
    let log = FindingLog()
    var document = source
    var rules = scheme
    for text in settings {
      guard let setting = Setting(text, into: log) else { continue }
      guard setting.isOfScheme else {
        document = setting.apply(to: document, into: log)
        continue
      }
      var plan = document.object ?? JSONObject()
      plan["scheme"] = rules.source
      document = setting.apply(to: JSONValue(.object(plan), at: document.place), into: log)
      if !log.hasErrors, let changed = document.object?["scheme"],
        let read = Scheme.read(changed, into: log)
      {
        rules = read
      }
    }
    guard !log.hasErrors else { return VariantReading(scenario: nil, findings: log.findings) }
    return Scenario.reread(document, scheme: rules, log)
  }

  /// The plan with a document laid over it.
  func variant(laying text: SourceText) -> VariantReading {
    let log = FindingLog()
    guard let over = JSONParser.parse(text, into: log) else {
      return VariantReading(scenario: nil, findings: log.findings)
    }
    return Scenario.reread(Overlay.merge(source, with: over), scheme: scheme, log)
  }

  /// The plan when the last claim windows are missed; nil when no window would be left.
  func variant(windowsMissed count: Int) -> VariantReading? {
    let missed = Set(scheme.windows.suffix(count).map(\.id))
    guard missed.count < scheme.windows.count, let windows = scheme.windowItems else { return nil }
    let left = windows.items.filter { item in
      item.object?["id"]?.string.map { !missed.contains($0) } ?? true
    }
    let log = FindingLog()
    guard let scheme = Scheme.read(scheme.source(withWindows: left, at: windows.place), into: log)
    else { return VariantReading(scenario: nil, findings: log.findings) }
    // Counts published for a window that is gone have nothing to be compared with.
    var document = source.object ?? JSONObject()
    document["published"] = nil
    return Scenario.reread(JSONValue(.object(document), at: source.place), scheme: scheme, log)
  }

  private static func reread(
    _ document: JSONValue, scheme: Scheme, _ log: FindingLog
  ) -> VariantReading {
    let scenario = Scenario.read(document, scheme: scheme, into: log)
    return VariantReading(scenario: log.hasErrors ? nil : scenario, findings: log.findings)
  }
}

extension Scenario {
  /// The number at a path as `--set` takes it, or that holds there when the plan is silent;
  /// nil when there is none.
  package func number(at path: String) -> Double? {
    if let parts = FieldPath.parts(path) {
      let found =
        isOfScheme(parts)
        ? scheme.source.value(at: Array(parts.dropFirst())) : source.value(at: parts)
      if let number = (found?.object?["value"] ?? found)?.number { return Double(number) }
    }
    if let figure = figure(at: path) { return Double(figure.value) }
    // A time that says nothing of a shift is not shifted.
    guard path.hasSuffix(".shift") else { return nil }
    return figures.contains { $0.path == path.dropLast(".shift".count) } ? 0 : nil
  }

  /// The figure at a path as `--set` takes it, whichever of the ways a list entry has of being named.
  package func figure(at path: String) -> InputRecord? {
    if let figure = figures.first(where: { $0.path == path }) { return figure }
    guard let parts = FieldPath.parts(path) else { return nil }
    let named =
      isOfScheme(parts)
      ? ["scheme"] + scheme.source.named(Array(parts.dropFirst())) : source.named(parts)
    let text = FieldPath.text(named)
    return text == path ? nil : figures.first { $0.path == text }
  }

  private func isOfScheme(_ parts: [String]) -> Bool { parts.count > 1 && parts[0] == "scheme" }

  /// The paths of the plan's own figures, for a path that was mistyped.
  package var ownPaths: [String] {
    figures.map(\.path).filter { !$0.hasPrefix("scheme.") }
  }
}

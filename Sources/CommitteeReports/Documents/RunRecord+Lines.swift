import PBRReporting
import PBRRuns

/// What a page says of the run that it was made by.
extension RunRecord {
  var settingLines: [String] { settings.map { "Changed for this run: \($0)." } }

  var fingerprintLine: String { "Fingerprint of version, settings and inputs: \(fingerprint)." }

  /// Every input with its checksum; pages do not carry the paths of a machine.
  var inputLines: [String] {
    (inputs + register).map { input in
      let name = input.name.split(separator: "/").last.map(String.init) ?? input.name
      return
        "Input \(name.hasSuffix(".json") ? String(name.dropLast(5)) : name): SHA-256 \(input.sha256)."
    }
  }

  /// Version and fingerprint as properties of a document.
  var properties: [OfficeProperties.Further] {
    [.init("pbr version", version), .init("pbr fingerprint", fingerprint)]
  }
}

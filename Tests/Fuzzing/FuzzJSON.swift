/// Whatever the bytes, reading them ends, with a value or with an error, every message can be
/// made, and what is read is the same when it is written and read again. Run by `fuzz.sh`.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzJSON(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let log = FindingLog()
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let value = JSONParser.parse(SourceText(name: "plan.json", bytes: bytes), into: log)
  for finding in log.findings { precondition(!finding.text.isEmpty) }
  precondition(value != nil || log.hasErrors)
  guard let value else { return 0 }
  let written = JSONOutput(value).bytes
  let again = FindingLog()
  let second = JSONParser.parse(SourceText(name: "again", bytes: written), into: again)
  precondition(!again.hasErrors && second.map { JSONOutput($0).bytes } == written)
  return 0
}

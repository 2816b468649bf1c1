public import Documents
public import Programme

/// The register of families that a council keeps, read and checked: nothing of it is here
/// unless all of it is sound.
public struct Register: Sendable {
  /// The folder, as the user named it.
  public let folder: String
  public let settings: RegisterSettings
  public let scheme: Scheme
  /// The criteria of the scheme, in its order.
  public let criteria: [String]
  /// In the order of the file.
  public let families: [Family]
  /// In the order in which they first appear.
  public let places: [Place]
  /// In the order of their days.
  public let terms: [SchoolTerm]
  /// The claims already made.
  public internal(set) var journal: Journal
  /// The checksum of each file that was read, in the order of reading.
  public let inputs: [InputChecksum]

  /// The measures that the scheme's tests name, in its order.
  let measures: [String]
  /// Grouped by family.
  let members: [Member]
  let memberStarts: [Int32]
  /// Grouped by family; within a family by measure, subject and day.
  let items: [EvidenceItem]
  /// By family, where its items begin, and how many they are.
  let itemStarts: [Int32]
  let itemCounts: [Int32]
  let references: [UInt8]
  let familyIndex: [String: Int]

  /// A family's place in `families`.
  public func index(of family: String) -> Int? { familyIndex[family] }

  func members(of family: Int) -> ArraySlice<Member> {
    members[Int(memberStarts[family])..<Int(memberStarts[family + 1])]
  }

  func itemRange(of family: Int) -> Range<Int> {
    let count = Int(itemCounts[family])
    // A family without items has no start.
    let start = count == 0 ? 0 : Int(itemStarts[family])
    return start..<start + count
  }

  func reference(of item: EvidenceItem) -> String {
    let start = Int(item.reference)
    return String(
      decoding: references[start..<start + Int(item.referenceLength)], as: UTF8.self)
  }
}

/// A file that was read.
public struct InputChecksum: Sendable, Hashable {
  public let name: String
  public let bytes: Int
}

/// What reading a register brought to light.
public struct RegisterReading: Sendable {
  /// Nil when there are errors: none of it is imported.
  public let register: Register?
  public let findings: [Finding]
  /// Whether a file could not be opened.
  public let unopened: Bool
}

import PBRFindings

/// Files that are written together: all of them, or none.
struct WritingTogether {
  /// One file on its way from its bytes to its name.
  private struct Step {
    /// The path as the user gave it, for messages.
    let path: String
    let bytes: [UInt8]
    /// Where its links lead.
    let target: String
    /// What is there now.
    let replaced: FileStatus?
    /// The complete new file, until it has its name.
    var temporary: String?
    /// Which file that is: what has the target's name later is only removed if it is this one.
    var made: [UInt64]?
    /// The old file, until all new files have their names.
    var aside: String?
    var done = false
  }

  private var steps: [Step] = []
  private let replacing: Bool
  private var madeFolders: [String] = []

  /// Finds out where each file goes; refuses what is not a file and two that are the same.
  ///
  /// - Parameter root: the folder that holds them all, where there is one: a link in it that
  ///   leads elsewhere is not followed, so that nothing outside is ever made or replaced.
  init(
    _ files: [(path: String, bytes: [UInt8])], inside root: String? = nil, replacing: Bool
  ) throws(FileProblem) {
    let inside = root.flatMap(Folder.real)
    self.replacing = replacing
    var seen: Set<[UInt64]> = []
    var targets: Set<String> = []
    for file in files {
      let target: String
      let status: FileStatus?
      do throws(SystemProblem) {
        target = try LinkedPath.target(of: file.path)
        status = try FileStatus.of(target)
      } catch {
        throw .output(file.path, error, creating: true)
      }
      if let status, status.kind != .file { throw WritingTogether.notFile(file.path, status.kind) }
      if let inside, let place = Folder.real(OutputFolder.parent(target)),
        place != inside, !place.hasPrefix(inside == "/" ? inside : inside + "/")
      {
        throw WritingTogether.leadsOut(file.path, to: place)
      }
      let isNew = status.map { seen.insert($0.identity).inserted } ?? true
      guard isNew, targets.insert(target).inserted else {
        throw FileProblem(
          .cannotCreate,
          .error("output-name", file: file.path, "two outputs would be the same file"))
      }
      steps.append(Step(path: file.path, bytes: file.bytes, target: target, replaced: status))
    }
  }

  /// The files that are there already, as the user would name them.
  var existing: [String] { steps.filter { $0.replaced != nil }.map(\.path) }

  /// Writes all files; `folders` are made first where they are missing.
  mutating func run(folders: [String]) throws(FileProblem) {
    do throws(FileProblem) {
      for folder in folders { try make(folder) }
      for index in steps.indices { try writeTemporary(index) }
      for index in steps.indices { try bringToDisk(index) }
      for index in steps.indices { try takeName(index) }
    } catch {
      putBack()
      throw error
    }
    for step in steps { if let aside = step.aside { try? Folder.remove(aside) } }
    // A new folder lasts once the folder above it does.
    let touched =
      steps.map { OutputFolder.parent($0.target) }
      + madeFolders.map { OutputFolder.parent($0) }
    for folder in Set(touched).sorted() {
      Folder.synchronise(folder)
    }
  }

  /// Makes a folder and those above it, remembering which were new.
  private mutating func make(_ folder: String) throws(FileProblem) {
    do throws(SystemProblem) {
      if let status = try FileStatus.of(folder) {
        if status.kind == .folder { return }
        throw .throughFile
      }
    } catch {
      throw .output(folder, error, creating: true)
    }
    let above = OutputFolder.parent(folder)
    if above != folder { try make(above) }
    do throws(SystemProblem) {
      try Folder.make(folder)
      madeFolders.append(folder)
    } catch {
      if error != .exists { throw .output(folder, error, creating: true) }
    }
  }

  private mutating func writeTemporary(_ index: Int) throws(FileProblem) {
    let step = steps[index]
    var creating = true
    do throws(SystemProblem) {
      let name = Folder.unusedName(in: OutputFolder.parent(step.target), ending: "new")
      let file = try Descriptor(opening: name, for: .creating)
      creating = false
      steps[index].temporary = name
      steps[index].made = try file.status().identity
      // Permissions first: what is kept from others is never open to them, not for a moment.
      if let replaced = step.replaced { try file.adopt(replaced) }
      try file.write(step.bytes)
      try file.close()
    } catch {
      throw .output(step.path, error, creating: creating)
    }
  }

  /// Makes a complete new file survive a power cut. All are written before the first is brought
  /// to the disk: the disk then has less to wait for.
  private func bringToDisk(_ index: Int) throws(FileProblem) {
    guard let temporary = steps[index].temporary else { return }
    do throws(SystemProblem) {
      // A file with the permissions of one that may only be written is opened so.
      if let file = try? Descriptor(opening: temporary, for: .reading) {
        try file.synchronise()
        return try file.close()
      }
      let file = try Descriptor(opening: temporary, for: .writingInPlace)
      try file.synchronise()
      try file.close()
    } catch {
      throw .output(steps[index].path, error, creating: false)
    }
  }

  private mutating func takeName(_ index: Int) throws(FileProblem) {
    guard let temporary = steps[index].temporary else { return }
    let step = steps[index]
    do throws(SystemProblem) {
      if step.replaced != nil {
        try setAside(index)
        try Folder.rename(temporary, to: step.target)
      } else if replacing {
        try Folder.rename(temporary, to: step.target)
      } else {
        try Folder.renameToNew(temporary, step.target)
      }
    } catch {
      if error == .exists { throw OutputFolder.exists([step.path]) }
      throw .output(step.path, error, creating: true)
    }
    steps[index].temporary = nil
    steps[index].done = true
  }

  /// Keeps the old file under a second name until all is done.
  private mutating func setAside(_ index: Int) throws(SystemProblem) {
    let target = steps[index].target
    let name = Folder.unusedName(in: OutputFolder.parent(target), ending: "old")
    do throws(SystemProblem) {
      try Folder.link(target, as: name)
    } catch {
      guard error.meansNoLinks else { throw error }
      try Folder.rename(target, to: name)
    }
    steps[index].aside = name
  }

  /// Leaves everything as it was before.
  private func putBack() {
    for step in steps.reversed() {
      if let aside = step.aside {
        try? Folder.rename(aside, to: step.target)
        // Two names of one file: the rename has then done nothing.
        try? Folder.remove(aside)
      } else if step.done {
        Folder.remove(step.target, ifStill: step.made)
      }
      if let temporary = step.temporary { try? Folder.remove(temporary) }
    }
    for folder in madeFolders.reversed() { Folder.removeIfEmpty(folder) }
  }

  /// What was written, for taking it back.
  var written: [(path: String, identity: [UInt64]?)] { steps.map { ($0.target, $0.made) } }

  /// The folders that were made, those above before those below.
  var folders: [String] { madeFolders }

  private static func leadsOut(_ path: String, to place: String) -> FileProblem {
    FileProblem(
      .cannotCreate,
      .error(
        "output-linked", file: path,
        "a link leads from here out of the folder, to \(Quoted.plain(place)), and is not followed",
        remedy: "Nothing was written. Remove the link, or name the other folder."))
  }

  private static func notFile(_ path: String, _ kind: FileStatus.Kind) -> FileProblem {
    FileProblem(
      .cannotCreate,
      .error(
        "output-not-file", file: path,
        "there is \(kind.words) of this name, which is not replaced",
        remedy: "Nothing was written. Name another output."))
  }
}

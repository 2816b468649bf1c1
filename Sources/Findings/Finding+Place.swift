extension Finding {
  /// The file it is about, as it was named; nil when it is about none.
  public var fileName: String? { place?.text.name ?? file }

  /// The line in that file, from 1; nil when no line is to blame.
  public var line: Int? { place?.line }

  /// The column in that line, from 1, counted in characters; nil when no line is to blame.
  public var column: Int? { place?.column }
}

/// The finding as `pbr` prints it.
extension Finding: CustomStringConvertible {
  /// The same as `text`.
  public var description: String { text }
}

/// Who reads a report. What is published holds aggregates alone.
public enum Audience: String, Sendable, CaseIterable {
  case `public`, officer
}

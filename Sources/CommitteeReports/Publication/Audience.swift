/// Who reads a report. What is published holds aggregates alone.
package enum Audience: String, Sendable, CaseIterable {
  case `public`, officer
}

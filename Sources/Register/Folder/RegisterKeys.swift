package import PBRProgramme

/// The keys of `register.json`.
package enum RegisterKeys {
  package static let document = ValueKind.object(
    KeySet(
      "What a register says of itself.",
      [
        Key("$schema", .text, "The address of this schema; read by editors."),
        Key("scenario", .figure(.text), "The plan whose scheme, cohorts and funded places apply."),
        Key("scheme", .figure(.text), "The payer's rules: a built-in id or a file."),
        Key("funded", .figure(.whole(0...1_000_000)), "How many places are funded."),
        Key(
          "dateOrder", .choice(DateOrder.allCases.map(\.rawValue)),
          "How the dates of its files are written."),
        Key(
          "columns", .figure(columns),
          "By file, headings of the council's own and the column each stands for."),
        Key(
          "idPrefix",
          .figure(
            .object(
              KeySet(
                "What is put before keys that are digits alone.",
                [
                  Key("family_id", .text, "Before case numbers of families, such as F-."),
                  Key("place_id", .text, "Before numbers of places, such as P-."),
                ]))), "What is put before keys that are digits alone."),
        Key("owners", .figure(.map(.any, .figure(.text))), "By measure, who keeps its evidence."),
        Key("batches", .figure(.list(.text)), "References of returns that cover many families."),
        Key("invented", .figure(.flag), "Whether the register is made up."),
        Key("title", .figure(.text), "What it is called."),
        Key("description", .figure(.text), "Words for the reader."),
      ]))

  private static let columns = ValueKind.object(
    KeySet(
      "By file, its headings.",
      RegisterFile.allCases.map { file in
        Key(
          file.name, .figure(.map(.any, .either([.choice(file.columns), .nothing]))),
          "Headings of \(file.name), each with its column, or null to pass it over.")
      }))
}

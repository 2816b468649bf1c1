import PBRProgramme
import PBRProjection
import PBRQuantities
import PBRReporting

extension CommitteeWorkbook {
  /// Costs and grants by year: so many units at so much.
  var costs: Worksheet {
    var rows: [[SheetCell]] = [
      [.text("Costs and grants by year", .title)],
      [
        .text(
          "Amount = units × the amount for each among the inputs. How many units there are comes "
            + "from the calculation. Whose: who bears the cost or receives the grant.", .note)
      ],
      ["Costs and grants", "Financial year", "Units", "£ a unit", "Amount, £", "Whose"].map {
        .text($0, .heading)
      },
    ]
    let bearer =
      scenario.bearer.hasPrefix("the ")
      ? String(scenario.bearer.dropFirst(4)) : scenario.bearer
    for cost in layout.costRows {
      let row = rows.count + 1
      rows.append([
        .text(cost.title), .text(cost.year.prose), .number(cost.quantity, .engine),
        .formula("Inputs!" + Worksheet.fixed(cost.inputRow, 1), cost.unit, .pence),
        .formula("C\(row)*D\(row)", cost.quantity * cost.unit),
        .text(cost.line.isCouncils ? bearer : "others"),
      ])
    }
    return Worksheet("Costs", widths: [40, 14, 14, 14, 16, 14], frozenRows: 3, rows: rows)
  }
}

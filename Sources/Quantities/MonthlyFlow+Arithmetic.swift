extension MonthlyFlow {
  /// Month by month; the program stops where the months are not the same.
  @inlinable package static func += (flow: inout MonthlyFlow, other: MonthlyFlow) {
    precondition(flow.axis == other.axis, "flows of different months are not added")
    flow.add(other.list)
  }

  /// Month by month; the program stops where the months are not the same.
  @inlinable package static func -= (flow: inout MonthlyFlow, other: MonthlyFlow) {
    precondition(flow.axis == other.axis, "flows of different months are not subtracted")
    for place in flow.list.indices { flow.list[place] -= other.list[place] }
  }

  @inlinable package static func + (left: MonthlyFlow, right: MonthlyFlow) -> MonthlyFlow {
    var sum = left
    sum += right
    return sum
  }

  @inlinable package static func - (left: MonthlyFlow, right: MonthlyFlow) -> MonthlyFlow {
    var difference = left
    difference -= right
    return difference
  }

  @inlinable package static prefix func - (flow: MonthlyFlow) -> MonthlyFlow {
    flow.changed { -$0 }
  }

  /// The same share or multiple of every month.
  @inlinable package static func * (flow: MonthlyFlow, factor: Double) -> MonthlyFlow {
    flow.changed { $0 * factor }
  }

  /// Month by month, such as families and what each costs; the program stops where the months are
  /// not the same.
  @inlinable package static func * (left: MonthlyFlow, right: MonthlyFlow) -> MonthlyFlow {
    precondition(left.axis == right.axis, "flows of different months are not multiplied")
    var product = left
    for place in product.list.indices { product.list[place] *= right.list[place] }
    return product
  }

  /// Adds what a calculation filled month by month, a value for each month of the axis.
  @inlinable package mutating func add(_ values: [Double]) {
    precondition(values.count == list.count, "a flow has a value for each month of its axis")
    for place in list.indices { list[place] += values[place] }
  }

  /// A flow of the same months, each value changed in the same way.
  @inlinable package func changed(_ change: (Double) -> Double) -> MonthlyFlow {
    MonthlyFlow(on: axis, list.map(change))
  }

  /// From each month what has come up to its end.
  package var cumulative: MonthlyFlow {
    var soFar = 0.0
    return changed { value in
      soFar += value
      return soFar
    }
  }

  /// All of them together, added in their order; a flow of nothing where there are none. The
  /// program stops where their months are not those of the axis.
  package static func sum(_ flows: [MonthlyFlow], on axis: MonthAxis) -> MonthlyFlow {
    var sum = axis.zeros
    for flow in flows { sum += flow }
    return sum
  }
}

extension Weights {
  /// These weights as a table that operations read.
  ///
  /// - Precondition: they are whole rows.
  var variable: Variable {
    precondition(stride == columns, "\(columns) columns of \(stride) are no table")
    return Variable(rows: rows, columns: columns, values: values, gradients: gradients)
  }
}

/// The parameters of a model where operations can reach them, packed for products.
final class ParameterMemory {
  let parameters: [Parameter]
  let count: Int
  let values: Room
  private let places: [String: Int]
  private var packings: [Place: Packing] = [:]
  private var room: [Room] = []

  /// Some columns of a parameter.
  private struct Place: Hashable {
    let parameter: Int
    let columns: Range<Int>
  }

  init(_ model: Model) {
    parameters = model.parameters
    count = model.values.count
    values = allocated(count)
    places = [String: Int](
      uniqueKeysWithValues: parameters.enumerated().map { ($1.name, $0) })
    values.initialize(from: model.values, count: count)
  }

  deinit {
    for place in room + [values] { place.deallocate() }
  }

  /// The numbers as they are now.
  var current: [Float] { Array(UnsafeBufferPointer(start: values, count: count)) }

  /// A parameter's numbers, and where its gradients go among `gradients`, which are laid out alike.
  ///
  /// - Parameters:
  ///   - columns: some of a matrix's; nil for all.
  ///   - isPacked: whether products need it.
  /// - Precondition: there is a parameter of this name.
  func weights(
    _ name: String, columns: Range<Int>? = nil, gradients: Room, isPacked: Bool = false
  ) -> Weights {
    guard let index = places[name] else { preconditionFailure("no parameter \(name)") }
    let parameter = parameters[index]
    let columns = columns ?? 0..<parameter.columns
    let start = parameter.offset + columns.lowerBound
    return Weights(
      rows: parameter.rows, columns: columns.count, stride: parameter.columns,
      values: values + start, gradients: gradients + start,
      packing: isPacked ? packing(of: Place(parameter: index, columns: columns)) : nil)
  }

  /// Packs all matrices that were asked for, as they are now, or every `step`th from `first`.
  func refresh(from first: Int = 0, every step: Int = 1) {
    let ordered = packings.sorted {
      ($0.key.parameter, $0.key.columns.lowerBound) < ($1.key.parameter, $1.key.columns.lowerBound)
    }
    for index in stride(from: first, to: ordered.count, by: step) {
      ordered[index].value.refresh()
    }
  }

  private func packing(of place: Place) -> Packing {
    if let packing = packings[place] { return packing }
    let parameter = parameters[place.parameter]
    func packed(depth: Int, columns: Int) -> PackedMatrix {
      let count = PackedMatrix.count(depth: depth, columns: columns)
      let panels = allocated(count)
      room.append(panels)
      return PackedMatrix(depth: depth, columns: columns, panels: panels)
    }
    let (rows, columns) = (parameter.rows, place.columns.count)
    let packing = Packing(
      values: values + parameter.offset + place.columns.lowerBound, stride: parameter.columns,
      forward: packed(depth: columns, columns: rows),
      backward: packed(depth: rows, columns: columns))
    packing.refresh()
    packings[place] = packing
    return packing
  }
}

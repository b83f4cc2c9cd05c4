internal import JSONText
internal import Runs

extension NumericAnswer {
  var json: JSON {
    .object([("shape", .array(shape.map(JSON.int))), ("values", .numbers(values))])
  }

  init?(_ json: JSON) {
    guard let sides = json["shape"]?.asList, let numbers = json["values"]?.asList,
      sides.count <= 2
    else { return nil }
    let shape = sides.compactMap(\.asInt)
    let values = numbers.compactMap(\.asNumber)
    guard shape.count == sides.count, values.count == numbers.count,
      shape.allSatisfy({ 0...100_000 ~= $0 }), shape.reduce(1, *) == values.count
    else { return nil }
    self.init(shape: shape, values: values)
  }
}

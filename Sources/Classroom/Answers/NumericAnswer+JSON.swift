internal import JSONText
internal import Runs

extension NumericAnswer {
  var json: JSON {
    .object([("shape", .array(shape.map(JSON.int))), ("values", .numbers(values))])
  }

  init?(_ json: JSON) {
    guard let shape = json["shape"]?.asList?.compactMap(\.asInt),
      let values = json["values"]?.asList?.compactMap(\.asNumber), shape.count <= 2,
      shape.allSatisfy({ 0...100_000 ~= $0 }), shape.reduce(1, *) == values.count
    else { return nil }
    self.init(shape: shape, values: values)
  }
}

internal import Attention
internal import Diagnostics

extension Catalogue {
  /// All that the module `Attention` offers to cells, under the names that it has in Swift.
  public static let attention = Catalogue(
    [
      scoreFunctions, scoreMembers, normalizerFunctions, normalizerMembers, carriedFunctions,
      localFunctions, maskFunctions, contextFunctions, cellFunctions, attendFunctions,
      compareFunctions, headFunctions, linearFunctions, positionFunctions, decodeFunctions,
      vectorFunctions, elementaryFunctions, arithmeticFunctions, comparisonFunctions,
      elementFunctions, initializers,
    ].flatMap { $0 },
    types: [
      .double, .int, .bool, .string, .vector, .matrix, Score.lessonType, Normalizer.lessonType,
      Mask.lessonType, Alignment.lessonType, Timing.lessonType, LSTMState.lessonType,
      RotaryPairing.lessonType, AttentionResult.lessonType, AttentionResults.lessonType,
      MultiHeadResult.lessonType, Comparison.lessonType, Decoder.lessonType, Decoding.lessonType,
    ])
}

extension LessonStructure {
  /// The properties of the type as functions that cells may call.
  public static var propertyFunctions: [Function] {
    properties.map { property in
      Function(
        name: property.name, notation: .property,
        parameters: [Function.Parameter(labelled: "_ \(typeName)", lessonType)],
        result: property.type, formula: nil, source: nil, unavailable: nil, cost: { _ in .one },
        arithmetic: { _, element in
          .argument(0, Element(field: property.name, indices: element.indices))
        },
        run: { values, work, limits throws(CallProblem) in
          guard let own = values.first.flatMap({ Self($0) }) else {
            preconditionFailure("the checker read a property of another type")
          }
          try work.add(.one, within: limits)
          return property.value(own)
        })
    }
  }
}

public import ModelFiles
public import Seq2Seq

extension Safetensors {
  /// What a model learned, by the names that PyTorch gives such parameters.
  ///
  /// - Parameter others: tensors that are no parameters.
  /// - Complexity: O(numbers).
  public init(
    _ model: Model, beside others: [String: Tensor] = [:], metadata: [String: String] = [:]
  ) {
    var tensors = others
    for parameter in model.parameters {
      tensors[parameter.name] = Tensor(
        shape: parameter.shape, values: .float(model[parameter.name] ?? []))
    }
    self.init(tensors, metadata: metadata)
  }

  /// What a model of a shape is made from.
  ///
  /// - Parameter others: names of tensors that are no parameters.
  /// - Complexity: O(numbers).
  public func parameters(
    without others: Set<String> = []
  ) -> [String: (shape: [Int], values: [Float])] {
    var parameters: [String: (shape: [Int], values: [Float])] = [:]
    for named in tensors where !others.contains(named.name) {
      parameters[named.name] = (named.tensor.shape, named.tensor.floats)
    }
    return parameters
  }
}

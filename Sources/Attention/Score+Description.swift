// What a report says about a score: its name, its formula and its parameters.

extension Score {
  /// A parameter of a score.
  public enum Parameter: Equatable, Sendable {
    case number(Double)
    case vector(Vector)
    case matrix(Matrix)
  }

  /// The name that a lesson writes: `additive`, whatever the parameters.
  public var name: String {
    switch rule {
    case .dot: "dot"
    case .scaledDot: "scaledDot"
    case .general, .drawn(.general, _): "general"
    case .additive, .drawn(.additive, _): "additive"
    case .concat, .drawn(.concat, _): "concat"
    case .cosine: "cosine"
    case .distance: "distance"
    case .location: "location"
    case .normalizedAdditive: "normalizedAdditive"
    case .locationAware: "locationAware"
    case .coverage: "coverage"
    case .linear: "linear"
    }
  }

  /// The formula in TeX, without dollar signs: s is the query, h_j a key, e_j its score.
  ///
  /// p stands for the weights of the previous output word, c for the coverage, \phi for elu + 1.
  public var formula: String {
    switch rule {
    case .dot: #"e_j = s \cdot h_j"#
    case .scaledDot: #"e_j = \frac{s \cdot h_j}{\sqrt{d}}"#
    case .general, .drawn(.general, _): #"e_j = s^\top W h_j"#
    case .additive(_, _, _, .some): #"e_j = v^\top \tanh(W s + U h_j + b)"#
    case .additive(_, _, _, nil), .drawn(.additive, _): #"e_j = v^\top \tanh(W s + U h_j)"#
    case .concat, .drawn(.concat, _): #"e_j = v^\top \tanh(W [s; h_j])"#
    case .cosine: #"e_j = \beta \frac{s \cdot h_j}{\lVert s \rVert \lVert h_j \rVert}"#
    case .distance: #"e_j = -\tfrac{1}{2} \lVert s - h_j \rVert^2"#
    case .location: #"e_j = (W s)_j"#
    case .normalizedAdditive:
      #"e_j = g \frac{v^\top}{\lVert v \rVert} \tanh(W s + U h_j + b)"#
    case .locationAware: #"e_j = v^\top \tanh(W s + U h_j + P (F * p)_j + b)"#
    case .coverage: #"e_j = v^\top \tanh(W s + U h_j + w c_j + b)"#
    case .linear: #"e_j = \phi(s) \cdot \phi(h_j)"#
    }
  }

  /// The parameters by name, in the order in which they are written.
  ///
  /// A score that has none, or has still to draw them, gives an empty list.
  public var parameters: [(name: String, value: Parameter)] {
    switch rule {
    case .dot, .scaledDot, .distance, .linear, .drawn: []
    case .general(let W), .location(let W): [("W", .matrix(W))]
    case .additive(let W, let U, let v, let b):
      [("W", .matrix(W)), ("U", .matrix(U)), ("v", .vector(v))]
        + (b.map { [("b", .vector($0))] } ?? [])
    case .concat(let W, let v): [("W", .matrix(W)), ("v", .vector(v))]
    case .cosine(let beta): [("beta", .number(beta))]
    case .normalizedAdditive(let W, let U, let v, let b, let g):
      [
        ("W", .matrix(W)), ("U", .matrix(U)), ("v", .vector(v)), ("b", .vector(b)),
        ("g", .number(g)),
      ]
    case .locationAware(let W, let U, let v, let b, let F, let P, let previous):
      [
        ("W", .matrix(W)), ("U", .matrix(U)), ("v", .vector(v)), ("b", .vector(b)),
        ("F", .matrix(F)), ("P", .matrix(P)), ("previous", .vector(previous)),
      ]
    case .coverage(let W, let U, let v, let b, let w, let coverage):
      [
        ("W", .matrix(W)), ("U", .matrix(U)), ("v", .vector(v)), ("b", .vector(b)),
        ("w", .vector(w)), ("coverage", .vector(coverage)),
      ]
    }
  }
}

/// The numbers of one vector, then those of another: [a; b].
public func concatenate(_ a: Vector, _ b: Vector) -> Vector {
  Vector(a.values + b.values)
}

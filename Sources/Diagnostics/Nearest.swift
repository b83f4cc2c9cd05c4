/// The name that was probably meant: the nearest of some names, within an edit distance.
///
/// - Parameters:
///   - limit: the largest distance that still counts; by default 1 for names of up to 3 letters,
///     2 for longer ones.
/// - Returns: nil when no name is near enough; the first of equally near ones otherwise.
/// - Complexity: O(names · length²).
public func nearest(to name: String, among names: [String], limit: Int? = nil) -> String? {
  let limit = limit ?? (name.count <= 3 ? 1 : 2)
  var best: (name: String, distance: Int)?
  for candidate in names where candidate != name {
    let distance = editDistance(name, candidate)
    if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
  }
  return best?.name
}

/// How many letters must be put in, left out, changed or swapped with their neighbour to turn one
/// name into the other (optimal string alignment distance).
///
/// Names that differ in length by more than 8 count as far apart without a look.
/// - Complexity: O(a.count · b.count).
public func editDistance(_ a: String, _ b: String) -> Int {
  let a = Array(a.utf8)
  let b = Array(b.utf8)
  guard abs(a.count - b.count) <= 8, a.count <= 64, b.count <= 64 else {
    return max(a.count, b.count)
  }
  var previous = [Int](repeating: 0, count: b.count + 1)
  var current = Array(0...b.count)
  var beforePrevious = previous
  for i in a.indices {
    beforePrevious = previous
    previous = current
    current[0] = i + 1
    for j in b.indices {
      let change = previous[j] + (a[i] == b[j] ? 0 : 1)
      current[j + 1] = min(change, previous[j + 1] + 1, current[j] + 1)
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        current[j + 1] = min(current[j + 1], beforePrevious[j - 1] + 1)
      }
    }
  }
  return current[b.count]
}

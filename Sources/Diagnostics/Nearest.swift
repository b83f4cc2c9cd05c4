/// The name that was probably meant: the nearest of some names, within an edit distance.
///
/// - Parameters:
///   - limit: the largest distance that still counts; by default 1 for names of up to 3 letters,
///     2 for longer ones.
/// - Returns: nil when no name is near enough; the first of equally near ones otherwise.
/// - Complexity: O(names · length), and O(length²) for those that have about the same length.
public func nearest(to name: String, among names: [String], limit: Int? = nil) -> String? {
  let limit = limit ?? slips(in: name)
  let length = name.utf8.count
  var best: (name: String, distance: Int)?
  for candidate in names where abs(candidate.utf8.count - length) <= limit && candidate != name {
    let distance = editDistance(name, candidate)
    if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
  }
  return best?.name
}

/// The nearest of names that have no order: the alphabetically first of equally near ones.
///
/// - Returns: nil, too, where there are more than 10,000 names: each is near another then.
/// - Complexity: O(names · length).
public func nearest(to name: String, amongUnsorted names: some Collection<String>) -> String? {
  guard names.count <= 10_000 else { return nil }
  let limit = slips(in: name)
  let near = names.filter { candidate in
    abs(candidate.utf8.count - name.utf8.count) <= limit
      && isNear(name.utf8.span, candidate.utf8.span, from: 0, 0, within: limit)
  }
  return nearest(to: name, among: near.sorted())
}

/// Whether so few slips turn the rest of one name into the rest of the other.
///
/// - Complexity: O(length · 4^limit).
private func isNear(
  _ a: borrowing Span<UInt8>, _ b: borrowing Span<UInt8>, from i: Int, _ j: Int, within limit: Int
) -> Bool {
  var (i, j) = (i, j)
  while i < a.count, j < b.count, a[i] == b[j] { (i, j) = (i + 1, j + 1) }
  if i == a.count || j == b.count { return max(a.count - i, b.count - j) <= limit }
  guard limit > 0 else { return false }
  let isSwapped = i + 1 < a.count && j + 1 < b.count && a[i] == b[j + 1] && a[i + 1] == b[j]
  return isNear(a, b, from: i + 1, j + 1, within: limit - 1)
    || isNear(a, b, from: i + 1, j, within: limit - 1)
    || isNear(a, b, from: i, j + 1, within: limit - 1)
    || (isSwapped && isNear(a, b, from: i + 2, j + 2, within: limit - 1))
}

/// How many slips of the pen a name may have and still be told.
private func slips(in name: String) -> Int { name.count <= 3 ? 1 : 2 }

/// How many letters must be put in, left out, changed or swapped with their neighbour to turn one
/// name into the other (optimal string alignment distance).
///
/// Names that differ in length by more than 8 count as far apart without a look.
/// - Complexity: O(a.count · b.count), without what both begin and end with.
public func editDistance(_ a: String, _ b: String) -> Int {
  guard abs(a.utf8.count - b.utf8.count) <= 8, a.utf8.count <= 64, b.utf8.count <= 64 else {
    return max(a.utf8.count, b.utf8.count)
  }
  var a = Array(a.utf8)[...]
  var b = Array(b.utf8)[...]
  while let letter = a.first, letter == b.first {
    a.removeFirst()
    b.removeFirst()
  }
  while let letter = a.last, letter == b.last {
    a.removeLast()
    b.removeLast()
  }
  return distance(Array(a), Array(b))
}

private func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
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

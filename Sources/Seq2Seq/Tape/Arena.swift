/// Memory for the numbers of one training step, which the next step uses again.
///
/// Rooms are handed out one behind the other and all taken back at once. The first step asks for memory
/// as it goes; from the second on there is one piece that is large enough.
final class Arena {
  private var pieces: [(start: Room, count: Int)] = []
  private var used = 0
  private var total = 0

  /// How many bytes are held.
  var bytes: Int { total * MemoryLayout<Float>.stride }

  deinit { release() }

  /// Room for so many numbers, which are whatever was there before.
  func room(for count: Int) -> Room {
    let count = (count + 15) / 16 * 16  // each begins with a line of the cache
    if let last = pieces.last, used + count <= last.count {
      defer { used += count }
      return last.start + used
    }
    let size = Swift.max(count, 1 << 16, total / 2)
    let start = allocated(size)
    pieces.append((start, size))
    total += size
    used = count
    return start
  }

  /// Takes all rooms back; none of them may be used any longer.
  func reset() {
    used = 0
    guard pieces.count > 1 else { return }
    let size = total
    release()
    pieces = [(allocated(size), size)]
    total = size
  }

  private func release() {
    for piece in pieces { piece.start.deallocate() }
    pieces = []
    total = 0
  }
}

/// Memory for so many numbers, at the beginning of a line of the cache.
func allocated(_ count: Int) -> Room {
  UnsafeMutableRawPointer.allocate(
    byteCount: Swift.max(count, 16) * MemoryLayout<Float>.stride, alignment: 64
  ).bindMemory(to: Float.self, capacity: count)
}

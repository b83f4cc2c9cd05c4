// The loops of CInnerLoops over floats, as this processor runs them.

internal import CInnerLoops

/// The loops there are for this processor, the fastest last.
var allFloatLoops: [float_loops] {
  [plain_float_loops().pointee]
    + [avx2_float_loops(), avx512_float_loops()].compactMap { $0?.pointee }
}

/// What the module computes with. A table of functions, which nothing writes to.
nonisolated(unsafe) let loops: float_loops =
  (avx512_float_loops() ?? avx2_float_loops() ?? plain_float_loops()).pointee

/// Which loops train here. They add in different orders, so that the last digits of what a model learns
/// are their own.
public var trainingLoops: String {
  avx512_float_loops() != nil ? "avx512" : avx2_float_loops() != nil ? "avx2" : "plain"
}

typealias Numbers = UnsafePointer<Float>
typealias Room = UnsafeMutablePointer<Float>

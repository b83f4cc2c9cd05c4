#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A variable of the environment; nil where it isn't set.
func environmentVariable(_ name: String) -> String? {
  getenv(name).map { String(cString: $0) }
}

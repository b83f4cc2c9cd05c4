// What Swift itself lacks comes from the platform's C library. These are the module's only doors to
// it: everywhere else `exp` means the one of ElementaryFunctions.swift.

#if canImport(Glibc)
  internal import Glibc

  func platformExp(_ x: Double) -> Double { Glibc.exp(x) }
  func platformLog(_ x: Double) -> Double { Glibc.log(x) }
  func platformTanh(_ x: Double) -> Double { Glibc.tanh(x) }
  func cosine(_ angle: Double) -> Double { Glibc.cos(angle) }
  func sine(_ angle: Double) -> Double { Glibc.sin(angle) }
  func power(_ base: Double, _ exponent: Double) -> Double { Glibc.pow(base, exponent) }
  func logOfOnePlus(_ x: Double) -> Double { Glibc.log1p(x) }
#elseif canImport(Musl)
  internal import Musl

  func platformExp(_ x: Double) -> Double { Musl.exp(x) }
  func platformLog(_ x: Double) -> Double { Musl.log(x) }
  func platformTanh(_ x: Double) -> Double { Musl.tanh(x) }
  func cosine(_ angle: Double) -> Double { Musl.cos(angle) }
  func sine(_ angle: Double) -> Double { Musl.sin(angle) }
  func power(_ base: Double, _ exponent: Double) -> Double { Musl.pow(base, exponent) }
  func logOfOnePlus(_ x: Double) -> Double { Musl.log1p(x) }
#elseif canImport(Darwin)
  internal import Darwin

  func platformExp(_ x: Double) -> Double { Darwin.exp(x) }
  func platformLog(_ x: Double) -> Double { Darwin.log(x) }
  func platformTanh(_ x: Double) -> Double { Darwin.tanh(x) }
  func cosine(_ angle: Double) -> Double { Darwin.cos(angle) }
  func sine(_ angle: Double) -> Double { Darwin.sin(angle) }
  func power(_ base: Double, _ exponent: Double) -> Double { Darwin.pow(base, exponent) }
  func logOfOnePlus(_ x: Double) -> Double { Darwin.log1p(x) }
#endif

import Foundation
import Testing

/// A file of Fixtures, made by Oracle/make_files.py.
func fixture(_ name: String) throws -> [UInt8] {
  let file = try #require(
    Bundle.module.url(forResource: name, withExtension: nil, subdirectory: "Fixtures"))
  return Array(try Data(contentsOf: file))
}

/// 0.5, 1.5, 2.5, …
func halves(_ count: Int) -> [Double] { (0..<count).map { Double($0) + 0.5 } }

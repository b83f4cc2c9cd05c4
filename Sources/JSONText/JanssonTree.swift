internal import CJansson

/// Owns a tree of Jansson and copies it out; no pointer leaves.
@safe struct JanssonTree: ~Copyable {
  private let root: UnsafeMutablePointer<json_t>

  init(_ bytes: [UInt8]) throws(JSONMistake) {
    // U+0000 is a letter like others: what a student typed must come back as it was.
    let flags = JSON_REJECT_DUPLICATES | JSON_DECODE_ANY | JSON_ALLOW_NUL
    var error = json_error_t()
    let tree = unsafe bytes.withUnsafeBytes { bytes in
      // Jansson takes a null pointer for a mistake of the caller; no bytes are one of the text.
      unsafe withUnsafePointer(to: CChar(0)) { nothing in
        unsafe json_loadb(
          bytes.baseAddress?.assumingMemoryBound(to: CChar.self) ?? nothing, bytes.count,
          Int(flags), &error)
      }
    }
    guard let tree = unsafe tree else { throw JSONMistake(error) }
    unsafe root = tree
  }

  deinit { unsafe json_decref(root) }

  /// - Complexity: O(tree); recursive, as deep as the text.
  borrowing func value() -> JSON { unsafe Self.value(root) }

  private static func value(_ node: UnsafeMutablePointer<json_t>) -> JSON {
    switch unsafe node.pointee.type {
    case JSON_OBJECT: unsafe .object(members(node))
    case JSON_ARRAY:
      unsafe .array(
        (0..<json_array_size(node)).compactMap { index in
          unsafe json_array_get(node, index).map { unsafe value($0) }
        })
    case JSON_STRING:
      unsafe .string(
        String(
          decoding: UnsafeRawBufferPointer(
            start: json_string_value(node), count: json_string_length(node)),
          as: UTF8.self))
    case JSON_INTEGER: unsafe .int(Int(json_integer_value(node)))
    case JSON_REAL: unsafe .double(json_real_value(node))
    case JSON_TRUE: .bool(true)
    case JSON_FALSE: .bool(false)
    default: .null
    }
  }

  private static func members(
    _ object: UnsafeMutablePointer<json_t>
  ) -> [(key: String, value: JSON)] {
    var members: [(key: String, value: JSON)] = []
    unsafe members.reserveCapacity(json_object_size(object))
    var place = unsafe json_object_iter(object)
    while let member = unsafe place {
      // A key holds no U+0000: Jansson refuses it.
      if let key = unsafe json_object_iter_key(member),
        let node = unsafe json_object_iter_value(member)
      {
        unsafe members.append((String(cString: key), value(node)))
      }
      unsafe place = json_object_iter_next(object, member)
    }
    return members
  }
}

extension JSONMistake {
  fileprivate init(_ error: json_error_t) {
    let text = unsafe withUnsafeBytes(of: error.text) { bytes in
      unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    self.init(line: max(1, Int(error.line)), column: max(1, Int(error.column)), text: text)
  }
}

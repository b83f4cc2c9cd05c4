import Testing

@Suite struct VietnameseTests {
  private static let top = "---\nlanguage: vi\n---\n"

  @Test(arguments: [
    (
      "step=score", "let x: Vector = [1]",
      "**Bước 1 · Điểm** — mỗi khóa đáp lại truy vấn tốt đến đâu", "| khóa | $e_j$ |"
    ),
    (
      "step=weights", "let x: Vector = [1]",
      "**Bước 2 · Trọng số chú ý** — phần chú ý dành cho mỗi từ", "| **tổng** | **1.0000** |"
    ),
    (
      "step=context", "let x = contextVector(weights: [1], values: [[2]])",
      "**Bước 3 · Vector ngữ cảnh** — các giá trị, mỗi giá trị góp theo trọng số",
      "| **tổng** $c = "
    ),
    (
      "step=combine", "let x: Vector = [1]",
      "**Bước 4 · Kết hợp** — vector ngữ cảnh ghép với điều bộ giải mã đã biết", "| $x_{1}$ |"
    ),
    (
      "step=output", "let x: Vector = [1]", "**Bước 5 · Đầu ra** — mỗi từ có khả năng đến đâu",
      "| từ | $p_k$ |"
    ),
    (
      "step=weights", "//| sums: free\nlet x: Vector = [0.5]", "**Bước 2",
      "Các trọng số này không nhất thiết có tổng bằng 1: định nghĩa của chúng là như vậy."
    ),
    (
      "step=weights", "let x: Matrix = [[1]]", "**Bước 2",
      "Mỗi hàng là một từ đầu ra, mỗi cột là một từ nguồn."
    ),
    (
      "step=weights", "let x = sparsemax([1])", "**Bước 2",
      "Điểm nào dưới ngưỡng τ = 0.0000 thì trọng số bằng 0."
    ),
    (
      "step=score", "let x = score(query: [1], keys: [[1]], by: .general)", "**Bước 1",
      "Lấy ngẫu nhiên từ seed 0, chưa qua huấn luyện: W (1 × 1)."
    ),
    ("run", "true", "`true` = **đúng**", ""), ("run", "false", "`false` = **sai**", ""),
  ])
  func reportsSpeakVietnamese(kind: String, code: String, first: String, line: String) {
    let text = shown(kind, code, top: Self.top)
    #expect(text.hasPrefix(first), "\(text)")
    #expect(text.contains(line), "\(text)")
  }

  @Test func mistakesDoToo() {
    let top = Self.top
    #expect(
      body(top + "```swift step=weights\nlet w: Vector = [1, 1]\n```\n").hasSuffix(
        "> **lỗi** a.md:5:17: tổng các trọng số là 2, không phải 1  \n> **gợi ý** softmax làm tổng"
          + " mỗi hàng bằng 1; hãy ghi sums: free nếu tổng vốn tự do theo định nghĩa\n"))
    #expect(
      body(top + "```swift run\nlet a = nope\n```\n\n```swift run\na\n```\n").hasSuffix(
        "**Chưa được tính: cần 'a', mà phần đó bị lỗi.**\n"))
    #expect(
      body(top + "```swift run\n//| error: true\nlet a = nope\n```\n").contains(
        "\n\nÔ lệnh này cố ý để lỗi:\n\n> **lỗi** a.md:6:9: "))
    #expect(body(top + "`{swift} true`") == top + "đúng\n")
  }
}

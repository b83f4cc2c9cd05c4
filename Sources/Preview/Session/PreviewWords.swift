internal import Diagnostics

/// What the preview says on its page.
enum PreviewWords {
  /// By the names that the page's script knows them by.
  static let page: [(name: String, words: Bilingual)] = [
    ("live", Bilingual(en: "Live", vi: "Trực tiếp")),
    ("lost", Bilingual(en: "lesson preview has ended", vi: "lesson preview đã dừng")),
    (
      "lostHelp",
      Bilingual(
        en: "The page stays as it was. Start the command again: it goes on by itself.",
        vi: "Trang giữ nguyên như cũ. Hãy chạy lại lệnh: trang sẽ tự nối lại.")
    ),
    (
      "old",
      Bilingual(
        en: "The file can't be read as it is now. What stands here is from before.",
        vi: "Hiện không đọc được tệp. Những gì ở đây là của lần trước.")
    ),
    ("error", Bilingual(en: "Error", vi: "Lỗi")),
    ("warning", Bilingual(en: "Warning", vi: "Cảnh báo")),
    ("help", Bilingual(en: "Help:", vi: "Gợi ý:")),
    ("noProblems", Bilingual(en: "no problems", vi: "không có lỗi")),
    ("oneProblem", Bilingual(en: "1 problem", vi: "1 vấn đề")),
    ("problems", Bilingual(en: "# problems", vi: "# vấn đề")),
    ("oneEdit", Bilingual(en: "1 cell changed here", vi: "1 ô lệnh được sửa ở đây")),
    ("edits", Bilingual(en: "# cells changed here", vi: "# ô lệnh được sửa ở đây")),
    ("restore", Bilingual(en: "Back to the file", vi: "Trở về như trong tệp")),
    ("copy", Bilingual(en: "Copy as lesson", vi: "Sao chép ô lệnh")),
    ("copied", Bilingual(en: "Copied", vi: "Đã sao chép")),
    (
      "changed",
      Bilingual(
        en: "Changed here, not in the file", vi: "Chỉ sửa ở đây, tệp không đổi")
    ),
    ("number", Bilingual(en: "Number", vi: "Số")),
    ("Score", Bilingual(en: "Score", vi: "Cách tính điểm")),
    ("Normalizer", Bilingual(en: "Normaliser", vi: "Cách chuẩn hóa")),
    ("Mask", Bilingual(en: "Mask", vi: "Mặt nạ")),
    (
      "doesNotFit",
      Bilingual(en: "doesn't fit these numbers", vi: "không hợp với các số này")
    ),
    (
      "hint",
      Bilingual(
        en: "Click a number or a kind in a cell to change it; the file stays as it is.",
        vi: "Nhấp vào một số hay một kiểu chú ý trong ô lệnh để sửa; tệp vẫn giữ nguyên.")
    ),
  ]

  /// The page of a lesson that could not be read yet.
  static let nothingYet = Bilingual(
    en: "There is nothing to show yet.", vi: "Chưa có gì để xem.")
}

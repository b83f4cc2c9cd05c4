internal import Diagnostics
internal import LessonSwift

extension Documentation {
  static let files: [Documentation] = [
    Documentation(
      "load",
      en: "Reads a matrix from a file beside the lesson: .safetensors, .npy or .csv; with a task, "
        + "a model that learned it, from .safetensors.",
      vi: "Đọc một ma trận từ tệp đặt cạnh bài học: .safetensors, .npy hoặc .csv; nếu cho biết bài "
        + "toán thì đọc một mô hình đã học bài toán ấy, từ .safetensors.",
      cost: "100,000,000",
      meanings: [
        "file": Bilingual(
          en: "its path from the lesson's folder, never out of it",
          vi: "đường dẫn tính từ thư mục của bài học, không ra ngoài thư mục ấy"),
        "name": Bilingual(
          en: "which tensor of a .safetensors file; not needed where there is one",
          vi: "tensor nào trong tệp .safetensors; không cần nếu chỉ có một"),
        "task": Bilingual(
          en: "what the model in the file learned", vi: "bài toán mà mô hình trong tệp đã học"),
      ],
      example: """
        load("states.csv")
        """)
  ]
}

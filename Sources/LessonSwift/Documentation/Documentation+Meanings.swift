internal import Diagnostics

extension Documentation {
  /// What parameters are that mean the same wherever they stand.
  static let sharedMeanings: [String: Bilingual] = [
    "query": Bilingual(
      en: "who asks: a state of the decoder", vi: "ai hỏi: một trạng thái của bộ giải mã"),
    "queries": Bilingual(en: "one query a row", vi: "mỗi hàng một truy vấn"),
    "keys": Bilingual(
      en: "what the query is compared with, one key a row",
      vi: "những gì truy vấn được so với, mỗi hàng một khóa"),
    "values": Bilingual(
      en: "what is handed over, one value a row", vi: "những gì được lấy ra, mỗi hàng một giá trị"),
    "by": Bilingual(
      en: "the score: how a query is compared with a key",
      vi: "điểm: cách so truy vấn với khóa"),
    "mask": Bilingual(en: "what may be seen", vi: "những gì được nhìn"),
    "normalizer": Bilingual(
      en: "what turns scores into weights", vi: "cách biến điểm thành trọng số"),
    "scores": Bilingual(
      en: "one number a key, or a row of them a query",
      vi: "mỗi khóa một số, hoặc mỗi truy vấn một hàng"),
    "weights": Bilingual(en: "one weight a key", vi: "mỗi khóa một trọng số"),
    "previous": Bilingual(
      en: "the weights of the output word before; (1, 0, 0, …) at the start",
      vi: "trọng số của từ đầu ra trước đó; lúc đầu là (1, 0, 0, …)"),
    "coverage": Bilingual(
      en: "how much attention each key has had so far, summed",
      vi: "tổng chú ý mà mỗi khóa đã nhận cho đến lúc này"),
    "temperature": Bilingual(
      en: "divides the scores: above 1 flattens, below 1 sharpens",
      vi: "chia các điểm: lớn hơn 1 làm phẳng, nhỏ hơn 1 làm nhọn"),
    "alpha": Bilingual(
      en: "above 1: near 1 like softmax, 2 is sparsemax",
      vi: "lớn hơn 1: gần 1 thì giống softmax, 2 là sparsemax"),
    "center": Bilingual(
      en: "where the window stands, from 0; it need not be whole",
      vi: "tâm của cửa sổ, đếm từ 0; không cần là số nguyên"),
    "radius": Bilingual(
      en: "how many keys to either side may be seen", vi: "số khóa được nhìn ở mỗi bên"),
    "x": Bilingual(en: "what it is computed of", vi: "giá trị được tính"),
    "a": Bilingual(en: "the first", vi: "cái thứ nhất"),
    "b": Bilingual(en: "a learned bias, added", vi: "độ lệch đã học, được cộng vào"),
    "W": Bilingual(
      en: "a learned matrix for the query", vi: "ma trận đã học, nhân với truy vấn"),
    "U": Bilingual(en: "a learned matrix for the keys", vi: "ma trận đã học, nhân với khóa"),
    "v": Bilingual(
      en: "learned: makes one number of the hidden layer",
      vi: "đã học: biến lớp ẩn thành một số"),
    "F": Bilingual(en: "learned filters, one a row", vi: "các bộ lọc đã học, mỗi hàng một bộ"),
    "seed": Bilingual(
      en: "the same seed draws the same numbers, everywhere",
      vi: "cùng một seed thì ở đâu cũng lấy ra cùng các số"),
    "count": Bilingual(en: "how many numbers", vi: "số lượng số"),
    "rows": Bilingual(en: "how many rows", vi: "số hàng"),
    "columns": Bilingual(en: "how many columns", vi: "số cột"),
    "value": Bilingual(en: "a number", vi: "một số"),
    "state": Bilingual(
      en: "the hidden state before the step", vi: "trạng thái ẩn trước bước này"),
    "context": Bilingual(en: "a context vector", vi: "một vector ngữ cảnh"),
    "input": Bilingual(en: "what the cell reads in this step", vi: "đầu vào của bước này"),
    "Wi": Bilingual(
      en: "learned: the gates' rows for the input, stacked",
      vi: "đã học: các hàng của cổng nhân với đầu vào, xếp chồng"),
    "Wh": Bilingual(
      en: "learned: the gates' rows for the state, stacked",
      vi: "đã học: các hàng của cổng nhân với trạng thái, xếp chồng"),
    "bi": Bilingual(en: "the biases beside Wi", vi: "độ lệch đi với Wi"),
    "bh": Bilingual(en: "the biases beside Wh", vi: "độ lệch đi với Wh"),
    "Wo": Bilingual(
      en: "the output layer, one row a word", vi: "lớp đầu ra, mỗi từ một hàng"),
    "bo": Bilingual(en: "the biases beside Wo, one a word", vi: "độ lệch đi với Wo, mỗi từ một số"),
    "Wc": Bilingual(
      en: "joins the context with the previous word or the state",
      vi: "nối vector ngữ cảnh với từ trước hoặc với trạng thái"),
    "bc": Bilingual(en: "the biases beside Wc", vi: "độ lệch đi với Wc"),
    "WQ": Bilingual(en: "makes queries of what is read", vi: "tạo truy vấn từ đầu vào"),
    "WK": Bilingual(en: "makes keys of what is read", vi: "tạo khóa từ đầu vào"),
    "WV": Bilingual(en: "makes values of what is read", vi: "tạo giá trị từ đầu vào"),
    "WO": Bilingual(
      en: "joins the contexts of all heads", vi: "nối vector ngữ cảnh của mọi đầu"),
    "heads": Bilingual(en: "how many heads there are", vi: "số đầu"),
    "left": Bilingual(en: "the left side", vi: "vế trái"),
    "right": Bilingual(en: "the right side", vi: "vế phải"),
    "whole": Bilingual(en: "what a part is taken of", vi: "giá trị được lấy phần tử"),
    "index": Bilingual(
      en: "a place or a range of places, from 0", vi: "một vị trí hoặc một khoảng, đếm từ 0"),
    "row": Bilingual(en: "from 0", vi: "đếm từ 0"),
    "column": Bilingual(en: "from 0", vi: "đếm từ 0"),
  ]
}

/// What can be wrong with a course's files: its key, lessons, submissions and grades.
public enum CourseProblem: Equatable, Sendable {
  case noKey(String)
  case badKey
  /// The key is another one than that with which the lesson was released.
  case otherKey
  case noRoster(String)
  case noLessons
  case lessonBroken
  /// An exercise has no numbers for a student.
  case cannotRelease(student: String, exercise: String)
  case exerciseTwice(String, other: String)
  case notRegular
  case tooLarge(limit: Int)
  case archive
  case strayStudent
  case strayFile(expected: [String])
  case noSubmissions
  case cannotBox(reason: String)
  case noExercise(String, nearest: String?)
  case noStudent(String, nearest: String?)
  case noGrades
  case points(Double, most: Double)
  case notReleased
  /// A student has written in a file that would be replaced.
  case written
  case ungraded(Int)
  case shard(String)
  /// Another process writes into the grades.
  case busy

  var wording: Wording {
    switch self {
    case .noKey(let path):
      Wording(
        en: "the course has no key: \(path) is missing",
        vi: "khóa học chưa có khóa bí mật: thiếu \(path)",
        help: Bilingual(
          en:
            "lesson exercise release makes one; without the one that the lesson was released with,"
            + " nobody's numbers are known",
          vi: "lesson exercise release sẽ tạo ra; thiếu khóa đã dùng khi phát bài thì không biết số"
            + " của ai cả"))
    case .badKey:
      Wording(
        en: "this is not the key of a course",
        vi: "đây không phải khóa bí mật của khóa học",
        help: Bilingual(
          en: "it has the lines secret: … (32 or more hexadecimal digits) and run: …",
          vi: "tệp có các dòng secret: … (từ 32 chữ số thập lục phân) và run: …"))
    case .otherKey:
      Wording(
        en: "the lesson was released with another key",
        vi: "bài học đã được phát với một khóa bí mật khác",
        help: Bilingual(
          en: "put that key back, or release into another folder",
          vi: "hãy đặt lại khóa cũ, hoặc phát vào thư mục khác"))
    case .noRoster(let path):
      Wording(
        en: "the course has no class list: \(path) is missing",
        vi: "khóa học chưa có danh sách lớp: thiếu \(path)",
        help: Bilingual(
          en: "write a line id,name,email and a line for each student, or export one from Canvas or"
            + " Moodle",
          vi: "hãy viết một dòng id,name,email và mỗi học viên một dòng, hoặc xuất từ Canvas hay"
            + " Moodle"))
    case .noLessons:
      Wording(
        en: "this course has no lesson with exercises",
        vi: "khóa học này không có bài học nào có bài tập",
        help: Bilingual(
          en:
            "an exercise is a cell ```yaml exercise; lesson new --exercises writes one to start from",
          vi:
            "bài tập là một ô ```yaml exercise; lesson new --exercises viết sẵn một bài để bắt đầu")
      )
    case .lessonBroken:
      Wording(
        en: "a lesson with mistakes can't be given to students or graded",
        vi: "không thể phát hay chấm một bài học còn lỗi",
        help: Bilingual(
          en: "mend what lesson exercise lint tells",
          vi: "hãy sửa những gì lesson exercise lint báo"))
    case .cannotRelease(let student, let exercise):
      Wording(
        en: "exercise '\(exercise)' can't be computed with the numbers of '\(student)'",
        vi: "không tính được bài tập '\(exercise)' với các số của '\(student)'",
        help: Bilingual(
          en: "lesson exercise lint finds such numbers before anybody gets them",
          vi: "lesson exercise lint tìm ra những số như vậy trước khi phát"))
    case .exerciseTwice(let id, let other):
      Wording(
        en: "an exercise of \(other) has the id '\(id)', too",
        vi: "một bài tập trong \(other) cũng có id '\(id)'",
        help: Bilingual(
          en: "ids are unique in a course: give one of the two another",
          vi: "id là duy nhất trong khóa học: hãy đổi một trong hai"))
    case .notRegular:
      Wording(
        en: "this is not a file: links, pipes and folders aren't opened",
        vi: "đây không phải tệp: không mở liên kết, ống dẫn hay thư mục",
        help: Bilingual(
          en: "ask the student for the file itself", vi: "hãy xin học viên chính tệp đó"))
    case .tooLarge(let limit):
      Wording(
        en: "this file is larger than \(limit >> 20) MiB and isn't read",
        vi: "tệp này lớn hơn \(limit >> 20) MiB nên không được đọc")
    case .archive:
      Wording(
        en: "archives aren't opened",
        vi: "không mở tệp nén",
        help: Bilingual(
          en: "unpack it into submissions/STUDENT/LESSON.md",
          vi: "hãy giải nén thành submissions/STUDENT/LESSON.md"))
    case .strayStudent:
      Wording(
        en: "no student of the class list has this id, so it is not graded",
        vi: "không học viên nào trong danh sách lớp có id này, nên không chấm",
        help: Bilingual(
          en: "name the folder as the class list does, or add the student",
          vi: "hãy đặt tên thư mục như trong danh sách lớp, hoặc thêm học viên"))
    case .strayFile(let expected):
      Wording(
        en: "this is no lesson of the course, so it is not graded",
        vi: "đây không phải bài học của khóa, nên không chấm",
        help: Bilingual(
          en: "the lessons are \(CellProblem.list(expected))",
          vi: "các bài học là \(CellProblem.list(expected))"))
    case .noSubmissions:
      Wording(
        en: "there are no submissions here",
        vi: "ở đây không có bài nộp nào",
        help: Bilingual(
          en: "put them as STUDENT/LESSON.md, as lesson exercise release writes them",
          vi: "hãy đặt theo dạng STUDENT/LESSON.md, như lesson exercise release đã viết"))
    case .cannotBox(let reason):
      Wording(
        en: "students' code can't be run safely here: \(reason)",
        vi: "không thể chạy mã của học viên một cách an toàn ở đây: \(reason)",
        help: Bilingual(
          en: "install what is missing: it takes a Swift compiler and bubblewrap; --trust-students"
            + " runs it without a box, with all that you may do",
          vi: "hãy cài phần còn thiếu: cần trình biên dịch Swift và bubblewrap; --trust-students"
            + " chạy không có hộp cát, với mọi quyền của bạn"))
    case .noExercise(let id, let nearest):
      Wording(
        en: "no exercise has the id '\(id)'",
        vi: "không bài tập nào có id '\(id)'",
        help: nearest.map {
          Bilingual(en: "did you mean '\($0)'?", vi: "có phải ý bạn là '\($0)'?")
        })
    case .noStudent(let id, let nearest):
      Wording(
        en: "no student has the id '\(id)'",
        vi: "không học viên nào có id '\(id)'",
        help: nearest.map {
          Bilingual(en: "did you mean '\($0)'?", vi: "có phải ý bạn là '\($0)'?")
        })
    case .noGrades:
      Wording(
        en: "there are no grades here",
        vi: "ở đây chưa có điểm",
        help: Bilingual(
          en: "lesson exercise grade COURSE SUBMISSIONS -o FOLDER writes them",
          vi: "lesson exercise grade COURSE SUBMISSIONS -o FOLDER sẽ viết điểm"))
    case .points(let points, let most):
      Wording(
        en: "\(DrawProblem.text(points)) \(points == 1 ? "point" : "points") can't be given: the"
          + " exercise has \(DrawProblem.text(most))",
        vi: "không thể cho \(DrawProblem.text(points)) điểm: bài tập có"
          + " \(DrawProblem.text(most)) điểm",
        help: Bilingual(
          en: "give 0 to \(DrawProblem.text(most))",
          vi: "hãy cho từ 0 đến \(DrawProblem.text(most))"))
    case .notReleased:
      Wording(
        en: "this file was not made by lesson exercise release, or its end was cut off",
        vi: "tệp này không do lesson exercise release tạo ra, hoặc phần cuối đã bị cắt",
        help: Bilingual(
          en:
            "take the file that you were given, and write between the lines ```answer … and ``` only",
          vi: "hãy lấy tệp đã được phát, và chỉ viết giữa các dòng ```answer … và ```"))
    case .written:
      Wording(
        en: "something was written in this file since it was released",
        vi: "tệp này đã được viết thêm từ khi phát",
        help: Bilingual(
          en: "release into another folder; --replace writes over it",
          vi: "hãy phát vào thư mục khác; --replace sẽ ghi đè"))
    case .ungraded(let count):
      Wording(
        en: "\(count) records have exercises without a mark, through no fault of the students",
        vi: "\(count) bản ghi có bài tập chưa có điểm, không do lỗi của học viên",
        help: Bilingual(
          en: "mend what is told above and grade again: only those are run",
          vi: "hãy sửa những gì được báo ở trên rồi chấm lại: chỉ những bài đó được chạy"))
    case .busy:
      Wording(
        en: "somebody is grading into this folder right now",
        vi: "đang có người chấm vào thư mục này",
        help: Bilingual(
          en:
            "wait until that has ended, then do it again; parts of a class, as in --shard 1/2, may"
            + " be graded side by side",
          vi:
            "hãy đợi việc đó xong rồi làm lại; các phần của lớp, như --shard 1/2, có thể chấm song"
            + " song"))
    case .shard(let text):
      Wording(
        en: "'\(text)' is no part of the class",
        vi: "'\(text)' không phải một phần của lớp",
        help: Bilingual(
          en: "write 1/4, 2/4, 3/4, 4/4 for four parts",
          vi: "hãy viết 1/4, 2/4, 3/4, 4/4 cho bốn phần"))
    }
  }
}

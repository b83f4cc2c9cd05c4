import Classroom
import Testing

@Suite struct CourseKeyTests {
  // Of Oracle/course_key.py.
  @Test(arguments: [
    ("2026", "an", "weight", CourseKey.Purpose.answer, UInt64(0xe7b0_dbd2_d099_10df)),
    ("2026", "an", "weight", .practice(0), 0x5789_b723_a530_606e),
    ("2026", "an", "weight", .practice(12), 0x31cf_96fc_6b4d_fe37),
    ("2027", "an", "weight", .answer, 0xd5ed_c10f_95a1_9c12),
    ("2026", "binh", "weight", .answer, 0x7013_dca1_b955_9558),
    ("2026", "an", "context", .answer, 0xcdbf_161a_3da1_3e00),
    ("học kỳ 1", "s.1_2-3", "a", .answer, 0xe98a_b3cb_4663_5c35),
  ])
  func aSeedIsTheStartOfAnHMAC(
    run: String, student: String, exercise: String, purpose: CourseKey.Purpose, seed: UInt64
  ) {
    let key = CourseKey(secret: Array(0..<32), run: run)
    #expect(key.seed(student: student, exercise: exercise, for: purpose) == seed)
  }

  @Test func lengthsKeepTheirPartsApart() {
    let seeds = [
      courseKey.seed(student: "a", exercise: "bc", for: .answer),
      courseKey.seed(student: "ab", exercise: "c", for: .answer),
      courseKey.seed(student: "a1:b", exercise: "c", for: .answer),
      CourseKey(secret: Array(0..<31), run: "2026").seed(
        student: "a", exercise: "bc", for: .answer),
    ]
    #expect(Set(seeds).count == seeds.count)
  }

  @Test func aThousandStudentsHaveAThousandSeeds() {
    let seeds = (0..<1000).map { courseKey.seed(student: "s\($0)", exercise: "a", for: .answer) }
    #expect(Set(seeds).count == 1000)
  }

  @Test func aFingerprintTellsKeysApartAndNotTheKey() {
    #expect(courseKey.fingerprint == "155be069158fd8f9")
    #expect(CourseKey(secret: Array(0..<32), run: "2027").fingerprint != courseKey.fingerprint)
    #expect(CourseKey(secret: Array(1..<33), run: "2026").fingerprint != courseKey.fingerprint)
  }

  @Test(arguments: ["2026", "học kỳ 1: nhóm 2", "a#b"])
  func aKeyIsReadBack(run: String) {
    let key = CourseKey(secret: Array((0..<20).map { $0 &* 13 &+ 250 }), run: run)
    #expect(CourseKey(text: key.text) == key)
    #expect(CourseKey(text: key.text.replacing("\n", with: "\r\n")) == key)
  }

  @Test(arguments: [
    "", "secret: 00\nrun: 1", "secret: 000102030405060708090a0b0c0d0e0f", "run: 1",
    "secret: 000102030405060708090a0b0c0d0e0f\nrun:",
    "secret: 000102030405060708090a0b0c0d0e0g\nrun: 1",
    "secret: 000102030405060708090a0b0c0d0e0\nrun: 1", "000102030405060708090a0b0c0d0e0f",
    "secret: 000102030405060708090a0b0c0d0e0f\nrun: 1\nx: 2",
  ])
  func whatIsNoKeyIsRefused(text: String) {
    #expect(CourseKey(text: text) == nil)
  }
}

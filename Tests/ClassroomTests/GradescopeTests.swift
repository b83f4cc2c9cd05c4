import Classroom
import JSONText
import Testing

@Suite struct GradescopeTests {
  private func results(
    _ records: [GradeRecord], _ visibility: GradescopeVisibility = .visible
  ) throws -> [GradescopeResult] {
    try Gradebook(
      roster: hostileClass,
      lessons: [LessonGrades(lesson: "week-1", title: "Week 1", records: records)]
    ).gradescope(visibility: visibility)
  }

  @Test func aResultIsExactlyThis() throws {
    let result = try #require(
      results([record("s0", .partial, 0.5, say: "Did you divide by √d?")], .afterPublished).first)
    #expect(result.student == "s0")
    #expect(result.lesson == "week-1")
    #expect(
      result.text == """
        {
         "score": 0.5,
         "execution_time": 0.25,
         "output": "",
         "output_format": "text",
         "test_output_format": "text",
         "test_name_format": "text",
         "visibility": "after_published",
         "stdout_visibility": "hidden",
         "extra_data": {"lesson": "week-1", "source": "cafe", "submission": "beef", "tool": "0.1.0"},
         "tests": [
          {
           "score": 0.5,
           "max_score": 2,
           "status": "failed",
           "name": "weight",
           "name_format": "text",
           "number": "1",
           "output": "Did you divide by √d?",
           "output_format": "text",
           "tags": ["partial"],
           "visibility": "after_published",
           "extra_data": {}
          },
          {
           "score": 0,
           "max_score": 1,
           "status": "failed",
           "name": "context",
           "name_format": "text",
           "number": "2",
           "output": "",
           "output_format": "text",
           "tags": ["blank"],
           "visibility": "after_published",
           "extra_data": {}
          }
         ]
        }

        """)
  }

  private static let formats = ["text", "html", "simple_format", "md", "ansi"]
  private static let visibilities = ["hidden", "after_due_date", "after_published", "visible"]

  /// Checks a result against the specification: known members only, each of its kind.
  private func check(_ text: String) throws {
    let json = try JSON(parsing: Array(text.utf8))
    let known = [
      "score", "execution_time", "output", "output_format", "test_output_format",
      "test_name_format", "visibility", "stdout_visibility", "extra_data", "tests", "leaderboard",
    ]
    #expect(try #require(json.asMembers).allSatisfy { known.contains($0.key) })
    let score = try #require(json["score"]?.asNumber)
    #expect(try Self.visibilities.contains(#require(json["visibility"]?.asText)))
    #expect(try Self.visibilities.contains(#require(json["stdout_visibility"]?.asText)))
    var sum = 0.0
    for test in try #require(json["tests"]?.asList) {
      let members = [
        "score", "max_score", "status", "name", "name_format", "number", "output", "output_format",
        "tags", "visibility", "extra_data",
      ]
      #expect(try #require(test.asMembers).allSatisfy { members.contains($0.key) })
      #expect(try ["passed", "failed"].contains(#require(test["status"]?.asText)))
      #expect(try Self.formats.contains(#require(test["output_format"]?.asText)))
      #expect(try Self.visibilities.contains(#require(test["visibility"]?.asText)))
      let points = try #require(test["score"]?.asNumber)
      #expect(try points <= #require(test["max_score"]?.asNumber))
      sum += points
    }
    #expect(sum == score)
  }

  @Test(arguments: GradescopeVisibility.allCases)
  func everyResultKeepsToTheSpecification(visibility: GradescopeVisibility) throws {
    for (index, name) in hostileNames.enumerated() {
      let result = try #require(
        results([record("s\(index)", .crash, 0, say: name)], visibility).first)
      try check(result.text)
    }
  }

  @Test func noMarkIsNoResult() throws {
    let records = [
      record("s2", .ungraded, 0), record("s1", .blank, 0, submission: nil), record("s0"),
      record("s3", .ungraded, 0, overrides: [override(2, was: nil)]),
    ]
    #expect(try results(records).map(\.student) == ["s0", "s3"])
  }

  @Test func anOverridePassesAndTellsItsReason() throws {
    let result = try #require(
      results([record("s0", .wrong, 0, say: "No.", overrides: [override(2)])]).first)
    let test = try #require(JSON(parsing: Array(result.text.utf8))["tests"]?.asList?.first)
    #expect(test["status"]?.asText == "passed")
    #expect(test["score"]?.asNumber == 2)
    #expect(test["output"]?.asText == "No.\non paper")
  }
}

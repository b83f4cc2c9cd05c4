import Classroom
import Testing

@Suite struct JUnitTests {
  private func junit(_ records: [GradeRecord], title: String = "Week 1") throws -> String {
    try Gradebook(
      roster: hostileClass,
      lessons: [LessonGrades(lesson: "week-1", title: title, records: records)]
    ).junit()
  }

  @Test func theFileIsExactlyThis() throws {
    let records = [
      record("s1", .ungraded, 0), record("s0", .wrong, 0, say: "<√d> & \"more\"\n"), record("s2"),
    ]
    #expect(
      try junit(records) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites tests="6" failures="1" errors="1" time="0.750">
          <testsuite name="Week 1" tests="6" failures="1" errors="1" skipped="3" time="0.750">
            <testcase name="weight" classname="s0" time="0.250">
              <failure type="wrong" message="&lt;√d&gt; &amp; &quot;more&quot;&#10;"/>
            </testcase>
            <testcase name="context" classname="s0" time="0.000">
              <skipped/>
            </testcase>
            <testcase name="weight" classname="s1" time="0.250">
              <error type="ungraded" message=""/>
            </testcase>
            <testcase name="context" classname="s1" time="0.000">
              <skipped/>
            </testcase>
            <testcase name="weight" classname="s2" time="0.250"/>
            <testcase name="context" classname="s2" time="0.000">
              <skipped/>
            </testcase>
          </testsuite>
        </testsuites>

        """)
  }

  @Test(arguments: ExerciseGrade.Status.allCases)
  func everyStatusHasItsElement(status: ExerciseGrade.Status) throws {
    let document = try XMLDocument(junit([record("s0", status, 0)]))
    let child = try #require(document.elements.first { $0.path.count == 4 })
    let expected =
      switch status {
      case .right: "skipped"  // that of the second exercise
      case .blank: "skipped"
      case .ungraded: "error"
      default: "failure"
      }
    #expect(child.path.last == expected)
    if expected != "skipped" { #expect(child.attributes["type"] == status.rawValue) }
  }

  @Test func anOverrideDecidesWhatPasses() throws {
    let passed = try junit([record("s0", .wrong, 0, overrides: [override(2)])])
    #expect(passed.contains("failures=\"0\""))
    let failed = try junit([record("s0", overrides: [override(1)])])
    #expect(failed.contains("<failure type=\"right\" message=\"on paper\"/>"))
  }

  @Test(arguments: hostileNames)
  func whateverIsSaidIsWellFormedAndComesThrough(text: String) throws {
    let document = try XMLDocument(junit([record("s0", .wrong, 0, say: text)], title: text))
    var expected = ""
    for scalar in text.unicodeScalars {
      let isForbidden = scalar.value < 0x20 && !"\t\n\r".unicodeScalars.contains(scalar)
      expected.unicodeScalars.append(isForbidden ? "\u{FFFD}" : scalar)
    }
    let suite = try #require(document.elements.first { $0.path == ["testsuites", "testsuite"] })
    let failure = try #require(document.elements.first { $0.path.last == "failure" })
    #expect(suite.attributes["name"] == expected)
    #expect(failure.attributes["message"] == expected)
  }

  @Test func theCountsAreThoseOfTheElements() throws {
    let records = zip(hostileClass.students, ExerciseGrade.Status.allCases).map { student, status in
      record(student.id, status, 0)
    }
    let document = try XMLDocument(junit(records))
    func count(_ name: String) -> Int { document.elements.count { $0.path.last == name } }
    let suite = try #require(document.elements.first { $0.path.last == "testsuite" })
    #expect(suite.attributes["tests"] == String(count("testcase")))
    #expect(suite.attributes["failures"] == String(count("failure")))
    #expect(suite.attributes["errors"] == String(count("error")))
    #expect(suite.attributes["skipped"] == String(count("skipped")))
  }
}

import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What stands in the folders of submissions and grades in the place of files.
@Suite struct GraderFileTests {
  private static let sheet = ClassBench.header + ClassBench.sum

  private static func bench(_ students: String...) throws -> ClassBench {
    let bench = try ClassBench(sheet, students: students + ["honest"])
    let sum = try bench.numbers("honest", behind: "the sum of").reduce(0, +)
    try bench.submit(["sum": "\(sum)"], as: "honest")
    return bench
  }

  // MARK: Submissions

  /// 30: what isn't a file of the student's own is not read, and nothing of it is changed.
  @Test func whatIsNoFileOfTheirsIsNotRead() throws {
    let scripts = [
      "ln -s ../honest/sheet.md sheet.md", "ln -s /etc/passwd sheet.md",
      "ln -s sheet.md sheet.md", "ln -s nowhere sheet.md", "mkfifo sheet.md", "mkdir sheet.md",
      "mknod sheet.md c 1 5 || mkfifo sheet.md", "head -c 17000000 /dev/zero > sheet.md",
      "truncate -s 1T sheet.md", "printf 'a\\377b' > sheet.md",
      "printf '\\377\\376a\\0b\\0' > sheet.md",
      "cd ..; rmdir $S; ln -s honest $S", "cd ..; rmdir $S; ln -s / $S",
      "cd ..; rmdir $S; mkfifo $S", "cd ..; rmdir $S; echo > $S",
    ]
    let students = scripts.indices.map { "s\($0)" }
    let bench = try ClassBench(Self.sheet, students: students + ["honest"])
    let sum = try bench.numbers("honest", behind: "the sum of").reduce(0, +)
    try bench.submit(["sum": "\(sum)"], as: "honest")
    for (student, script) in zip(students, scripts) {
      let made = try bench.workspace.shell(
        "S=\(student); mkdir submissions/$S; cd submissions/$S; \(script)")
      try #require(made.exitCode == 0, "\(made)")
    }
    let before = try bench.workspace.shell("find submissions | sort; ls -lR submissions/honest")
    let outcome = try bench.grade()
    #expect(outcome.exitCode == 0, "\(outcome)")
    for (student, script) in zip(students, scripts) {
      let record = try bench.record(student)
      #expect(record.exercises.map(\.given) == [""], "\(script)")
      #expect(record.score == nil || record.score == 0, "\(script)")
      #expect(!(try bench.feedback(student)).contains("root:"))
    }
    #expect(try bench.record("honest").score == 2)
    #expect(
      try bench.workspace.shell("find submissions | sort; ls -lR submissions/honest") == before)
  }

  /// A hard link is a file as any other; whose it was stands in it.
  @Test func aLinkedFileIsToldByItsName() throws {
    let bench = try Self.bench("an")
    _ = try bench.workspace.shell(
      "mkdir submissions/an; ln submissions/honest/sheet.md submissions/an/sheet.md")
    #expect(try bench.grade().exitCode == 0)
    #expect(try bench.record("an").noteKinds.contains("identity"))
    #expect(try bench.record("an").score == 0)
    #expect(try bench.record("honest").score == 2)
  }

  /// 31: names and numbers of files.
  @Test func strangeFilesAreToldAndNotOpened() throws {
    let bench = try Self.bench("an")
    let made = try bench.workspace.shell(
      """
      cd submissions
      mkdir an mallory "$(printf 'line\\nbreak\\033[2J')" '..evil' "$(printf 'a\\342\\200\\256b')"
      echo x > an/essay.md; echo x > an/photo.jpg; echo x > an/all.zip; echo x > class.tar.gz
      echo x > notes.txt; ln -s /etc evil; mkdir an/deep; echo x > an/deep/sheet.md
      """)
    try #require(made.exitCode == 0, "\(made)")
    let outcome = try bench.grade()
    #expect(outcome.exitCode == 0)
    #expect(outcome.output == "sheet: 1 graded, 1 missing\n")
    for place in ["an/essay.md", "an/all.zip", "class.tar.gz", "evil", "mallory"] {
      #expect(outcome.errors.contains("submissions/\(place): warning: "), "\(outcome)")
    }
    #expect(!outcome.errors.contains("notes.txt") && !outcome.errors.contains("photo"))
    #expect(!outcome.errors.contains("\u{1B}") && !outcome.errors.contains("\u{202E}"))
    #expect(!outcome.errors.contains("line\nbreak"))
  }

  @Test func ofAHundredThousandFilesSomeAreTold() throws {
    let bench = try Self.bench("an")
    let made = try bench.workspace.shell(
      "mkdir submissions/an && cd submissions/an && seq -f f%06g.md 20000 | xargs touch")
    try #require(made.exitCode == 0, "\(made)")
    let outcome = try bench.grade()
    #expect(outcome.output == "sheet: 1 graded, 1 missing\n")
    #expect(outcome.errors.split(separator: "\n").count < 500)
  }

  // MARK: Grades

  @Test(arguments: ["Student", "run", "RUN", "course.json", "release.json", "..", "a/b", ".hidden"])
  func anIDThatIsNoNameOfAFolderIsRefused(id: String) throws {
    let bench = try Self.bench()
    try bench.workspace.write("id,name\n\(id),A\nhonest,B\n", to: "course/roster.csv")
    let outcome = try bench.grade()
    if id == "Student" {
      #expect(outcome.exitCode == 0, "\(outcome)")
    } else {
      #expect(outcome.exitCode == 1)
      #expect(outcome.errors.contains("'\(id)' can't be an id"), "\(outcome)")
    }
  }

  /// Records that are no records, or somebody else's, are put aside, told, and made anew.
  @Test func aDamagedRecordIsMadeAnew() throws {
    let scripts = [
      "echo '{' > sheet.json", ": > sheet.json", "head -c 100 ../honest/sheet.json > sheet.json",
      "cp ../honest/sheet.json sheet.json",
      "sed -i '0,/\"score\": 0,/s//\"score\": 2,/' sheet.json",
      "sed -i 's/lesson-grade.1/lesson-grade\\/9/' sheet.json",
      "sed -i 's/\"override\": .*/\"override\": [{\"exercise\": \"sum\"}]/' sheet.json",
      "head -c 100000 /dev/urandom > sheet.json",
    ]
    let students = scripts.indices.map { "s\($0)" }
    let bench = try ClassBench(Self.sheet, students: students + ["honest"])
    for student in students { try bench.submit(["sum": "1"], as: student) }
    #expect(try bench.grade().exitCode == 0)
    let records = try students.map { try bench.record($0) }
    var damaged: [Data] = []
    for (student, script) in zip(students, scripts) {
      let made = try bench.workspace.shell("cd grades/\(student) && \(script)")
      try #require(made.exitCode == 0, "\(made)")
      damaged.append(try bench.workspace.data("grades/\(student)/sheet.json"))
    }
    for verb in [["report", "grades"], ["book", "grades"], ["mark", "grades"]] {
      let outcome = try bench.lesson(["exercise"] + verb)
      #expect(outcome.exitCode == 1, "\(outcome)")
      for (student, data) in zip(students, damaged) {
        #expect(outcome.errors.contains("grades/\(student)/sheet.json: error: "), "\(outcome)")
        #expect(try bench.workspace.data("grades/\(student)/sheet.json") == data)
      }
    }
    let outcome = try bench.grade()
    #expect(outcome.exitCode == 0)
    #expect(outcome.output == "sheet: 8 graded, 1 missing (1 unchanged)\n", "\(outcome)")
    for (number, student) in students.enumerated() {
      #expect(outcome.errors.contains("grades/\(student)/sheet.json: warning: "), "\(outcome)")
      #expect(try bench.record(student) == records[number])
      #expect(
        try bench.workspace.data("grades/\(student)/sheet.json.damaged") == damaged[number])
    }
  }

  /// What is kept of code is a guess at best: a damaged one is made anew, too.
  @Test func gradesWithoutTheirNoteAreTold() throws {
    let bench = try Self.bench("an")
    #expect(try bench.grade().exitCode == 0)
    try bench.workspace.write("{}", to: "grades/course.json")
    let outcome = try bench.lesson("exercise", "report", "grades")
    #expect(outcome.exitCode == 1 && outcome.errors.hasPrefix("grades: error: "), "\(outcome)")
    #expect(try bench.grade().exitCode == 0)
    #expect(try bench.lesson("exercise", "report", "grades").exitCode == 0)
  }

  // MARK: Two at once

  @Test func twoGradersDoNotMeet() throws {
    let bench = try Self.bench("an")
    #expect(try bench.grade().exitCode == 0)
    let folder = bench.workspace.folder.appending(path: "grades").path
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY)
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    try #require(flock(descriptor, LOCK_EX) == 0)
    let verbs = [
      ["grade", "course", "submissions", "-o", "grades"], ["mark", "grades"],
      ["override", "honest", "sum", "1", "--reason", "x", "--by", "y"],
    ]
    for verb in verbs {
      let outcome = try bench.lesson(["exercise"] + verb)
      #expect(outcome.exitCode == 1)
      #expect(
        outcome.errors.hasPrefix("grades: error: somebody is grading into this folder right now"),
        "\(outcome)")
    }
    // Reading goes on.
    #expect(try bench.lesson("exercise", "book", "grades").exitCode == 0)
    #expect(try bench.record("honest").score == 2)
    // Parts of the class are graded side by side.
    try #require(flock(descriptor, LOCK_SH) == 0)
    #expect(try bench.grade("--shard", "1/2").exitCode == 0)
    #expect(try bench.grade().exitCode == 1)
    try #require(flock(descriptor, LOCK_UN) == 0)
    #expect(try bench.grade().exitCode == 0)
  }

  @Test func partsOfAClassGradedSideBySideAreTheWholeClass() throws {
    let names = (0..<12).map { "s\($0)" }
    let bench = try ClassBench(Self.sheet, students: names)
    for (number, name) in names.enumerated() { try bench.submit(["sum": "\(number)"], as: name) }
    let processes = try ["1/3", "2/3", "3/3", "1/3"].map { shard in
      let process = Process()
      process.executableURL = try Workspace.binary()
      process.arguments = [
        "exercise", "grade", "course", "submissions", "-o", "grades", "--shard", shard,
      ]
      process.currentDirectoryURL = bench.workspace.folder
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      return process
    }
    for process in processes {
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
    }
    let parts = try bench.book()
    #expect(try bench.grade().output == "sheet: 12 graded, 0 missing (12 unchanged)\n")
    _ = try bench.workspace.shell("mv grades parts")
    #expect(try bench.grade().exitCode == 0)
    #expect(try bench.book() == parts)
    let left = try bench.workspace.files(below: "parts").filter { $0.hasSuffix(".tmp") }
    #expect(left == [])
  }
}

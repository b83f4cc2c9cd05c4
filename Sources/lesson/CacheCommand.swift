internal import ArgumentParser

struct CacheCommand: ParsableCommand {
  static let configuration = CommandConfiguration.verb(
    "cache",
    abstract: "Show or clear what compiled cells were built into.",
    discussion: """
      Prints the folder, the count of programs and their size. A program is kept for the same code \
      with the same compiler and library; the oldest make room for new ones.

      Examples:
        lesson cache
        lesson cache --clear
      """)

  @Flag(help: "Delete all of them.")
  var clear = false

  func run() throws {
    guard let cache = CompileCache.standard(environmentVariable) else {
      try StandardStream.error.write(
        "Error: no home is known; set HOME or XDG_CACHE_HOME to an absolute path.\n")
      throw ExitCode.failure
    }
    let files = cache.files
    let size = Double(files.reduce(0) { $0 + $1.size }) / 1e6
    let shown = (size * 10).rounded() / 10
    let programs = files.count == 1 ? "1 program" : "\(files.count) programs"
    let end = clear ? ", deleted" : " of at most \(cache.limit / 1_000_000) MB"
    if clear { cache.clear() }
    try StandardStream.output.write("\(cache.folder.text): \(programs), \(shown) MB\(end)\n")
  }
}

internal import ArgumentParser

struct CacheCommand: ParsableCommand {
  static let configuration = CommandConfiguration.verb(
    "cache",
    abstract: "Show or clear what compiled cells were built into, and models that learned.",
    discussion: """
      Prints each folder, the count of what is in it and its size. A program is kept for the same \
      code with the same compiler and library, a model for the same training; the oldest make room \
      for new ones.

      Examples:
        lesson cache
        lesson cache --clear
      """)

  @Flag(help: "Delete all of them.")
  var clear = false

  func run() throws {
    guard let programs = CompileCache.standard(environmentVariable)?.files,
      let models = ModelCache.standard(environmentVariable)?.files
    else {
      try StandardStream.error.write(
        "Error: no home is known; set HOME or XDG_CACHE_HOME to an absolute path.\n")
      throw ExitCode.failure
    }
    try tell(programs, "program")
    try tell(models, "model")
  }

  private func tell(_ cache: FileCache, _ noun: String) throws {
    let files = cache.files
    let size = Double(files.reduce(0) { $0 + $1.size }) / 1e6
    let shown = (size * 10).rounded() / 10
    let count = files.count == 1 ? "1 \(noun)" : "\(files.count) \(noun)s"
    let end = clear ? ", deleted" : " of at most \(cache.limit / 1_000_000) MB"
    if clear { cache.clear() }
    try StandardStream.output.write("\(cache.folder.text): \(count), \(shown) MB\(end)\n")
  }
}

internal import ArgumentParser
internal import Runs

/// How real Swift in lessons is run.
struct TrustOptions: ParsableArguments {
  @Flag(help: "Run 'swift compile' cells without a box where none can be made.")
  var trust = false

  var compiler: CellCompiler {
    CellBuilder(trustsCode: trust, environment: environmentVariable).compiler
  }
}

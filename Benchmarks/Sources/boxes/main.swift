// Prints what it takes to run a small program in a box, and what bare: medians, in seconds.

import Glibc
import Sandbox

let program = "/usr/bin/true"
let rounds = 51

/// Seconds that a closure takes.
func seconds(_ body: () throws -> Void) rethrows -> Double {
  let clock = ContinuousClock()
  let duration = try clock.measure(body).components
  return Double(duration.seconds) + Double(duration.attoseconds) * 1e-18
}

func runBare() {
  var process: pid_t = 0
  var arguments: [UnsafeMutablePointer<CChar>?] = [strdup(program), nil]
  defer { free(arguments[0]) }
  guard posix_spawn(&process, program, nil, nil, &arguments, environ) == 0 else {
    fatalError("\(program) can't be started")
  }
  waitpid(process, nil, 0)
}

let box = try Box.probe()
let mount = Mount("/usr", at: "/usr")
var boxed: [Double] = []
var bare: [Double] = []
for _ in 0..<rounds {
  boxed.append(
    try seconds {
      _ = try box.run(BoxedProgram(.path(program), readOnly: [mount]))
    })
  bare.append(seconds(runBare))
}
print(boxed.sorted()[rounds / 2], bare.sorted()[rounds / 2])

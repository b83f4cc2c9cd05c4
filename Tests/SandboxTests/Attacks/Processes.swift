import Glibc

// Swift hides fork; a program that means harm finds it.
@_silgen_name("fork") func cFork() -> Int32

func depth(_ level: Int) -> Int {
  let next = depth(level + 1)
  return next &+ level
}

func forks() -> Int {
  var children = 0
  for _ in 0..<1000 {
    let process = cFork()
    if process == 0 { while true { pause() } }
    if process < 0 { break }
    children += 1
  }
  return children
}

func threads() -> Int {
  var started = 0
  for _ in 0..<1000 {
    var thread = pthread_t()
    let result = pthread_create(
      &thread, nil,
      { _ in
        while true { pause() }
      }, nil)
    if result != 0 { break }
    started += 1
  }
  return started
}

func allocatedMebibytes() -> Int {
  let size = 16 << 20
  var mebibytes = 0
  while mebibytes < 4096, let block = malloc(size) {
    memset(block, 1, size)
    mebibytes += 16
  }
  return mebibytes
}

func setName(_ name: String) { pthread_setname_np(pthread_self(), name) }

@_silgen_name("pthread_setname_np")
func pthread_setname_np(_ thread: pthread_t, _ name: UnsafePointer<CChar>) -> Int32

/// Leaves a process behind that holds on to all that it inherited.
func daemonise(named name: String) {
  guard cFork() == 0 else {
    usleep(100_000)
    print("left")
    return
  }
  setsid()
  guard cFork() == 0 else { exit(0) }
  signal(SIGTERM, SIG_IGN)
  signal(SIGHUP, SIG_IGN)
  setName(name)
  while true { pause() }
}

/// Leaves a process behind in its own session.
func leaveChild(named name: String) {
  guard cFork() == 0 else {
    usleep(100_000)
    print("left")
    return
  }
  setName(name)
  while true { pause() }
}

/// As if bubblewrap reported success; then fails.
func forgeStatus() {
  let lie = #"{ "child-pid": 1 } { "exit-code": 0 }"# + "\n"
  for descriptor in Int32(0)..<64 { write(descriptor, lie, lie.utf8.count) }
  exit(7)
}

func flood(_ descriptor: Int32) {
  let block = [UInt8](repeating: 0x61, count: 1 << 16)
  while write(descriptor, block, block.count) > 0 {}
}

/// - Returns: whether a program could be started.
func run(_ path: String) -> Bool {
  var process: pid_t = 0
  var arguments: [UnsafeMutablePointer<CChar>?] = [strdup(path), nil]
  return posix_spawn(&process, path, nil, nil, &arguments, nil) == 0
}

func countInput() {
  var count = 0
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let read = read(STDIN_FILENO, &buffer, buffer.count)
    if read <= 0 { break }
    count += read
  }
  print(count)
}

func tellEnvironment() {
  var variable = environ
  while let text = variable.pointee {
    print(String(cString: text))
    variable += 1
  }
}

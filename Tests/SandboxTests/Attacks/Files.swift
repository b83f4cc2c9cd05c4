import Glibc

/// Writes files until there is no room.
func filledBytes(in folder: String) -> Int {
  signal(SIGXFSZ, SIG_IGN)
  let block = [UInt8](repeating: 1, count: 1 << 16)
  var total = 0
  for number in 0..<1000 {
    let file = open("\(folder)/\(number)", O_WRONLY | O_CREAT, 0o600)
    guard file >= 0 else { break }
    var inFile = 0
    while true {
      let count = write(file, block, block.count)
      if count <= 0 { break }
      inFile += count
    }
    close(file)
    if inFile == 0 { break }
    total += inFile
  }
  return total
}

func largestFile() -> Int {
  signal(SIGXFSZ, SIG_IGN)
  let file = open("/tmp/large", O_WRONLY | O_CREAT, 0o600)
  let block = [UInt8](repeating: 1, count: 1 << 16)
  var size = 0
  while true {
    let count = write(file, block, block.count)
    if count <= 0 { return size }
    size += count
  }
}

func makeEmptyFiles() {
  var number = 0
  while true {
    let file = open("/tmp/\(number)", O_WRONLY | O_CREAT, 0o600)
    if file >= 0 { close(file) }
    number += 1
  }
}

/// What is there of the paths that are asked for, one a line.
func lookAround() {
  while let path = readLine() {
    if access(path, F_OK) == 0 { print(path) }
  }
  print("that is all")
}

func leaveFiles(named name: String) {
  for folder in ["/tmp", "/dev/shm", "/box", "/", "/dev"] {
    close(open("\(folder)/\(name)", O_WRONLY | O_CREAT, 0o600))
  }
  symlink("/etc/passwd", "/tmp/\(name)-link")
  print("left")
}

func openDescriptors() -> [Int32] { (0..<4096).filter { fcntl($0, F_GETFD) >= 0 } }

/// Prints every place where writing was possible, or refused for another reason than expected.
func writeEverywhere() {
  let places = [
    "/box/x", "/box/main", "/box/prlimit", "/swift/x", "/swift/libswiftCore.so", "/usr/x",
    "/usr/lib64/x", "/x", "/dev/x", "/lib/x",
  ]
  for place in places {
    let file = open(place, O_WRONLY | O_CREAT, 0o600)
    // A file that is being run is busy; another's one isn't ours to write.
    if file >= 0 || ![EROFS, ETXTBSY, EACCES].contains(errno) { print(place, errno) }
    if chmod(place, 0o777) == 0 || unlink(place) == 0 { print(place, "changed") }
  }
  if mkdir("/new", 0o700) == 0 { print("/new") }
  print("that is all")
}

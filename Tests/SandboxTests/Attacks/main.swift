// What a program may try against its box: the first line of standard input says what.

import Glibc

let attack = readLine() ?? ""
switch attack {
case "say nothing and succeed": exit(0)
case "trap":
  let none: [Int] = []
  print(none[attack.count])
case "kill its group":
  signal(SIGTERM, SIG_IGN)
  kill(0, SIGTERM)
  kill(0, SIGKILL)
case "kill itself": kill(getpid(), SIGKILL)
case "follow no pointer": print(UnsafePointer<Int>(bitPattern: 8)?.pointee ?? 0)
case "recurse": print(depth(0))
case "forge a status": forgeStatus()
case "loop":
  var number: UInt64 = 1
  while number != 0 { number = number &* 3 | 1 }
case "loop past the warning":
  signal(SIGXCPU, SIG_IGN)
  var number: UInt64 = 1
  while number != 0 { number = number &* 3 | 1 }
case "sleep": while true { pause() }
case "fork": print(forks())
case "start threads": print(threads())
case "allocate": print(allocatedMebibytes())
case "flood output": flood(STDOUT_FILENO)
case "flood errors": flood(STDERR_FILENO)
case "fill /tmp": print(filledBytes(in: "/tmp"))
case "fill /dev/shm": print(filledBytes(in: "/dev/shm"))
case "write a large file": print(largestFile())
case "make empty files": makeEmptyFiles()
case "look around": lookAround()
case "list descriptors": print(openDescriptors())
case "open sockets": openSockets()
case "resolve a name": print(canResolve())
case "daemonise": daemonise(named: readLine() ?? "")
case "leave a child": leaveChild(named: readLine() ?? "")
case "tell folder":
  close(open("left", O_WRONLY | O_CREAT, 0o600))
  mkdir("below", 0o700)
  close(open("below/left", O_WRONLY | O_CREAT, 0o600))
  symlink("/tmp", "below/link")
  print(String(cString: getcwd(nil, 0)))
case "leave files": leaveFiles(named: readLine() ?? "")
case "sleep under a name":
  setName(readLine() ?? "")
  while true { pause() }
case "kill all": print(kill(-1, SIGKILL), errno == ESRCH)
case "run a shell": print(run("/usr/bin/sh"), run("/bin/sh"), run("/box/prlimit"))
case "call the kernel": callKernel()
case "write everywhere": writeEverywhere()
case "count input": countInput()
case "ignore input": print("ignored")
case "tell environment": tellEnvironment()
case "tell user": print(getuid(), getgid(), geteuid(), getppid())
default: print("no attack is called \(attack)")
}

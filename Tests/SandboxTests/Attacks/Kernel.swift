import Glibc

// Integers are handed over as C does it.
@_silgen_name("syscall")
func kernel(_ number: Int, _ a: Int, _ b: Int, _ c: Int, _ d: Int, _ e: Int) -> Int

/// Calls what no program of numbers needs, and prints what isn't refused.
func callKernel() {
  #if arch(x86_64)
    let calls: [(name: String, number: Int, first: Int, second: Int)] = [
      ("ptrace", 101, 0, 0), ("process_vm_readv", 310, 1, 0), ("bpf", 321, 0, 0),
      ("io_uring_setup", 425, 8, 0), ("userfaultfd", 323, 0, 0), ("keyctl", 250, 0, 0),
      ("add_key", 248, 0, 0), ("perf_event_open", 298, 0, 0), ("mount", 165, 0, 0),
      ("umount2", 166, 0, 0), ("pivot_root", 155, 0, 0), ("chroot", 161, 0, 0),
      ("unshare user", 272, 0x1000_0000, 0), ("unshare mounts", 272, 0x2_0000, 0),
      ("setns", 308, 0, 0), ("clone user", 56, 0x1000_0000 | 17, 0), ("fsopen", 430, 0, 0),
      ("open_by_handle_at", 304, 0, 0), ("kexec_load", 246, 0, 0),
      ("clone network", 56, 0x4000_0000 | 17, 0), ("TIOCSTI", 16, 0, 0x5412),
      ("TIOCSTI with high bits", 16, 0, 0x1_0000_5412), ("socket", 41, 2, 1),
    ]
    for call in calls {
      let result = kernel(call.number, call.first, call.second, 0, 0, 0)
      if result != -1 || errno != EPERM { print(call.name, result, errno) }
    }
    // As if the kernel were too old for it.
    if kernel(435, 0, 0, 0, 0, 0) != -1 || errno != ENOSYS { print("clone3", errno) }
  #endif
  print("that is all")
}

/// Prints every kind of socket that there is.
func openSockets() {
  // That leads from a virtual machine to its host, and knows no namespaces.
  let vsock: Int32 = 40
  for family in [AF_INET, AF_INET6, AF_NETLINK, AF_PACKET, vsock] {
    for kind in [1, 2, 3] {
      if socket(family, Int32(kind), 0) >= 0 || errno != EPERM { print(family, kind, errno) }
    }
  }
  print("that is all")
}

func canResolve() -> Bool {
  var results: UnsafeMutablePointer<addrinfo>?
  return getaddrinfo("localhost.example.org", "80", nil, &results) == 0
}

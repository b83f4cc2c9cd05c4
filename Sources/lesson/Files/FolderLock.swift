#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Keeps other processes from writing into a folder, for as long as the value lives or the process
/// does: a process that is killed leaves no lock.
struct FolderLock: ~Copyable {
  private let descriptor: Int32

  /// Another process has the folder.
  struct Taken: Error {}

  /// - Parameter isShared: whether others may write parts of their own at the same time.
  init(_ folder: Path, isShared: Bool = false) throws(Taken) {
    let descriptor = open(folder.text, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    // Where a folder can't be locked, as on some disks of other machines, the work goes on.
    if descriptor >= 0, flock(descriptor, (isShared ? LOCK_SH : LOCK_EX) | LOCK_NB) != 0,
      errno == EWOULDBLOCK
    {
      close(descriptor)
      throw Taken()
    }
    self.descriptor = descriptor
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Ends it; without, it would end with its last use.
  consuming func release() {}
}

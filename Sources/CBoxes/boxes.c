#define _GNU_SOURCE
#include "boxes.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

int boxes_memory_file(void) { return memfd_create("box", MFD_CLOEXEC | MFD_ALLOW_SEALING); }

int boxes_sealed_file(const void *bytes, size_t count) {
  int file = boxes_memory_file();
  if (file < 0) return -1;
  size_t done = 0;
  while (done < count) {
    // At a place of its own: whoever inherits the descriptor reads from the start.
    ssize_t written = pwrite(file, (const char *)bytes + done, count - done, (off_t)done);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) goto failed;
    done += (size_t)written;
  }
  if (fcntl(file, F_ADD_SEALS, F_SEAL_WRITE | F_SEAL_GROW | F_SEAL_SHRINK | F_SEAL_SEAL) != 0)
    goto failed;
  return file;

failed:;
  int reason = errno;
  close(file);
  errno = reason;
  return -1;
}

int boxes_pipe(int ends[2], int waits) {
  if (pipe2(ends, O_CLOEXEC) != 0) return -1;
  if (waits) return 0;
  // Only our end: a program may be surprised by an output that can be full.
  if (fcntl(ends[0], F_SETFL, O_RDONLY | O_NONBLOCK) == 0) return 0;
  int reason = errno;
  close(ends[0]);
  close(ends[1]);
  errno = reason;
  return -1;
}

int boxes_process(pid_t process) { return (int)syscall(SYS_pidfd_open, process, 0); }

// None of the copies may have a number that the process is to find something else under.
static int copy_above(const struct boxes_start *start, int *copies) {
  for (int number = 0; number < start->descriptor_count; number++) {
    copies[number] =
      fcntl(start->descriptors[number], F_DUPFD_CLOEXEC, start->descriptor_count);
    if (copies[number] < 0) {
      int failure = errno;
      while (number-- > 0) close(copies[number]);
      return failure;
    }
  }
  return 0;
}

static int add_descriptors(
  posix_spawn_file_actions_t *actions, const struct boxes_start *start, const int *copies) {
  for (int number = 0; number < start->descriptor_count; number++) {
    int failure = posix_spawn_file_actions_adddup2(actions, copies[number], number);
    if (failure) return failure;
  }
  int failure = posix_spawn_file_actions_addclosefrom_np(actions, start->descriptor_count);
  if (failure) return failure;
  return posix_spawn_file_actions_addchdir_np(actions, start->folder ? start->folder : "/");
}

static int set_attributes(posix_spawnattr_t *attributes) {
  sigset_t none, all;
  sigemptyset(&none);
  sigfillset(&all);
  short flags = POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF;
  int failure = posix_spawnattr_setsigmask(attributes, &none);
  if (!failure) failure = posix_spawnattr_setsigdefault(attributes, &all);
  if (!failure) failure = posix_spawnattr_setflags(attributes, flags);
  return failure;
}

static int spawn_with(
  pid_t *process, const struct boxes_start *start, posix_spawn_file_actions_t *actions,
  const int *copies) {
  int failure = add_descriptors(actions, start, copies);
  if (failure) return failure;
  posix_spawnattr_t attributes;
  failure = posix_spawnattr_init(&attributes);
  if (failure) return failure;
  failure = set_attributes(&attributes);
  if (!failure)
    failure = posix_spawn(
      process, start->program, actions, &attributes, start->arguments, start->environment);
  posix_spawnattr_destroy(&attributes);
  return failure;
}

int boxes_spawn(pid_t *process, const struct boxes_start *start) {
  int copies[BOXES_DESCRIPTORS];
  if (start->descriptor_count > BOXES_DESCRIPTORS) return EMFILE;
  int failure = copy_above(start, copies);
  if (failure) return failure;
  posix_spawn_file_actions_t actions;
  failure = posix_spawn_file_actions_init(&actions);
  if (!failure) {
    failure = spawn_with(process, start, &actions, copies);
    posix_spawn_file_actions_destroy(&actions);
  }
  for (int number = 0; number < start->descriptor_count; number++) close(copies[number]);
  return failure;
}

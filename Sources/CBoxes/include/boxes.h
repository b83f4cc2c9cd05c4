// What glibc offers only under _GNU_SOURCE, or with arguments that Swift can't pass.
// Every descriptor that is returned is closed by exec. What returns -1 sets errno.

#ifndef BOXES_H
#define BOXES_H

#include <sys/types.h>

/// A file in memory with these bytes, read from its start, which nobody can change any more.
int boxes_sealed_file(const void *bytes, size_t count);

/// A file in memory, empty.
int boxes_memory_file(void);

/// Puts the end to read into ends[0], the end to write into ends[1].
/// Whether reading waits, where there is nothing to read yet, is as said.
int boxes_pipe(int ends[2], int waits);

/// A descriptor that can be read from (as poll sees it) when the process has ended.
int boxes_process(pid_t process);

/// The most descriptors that a process can start with.
#define BOXES_DESCRIPTORS 64

/// What a process starts with.
struct boxes_start {
  const char *program;
  char *const *arguments;
  char *const *environment;
  /// What the process finds as descriptors 0, 1, 2 and so on; it has no others.
  const int *descriptors;
  int descriptor_count;
  /// NULL: the root of all folders.
  const char *folder;
};

/// Starts a process that leads a session of its own. Returns 0 or an errno.
int boxes_spawn(pid_t *process, const struct boxes_start *start);

#endif

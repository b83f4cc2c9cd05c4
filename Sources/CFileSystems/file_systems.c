#define _GNU_SOURCE
#include "file_systems.h"

#include <unistd.h>

int sync_file_system(int descriptor) {
#ifdef __linux__
  return syncfs(descriptor);
#else
  return fsync(descriptor);
#endif
}

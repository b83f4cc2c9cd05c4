#ifndef FILE_SYSTEMS_H
#define FILE_SYSTEMS_H

/// Waits until the file system that an open file is part of has written all that it was given.
///
/// Returns 0, or -1 with errno set. Swift's module of the C library leaves syncfs(2) out.
int sync_file_system(int descriptor);

#endif

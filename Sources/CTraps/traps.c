#define _GNU_SOURCE
#include "traps.h"

#include <signal.h>
#include <stddef.h>
#include <unistd.h>

// Of the C libraries, those of GNU can walk the stack.
#ifdef __GLIBC__

#include <execinfo.h>

// A stack of its own, as the program's may be what is full.
static char stack[1 << 16];

// Behind it the same instruction traps once more, and ends the program.
static void tell(int number) {
  (void)number;
  void *frames[64];
  backtrace_symbols_fd(frames, backtrace(frames, 64), STDERR_FILENO);
}

void traps_trace(void) {
  // The first call loads what the handler must not load.
  void *frame;
  backtrace(&frame, 1);
  stack_t alternate = {.ss_sp = stack, .ss_size = sizeof stack};
  sigaltstack(&alternate, NULL);
  struct sigaction action = {.sa_handler = tell, .sa_flags = SA_ONSTACK | SA_RESETHAND};
  const int numbers[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT};
  for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) sigaction(numbers[i], &action, NULL);
}

#else

void traps_trace(void) {}

#endif

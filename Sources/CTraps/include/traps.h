#ifndef TRAPS_H
#define TRAPS_H

/// Makes traps tell on standard error where the program stood: the Swift runtime says so only of
/// code that isn't optimised, and nothing of a number that is too large.
void traps_trace(void);

#endif

#include "float_loops.h"

#include <math.h>
#include <stddef.h>

// Vectors that every processor has, or that the compiler makes of what it has.
#define LANES 4
#define PANEL_VECTORS 2
#define TARGET
#define NAME(loop) loop##_plain
#define NAME_OF_LANES "plain"
#include "floats.inc"

const struct float_loops *plain_float_loops(void) { return &table_plain; }

#if defined(__x86_64__)

#define LANES 8
#define PANEL_VECTORS 2  // by 6 rows: 12 sums at once in 16 registers
#define TARGET __attribute__((target("avx2,fma")))
#define NAME(loop) loop##_avx2
#define NAME_OF_LANES "avx2"
#include "floats.inc"

#define LANES 16
#define PANEL_VECTORS 4  // by 6 rows: 24 sums at once in 32 registers
#define TARGET __attribute__((target("avx512f,avx2,fma")))
#define NAME(loop) loop##_avx512
#define NAME_OF_LANES "avx512"
#include "floats.inc"

const struct float_loops *avx2_float_loops(void) {
  __builtin_cpu_init();
  int can = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
  return can ? &table_avx2 : NULL;
}

const struct float_loops *avx512_float_loops(void) {
  return avx2_float_loops() && __builtin_cpu_supports("avx512f") ? &table_avx512 : NULL;
}

#else

const struct float_loops *avx2_float_loops(void) { return NULL; }
const struct float_loops *avx512_float_loops(void) { return NULL; }

#endif

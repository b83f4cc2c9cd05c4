#include "inner_loops.h"

#include <math.h>
#include <stddef.h>

#if defined(__x86_64__)

#define LANES 4
#define PANEL_VECTORS 2  // by 6 rows: 12 sums at once in 16 registers
#define TARGET __attribute__((target("avx2,fma")))
#define NAME(loop) loop##_avx2
#define NAME_OF_LANES "avx2"
#include "doubles.inc"

#define LANES 8
#define PANEL_VECTORS 4  // by 6 rows: 24 sums at once in 32 registers
#define TARGET __attribute__((target("avx512f,avx2,fma")))
#define NAME(loop) loop##_avx512
#define NAME_OF_LANES "avx512"
#include "doubles.inc"

const struct inner_loops *avx2_loops(void) {
  __builtin_cpu_init();
  int can = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
  return can ? &table_avx2 : NULL;
}

const struct inner_loops *avx512_loops(void) {
  return avx2_loops() && __builtin_cpu_supports("avx512f") ? &table_avx512 : NULL;
}

#else

const struct inner_loops *avx2_loops(void) { return NULL; }
const struct inner_loops *avx512_loops(void) { return NULL; }

#endif

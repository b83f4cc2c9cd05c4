// The loops that take nearly all of the time, for processors with wide vector units.
//
// SwiftPM builds for the oldest x86-64, whose vectors hold 2 doubles and which can't multiply and
// add in one step. These loops are compiled for AVX2 with FMA (4 doubles) and for AVX-512 (8), and
// the processor says at run time which of them it can run. Attention/InnerLoops+Plain.swift has the
// same loops in Swift, for all other processors; results agree up to rounding.

#ifndef INNER_LOOPS_H
#define INNER_LOOPS_H

// Matrices lie row by row, without gaps.
struct inner_loops {
  const char *_Nonnull name;

  // out[j] = the inner product of x and row j, for `count` rows of `width` numbers.
  void (*_Nonnull inner_products)(const double *_Nonnull x, const double *_Nonnull rows, long count,
                                  long width, double *_Nonnull out);

  // sums += factors[0] * row 0 + factors[1] * row 1 + …, for `count` rows of `width` numbers.
  void (*_Nonnull add_rows)(const double *_Nonnull factors, const double *_Nonnull rows, long count,
                            long width, double *_Nonnull sums);

  // out = A·Bᵀ, for A of m × width, B of n × width: out is m × n.
  void (*_Nonnull product_transposed)(const double *_Nonnull a, long m, const double *_Nonnull b,
                                      long n, long width, double *_Nonnull out);

  // The sum of v[k] * tanh(a[k] + b[k]), over `count` numbers.
  double (*_Nonnull inner_product_of_tanh)(const double *_Nonnull v, const double *_Nonnull a,
                                           const double *_Nonnull b, long count);

  // Writes e to the power of x over each x, none of which is above 0 or NaN; -∞ becomes 0.
  void (*_Nonnull exponentials)(double *_Nonnull x, long count);
};

// The loops for vectors of 4 and of 8 doubles, or NULL where the processor can't run them.
const struct inner_loops *_Nullable avx2_loops(void);
const struct inner_loops *_Nullable avx512_loops(void);

#endif

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
  long panel_columns;  // see `pack`

  // out[j] = the inner product of x and row j, for `count` rows of `width` numbers.
  void (*_Nonnull inner_products)(const double *_Nonnull x, const double *_Nonnull rows, long count,
                                  long width, double *_Nonnull out);

  // sums += factors[0] * row 0 + factors[1] * row 1 + …, for `count` rows of `width` numbers.
  void (*_Nonnull add_rows)(const double *_Nonnull factors, const double *_Nonnull rows, long count,
                            long width, double *_Nonnull sums);

  // Packs a matrix of depth × columns into panels of so many columns, the last filled up with zeros:
  // row k of a panel behind row k - 1, panel behind panel. The number at row k, column j is
  // b[k * below + j * beside].
  void (*_Nonnull pack)(const double *_Nonnull b, long depth, long columns, long below, long beside,
                        double *_Nonnull packed);

  // out = scale · A·B, or out += it if `adds`: A is m × depth, `packed` holds B of depth × n. Rows of A
  // are `stride` apart, those of `out` `out_stride`.
  void (*_Nonnull product)(const double *_Nonnull a, long m, long stride,
                           const double *_Nonnull packed, long depth, long n, double scale, int adds,
                           double *_Nonnull out, long out_stride);

  // The sum of v[k] * tanh(a[k] + b[k]), over `count` numbers.
  double (*_Nonnull inner_product_of_tanh)(const double *_Nonnull v, const double *_Nonnull a,
                                           const double *_Nonnull b, long count);

  // A part of the softmax of a row: out[k] = exp((x[k] - peak) / temperature), 0 for -∞, where `peak`
  // is raised to the largest of itself and all x. Returns what the earlier parts' results have to be
  // multiplied with for that, as `sum` is here before the new ones are added.
  //
  // A first part starts with a peak of -∞ and a sum of 0; the sum stays 0 while all x are -∞, and is
  // NaN once one is NaN or +∞. `out` may be `x`.
  double (*_Nonnull exponentials)(const double *_Nonnull x, long count, double temperature,
                                  double *_Nonnull peak, double *_Nonnull sum,
                                  double *_Nonnull out);

  // Multiplies each x by a factor.
  void (*_Nonnull scale)(double *_Nonnull x, long count, double factor);
};

// The loops for vectors of 4 and of 8 doubles, or NULL where the processor can't run them.
const struct inner_loops *_Nullable avx2_loops(void);
const struct inner_loops *_Nullable avx512_loops(void);

#endif

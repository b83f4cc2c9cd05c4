// The loops with which models learn: over floats, whose vectors hold twice as many numbers as those of
// doubles, and with derivatives beside the functions.
//
// Compiled for vectors that every processor has, for AVX2 with FMA (8 floats) and for AVX-512 (16).
// Results agree up to rounding. Matrices lie row by row; `of_x` is the gradient of the loss by x.

#ifndef FLOAT_LOOPS_H
#define FLOAT_LOOPS_H

// What a step of Adam goes by; see `adam_step`.
struct adam_numbers {
  float scale;  // of the gradients, which may have to be clipped
  float beta1, beta2;
  float rate;         // the learning rate over 1 - beta1^step
  float root_factor;  // 1 over the root of 1 - beta2^step
  float epsilon;
};

struct float_loops {
  const char *_Nonnull name;
  long panel_columns;  // see `pack`

  // These are as in inner_loops.h.
  void (*_Nonnull inner_products)(const float *_Nonnull x, const float *_Nonnull rows, long count,
                                  long width, float *_Nonnull out);
  void (*_Nonnull add_rows)(const float *_Nonnull factors, const float *_Nonnull rows, long count,
                            long width, float *_Nonnull sums);
  void (*_Nonnull pack)(const float *_Nonnull b, long depth, long columns, long below, long beside,
                        float *_Nonnull packed);
  void (*_Nonnull product)(const float *_Nonnull a, long m, long stride,
                           const float *_Nonnull packed, long depth, long n, float scale, int adds,
                           float *_Nonnull out, long out_stride);

  // As `product`, for an A that lies transposed: depth rows of m numbers, `stride` apart.
  void (*_Nonnull product_of_transposed)(const float *_Nonnull a, long m, long stride,
                                         const float *_Nonnull packed, long depth, long n,
                                         float scale, int adds, float *_Nonnull out,
                                         long out_stride);

  // A function of each of `count` numbers; `out` may be `x`. exp is that of ±87 beyond these.
  void (*_Nonnull exp)(const float *_Nonnull x, long count, float *_Nonnull out);
  void (*_Nonnull tanh)(const float *_Nonnull x, long count, float *_Nonnull out);
  void (*_Nonnull sigmoid)(const float *_Nonnull x, long count, float *_Nonnull out);

  // The softmax of a row of at least one number; `out` may be `x`. Returns the sum of exp(x - peak).
  float (*_Nonnull softmax)(const float *_Nonnull x, long count, float *_Nonnull peak,
                            float *_Nonnull out);

  // A step of a GRU (gates r, z, n) from Wi x + bi and Wh h + bh, and its derivative, which writes
  // over `of_input` and `of_from_state` and adds to `of_state`.
  void (*_Nonnull gru_step)(const float *_Nonnull from_input, const float *_Nonnull from_state,
                            const float *_Nonnull state, long width, float *_Nonnull gates,
                            float *_Nonnull out);
  void (*_Nonnull gru_gradients)(const float *_Nonnull gates, const float *_Nonnull from_state,
                                 const float *_Nonnull state, const float *_Nonnull of_out,
                                 long width, float *_Nonnull of_input,
                                 float *_Nonnull of_from_state, float *_Nonnull of_state);

  // A step of an LSTM (gates i, f, g, o), and its derivative, which writes over `of_gates`, the gradient
  // of both sums that make the gates, and adds to `of_memory`.
  void (*_Nonnull lstm_step)(const float *_Nonnull from_input, const float *_Nonnull from_state,
                             const float *_Nonnull memory, long width, float *_Nonnull gates,
                             float *_Nonnull new_memory, float *_Nonnull out);
  void (*_Nonnull lstm_gradients)(const float *_Nonnull gates, const float *_Nonnull memory,
                                  const float *_Nonnull new_memory, const float *_Nonnull of_out,
                                  const float *_Nonnull of_new_memory, long width,
                                  float *_Nonnull of_gates, float *_Nonnull of_memory);

  // out[j] = the sum of v[k] * tanh(query[k] + keys[j][k]), and its derivative, which adds to all.
  void (*_Nonnull additive_scores)(const float *_Nonnull v, const float *_Nonnull query,
                                   const float *_Nonnull keys, long count, long width,
                                   float *_Nonnull out);
  void (*_Nonnull additive_gradients)(const float *_Nonnull v, const float *_Nonnull query,
                                      const float *_Nonnull keys, const float *_Nonnull of_scores,
                                      long count, long width, float *_Nonnull of_v,
                                      float *_Nonnull of_query, float *_Nonnull of_keys);

  // sums += factor * x
  void (*_Nonnull add)(const float *_Nonnull x, long count, float factor, float *_Nonnull sums);

  double (*_Nonnull sum_of_squares)(const float *_Nonnull x, long count);

  // A step of Adam; `means` and `squares` are what it remembers of the gradients and their squares.
  void (*_Nonnull adam_step)(float *_Nonnull values, const float *_Nonnull gradients,
                             float *_Nonnull means, float *_Nonnull squares, long count,
                             struct adam_numbers by);
};

// The loops for vectors that every processor has; for 8 and for 16 floats, or NULL where the processor
// can't run them.
const struct float_loops *_Nonnull plain_float_loops(void);
const struct float_loops *_Nullable avx2_float_loops(void);
const struct float_loops *_Nullable avx512_float_loops(void);

#endif

#ifndef SAYSO_CKERNELS_H
#define SAYSO_CKERNELS_H

// Single-precision kernels of the extraction engine. Each picks AVX-512, AVX2 with FMA, or plain code when it is first
// called, so one binary runs on any machine. Column counts are multiples of 16; no alignment is asked for.

// C[m×n] = A·B, or C + A·B with `accumulate`. A(i, k) stands at a[i * a_row + k * a_column], so a transposed A costs
// nothing; B and C are row-major with `b_row` and `c_row` floats from row to row.
void sayso_multiply(int m, int n, int k, const float *a, long a_row, long a_column, const float *b, long b_row,
                    float *c, long c_row, int accumulate);

// One direction of a long short-term memory (Hochreiter & Schmidhuber 1997, with forget gates) over a batch of
// sequences, longest first, laid out step by step: the rows of step t are offsets[t] ..< offsets[t + 1], one for each
// sequence that long. order[row] is the row of `input` and `output` that belongs to it.
//
// `input` holds the gates' weighted inputs (4·hidden floats: in, forget, out, candidate), `recurrent` is
// hidden × 4·hidden. `gates` (4·hidden a row), `cells` and `states` (hidden a row) are filled for the backward pass.
void sayso_lstm_forward(int steps, const int *offsets, const int *order, int hidden, const float *input, long input_row,
                        const float *recurrent, float *gates, float *cells, float *states, float *output,
                        long output_row);

// The gradient of the above. `gates` turns from activations into gradients of the weighted inputs (rows as in the
// batch, not yet in input order); `transposed` is 4·hidden × hidden. `scratch` has 2·hidden floats for each sequence.
void sayso_lstm_backward(int steps, const int *offsets, const int *order, int hidden, const float *transposed,
                         float *gates, const float *cells, const float *output_gradient, long output_row,
                         float *scratch);

// Bytes. A value x between -1 and 1 is kept as the byte 128 + 127·x, a weight as a signed byte, with a scale for each
// column; sums are exact, so that all instruction sets give the same. k is a multiple of 4, n one of 16.

// Packs k×n weights, each row multiplied by its entry of `row_scales` first: k·n bytes, n offsets, n scales. A product
// of values x and weights is then scales · (bytes · packed - offsets), with the values' own scale in `row_scales`.
void sayso_pack(int n, int k, const float *matrix, const float *row_scales, signed char *packed, int *offsets,
                float *scales);

// Packed weights, or some of their columns; `group` is the distance of four rows from the next four.
typedef struct {
    const signed char *packed;
    const int *offsets;
    const float *scales;
    int columns;
    long group;
} sayso_weights;

// C = base + A·B for m rows of k bytes and packed weights; `base_row` 0 gives each row the same base.
void sayso_multiply_bytes(int m, int k, const unsigned char *a, long a_row, sayso_weights b, const float *base,
                          long base_row, float *c, long c_row);

// A part of the weighted inputs: that of row i begins at values + rows[i] · stride, or values + i · stride where there
// are no `rows`.
typedef struct {
    const float *values;
    const int *rows;
    long stride;
} sayso_addend;

// As sayso_lstm_forward, with packed weights and the output in bytes; nothing is left for a backward pass. The weighted
// inputs are the sum of the addends, of which there is at least one, and, unless k is 0, of `input` (k bytes a row)
// times `weights`. `scratch` has 5·hidden floats and `byte_scratch` hidden + k bytes for each sequence.
void sayso_lstm_bytes(int steps, const int *offsets, const int *order, int hidden, const sayso_addend *addends,
                      int count_of_addends, int k, const unsigned char *input, sayso_weights weights,
                      sayso_weights recurrent, float *scratch, unsigned char *byte_scratch, unsigned char *output,
                      long output_row);

// Instruction sets: 0 plain, 1 AVX2 with FMA, 2 AVX-512, 3 the same with VNNI. Uses the best up to `most` that the
// machine has from now on, and returns it; for tests.
int sayso_use_instruction_set(int most);

// Adam (Kingma & Ba 2015) with bias already in `rate`: weights, gradient and both moments have `count` floats,
// a multiple of 16.
void sayso_adam(long count, float rate, float beta1, float beta2, float epsilon, const float *gradient, float *weights,
                float *first, float *second);

#endif

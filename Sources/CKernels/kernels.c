#include "CKernels.h"
#include <string.h>
#if defined(__x86_64__)
#include <immintrin.h>
#endif

// Every kernel is written once over vectors of 16 floats, as an always-inlined body, and compiled once for each
// instruction set; the compiler splits the vectors into what the set has.
typedef float vector __attribute__((vector_size(64), aligned(4), may_alias));
typedef int integers __attribute__((vector_size(64), aligned(4), may_alias));
// (No vector crosses a call: all is inlined, so that warning does not apply.)
#pragma clang diagnostic ignored "-Wpsabi"
#define BODY static inline __attribute__((always_inline))

#if defined(__x86_64__)
#define AVX512 __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx2,fma,f16c")))
#define AVX2 __attribute__((target("avx2,fma,f16c")))
enum { PLAIN, HAS_AVX2, HAS_AVX512, HAS_VNNI };
static int best_instruction_set(void) {
    __builtin_cpu_init();
    if (!__builtin_cpu_supports("avx2") || !__builtin_cpu_supports("fma")) return PLAIN;
    if (!__builtin_cpu_supports("avx512f") || !__builtin_cpu_supports("avx512bw") || !__builtin_cpu_supports("avx512dq")
        || !__builtin_cpu_supports("avx512vl"))
        return HAS_AVX2;
    return __builtin_cpu_supports("avx512vnni") ? HAS_VNNI : HAS_AVX512;
}
static int used_instruction_set = -1;
static int instruction_set(void) {
    int set = __atomic_load_n(&used_instruction_set, __ATOMIC_RELAXED);
    return set >= 0 ? set : sayso_use_instruction_set(HAS_VNNI);
}
int sayso_use_instruction_set(int most) {
    int best = best_instruction_set(), set = most < best ? most : best;
    __atomic_store_n(&used_instruction_set, set, __ATOMIC_RELAXED);
    return set;
}
// Defines `name` as three compilations of `name##_body` with the tile sizes that fit each register file.
#define KERNEL(name, parameters, arguments_of)                                                    \
    AVX512 static void name##_avx512 parameters { name##_body arguments_of(8, 2); }               \
    AVX2 static void name##_avx2 parameters { name##_body arguments_of(6, 1); }                   \
    static void name##_plain parameters { name##_body arguments_of(2, 1); }                       \
    void name parameters {                                                                        \
        switch (instruction_set()) {                                                              \
            case HAS_VNNI:                                                                        \
            case HAS_AVX512: name##_avx512 arguments_of##_PASS; break;                            \
            case HAS_AVX2: name##_avx2 arguments_of##_PASS; break;                                \
            default: name##_plain arguments_of##_PASS;                                            \
        }                                                                                         \
    }
#else
int sayso_use_instruction_set(int most) { return 0; }
#define KERNEL(name, parameters, arguments_of) \
    void name parameters { name##_body arguments_of(4, 1); }
#endif

// MARK: Matrices

BODY vector load(const float *p) { return *(const vector *)p; }
BODY void store(float *p, vector v) { *(vector *)p = v; }

// A tile of `rows` × 16·`columns` results kept in registers.
BODY void tile(const int rows, const int columns, int k, const float *a, long a_row, long a_column, const float *b,
               long b_row, float *c, long c_row, int accumulate) {
    vector sums[8][2];
#pragma clang loop unroll(full)
    for (int r = 0; r < rows; r++)
#pragma clang loop unroll(full)
        for (int q = 0; q < columns; q++) sums[r][q] = accumulate ? load(c + r * c_row + 16 * q) : (vector){0};
    for (int i = 0; i < k; i++) {
        const float *row = b + i * b_row, *column = a + i * a_column;
        vector right[2];
#pragma clang loop unroll(full)
        for (int q = 0; q < columns; q++) right[q] = load(row + 16 * q);
#pragma clang loop unroll(full)
        for (int r = 0; r < rows; r++) {
            vector left = column[r * a_row] + (vector){0};
#pragma clang loop unroll(full)
            for (int q = 0; q < columns; q++) sums[r][q] = sums[r][q] + left * right[q];
        }
    }
#pragma clang loop unroll(full)
    for (int r = 0; r < rows; r++)
#pragma clang loop unroll(full)
        for (int q = 0; q < columns; q++) store(c + r * c_row + 16 * q, sums[r][q]);
}

// One panel of 16·`columns` columns, all rows.
BODY void panel(const int rows, const int columns, int m, int k, const float *a, long a_row, long a_column,
                const float *b, long b_row, float *c, long c_row, int accumulate) {
    int i = 0;
    for (; i + rows <= m; i += rows)
        tile(rows, columns, k, a + i * a_row, a_row, a_column, b, b_row, c + i * c_row, c_row, accumulate);
    if (rows > 4)
        for (; i + 4 <= m; i += 4)
            tile(4, columns, k, a + i * a_row, a_row, a_column, b, b_row, c + i * c_row, c_row, accumulate);
    for (; i + 2 <= m; i += 2)
        tile(2, columns, k, a + i * a_row, a_row, a_column, b, b_row, c + i * c_row, c_row, accumulate);
    for (; i < m; i++)
        tile(1, columns, k, a + i * a_row, a_row, a_column, b, b_row, c + i * c_row, c_row, accumulate);
}

BODY void multiply(const int rows, const int columns, int m, int n, int k, const float *a, long a_row, long a_column,
                   const float *b, long b_row, float *c, long c_row, int accumulate) {
    int j = 0;
    for (; j + 16 * columns <= n; j += 16 * columns)
        panel(rows, columns, m, k, a, a_row, a_column, b + j, b_row, c + j, c_row, accumulate);
    if (columns > 1)
        for (; j + 16 <= n; j += 16) panel(rows, 1, m, k, a, a_row, a_column, b + j, b_row, c + j, c_row, accumulate);
}

#define sayso_multiply_body multiply
#define MULTIPLY(rows, columns) (rows, columns, m, n, k, a, a_row, a_column, b, b_row, c, c_row, accumulate)
#define MULTIPLY_PASS (m, n, k, a, a_row, a_column, b, b_row, c, c_row, accumulate)
KERNEL(sayso_multiply,
       (int m, int n, int k, const float *a, long a_row, long a_column, const float *b, long b_row, float *c,
        long c_row, int accumulate),
       MULTIPLY)

// MARK: Long short-term memory

// e^x to 2 units in the last place, by Cephes' polynomial; |x| is cut at 87.
BODY vector exponential(vector x) {
    const vector limit = (vector){0} + 87.0f;
    x = __builtin_elementwise_max(__builtin_elementwise_min(x, limit), -limit);
    const vector shifter = (vector){0} + 12582912.0f;  // 1.5 · 2^23: adding it rounds to an integer
    vector rounded = x * 1.44269504088896341f + shifter;
    integers power = (integers)rounded - (integers)shifter;
    vector whole = rounded - shifter;
    vector r = x - whole * 0.693359375f;
    r = r + whole * 2.12194440e-4f;
    vector p = r * 1.9875691500e-4f + 1.3981999507e-3f;
    p = p * r + 8.3334519073e-3f;
    p = p * r + 4.1665795894e-2f;
    p = p * r + 1.6666665459e-1f;
    p = p * r + 5.0000001201e-1f;
    p = p * (r * r) + r + 1.0f;
    return (vector)((integers)p + (power << 23));
}

BODY vector sigmoid(vector x) { return 1.0f / (1.0f + exponential(-x)); }
BODY vector hyperbolic_tangent(vector x) { return 2.0f / (1.0f + exponential(-2.0f * x)) - 1.0f; }

BODY void lstm_forward(const int rows, const int columns, int steps, const int *offsets, const int *order, int hidden,
                       const float *input, long input_row, const float *recurrent, float *gates, float *cells,
                       float *states, float *output, long output_row) {
    const long width = 4L * hidden;
    for (int t = 0; t < steps; t++) {
        const int first = offsets[t], count = offsets[t + 1] - first;
        const long before = t ? offsets[t - 1] : 0;
        for (int r = 0; r < count; r++)
            memcpy(gates + (first + r) * width, input + order[first + r] * input_row, width * sizeof(float));
        if (t)
            multiply(rows, columns, count, (int)width, hidden, states + before * hidden, hidden, 1, recurrent, width,
                     gates + first * width, width, 1);
        for (int r = 0; r < count; r++) {
            float *g = gates + (first + r) * width;
            float *cell = cells + (first + r) * (long)hidden, *state = states + (first + r) * (long)hidden;
            const float *last = cells + (before + r) * hidden;
            float *out = output + order[first + r] * output_row;
            for (int j = 0; j < hidden; j += 16) {
                vector in = sigmoid(load(g + j)), forget = sigmoid(load(g + hidden + j));
                vector open = sigmoid(load(g + 2 * hidden + j));
                vector candidate = hyperbolic_tangent(load(g + 3 * hidden + j));
                vector c = in * candidate;
                if (t) c = c + forget * load(last + j);
                vector h = open * hyperbolic_tangent(c);
                store(g + j, in);
                store(g + hidden + j, forget);
                store(g + 2 * hidden + j, open);
                store(g + 3 * hidden + j, candidate);
                store(cell + j, c);
                store(state + j, h);
                store(out + j, h);
            }
        }
    }
}

#define sayso_lstm_forward_body lstm_forward
#define FORWARD(rows, columns)                                                                                      \
    (rows, columns, steps, offsets, order, hidden, input, input_row, recurrent, gates, cells, states, output, output_row)
#define FORWARD_PASS \
    (steps, offsets, order, hidden, input, input_row, recurrent, gates, cells, states, output, output_row)
KERNEL(sayso_lstm_forward,
       (int steps, const int *offsets, const int *order, int hidden, const float *input, long input_row,
        const float *recurrent, float *gates, float *cells, float *states, float *output, long output_row),
       FORWARD)

BODY void lstm_backward(const int rows, const int columns, int steps, const int *offsets, const int *order, int hidden,
                        const float *transposed, float *gates, const float *cells, const float *output_gradient,
                        long output_row, float *scratch) {
    if (!steps) return;
    const long width = 4L * hidden, sequences = offsets[1] - offsets[0];
    float *state_gradient = scratch, *cell_gradient = scratch + sequences * hidden;
    memset(scratch, 0, 2 * sequences * hidden * sizeof(float));
    for (int t = steps - 1; t >= 0; t--) {
        const int first = offsets[t], count = offsets[t + 1] - first;
        const long before = t ? offsets[t - 1] : 0;
        for (int r = 0; r < count; r++) {
            float *g = gates + (first + r) * width;
            const float *cell = cells + (first + r) * (long)hidden, *last = cells + (before + r) * hidden;
            const float *out = output_gradient + order[first + r] * output_row;
            float *dh = state_gradient + r * (long)hidden, *dc = cell_gradient + r * (long)hidden;
            for (int j = 0; j < hidden; j += 16) {
                vector in = load(g + j), forget = load(g + hidden + j), open = load(g + 2 * hidden + j);
                vector candidate = load(g + 3 * hidden + j);
                vector squashed = hyperbolic_tangent(load(cell + j));
                vector dstate = load(dh + j) + load(out + j);
                vector dcell = load(dc + j) + dstate * open * (1.0f - squashed * squashed);
                vector previous = t ? load(last + j) : (vector){0};
                store(g + j, dcell * candidate * in * (1.0f - in));
                store(g + hidden + j, dcell * previous * forget * (1.0f - forget));
                store(g + 2 * hidden + j, dstate * squashed * open * (1.0f - open));
                store(g + 3 * hidden + j, dcell * in * (1.0f - candidate * candidate));
                store(dc + j, dcell * forget);
            }
        }
        if (t)
            multiply(rows, columns, count, hidden, (int)width, gates + first * width, width, 1, transposed, hidden,
                     state_gradient, hidden, 0);
    }
}

#define sayso_lstm_backward_body lstm_backward
#define BACKWARD(rows, columns)                                                                                    \
    (rows, columns, steps, offsets, order, hidden, transposed, gates, cells, output_gradient, output_row, scratch)
#define BACKWARD_PASS (steps, offsets, order, hidden, transposed, gates, cells, output_gradient, output_row, scratch)
KERNEL(sayso_lstm_backward,
       (int steps, const int *offsets, const int *order, int hidden, const float *transposed, float *gates,
        const float *cells, const float *output_gradient, long output_row, float *scratch),
       BACKWARD)

// MARK: Bytes

// (A vector cannot be passed to a function for other instructions, even an inlined one.)
#define LOAD(p) (*(const vector *)(p))
#define STORE(p, v) (*(vector *)(p) = (v))
typedef unsigned char bytes __attribute__((vector_size(16), aligned(1), may_alias));

void sayso_pack(int n, int k, const float *matrix, const float *row_scales, signed char *packed, int *offsets,
                float *scales) {
    for (int j = 0; j < n; j++) {
        float most = 0;
        for (int i = 0; i < k; i++) most = __builtin_fmaxf(most, __builtin_fabsf(matrix[(long)i * n + j] * row_scales[i]));
        const float step = most > 0 ? most / 127.0f : 1.0f;
        int sum = 0;
        for (int i = 0; i < k; i++) {
            int value = (int)__builtin_rintf(matrix[(long)i * n + j] * row_scales[i] / step);
            packed[((long)(i / 4) * n + j) * 4 + i % 4] = (signed char)value;
            sum += value;
        }
        offsets[j] = 128 * sum;
        scales[j] = step;
    }
}

// Sixteen sums as the compiler likes them.
#define SUMS integers
#define ZERO (integers){0}
#define UNPACK(sums) (sums)
#define COLUMNS 1
#define TARGET
#define NAME(x) x##_plain
BODY integers dot_plain(integers sums, const unsigned char *a, const signed char *b) {
    for (int j = 0; j < 16; j++)
        sums[j] += a[0] * b[4 * j] + a[1] * b[4 * j + 1] + a[2] * b[4 * j + 2] + a[3] * b[4 * j + 3];
    return sums;
}
#define DOT dot_plain
#include "byte_kernels.h"

#if defined(__x86_64__)
// Four columns in each part, each of them two sums of pairs.
typedef struct { __m256i parts[4]; } pair_sums;
BODY AVX2 pair_sums no_pairs(void) {
    __m256i zero = _mm256_setzero_si256();
    return (pair_sums){{zero, zero, zero, zero}};
}
BODY AVX2 pair_sums dot_avx2(pair_sums sums, const unsigned char *a, const signed char *b) {
    int four;
    memcpy(&four, a, 4);
    __m256i left = _mm256_broadcastq_epi64(_mm_cvtepu8_epi16(_mm_cvtsi32_si128(four)));
#pragma clang loop unroll(full)
    for (int p = 0; p < 4; p++) {
        __m256i right = _mm256_cvtepi8_epi16(_mm_loadu_si128((const __m128i *)(b + 16 * p)));
        sums.parts[p] = _mm256_add_epi32(sums.parts[p], _mm256_madd_epi16(left, right));
    }
    return sums;
}
BODY AVX2 integers unpack_avx2(pair_sums sums) {
    integers result;
    for (int p = 0; p < 2; p++) {
        __m256i mixed = _mm256_hadd_epi32(sums.parts[2 * p], sums.parts[2 * p + 1]);
        _mm256_storeu_si256((__m256i *)&result + p, _mm256_permute4x64_epi64(mixed, 0xD8));
    }
    return result;
}
#define SUMS pair_sums
#define ZERO no_pairs()
#define UNPACK unpack_avx2
#define COLUMNS 1
#define TARGET AVX2
#define NAME(x) x##_avx2
#define DOT dot_avx2
#include "byte_kernels.h"

#define VNNI __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx512vnni,avx2,fma,f16c")))
BODY VNNI __m512i dot_vnni(__m512i sums, const unsigned char *a, const signed char *b) {
    int four;
    memcpy(&four, a, 4);
    return _mm512_dpbusd_epi32(sums, _mm512_set1_epi32(four), _mm512_loadu_si512(b));
}
#define SUMS __m512i
#define ZERO _mm512_setzero_si512()
#define UNPACK(sums) ((integers)(sums))
#define COLUMNS 2
#define TARGET VNNI
#define NAME(x) x##_vnni
#define DOT dot_vnni
#include "byte_kernels.h"

#define BYTE_KERNEL(name, parameters, arguments)               \
    void sayso_##name parameters {                             \
        switch (instruction_set()) {                           \
            case HAS_VNNI: name##_vnni arguments; break;       \
            case HAS_AVX512:                                   \
            case HAS_AVX2: name##_avx2 arguments; break;       \
            default: name##_plain arguments;                   \
        }                                                      \
    }
#else
#define BYTE_KERNEL(name, parameters, arguments) \
    void sayso_##name parameters { name##_plain arguments; }
#endif

BYTE_KERNEL(multiply_bytes,
            (int m, int k, const unsigned char *a, long a_row, sayso_weights b, const float *base, long base_row,
             float *c, long c_row),
            (m, k, a, a_row, b, base, base_row, c, c_row))

BYTE_KERNEL(lstm_bytes,
            (int steps, const int *offsets, const int *order, int hidden, const sayso_addend *addends,
             int count_of_addends, int k, const unsigned char *input, sayso_weights weights, sayso_weights recurrent,
             float *scratch, unsigned char *byte_scratch, unsigned char *output, long output_row),
            (steps, offsets, order, hidden, addends, count_of_addends, k, input, weights, recurrent, scratch,
             byte_scratch, output, output_row))

// MARK: Training and storage

void sayso_adam(long count, float rate, float beta1, float beta2, float epsilon, const float *gradient, float *weights,
                float *first, float *second) {
    for (long i = 0; i < count; i += 16) {
        vector g = load(gradient + i);
        vector mean = beta1 * load(first + i) + (1.0f - beta1) * g;
        vector square = beta2 * load(second + i) + (1.0f - beta2) * g * g;
        store(first + i, mean);
        store(second + i, square);
        store(weights + i, load(weights + i) - rate * mean / (__builtin_elementwise_sqrt(square) + epsilon));
    }
}

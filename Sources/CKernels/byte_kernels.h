// The kernels on bytes, included by kernels.c once for each instruction set, with
//   TARGET     the attribute that allows its instructions,
//   NAME(x)    the name of x for it,
//   SUMS       16 sums of products, one a column, in whatever order its instructions leave them,
//   ZERO, DOT  no products; their sums with those of four values and the 4 × 16 weights they meet,
//   UNPACK     the sums as 16 integers in the order of the columns,
//   COLUMNS    how many times 16 columns are worked on at a time,
// all of which it takes back at its end.

// e^-x to 4 significant digits, which is more than a byte keeps; |x| is cut at 20, so that products of three stay finite.
BODY TARGET vector NAME(falling)(vector x) {
    const vector limit = (vector){0} + 20.0f;
    x = __builtin_elementwise_max(__builtin_elementwise_min(x, limit), -limit) * -1.44269504088896341f;
    const vector shifter = (vector){0} + 12582912.0f;
    vector rounded = x + shifter;
    vector r = x - (rounded - shifter);
    vector p = r * 9.6181291e-3f + 5.5504109e-2f;
    p = p * r + 2.4022651e-1f;
    p = p * r + 6.9314718e-1f;
    p = p * r + 1.0f;
    return (vector)((integers)p + ((integers)rounded << 23));
}

// A tile of `rows` × 16·`columns` results: `c` = `base` + the product, weighted.
BODY TARGET void NAME(byte_tile)(const int rows, const int columns, int groups, const unsigned char *a, long a_row,
                                 const signed char *b, long b_group, const int *offsets, const float *scales,
                                 const float *base, long base_row, float *c, long c_row) {
    SUMS sums[8][COLUMNS];
#pragma clang loop unroll(full)
    for (int r = 0; r < rows; r++)
#pragma clang loop unroll(full)
        for (int q = 0; q < columns; q++) sums[r][q] = ZERO;
    for (int i = 0; i < groups; i++) {
        const signed char *right = b + i * b_group;
        const unsigned char *left = a + 4 * i;
#pragma clang loop unroll(full)
        for (int r = 0; r < rows; r++)
#pragma clang loop unroll(full)
            for (int q = 0; q < columns; q++) sums[r][q] = DOT(sums[r][q], left + r * a_row, right + 64 * q);
    }
#pragma clang loop unroll(full)
    for (int r = 0; r < rows; r++)
#pragma clang loop unroll(full)
        for (int q = 0; q < columns; q++) {
            integers whole = UNPACK(sums[r][q]) - *(const integers *)(offsets + 16 * q);
            STORE(c + r * c_row + 16 * q, LOAD(base + r * base_row + 16 * q)
                                              + LOAD(scales + 16 * q) * __builtin_convertvector(whole, vector));
        }
}

BODY TARGET void NAME(byte_panel)(const int columns, int m, int groups, const unsigned char *a, long a_row,
                                  const signed char *b, long b_group, const int *offsets, const float *scales,
                                  const float *base, long base_row, float *c, long c_row) {
#define TILE(rows) \
    NAME(byte_tile)(rows, columns, groups, a + i * a_row, a_row, b, b_group, offsets, scales, base + i * base_row, \
                    base_row, c + i * c_row, c_row)
    int i = 0;
    for (; i + 8 <= m; i += 8) TILE(8);
    switch (m - i) {
        case 7: TILE(7); break;
        case 6: TILE(6); break;
        case 5: TILE(5); break;
        case 4: TILE(4); break;
        case 3: TILE(3); break;
        case 2: TILE(2); break;
        case 1: TILE(1); break;
    }
#undef TILE
}

BODY TARGET void NAME(byte_product)(int m, int k, const unsigned char *a, long a_row, sayso_weights b,
                                    const float *base, long base_row, float *c, long c_row) {
    int j = 0;
    for (; j + 16 * COLUMNS <= b.columns; j += 16 * COLUMNS)
        NAME(byte_panel)(COLUMNS, m, k / 4, a, a_row, b.packed + 4 * j, b.group, b.offsets + j, b.scales + j, base + j,
                         base_row, c + j, c_row);
    for (; j < b.columns; j += 16)
        NAME(byte_panel)(1, m, k / 4, a, a_row, b.packed + 4 * j, b.group, b.offsets + j, b.scales + j, base + j,
                         base_row, c + j, c_row);
}

TARGET static void NAME(multiply_bytes)(int m, int k, const unsigned char *a, long a_row, sayso_weights b,
                                        const float *base, long base_row, float *c, long c_row) {
    NAME(byte_product)(m, k, a, a_row, b, base, base_row, c, c_row);
}

TARGET static void NAME(lstm_bytes)(int steps, const int *offsets, const int *order, int hidden,
                                    const sayso_addend *addends, int count_of_addends, int k, const unsigned char *input,
                                    sayso_weights weights, sayso_weights recurrent, float *scratch,
                                    unsigned char *byte_scratch, unsigned char *output, long output_row) {
    if (!steps) return;
    const int width = 4 * hidden, sequences = offsets[1] - offsets[0];
    float *gates = scratch, *cells = scratch + (long)sequences * width;
    unsigned char *states = byte_scratch, *now = byte_scratch + (long)sequences * hidden;
    memset(cells, 0, (long)sequences * hidden * sizeof(float));
    // One addend that is the same for all rows need not be copied.
    const int shared = k && count_of_addends == 1 && !addends->stride;
    for (int t = 0; t < steps; t++) {
        const int first = offsets[t], count = offsets[t + 1] - first;
        for (int r = 0; r < count; r++) {
            float *g = gates + (long)r * width;
            const int row = order[first + r];
            for (int i = 0; !shared && i < count_of_addends; i++) {
                const sayso_addend part = addends[i];
                const float *values = part.values + (part.rows ? part.rows[row] : row) * part.stride;
                if (i)
                    for (int j = 0; j < width; j += 16) STORE(g + j, LOAD(g + j) + LOAD(values + j));
                else
                    for (int j = 0; j < width; j += 16) STORE(g + j, LOAD(values + j));
            }
            if (k) memcpy(now + (long)r * k, input + (long)row * k, k);
        }
        if (k) {
            const float *base = shared ? addends->values : gates;
            NAME(byte_product)(count, k, now, k, weights, base, shared ? 0 : width, gates, width);
        }
        if (t) NAME(byte_product)(count, hidden, states, hidden, recurrent, gates, width, gates, width);
        for (int r = 0; r < count; r++) {
            const float *g = gates + (long)r * width;
            float *cell = cells + (long)r * hidden;
            unsigned char *state = states + (long)r * hidden, *out = output + order[first + r] * output_row;
            for (int j = 0; j < hidden; j += 16) {
                // The definitions with e^-x of each gate, on common denominators: two divisions are fewer than five.
                vector in = 1.0f + NAME(falling)(LOAD(g + j)), forget = 1.0f + NAME(falling)(LOAD(g + hidden + j));
                vector open = 1.0f + NAME(falling)(LOAD(g + 2 * hidden + j));
                vector candidate = NAME(falling)(2.0f * LOAD(g + 3 * hidden + j));
                vector both = in * (1.0f + candidate);
                vector c = (LOAD(cell + j) * both + (1.0f - candidate) * forget) / (both * forget);
                STORE(cell + j, c);
                vector squashed = NAME(falling)(2.0f * c);
                vector h = (1.0f - squashed) / (open * (1.0f + squashed));
                bytes rounded = __builtin_convertvector((integers)(h * 127.0f + 12583040.0f), bytes);
                *(bytes *)(state + j) = rounded;
                *(bytes *)(out + j) = rounded;
            }
        }
    }
}

#undef SUMS
#undef ZERO
#undef UNPACK
#undef COLUMNS
#undef TARGET
#undef NAME
#undef DOT

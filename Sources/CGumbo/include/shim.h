#pragma once
#include <gumbo.h>

/// Parses a page; errors, of which most pages have many, are not kept. Needs `bytes` as long as the output is used.
static inline GumboOutput *sayso_parse_html(const char *bytes, size_t count) {
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    return gumbo_parse_with_options(&options, bytes, count);
}

static inline void sayso_free_html(GumboOutput *output) { gumbo_destroy_output(&kGumboDefaultOptions, output); }

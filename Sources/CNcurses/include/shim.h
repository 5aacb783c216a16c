#pragma once
// The wide-character ncurses, and inline functions for what Swift can't call: macros, variadic functions and global
// variables.
#define NCURSES_WIDECHAR 1
#include <ncurses.h>
#include <term.h>

static const attr_t sayso_bold = A_BOLD;
static const attr_t sayso_dim = A_DIM;
static const attr_t sayso_italic = A_ITALIC;
static const attr_t sayso_underline = A_UNDERLINE;
static const attr_t sayso_reverse = A_REVERSE;

/// Colours that the terminal has, after start_color().
static inline int sayso_colors(void) { return COLORS; }

/// A blank with these attributes. `pair` may be larger than a short.
static inline cchar_t sayso_blank(attr_t attributes, int pair) {
    cchar_t cell = {0};
    setcchar(&cell, L" ", attributes, 0, &pair);
    return cell;
}

/// The next key without waiting: OK for a character, KEY_CODE_YES for a key code, ERR if there is none.
static inline int sayso_key(wint_t *key) { return wget_wch(stdscr, key); }

/// Sets up the standard screen: codes for function keys, no waiting for keys, whole frames.
static inline void sayso_prepare_screen(void) {
    keypad(stdscr, TRUE);
    nodelay(stdscr, TRUE);
    leaveok(stdscr, FALSE);
    // Line insertion and deletion make frames smaller, but terminals disagree on them with wide characters.
    idlok(stdscr, FALSE);
    // A frame is never left half drawn because a key came.
    typeahead(-1);
}

static inline void sayso_clear_screen(void) { clearok(stdscr, TRUE); }

/// Mouse buttons that are reported: presses of the left one and the wheel.
static inline mmask_t sayso_mouse_mask(void) {
    return BUTTON1_PRESSED | BUTTON1_DOUBLE_CLICKED | BUTTON4_PRESSED | BUTTON5_PRESSED;
}
static inline int sayso_is_press(mmask_t state) { return (state & BUTTON1_PRESSED) != 0; }
static inline int sayso_is_double(mmask_t state) { return (state & BUTTON1_DOUBLE_CLICKED) != 0; }
static inline int sayso_is_wheel_up(mmask_t state) { return (state & BUTTON4_PRESSED) != 0; }
static inline int sayso_is_wheel_down(mmask_t state) { return (state & BUTTON5_PRESSED) != 0; }

/// A string capability of the terminal, NULL where it has none.
static inline const char *sayso_capability(const char *name) {
    const char *value = tigetstr(name);
    return value == (char *)-1 ? NULL : value;
}

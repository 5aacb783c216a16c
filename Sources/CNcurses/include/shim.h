#pragma once
// The wide-character ncurses, and inline functions for what Swift can't call: macros, variadic functions and global
// variables.
#define NCURSES_WIDECHAR 1
#include <ncurses.h>
#include <term.h>

// What terminfo says for …; NULL where the terminal can't do it. The text is good until the next call.

/// … going to a cell.
static inline const char *sayso_move(int row, int column) { return tiparm(cursor_address, row, column); }
/// … erasing cells from the cursor on, which stays.
static inline const char *sayso_erase(int count) { return erase_chars ? tiparm(erase_chars, count) : NULL; }
/// … the colour of characters.
static inline const char *sayso_foreground(int color) {
    return set_a_foreground ? tiparm(set_a_foreground, color) : NULL;
}
/// … the colour behind them.
static inline const char *sayso_background(int color) {
    return set_a_background ? tiparm(set_a_background, color) : NULL;
}

/// The next key without waiting: OK for a character, KEY_CODE_YES for a key code, ERR if there is none.
static inline int sayso_key(wint_t *key) { return wget_wch(stdscr, key); }

/// Sets up the standard screen for keys: codes for function keys, no waiting.
static inline void sayso_prepare_screen(void) {
    keypad(stdscr, TRUE);
    nodelay(stdscr, TRUE);
}

/// Clears the terminal, and takes it up again after endwin(3).
static inline void sayso_clear_screen(void) {
    clearok(stdscr, TRUE);
    wrefresh(stdscr);
}

/// A string capability of the terminal, NULL where it has none.
static inline const char *sayso_capability(const char *name) {
    const char *value = tigetstr(name);
    return value == (char *)-1 ? NULL : value;
}

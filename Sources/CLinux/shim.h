#pragma once
// What Swift's own module of the C library leaves out.
#include <stdint.h>
#include <iconv.h>
#include <malloc.h>
#include <stddef.h>
#include <sys/eventfd.h>
#include <sys/fsuid.h>
#include <sys/signalfd.h>

extern int wcwidth(wchar_t character);

/// Descriptors that are not waited on and not handed to child processes.
static inline int sayso_eventfd(void) { return eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC); }
static inline int sayso_signalfd(const sigset_t *set) { return signalfd(-1, set, SFD_NONBLOCK | SFD_CLOEXEC); }

import CLinux

/// How the C library hands out memory while the browser runs.
enum MemorySettings {
    /// To be called before there is a second thread.
    static func use() {
        // One heap for all threads: each of its own grows page by page, with a call of the system for each, and keeps what
        // its thread needed once.
        mallopt(M_ARENA_MAX, 1)
        mallopt(M_TOP_PAD, 512 << 10)
        // What is larger goes back to the system when it is freed. Without this the bound rises with every large piece that
        // is freed, up to 32 MB.
        mallopt(M_MMAP_THRESHOLD, 128 << 10)
        mallopt(M_TRIM_THRESHOLD, 1 << 20)
    }
}

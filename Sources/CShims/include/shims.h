#pragma once

/// Exchanges two paths in one step (`renameat2` with `RENAME_EXCHANGE`), which Glibc's Swift module does not export.
/// Returns 0, or the value of `errno`.
int gongshi_exchange(const char *first, const char *second);

/// Opens a path relative to a folder that is already open. `open` is variadic in C, which Swift cannot call with a folder.
/// Returns the descriptor, or the negative value of `errno`.
int gongshi_openat(int folder, const char *path, int flags, unsigned mode);

/// Finds bytes in bytes (`memmem`, which Glibc's Swift module does not export). Returns the offset, or -1.
long gongshi_find(const void *bytes, unsigned long count, const void *needle, unsigned long needle_count);

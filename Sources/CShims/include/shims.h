#pragma once

/// Exchanges two paths in one step (`renameat2` with `RENAME_EXCHANGE`), which Glibc's Swift module does not export.
/// Returns 0, or the value of `errno`.
int gongshi_exchange(const char *first, const char *second);

/// Opens a path relative to a folder that is already open. `open` is variadic in C, which Swift cannot call with a folder.
/// Returns the descriptor, or the negative value of `errno`.
int gongshi_openat(int folder, const char *path, int flags, unsigned mode);

/// The next entries of an open folder (`getdents64`): `readdir` would allocate 32 KB for each folder of a large tree.
/// Returns the number of bytes filled, 0 at the end, or the negative value of `errno`.
long gongshi_entries(int folder, void *buffer, unsigned long size);

/// Sets an extended attribute of an open file (`fsetxattr`, of a header that Glibc's Swift module leaves out).
/// Returns 0, or the value of `errno`.
int gongshi_set_attribute(int descriptor, const char *name, const void *value, unsigned long size);

/// Reads an extended attribute of an open file (`fgetxattr`).
/// Returns the number of bytes, or the negative value of `errno`.
long gongshi_get_attribute(int descriptor, const char *name, void *value, unsigned long size);

/// Finds bytes in bytes (`memmem`, which Glibc's Swift module does not export). Returns the offset, or -1.
long gongshi_find(const void *bytes, unsigned long count, const void *needle, unsigned long needle_count);

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

/// Makes a pipe that programs started meanwhile do not inherit (`pipe2` with `O_CLOEXEC`). Returns 0, or the value of `errno`.
int gongshi_pipe(int ends[2]);

/// Finds bytes in bytes (`memmem`, which Glibc's Swift module does not export). Returns the offset, or -1.
long gongshi_find(const void *bytes, unsigned long count, const void *needle, unsigned long needle_count);

/// The offset of the first full-width digit or `Ｘ` (U+FF10–U+FF19, U+FF38) in UTF-8 from `start` on, or -1. Half of the
/// punctuation of a Chinese text shares its first two bytes with them, so that a search for those stops at every comma.
long gongshi_find_full_width(const unsigned char *bytes, unsigned long count, unsigned long start);

/// The offset of the first `@`, or of the first capital letter behind a byte of a character beyond ASCII, from `start` on, or -1:
/// what e-mail addresses and vehicle plates are found by.
long gongshi_find_letter_anchor(const unsigned char *bytes, unsigned long count, unsigned long start);

/// How many bytes stand before the zero byte (`strlen`, whose module the rooms above may not import).
unsigned long gongshi_length(const void *text);

/// Memory for one document after another on one thread: taken in a row, given back all at once. libcmark takes and gives
/// back some hundred small pieces for a page, which through `malloc` cost a tenth of a whole build.
///
/// Between `begin` and its `end` everything that came from `gongshi_arena_memory` lives; the two may be nested.
void gongshi_arena_begin(void);
void gongshi_arena_end(void);

/// Three functions in the order of `cmark_mem`: calloc, realloc, free.
void *gongshi_arena_memory(void);

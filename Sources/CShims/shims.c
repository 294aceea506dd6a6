#define _GNU_SOURCE
#include "shims.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/xattr.h>
#include <unistd.h>

int gongshi_exchange(const char *first, const char *second) {
  return renameat2(AT_FDCWD, first, AT_FDCWD, second, RENAME_EXCHANGE) == 0 ? 0 : errno;
}

int gongshi_openat(int folder, const char *path, int flags, unsigned mode) {
  int descriptor = openat(folder, path, flags, mode);
  return descriptor >= 0 ? descriptor : -errno;
}

long gongshi_entries(int folder, void *buffer, unsigned long size) {
  long count = getdents64(folder, buffer, size);
  return count >= 0 ? count : -errno;
}

int gongshi_set_attribute(int descriptor, const char *name, const void *value, unsigned long size) {
  return fsetxattr(descriptor, name, value, size, 0) == 0 ? 0 : errno;
}

long gongshi_get_attribute(int descriptor, const char *name, void *value, unsigned long size) {
  long count = fgetxattr(descriptor, name, value, size);
  return count >= 0 ? count : -errno;
}

int gongshi_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC) == 0 ? 0 : errno; }

long gongshi_find(const void *bytes, unsigned long count, const void *needle, unsigned long needle_count) {
  const char *found = memmem(bytes, count, needle, needle_count);
  return found ? found - (const char *)bytes : -1;
}

static inline unsigned char is_full_width(const unsigned char *bytes) {
  return (unsigned char)(bytes[0] == 0xEF) & (unsigned char)(bytes[1] == 0xBC)
         & ((unsigned char)((unsigned char)(bytes[2] - 0x90) < 10) | (unsigned char)(bytes[2] == 0xB8));
}

long gongshi_find_full_width(const unsigned char *bytes, unsigned long count, unsigned long start) {
  enum { block = 128 };
  unsigned long offset = start;
  // Without a way out of the inner loop the compiler takes 16 bytes at a time.
  for (; offset + block + 2 <= count; offset += block) {
    unsigned char found = 0;
    for (unsigned i = 0; i < block; i++) found |= is_full_width(bytes + offset + i);
    if (found) break;
  }
  for (; offset + 2 < count; offset++)
    if (is_full_width(bytes + offset)) return (long)offset;
  return -1;
}

static inline unsigned char is_letter_anchor(const unsigned char *bytes) {
  return (unsigned char)(bytes[1] == '@')
         | ((unsigned char)(bytes[0] >= 0x80) & (unsigned char)((unsigned char)(bytes[1] - 'A') < 26));
}

long gongshi_find_letter_anchor(const unsigned char *bytes, unsigned long count, unsigned long start) {
  enum { block = 128 };
  // The first byte of all has none before it, so that only the letters behind it can count.
  unsigned long offset = start > 0 ? start - 1 : 0;
  for (; offset + block + 1 <= count; offset += block) {
    unsigned char found = 0;
    for (unsigned i = 0; i < block; i++) found |= is_letter_anchor(bytes + offset + i);
    if (found) break;
  }
  for (; offset + 1 < count; offset++)
    if (is_letter_anchor(bytes + offset)) return (long)offset + 1;
  return -1;
}

unsigned long gongshi_length(const void *text) { return strlen(text); }

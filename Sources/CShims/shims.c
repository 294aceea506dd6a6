#define _GNU_SOURCE
#include "shims.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>

int gongshi_exchange(const char *first, const char *second) {
  return renameat2(AT_FDCWD, first, AT_FDCWD, second, RENAME_EXCHANGE) == 0 ? 0 : errno;
}

int gongshi_openat(int folder, const char *path, int flags, unsigned mode) {
  int descriptor = openat(folder, path, flags, mode);
  return descriptor >= 0 ? descriptor : -errno;
}

long gongshi_find(const void *bytes, unsigned long count, const void *needle, unsigned long needle_count) {
  const char *found = memmem(bytes, count, needle, needle_count);
  return found ? found - (const char *)bytes : -1;
}

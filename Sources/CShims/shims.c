#define _GNU_SOURCE
#include "shims.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/xattr.h>

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

long gongshi_find(const void *bytes, unsigned long count, const void *needle, unsigned long needle_count) {
  const char *found = memmem(bytes, count, needle, needle_count);
  return found ? found - (const char *)bytes : -1;
}

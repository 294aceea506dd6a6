#include "shims.h"

#include <stdlib.h>
#include <string.h>

/// A stretch of memory; those of one thread form a list, the newest first.
struct chunk {
  struct chunk *older;
  size_t size;
  size_t used;
  _Alignas(16) char bytes[];
};

enum { chunk_size = 256 * 1024, header_size = 16 };

static _Thread_local struct chunk *newest;
static _Thread_local int depth;

static struct chunk *add_chunk(size_t size) {
  struct chunk *chunk = malloc(sizeof(struct chunk) + size);
  if (!chunk) abort();
  chunk->older = newest;
  chunk->size = size;
  chunk->used = 0;
  newest = chunk;
  return chunk;
}

/// Each piece is preceded by its size, which `realloc` needs.
static void *take(size_t size) {
  size_t need = header_size + ((size + 15) & ~(size_t)15);
  if (need < size) abort();
  struct chunk *chunk = newest;
  if (!chunk || chunk->size - chunk->used < need) chunk = add_chunk(need > chunk_size ? need : chunk_size);
  char *piece = chunk->bytes + chunk->used;
  chunk->used += need;
  memcpy(piece, &size, sizeof size);
  return piece + header_size;
}

static void *arena_calloc(size_t count, size_t size) {
  size_t bytes;
  if (__builtin_mul_overflow(count, size, &bytes)) abort();
  return memset(take(bytes), 0, bytes);
}

static void *arena_realloc(void *piece, size_t size) {
  if (!piece) return take(size);
  size_t old;
  memcpy(&old, (char *)piece - header_size, sizeof old);
  if (size <= old) return piece;
  // libcmark mostly lengthens the text that it began last: that grows where it is.
  struct chunk *chunk = newest;
  size_t room = (old + 15) & ~(size_t)15, need = (size + 15) & ~(size_t)15;
  if (need >= size && (char *)piece + room == chunk->bytes + chunk->used && need - room <= chunk->size - chunk->used) {
    chunk->used += need - room;
    memcpy((char *)piece - header_size, &size, sizeof size);
    return piece;
  }
  return memcpy(take(size), piece, old);
}

static void arena_free(void *piece) { (void)piece; }

static struct {
  void *(*calloc)(size_t, size_t);
  void *(*realloc)(void *, size_t);
  void (*free)(void *);
} memory = {arena_calloc, arena_realloc, arena_free};

void *gongshi_arena_memory(void) { return &memory; }

void gongshi_arena_begin(void) { depth += 1; }

void gongshi_arena_end(void) {
  depth -= 1;
  if (depth > 0) return;
  // One chunk of the usual size stays for the next document.
  struct chunk *kept = NULL;
  while (newest) {
    struct chunk *older = newest->older;
    if (!kept && newest->size == chunk_size) {
      kept = newest;
    } else {
      free(newest);
    }
    newest = older;
  }
  if (kept) {
    kept->older = NULL;
    kept->used = 0;
  }
  newest = kept;
}

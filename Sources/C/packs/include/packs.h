// The packs of `patterns/` as bytes in the binary. Functions hand out numbers, so that Swift needs no pointer.
#pragma once
#include <stddef.h>
#include <stdint.h>

#include "playbooks.h"

struct foreshock_pack {
  const char *name;
  size_t name_length;
  const unsigned char *bytes;
  size_t length;
};

extern const struct foreshock_pack foreshock_packs[];
extern const ptrdiff_t foreshock_packs_count;

/// How many packs there are; they are numbered from 0, in order of name.
static inline ptrdiff_t foreshock_pack_count(void) { return foreshock_packs_count; }

/// Bytes of a pack's file name, and one of them. Indices are not checked.
static inline ptrdiff_t foreshock_pack_name_length(ptrdiff_t pack) {
  return (ptrdiff_t)foreshock_packs[pack].name_length;
}
static inline uint8_t foreshock_pack_name_byte(ptrdiff_t pack, ptrdiff_t index) {
  return (uint8_t)foreshock_packs[pack].name[index];
}

/// Bytes of a pack, and one of them. Indices are not checked.
static inline ptrdiff_t foreshock_pack_length(ptrdiff_t pack) { return (ptrdiff_t)foreshock_packs[pack].length; }
static inline uint8_t foreshock_pack_byte(ptrdiff_t pack, ptrdiff_t index) {
  return foreshock_packs[pack].bytes[index];
}

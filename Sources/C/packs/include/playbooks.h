// `patterns/playbooks/classes.yaml` as bytes in the binary.
#pragma once
#include <stddef.h>
#include <stdint.h>

extern const unsigned char foreshock_playbooks[];
extern const ptrdiff_t foreshock_playbooks_length;

/// One byte of it. The index is not checked.
static inline uint8_t foreshock_playbooks_byte(ptrdiff_t index) { return foreshock_playbooks[index]; }

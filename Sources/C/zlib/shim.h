#include <zlib.h>

// inflateInit2 is a macro, which Swift cannot see.
static inline int foreshock_inflate_init(z_streamp stream, int window_bits) {
  return inflateInit2(stream, window_bits);
}

#include <zlib.h>

// deflateInit2 is a macro, which Swift does not see. 15 + 16: the largest window, and a gzip header (RFC 1952).
static inline int gzip_begin(z_stream *stream, int level) {
  return deflateInit2(stream, level, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY);
}

// inflateInit2 is a macro too.
static inline int gunzip_begin(z_stream *stream) { return inflateInit2(stream, 15 + 16); }

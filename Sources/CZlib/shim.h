#include <zlib.h>

// deflateInit2 is a macro, which Swift does not see. 15 + 16: the largest window, and a gzip header (RFC 1952).
static inline int gzip_begin(z_stream *stream, int level) {
  return deflateInit2(stream, level, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY);
}

// inflateInit2 is a macro too.
static inline int gunzip_begin(z_stream *stream) { return inflateInit2(stream, 15 + 16); }

// The same without a header of gzip's (RFC 1950), looking for runs of one byte only: what a drawn picture mostly is.
static inline int zlib_begin_runs(z_stream *stream) {
  return deflateInit2(stream, 6, Z_DEFLATED, 15, 9, Z_RLE);
}

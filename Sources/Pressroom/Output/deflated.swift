import CZlib

/// All of some bytes, made smaller by a stream that was begun and is to be ended by the caller; nil where zlib refuses.
///
/// Linear; the room is what zlib says that it takes at most, so that one call does it.
package func deflated(_ bytes: [UInt8], by stream: inout z_stream) -> [UInt8]? {
  let room = Int(deflateBound(&stream, UInt(bytes.count)))
  var input = bytes
  var isWhole = false
  let output = input.withUnsafeMutableBufferPointer { input in
    [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      stream.next_in = input.baseAddress
      stream.avail_in = UInt32(input.count)
      stream.next_out = buffer.baseAddress
      stream.avail_out = UInt32(room)
      isWhole = deflate(&stream, Z_FINISH) == Z_STREAM_END
      count = room - Int(stream.avail_out)
    }
  }
  return isWhole ? output : nil
}

/// Some bytes decoded, with what is needed to find the way back.
struct Decoded {
  private(set) var utf8: [UInt8]
  let encoding: SourceText.Encoding
  private(set) var undecodable = 0
  private(set) var map: OffsetMap

  init(_ bytes: [UInt8]) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      self.init(utf8: bytes, from: 3, damage: Damage(in: bytes, from: 3))
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      self.init(utf16: bytes, from: 2, .utf16LittleEndian)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      self.init(utf16: bytes, from: 2, .utf16BigEndian)
    } else if let encoding = utf16Encoding(of: bytes) {
      self.init(utf16: bytes, from: 0, encoding)
    } else {
      let damage = Damage(in: bytes, from: 0)
      if damage.ranges.count > damage.sound, isWindows1252(bytes) {
        self.init(windows1252: bytes)
      } else {
        self.init(utf8: bytes, from: 0, damage: damage)
      }
    }
  }

  private init(utf8 bytes: [UInt8], from start: Int, damage: Damage) {
    encoding = start == 0 ? .utf8 : .utf8WithBOM
    guard !damage.ranges.isEmpty else {
      utf8 = start == 0 ? bytes : Array(bytes[start...])
      map = .shifted(start)
      return
    }
    utf8 = []
    utf8.reserveCapacity(bytes.count + 2 * damage.ranges.count)
    var (text, source) = ([0], [start])
    for range in damage.ranges {
      if range.lowerBound > source[source.count - 1] || source.count == 1 { undecodable += 1 }
      utf8 += bytes[source[source.count - 1]..<range.lowerBound]
      utf8 += [0xEF, 0xBF, 0xBD]
      text.append(utf8.count)
      source.append(range.upperBound)
    }
    utf8 += bytes[source[source.count - 1]...]
    map = .patched(text: text, source: source)
  }

  private init(utf16 bytes: [UInt8], from start: Int, _ encoding: SourceText.Encoding) {
    self.encoding = encoding
    utf8 = []
    utf8.reserveCapacity(bytes.count)
    map = .shifted(0)
    var (text, source) = ([0], [start])
    var i = start
    var isDamaged = false
    let low = encoding == .utf16LittleEndian ? 0 : 1
    func unit(_ i: Int) -> UInt32? {
      i + 1 < bytes.count ? UInt32(bytes[i + low]) | UInt32(bytes[i + 1 - low]) << 8 : nil
    }
    while i < bytes.count {
      if utf8.count >= text[text.count - 1] + OffsetMap.stride {
        text.append(utf8.count)
        source.append(i)
      }
      let first = unit(i)
      var scalar = first.flatMap(Unicode.Scalar.init)
      i += 2
      if let first, (0xD800...0xDBFF).contains(first), let second = unit(i),
        (0xDC00...0xDFFF).contains(second)
      {
        scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        i += 2
      }
      if scalar == nil, !isDamaged { undecodable += 1 }
      isDamaged = scalar == nil
      append(scalar ?? "\u{FFFD}")
    }
    map = .walked(bytesPerUnit: 2, text: text, source: source, count: bytes.count)
  }

  private init(windows1252 bytes: [UInt8]) {
    encoding = .windows1252
    utf8 = []
    utf8.reserveCapacity(bytes.count + bytes.count / 8)
    map = .shifted(0)
    var (text, source) = ([0], [0])
    var isDamaged = false
    for (i, byte) in bytes.enumerated() {
      if utf8.count >= text[text.count - 1] + OffsetMap.stride {
        text.append(utf8.count)
        source.append(i)
      }
      let scalar = windows1252Scalar(byte)
      if scalar == nil, !isDamaged { undecodable += 1 }
      isDamaged = scalar == nil
      append(scalar ?? "\u{FFFD}")
    }
    map = .walked(bytesPerUnit: 1, text: text, source: source, count: bytes.count)
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    if value < 0x80 {
      utf8.append(UInt8(value))
    } else {
      utf8.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }
}

/// Where bytes are not UTF-8, and how many characters beyond ASCII are sound.
struct Damage {
  /// Maximal subparts (Unicode 3.9, table 3-8), ascending.
  private(set) var ranges: [Range<Int>] = []
  private(set) var sound = 0

  init(in bytes: [UInt8], from start: Int) {
    var position = start
    while position < bytes.count {
      do {
        _ = try UTF8Span(validating: bytes.span.extracting(position..<bytes.count))
        if !ranges.isEmpty { sound += leads(bytes[position...]) }
        return
      } catch {
        let bad = error.byteOffsets
        sound += leads(bytes[position..<(position + bad.lowerBound)])
        ranges.append((position + bad.lowerBound)..<(position + bad.upperBound))
        position += bad.upperBound
      }
    }
  }

  private func leads(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $1 >= 0xC0 ? $0 + 1 : $0 } }
}

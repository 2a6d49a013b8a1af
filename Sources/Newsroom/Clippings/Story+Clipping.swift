import Briefs

extension Story {
  /// Writes all but the article, which whoever reads it has.
  func write(to writer: inout ClippingWriter) {
    writer.put(language)
    // A page has a hundred lines and a handful of verdicts.
    var verdicts: [LineVerdict] = []
    let numbers = lines.map { line in
      if let known = verdicts.firstIndex(of: line) { return known }
      verdicts.append(line)
      return verdicts.count - 1
    }
    writer.put(verdicts) { verdict, writer in
      writer.put(verdict.kind)
      writer.put(verdict.reason)
    }
    writer.put(numbers) { $1.put($0) }
    writer.put(title.text)
    writer.put(title.basis)
    writer.put(title.line)
    writer.put(title.because)
    writer.put(published) { published, writer in
      writer.put(published.value)
      writer.put(published.basis)
      writer.put(published.line)
      writer.put(published.rule)
      writer.put(published.because)
    }
    writer.put(outlet)
    writer.put(byline)
    writer.put(body)
    writer.put(flags) { flag, writer in
      writer.put(flag.flag)
      writer.put(flag.line)
      writer.put(flag.text)
    }
  }

  /// Reads what ``write(to:)`` wrote of the same article.
  init(of article: Article, from reader: inout ClippingReader) throws(BadClipping) {
    let language = try reader.string()
    let verdicts = try reader.array { reader throws(BadClipping) in
      LineVerdict(kind: try reader.value(), reason: try reader.string())
    }
    let lines = try reader.array { reader throws(BadClipping) in
      let number = try reader.int()
      guard verdicts.indices.contains(number) else { throw BadClipping() }
      return verdicts[number]
    }
    let title = Headline(
      text: try reader.string(), basis: try reader.value(), line: try reader.number(),
      because: try reader.texts())
    let published = try reader.optional { reader throws(BadClipping) in
      guard let value = try reader.date() else { throw BadClipping() }
      return Publication(
        value: value, basis: try reader.value(), line: try reader.number(), rule: try reader.string(),
        because: try reader.texts())
    }
    self.init(
      article: article, language: language, lines: lines, title: title, published: published,
      outlet: try reader.text(), byline: try reader.text(), body: try reader.lines(),
      flags: try reader.array { reader throws(BadClipping) in
        Flag(flag: try reader.string(), line: try reader.number(), text: try reader.string())
      })
    let named = body + [title.line, published?.line].compactMap(\.self) + flags.compactMap(\.line)
    guard lines.count == article.text.lines.count, named.allSatisfy({ (1...lines.count).contains($0) }) else {
      throw BadClipping()
    }
  }
}

import Briefs
import Circulation
import Glibc
import Newsroom
import Pressroom

/// A build kept so that the next one over the same files, into a folder that is as it left it, need only look at them.
///
/// What a build comes to depends on the content, the theme, the lexicons, the program, the search tool and its options. Where each file
/// bears the stamp it had before the build read anything, and each file of the output the one it had when it stood there, building again
/// would change nothing and say the same. 200,000 files are looked at in less than a second.
struct QuietBuild {
  /// What such a build has to say.
  struct Last {
    let lines: [String]
    let problems: [Problem]
  }

  private let morgue: Morgue
  private let key: ClippingKey
  private let output: String

  /// Looks at every file that a build would read, and reads the lexicons; nil where a stamp does not tell what is in a file.
  init?(_ site: SiteOptions, with options: (drafts: Bool, briefs: Bool)) {
    let moment = FileStamp.now
    output = site.outputFolder
    var key = ClippingWriter()
    for path in [site.contentFolder, site.articlesFolder, output] { key.put(path) }
    key.put(options.drafts)
    key.put(options.briefs)
    let pagefind = Pagefind(for: site.site, homes: Home.find().looked)?.program
    key.put(pagefind ?? "")
    if let pagefind { FileStamp(ofFileAt: pagefind)?.write(to: &key) }
    guard key.put(filesBelow: site.contentFolder, before: moment),
      site.articles.map({ key.put(filesBelow: $0, before: moment) }) ?? true,
      key.put(filesBelow: site.templatesFolder, before: moment),
      let reader = lexiconFolder().found.flatMap({ readersKey(lexicons: $0) }),
      let morgue = Morgue("building", in: site.site, readBy: reader)
    else { return nil }
    self.morgue = morgue
    self.key = ClippingKey(of: key.bytes)
  }

  /// What the last build had to say; nil where a file is another.
  var last: Last? {
    let kept: (last: Last, files: [String], stamps: String)? = morgue.clipping(key) {
      reader throws(BadClipping) in
      let lines = try reader.array { reader throws(BadClipping) in try reader.string() }
      let last = Last(lines: lines, problems: try reader.problems())
      return (
        last, try reader.array { reader throws(BadClipping) in try reader.string() }, try reader.string()
      )
    }
    guard let kept, stamps(of: kept.files) == kept.stamps else { return nil }
    return kept.last
  }

  /// Keeps a build that is done. One with an error is not kept: what could not be read may be readable the next time.
  func keep(_ site: Site, lines: [String], problems: [Problem]) {
    guard !problems.contains(where: { $0.severity == .error }) else { return }
    let files = site.pages.map(\.address.file) + [Manifest.file]
    // A file that is written to within a tick of the file system's clock keeps its stamp: what was just written is left to grow older.
    usleep(FileStamp.tickInMicroseconds)
    guard let stamps = stamps(of: files) else { return }
    morgue.keep(0, under: key) { _, writer in
      writer.put(lines) { $1.put($0) }
      writer.put(problems)
      writer.put(files) { $1.put($0) }
      writer.put(stamps)
    }
    morgue.finish()
  }

  /// The hash of the output's files as they are; nil where one is missing.
  private func stamps(of files: [String]) -> String? {
    var stamps = ClippingWriter()
    for file in files {
      guard let stamp = FileStamp(ofFileAt: output + "/" + file) else { return nil }
      stamp.write(to: &stamps)
    }
    return sha256(stamps.bytes)
  }
}

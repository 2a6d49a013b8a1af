import Briefs
import Mustache

/// The templates of the digests, ready to print those of an edition.
struct DigestPress: Sendable {
  private let digest: Template<DigestView>
  private let digests: Template<DigestsView>
  private let digestMail: Template<DigestMailView>

  /// Compiles the templates; every fault is noted.
  init(_ templates: Templates, under masthead: Masthead, noting faults: inout [TemplateFault]) {
    digest = templates.compile("digest", for: DigestView.self, under: masthead, noting: &faults)
    digests = templates.compile("digests", for: DigestsView.self, under: masthead, noting: &faults)
    digestMail = templates.compile(
      "digest-mail", for: DigestMailView.self, under: masthead, noting: &faults)
  }

  /// The list of all digests, and for each period its page, its file for a mail, and its message.
  func pages(of edition: Edition) -> [Site.Page] {
    guard edition.has(.digests) else { return [] }
    var pages = [
      Site.Page(address: edition.permalink("/digests/"), source: "the list of digests") {
        [digests] in printed(digests, edition.digestsPage())
      }
    ]
    for period in edition.calendar.months + edition.calendar.weeks {
      let source = "the digest \(period.name)"
      let path = edition.path(period)
      pages.append(
        Site.Page(address: edition.permalink(path), source: source) { [digest] in
          printed(digest, edition.digestPage(period))
        })
      pages.append(
        Site.Page(address: edition.permalink(path + "mail.html"), source: source) { [digestMail] in
          edition.mail(period, digestMail).html
        })
      pages.append(
        Site.Page(address: edition.permalink(path + "digest.eml"), source: source) { [digestMail] in
          let (sheet, html) = edition.mail(period, digestMail)
          return edition.message(period, sheet, html: html).bytes
        })
    }
    return pages
  }
}

private func printed<Page: View>(_ template: Template<Page>, _ page: Page) -> [UInt8] {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(32 << 10)
  template.render(page, into: &bytes)
  return bytes
}

extension Edition {
  /// Readers of mail cut what is longer: Gmail shows 102 KB. They count the HTML as it travels, which is more than it has by itself: up to
  /// a third where it is Arabic.
  static let heaviestMail = 100_000

  /// A digest as a mail, with as much in it as a mail can have.
  fileprivate func mail(_ period: Period, _ template: Template<DigestMailView>) -> (
    sheet: DigestSheet, html: [UInt8]
  ) {
    var limits = DigestLimits.mail
    while true {
      var sheet = digestSheet(period, limits, .absolute)
      sheet.page = href(path(period), .absolute)
      let html = printed(template, DigestMailView(subject: subject(period), sheet: sheet))
      if MailMessage.encoded(html).bytes.count <= Edition.heaviestMail || limits.isNothing {
        return (sheet, html)
      }
      limits = limits.halved
    }
  }

  /// "Week 24, 13–19 June 2022 – The Harbour Digest".
  func subject(_ period: Period) -> String { "\(label(period)) – \(isolated(site.title))" }
}

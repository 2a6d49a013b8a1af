import Briefs

extension Edition {
  /// A digest as a message that a mail program opens as a draft: text, and HTML.
  ///
  /// No clock: it is dated by the period's last day, or by the last day the content names where that comes first.
  func message(_ period: Period, _ sheet: DigestSheet, html: [UInt8]) -> MailMessage {
    let text = DigestText(sheet, subject: plainSubject(period), notice: site.notice, in: wording).text
    let day = min(period.lastDay, max(calendar.lastDay ?? period.lastDay, period.firstDay))
    let host = mailHost
    let name = MailHeader.line(site.title)
    return MailMessage(
      from: (name: name, address: "no-reply@" + host), subject: plainSubject(period), day: day, host: host,
      language: wording.language, text: Array(text.utf8), html: html)
  }

  private func plainSubject(_ period: Period) -> String {
    "\(label(period)) – \(MailHeader.line(site.title))"
  }

  /// The name of the site's host; one that cannot be where the site has no address or a number for one (RFC 2606, 2).
  private var mailHost: String {
    let authority = (site.baseURL ?? "").utf8.split(separator: UInt8(ascii: "/"), maxSplits: 2).dropFirst()
      .first
    var host = authority.map { Array($0) } ?? []
    if let at = host.lastIndex(of: UInt8(ascii: "@")) { host.removeFirst(at + 1) }
    if let colon = host.firstIndex(of: UInt8(ascii: ":")) { host.removeSubrange(colon...) }
    let labels = host.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    func isPlain(_ byte: UInt8) -> Bool {
      (97...122).contains(byte | 0x20) || (48...57).contains(byte) || byte == UInt8(ascii: "-")
    }
    let isName =
      host.count <= 200 && labels.allSatisfy { !$0.isEmpty && $0.allSatisfy(isPlain) }
      && labels.last?.contains { $0 > 57 } == true
    return isName ? String(decoding: host, as: UTF8.self) : "dateline.invalid"
  }
}

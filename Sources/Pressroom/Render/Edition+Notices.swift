import Briefs

/// One correction or withdrawal, told on the brief's page, on `/corrections/` and in its feeds.
struct NoticeEntry {
  let account: Account
  let isWithdrawal: Bool
  /// Nil where a withdrawal is not told.
  let notice: Notice?
  /// From 1, among the brief's corrections of that day, in the desk's order.
  let number: Int
  /// From 1, among all of the brief's corrections; 0 for a withdrawal.
  let place: Int
  /// The day it is known by: of a withdrawal the one that was first told, so that a day put right later makes no second withdrawal.
  let day: Day?

  /// Its place on the brief's page, and what its id ends in. Neither a correction's wording nor its day is part of it, so that a mended
  /// slip is no second correction.
  var anchor: String {
    guard isWithdrawal else { return "correction-\(place)" }
    return day.map { "withdrawn-\($0)" } ?? "withdrawn"
  }

  var moment: FeedMoment { FeedMoment(day ?? Edition.undatedDay, second: number - 1) }
}

extension Edition {
  /// What the desk told of a brief, in its order, the withdrawal first.
  func notices(of account: Account) -> [NoticeEntry] {
    let brief = account.brief
    var entries: [NoticeEntry] = []
    if brief.status == .withdrawn {
      let told = chronicle.editions.briefs[account.slug]
      entries.append(
        NoticeEntry(
          account: account, isWithdrawal: true, notice: brief.withdrawal, number: 1, place: 0,
          day: told?.status == .withdrawn ? told?.withdrawn : brief.withdrawal?.date))
    }
    var counts: [Day: Int] = [:]
    for (index, correction) in brief.corrections.enumerated() {
      let number = counts[correction.date, default: 0] + 1
      counts[correction.date] = number
      entries.append(
        NoticeEntry(
          account: account, isWithdrawal: false, notice: correction, number: number, place: index + 1,
          day: correction.date))
    }
    return entries
  }

  /// All corrections and withdrawals, the newest first.
  func notices() -> [NoticeEntry] {
    // Places, not values: nearly no account has a notice, and a copy of each would cost more than all else here.
    var entries = digest.withdrawn.flatMap(notices(of:))
    for i in digest.accounts.indices where !digest.accounts[i].brief.corrections.isEmpty {
      entries += notices(of: digest.accounts[i])
    }
    return entries.sorted { a, b in
      if a.moment != b.moment { return a.moment > b.moment }
      if a.account.path != b.account.path {
        return a.account.path.utf8.lexicographicallyPrecedes(b.account.path.utf8)
      }
      return a.isWithdrawal && !b.isWithdrawal
    }
  }

  /// The page of an account, as a link from the root names it.
  static func file(_ account: Account) -> String {
    percentEncoded("articles/\(account.slug)/") + "index.html"
  }

  static func file(withdrawn event: Event) -> String {
    percentEncoded("events/\(event.slug)/") + "index.html"
  }

  /// "corrected on 20 November 2026", by the newest correction of some accounts; nil where nothing was corrected.
  func correctedWords(_ accounts: [Int]) -> String? {
    var newest: Day?
    var isCorrected = false
    for i in accounts {
      if digest.accounts[i].brief.status == .corrected { isCorrected = true }
      for correction in digest.accounts[i].brief.corrections {
        newest = max(newest ?? correction.date, correction.date)
      }
    }
    if let newest { return wording(.correctedOn, ["a": words(newest)]) }
    return isCorrected ? wording(.correctedMark) : nil
  }

  func words(_ day: Day) -> String { DateWords(EDTF(day), in: wording).words }

  /// A correction or a withdrawal on a page two folders deep or on the list of all.
  func notice(_ entry: NoticeEntry) -> NoticeView {
    NoticeView(
      id: entry.anchor,
      when: entry.notice.map { notice in
        WhenView(
          words: DateWords(EDTF(notice.date), in: wording), basis: nil, basisWords: "", publishedWords: nil,
          isExact: true, isUndated: false)
      },
      note: entry.notice?.note)
  }
}

import Briefs

/// Decisions while it is found out what they are about.
struct Settling {
  var rulings: Rulings
  let desk: DeskDecisions
  let stories: [Story]
  var directory: ArticleDirectory
  /// What was decided → the decision that holds.
  var holding: [Subject: Int] = [:]
  var bonds = EventBonds<String>()
  /// Decisions that were told to hold no more.
  var told: Set<Int> = []

  init(_ rulings: Rulings, _ desk: DeskDecisions, _ stories: [Story]) {
    self.rulings = rulings
    self.desk = desk
    self.stories = stories
    directory = ArticleDirectory(stories, addresses: desk.addresses)
  }

  /// What two decisions cannot both decide.
  enum Subject: Hashable {
    case value(Ruling.Key, of: String)
    case line(Int, of: String)
    case country(CountryCode, of: String)
    case group(Ruling.Key, Set<String>)
  }

  mutating func settle() {
    // What is skipped is told first: it stands with no event.
    for index in rulings.decisions.indices {
      if case .skip(let name) = rulings.decisions[index].ruling { skip(name, index) }
    }
    for index in rulings.decisions.indices { settle(index) }
    rulings.together = bonds.groups.map(Set.init).sorted { ($0.min() ?? "") < ($1.min() ?? "") }
    settleApart()
  }

  private mutating func settle(_ index: Int) {
    switch rulings.decisions[index].ruling {
    case .keep(let name, let line): settle(line, of: name, index, \.kept)
    case .setAside(let name, let line): settle(line, of: name, index, \.aside)
    case .title(let name, let title): decide(index, name) { $0.title = (title, index) }
    case .happened(let name, let date): decide(index, name) { $0.happened = (date, index) }
    case .published(let name, let date): decide(index, name) { $0.published = (date, index) }
    case .place(let name, let place): decide(index, name) { $0.place = (place, index) }
    case .countries(let name, let roles):
      guard let sha256 = article(name, index) else { return }
      for role in roles {
        hold(.country(role.code, of: sha256), index)
        rulings.articles[sha256, default: Rulings.OfArticle()].countries[role.code] = (role.role, index)
      }
    case .person(let name, let variants, let article?):
      guard let sha256 = self.article(article, index) else { return }
      let earlier = rulings.articles[sha256, default: Rulings.OfArticle()].people.name(
        variants, name, by: index)
      note(earlier)
    case .person(let name, let variants, nil):
      let earlier = rulings.people.name(variants, name, by: index)
      note(earlier)
    case .same(let names): settle(.same, names, index)
    case .apart(let names): settle(.apart, names, index)
    case .skip: break
    }
  }

  /// Notes that of some subjects an earlier decision holds no more.
  private mutating func note(_ earlier: [(Int, Int)]) {
    for (old, new) in earlier { supersede(old, by: new) }
  }

  private mutating func supersede(_ old: Int, by new: Int) {
    guard old != new, told.insert(old).inserted else { return }
    let (old, new) = (rulings.decisions[old], rulings.decisions[new])
    warn(
      old, "line \(new.line) decides the same thing, and the later decision holds",
      hint: "delete this one")
  }

  /// Notes what a decision decides; gives back the earlier one that decided the same.
  @discardableResult
  private mutating func hold(_ subject: Subject, _ index: Int) -> Int? {
    let earlier = holding.updateValue(index, forKey: subject)
    if let earlier { supersede(earlier, by: index) }
    return earlier
  }

  private mutating func warn(_ decision: Override, _ what: String, hint: String) {
    rulings.problems.append(
      Problem(path: rulings.path, line: decision.line, severity: .warning, what: what, hint: hint))
  }

  /// The SHA-256 of the article a name means; a warning where it means none.
  private mutating func article(_ name: ArticleName, _ index: Int) -> String? {
    story(name, index).map { $0.article.sha256 }
  }

  private mutating func story(_ name: ArticleName, _ index: Int) -> Story? {
    switch directory.find(name) {
    case .story(let place): return stories[place]
    case .several:
      warn(
        rulings.decisions[index], "\(name.shown) begins the SHA-256 of more than one article",
        hint: "give more digits")
    case .none(let hint):
      warn(rulings.decisions[index], "\(name.shown) is no article of the site", hint: hint)
    }
    return nil
  }

  private mutating func decide(_ index: Int, _ name: ArticleName, _ put: (inout Rulings.OfArticle) -> Void) {
    guard let sha256 = article(name, index) else { return }
    hold(.value(rulings.decisions[index].ruling.key, of: sha256), index)
    put(&rulings.articles[sha256, default: Rulings.OfArticle()])
  }

  private mutating func settle(
    _ line: LineName, of name: ArticleName, _ index: Int,
    _ lines: WritableKeyPath<Rulings.OfArticle, [Int: Int]>
  ) {
    guard let story = story(name, index) else { return }
    let sha256 = story.article.sha256
    switch numbers(of: line, in: story) {
    case .failure(let why): warn(rulings.decisions[index], why.what, hint: why.hint)
    case .success(let numbers):
      for number in numbers {
        hold(.line(number, of: sha256), index)
        var own = rulings.articles[sha256] ?? Rulings.OfArticle()
        (own.kept[number], own.aside[number]) = (nil, nil)
        own[keyPath: lines][number] = index
        rulings.articles[sha256] = own
      }
    }
  }

  private mutating func settle(_ key: Ruling.Key, _ names: [ArticleName], _ index: Int) {
    var members: [(sha256: String, path: String)] = []
    for name in names {
      guard let article = story(name, index)?.article,
        rulings.skips.decision(for: Source(path: article.path, sha256: article.sha256)) == nil
      else { continue }
      if !members.contains(where: { $0.sha256 == article.sha256 }) {
        members.append((article.sha256, article.path))
      }
    }
    guard members.count > 1 else {
      if members.count == 1 {
        warn(
          rulings.decisions[index], "only \(members[0].path) is left of the articles it names",
          hint: "delete the decision, or name the others as they are now; what is skipped has no event")
      }
      return
    }
    if let earlier = hold(.group(key, Set(members.map(\.sha256))), index) {
      for member in members { rulings.articles[member.sha256]?.events.removeAll { $0.by == earlier } }
    }
    for (place, member) in members.enumerated() {
      var others = members.map(\.path)
      others.remove(at: place)
      rulings.articles[member.sha256, default: Rulings.OfArticle()].events.append((others, index))
    }
    let digests = members.map(\.sha256)
    if key == .same {
      bonds.join(digests, by: rulings.decisions[index].line)
    } else {
      pairs.append((digests, index))
    }
  }

  /// The decisions that keep articles apart, to be settled when all events are known.
  private var pairs: [(members: [String], by: Int)] = []

  /// Names that differ may mean one article: what contradicts itself only then is found here.
  private mutating func settleApart() {
    var seen: Set<[String]> = []
    let paths = Dictionary(stories.map { ($0.article.sha256, $0.article.path) }) { first, _ in first }
    for (members, index) in pairs {
      let decision = rulings.decisions[index]
      let contradicted = bonds.joined(among: members)
      for (first, second) in contradicted {
        rulings.problems.append(
          contradiction(
            rulings.path, decision.line, paths[first] ?? first, paths[second] ?? second,
            joinedBy: bonds.lines(from: first, to: second)))
      }
      guard contradicted.isEmpty else { continue }
      for (place, first) in members.enumerated() {
        for second in members[(place + 1)...] {
          let pair = [min(first, second), max(first, second)]
          if seen.insert(pair).inserted { rulings.apart.append((pair[0], pair[1])) }
        }
      }
    }
    rulings.apart.sort { $0 < $1 }
  }

  /// A skipped article's brief may stand though the article is gone.
  private mutating func skip(_ name: ArticleName, _ index: Int) {
    let decision = rulings.decisions[index]
    var sources = desk.addresses.filter { $1.isMeant(by: name, at: $0) }.map(\.value)
    if case .story(let place) = directory.find(name) {
      let article = stories[place].article
      sources.append(Source(path: article.path, sha256: article.sha256))
    } else if sources.isEmpty {
      _ = story(name, index)
      return
    }
    for source in sources {
      if let earlier = rulings.skips.add(source, decision.shown(), by: index) {
        supersede(earlier, by: index)
      }
    }
  }
}

extension Source {
  fileprivate func isMeant(by name: ArticleName, at address: String) -> Bool {
    switch name {
    case .path(let path): self.path == path
    case .digest(let digits): sha256.hasPrefix(digits)
    case .address(let slug): slug == address
    }
  }
}

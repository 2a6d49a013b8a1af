import Briefs
import Newsroom

extension Explanation {
  /// What the names mean that stand in the answer. Those of lines and of a country's role stand beside their sentences already.
  var rulesNamed: [String] { rulesGathered.lines }

  /// The same, gathered.
  var rulesGathered: RulesNamed {
    var named = RulesNamed(book)
    if let published = story.published { named.add(published.rule, .lines, .publication) }
    for date in facts.dates { named.add(date.rule, .dates) }
    if let happened = facts.happened { named.add(happened.rule, .dates, .happened) }
    if let rule = facts.placeRule { named.add(rule.name, .place) }
    for country in facts.weighed {
      for (trait, _) in country.telling { named.add(trait.name, .countryTraits) }
    }
    for finding in facts.peopleFound {
      if let office = finding.office { named.add(office.name, .offices) }
      for (sign, _) in finding.shown { named.add(sign.name, .personSigns) }
    }
    for rule in facts.organisationRules { named.add(rule.name, .organisations) }
    for flag in story.flags { named.add(flag.flag, .flags) }
    for line in shownLeanings {
      for reason in line.shown { named.add(reason.name, .lineTraits) }
    }
    for candidate in shownCandidates.headlines {
      for reason in candidate.reasons.prefix(5) { named.add(reason.name, .headline) }
    }
    for candidate in shownCandidates.days {
      for reason in candidate.reasons.prefix(5) { named.add(reason.name, .publicationTraits) }
    }
    return named
  }
}

extension LineLeaning {
  /// The traits that weigh most, without what every line has.
  var shown: ArraySlice<(name: String, weight: Double)> { reasons.filter { $0.name != "always" }.prefix(6) }
}

extension PersonFinding {
  /// As many signs as an answer shows.
  var shown: ArraySlice<(sign: PersonSign, weight: Double?)> { signs.prefix(4) }
}

/// The interface's fixed texts that the program itself uses, by their key in `Templates/strings/LANG.yaml`.
enum Phrase: String, CaseIterable {
  case dateDay = "date_day"
  case dateFirst = "date_first"
  case dateMonth = "date_month"
  case dateDayOnly = "date_day_only"
  case dateMonthOnly = "date_month_only"
  case rangeDays = "range_days"
  case rangeAny = "range_any"
  case rangeUntil = "range_until"
  case rangeFrom = "range_from"
  case weekdayUndated = "weekday_undated"
  case dateUnknown = "date_unknown"
  case undated
  case publishedOn = "published_on"
  case lineRef = "line_ref"
  case linesRef = "lines_ref"
  case listSeparator = "list_separator"
  case ruleNote = "rule_note"
  case evidenceBack = "evidence_back"
  case evidenceRef = "evidence_ref"
  case deskNote = "desk_note"
  case deskNoteDated = "desk_note_dated"
  case navHome = "nav_home"
  case navTimeline = "nav_timeline"
  case navCountries = "nav_countries"
  case navPairs = "nav_pairs"
  case navEvents = "nav_events"
  case navArticles = "nav_articles"
  case navPeople = "nav_people"
  case navTopics = "nav_topics"
  case navSources = "nav_sources"
  case navAbout = "nav_about"
  case missingTitle = "missing_title"
  case movedTitle = "moved_title"
  case movedNote = "moved_note"
  case partedTitle = "parted_title"
  case partedNote = "parted_note"
  case pairLabel = "pair_label"
  case countLabel = "count_label"
  case outletUnknown = "outlet_unknown"
  case untitled
  case pointsHeading = "points_heading"
  case nearCopies = "near_copies"
  case nearCopy = "near_copy"
  case originOf = "origin_of"
  case comparedInPart = "compared_in_part"
  case edition
  case storyLines = "story_lines"
  case title
  case happened
  case published
  case place
  case countries
  case people
  case topics
  case event
  case inShort = "in_short"
  case lines
  case parties
  case mentioned
  case refused
  case whyAlone = "why_alone"
  case ownerMachine = "owner_machine"
  case ownerDecided = "owner_decided"
  case ownerEdited = "owner_edited"
  case ownerDeleted = "owner_deleted"
  case sourceNoteQuotes = "source_note_quotes"
  case sourceNoteNone = "source_note_none"
  case sourceNoteFull = "source_note_full"
  case changesTitle = "changes"
  case changesNote = "changes_note"
  case changesEdition = "changes_edition"
  case changesUnpublished = "changes_unpublished"
  case changesOlder = "changes_older"
  case changeEvent = "change_event"
  case changeArticle = "change_article"
  case navCorrections = "nav_corrections"
  case correctedOn = "corrected_on"
  case correctedMark = "corrected_mark"
  case withdrawnMark = "withdrawn_mark"
  case correctionNote = "correction_note"
  case correctedTitle = "corrected_title"
  case withdrawnTitle = "withdrawn_title"
  case eventPage = "event_page"
  // Feeds and data.
  case navFeeds = "nav_feeds"
  case feedsSite = "feeds_site"
}

/// The interface's texts about a number of things, each with the plural forms of its language.
enum Tally: String, CaseIterable {
  case articles = "articles_count"
  case events = "events_count"
  case accounts = "accounts_count"
  case outlets = "outlets_count"
  case origins = "origins_count"
  case copies = "copies_count"
  case counterparts = "counterparts_count"
  case countries = "countries_count"
  case pairs = "pairs_count"
  case people = "people_count"
  case topics = "topics_count"
  case lines = "lines_count"
  case setAside = "set_aside_count"
  case moreEvents = "more_events"
  case moreArticles = "more_articles"
  case pairsCut = "pairs_cut"
  case changes = "changes_count"
  case moreChanges = "more_changes"
  case notices = "notices_count"
  // Feeds and data.
  case pairFeedsCut = "pair_feeds_cut"
}

/// One thing about a date on the page that speaks for or against its being the day of publication; how much,
/// `publication-weights.tsv` says.
enum PublicationTrait: Int, WeighedTrait {
  /// No day.
  case none

  // Where it stands, in printed lines from the headline.
  case inTitle, below1, below2, below3, below4to6, below7to12, belowFar
  case above1, above2, above3to5, above6to12, aboveFar, noTitle

  // Where it stands, in printed lines from the story.
  case storyAbove1, storyAbove2, storyAbove3, storyAbove4to8, storyAboveFar
  case storyFirst, storySecond, storyThird, inStory, after1, after2to3, after4to8, afterFar

  // Its line.
  case alone, fewBeside, line10, line20, lineLong, startsLine, endsLine, startsProse, inProse
  case weekday, time, digits, iso, shortYear, settled, bullet, bar, sign, endsStop, repeatedLine

  // What leads to it.
  case published, publishedNext, updated, labelAbove, updatedLater, byline, bylineAbove, bylineBelow,
    bylineNear
  case reading, readingNear, related, copyright, comments, commentsNear, social, event, ledByLower, goesOn,
    timeBelow

  // The other dates of the page.
  case onlyDay, twoDays, manyDays, newest, oldest, again, againOften, firstDate, firstBelow, lastDate
  case pairFirst, pairSecond, pairEarlier, pairLater, crowd1, crowd2, crowd4
  case onlyPublished, otherPublished, otherUpdated, otherBetween, before2005
}

/// The traits that hold for one date that may be the day of publication.
typealias PublicationTraits = TraitSet<PublicationTrait>

/// One thing about a line that speaks for or against its being the headline; how much, `headline-weights.tsv` says.
///
/// A trait holds or does not: measures are cut into ranges, so that a line's weight is a sum that can be read.
enum HeadlineTrait: Int, WeighedTrait {
  /// No line: what a headline must weigh.
  case none

  // Where the line stands, in printed lines from the story's first line.
  case right1, above2, above3, above4to6, above7to12, above13to25, above26to60, aboveFar
  case storyFirst, storySecond, storyThird, storyLater, afterStory
  case pageFirst, pageSecond, pageTop5
  case noProseAbove, someProseAbove, muchProseAbove
  case proseBetween1, proseBetweenMore

  // How long it is.
  case words2, words3, words4, words5to7, words8to10, words11to14, words15to20, words21to30, wordsMore
  case longestNear, longestAbove

  // Whose words it has.
  case noTerms, share0, shareLow, shareHalf, shareMost, shareAll
  case lede0, ledeLow, ledeHalf, ledeMost
  case topTerm1, topTerm2, topTerm3, topTermMore
  case bestShare, nearBestShare, firstLike, sharedPrevious, sharedNext

  // What its letters and marks are like.
  case titleCase, someCapitals, fewCapitals, shouted, startsLower
  case startsNumber, hasYear, hasNumber, endsStop, endsQuestion, endsEllipsis, endsColon, innerColon,
    innerStop
  case bullet, startsQuote, link, bar, dash, slash, sign, clock, noLittleWords, fewLittleWords,
    manyLittleWords
  case commas1, commasMore

  // What else on the page says the same.
  case repeated, repeatedMuch, beginsOther, endsOther, endsAbove, beginsWithLine, endsWithLine, bareOfSuffix

  // What its wording tells.
  case asideStart, asideWithin, relatedStart, creditStart, navigationStart, bylineLabel

  // What stands around it.
  case beforeDate, nearDate, farDate, beforeByline, nearByline, nearReading, beforeProse, beforeStory
  case beforeShort, beforeHeading, beforeAside, beforeLonger
  case afterShort, afterBreadcrumb, afterHeading, afterAside, afterDate, afterByline, afterProse, afterBullet
  case runFirst, runSecond, underLikely, list2, list4, listMany, headingsBelow2, headingsBelow4,
    headingsAbove2, headingsAbove4
}

/// The traits that hold for one line that may be the headline.
typealias HeadlineTraits = TraitSet<HeadlineTrait>

extension Trait {
  /// What the trait measures, in one English sentence.
  package var sentence: String {
    looksSentence ?? wordingSentence ?? likelihoodSentence ?? neighbourSentence
  }

  private var looksSentence: String? {
    switch self {
    case .words: "How many words it has, at most 120."
    case .littleWords: "The share of little words, such as “the” and “of”: prose has them, menus do not."
    case .capitals: "The share of words after the first that begin with a capital."
    case .shouted: "The share of words written in capitals throughout."
    case .numbers: "The share of its words that are numbers."
    case .sentences: "How many sentences end in it, at most 8."
    case .endsSentence: "Whether it ends as a sentence does."
    case .endsQuestion: "Whether it ends with a question or exclamation mark."
    case .endsColon: "Whether it ends with a colon."
    case .commas: "How many commas it has for each word."
    case .bullet: "Whether it begins with the mark of a list."
    case .startsLower: "Whether it begins with a small letter."
    case .startsQuote: "Whether it begins with a quotation mark."
    case .sign: "Whether a sign of copyright or an agency with a photographer's name stands in it."
    case .clock: "Whether it is a time of day (2) or begins with one (1)."
    case .bars: "How many bars, dots or arrows stand between its words, at most 5."
    case .link: "Whether an address, a handle or a file's name stands in it."
    case .repeats: "How many lines of the page say the same, itself included, at most 5."
    case .prose:
      "Whether it reads like prose: ten words with a sentence's end or twenty without, and enough little words."
    case .gaps: "How many wide spaces stand between its words, at most 5."
    case .wordLength: "How long its words are on the mean, in bytes, at most 12."
    case .trailsOff: "Whether it ends with an ellipsis."
    case .label: "Whether a colon stands near its beginning, as after “Source”."
    case .endsParenthesis: "Whether it ends with a closing bracket."
    case .startsNumber: "Whether it begins with a number."
    case .slash: "Whether a stroke or an arrow stands between its words."
    case .terms: "How many telling words it has, at most 30."
    case .shared:
      "The share of its telling words that stand in other prose of the page; -1 where it has none."
    default: nil
    }
  }

  private var wordingSentence: String? {
    switch self {
    case .wording:
      "Which kind of set-phrase stands in it: 0 none, then \(Trait.kinds.enumerated().map { "\($0 + 1) \($1.rawValue)" }.joined(separator: ", "))."
    case .wordingPlace:
      "How its set-phrase stands: 1 within, 2 at the end, 3 at the beginning, 4 with nothing beside it."
    case .publishedLabel: "Whether a label of publication stands in it, such as “Published”."
    case .updatedLabel: "Whether a label of change stands in it, such as “Updated”."
    case .bylineLabel: "Whether an author's label stands in it, such as “By”."
    case .dateLine: "Whether it is a date and hardly anything else."
    case .shapeAside: "Whether its shape alone sets it aside, as a clock's or a ticker's does."
    case .afterColon: "Whether the line above ends with a colon."
    case .bulletRun: "How many items of a list stand together with it, itself included; 0 where it is none."
    case .shortRun:
      "How many lines of at most 14 words that end no sentence stand together with it; 0 where it is none."
    case .headlineRun: "How many lines that look like headlines stand together with it; 0 where it is none."
    case .proseRun: "How many lines of prose stand together with it; 0 where it is none."
    default: nil
    }
  }

  private var likelihoodSentence: String? {
    switch self {
    case .likelihood: "How likely it is the story's by the weighing before, 0 to 1."
    case .before1: "How likely the line above is the story's."
    case .before2: "How likely the second line above is the story's."
    case .after1: "How likely the line below is the story's."
    case .after2: "How likely the second line below is the story's."
    case .before3: "How likely the three lines above are the story's, on the mean."
    case .after3: "How likely the three lines below are the story's, on the mean."
    case .before8: "How likely the eight lines above are the story's, on the mean."
    case .after8: "How likely the eight lines below are the story's, on the mean."
    case .before25: "How likely the 25 lines above are the story's, on the mean."
    case .after25: "How likely the 25 lines below are the story's, on the mean."
    case .between:
      "How likely it stands between two lines of the story: the likelier of the two above or of the two below, whichever is less."
    case .wordsBefore: "How many words above it are likely the story's, at most 400."
    case .wordsAfter: "How many words below it are likely the story's, at most 400."
    case .wordsAll: "How many words of the page are likely the story's."
    case .side:
      "Whether it stands above (-1), in (0) or below (1) the run of lines that are likeliest the story."
    case .distance: "How many lines it stands from that run; 0 in it."
    case .fromStart: "How many lines below that run's first line it stands; -1 outside."
    case .toEnd: "How many lines above that run's last line it stands; -1 outside."
    case .sharedWithRun:
      "The share of its telling words that stand elsewhere in that run; -1 where it has none."
    default: nil
    }
  }

  private var neighbourSentence: String {
    switch self {
    case .pastComments: Trait.past("the readers' comments")
    case .pastRelated: Trait.past("other articles")
    case .pastNewsletter: Trait.past("a newsletter")
    case .pastSocial: Trait.past("sharing and following")
    case .pastPaywall: Trait.past("a subscription")
    case .pastCopyright: Trait.past("copyright")
    case .pastNotice: Trait.past("a notice")
    case .pastWording: "How many lines with a set-phrase part it from the middle of the story, at most 3."
    case .sinceWording: "How many lines above it the nearest set-phrase stands, at most 30."
    case .toWording: "How many lines below it the nearest set-phrase stands, at most 30."
    case .previousWords: "How many words the line above has; -1 where there is none."
    case .previousSentence: "Whether the line above ends as a sentence does; -1 where there is none."
    case .previousBullet: "Whether the line above is an item of a list; -1 where there is none."
    case .previousWording: "Which kind of set-phrase the line above has; -1 where there is no line."
    case .previousProse: "Whether the line above reads like prose; -1 where there is none."
    case .previousDate: "Whether the line above is a date; -1 where there is none."
    case .nextWords: "How many words the line below has; -1 where there is none."
    case .nextSentence: "Whether the line below ends as a sentence does; -1 where there is none."
    case .nextBullet: "Whether the line below is an item of a list; -1 where there is none."
    case .nextWording: "Which kind of set-phrase the line below has; -1 where there is no line."
    case .nextProse: "Whether the line below reads like prose; -1 where there is none."
    case .nextDate: "Whether the line below is a date; -1 where there is none."
    case .titleSide:
      "Whether it stands above the headline (1), is it (2) or stands below (3); 0 where the headline was made."
    case .titleDistance: "How many lines below the headline it stands, at most 30; -1 above."
    case .repeatsTitle: "Whether it says the headline again."
    default: ""
    }
  }

  private static func past(_ what: String) -> String {
    "How many headings about \(what) part it from the middle of the story, at most 3."
  }
}

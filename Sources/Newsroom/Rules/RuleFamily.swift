/// The families of rules and traits: within one, a name is one rule's.
package enum RuleFamily: String, Sendable, CaseIterable {
  case lines = "Lines"
  case lineTraits = "Traits of lines"
  case headline = "Traits of a headline"
  case publication = "Day of publication"
  case publicationTraits = "Traits of a day of publication"
  case dates = "Dates"
  case happened = "When it happened"
  case place = "Where it happened"
  case parties = "Parties"
  case context = "Countries mentioned"
  case refusals = "Countries refused"
  case signals = "Signals around a country's name"
  case countryTraits = "Traits of countries"
  case personSigns = "Signs of a person's name"
  case offices = "Offices"
  case organisations = "Organisations"
  case joins = "Joins"
  case joinTraits = "Traits of two stories"
  case sentenceTraits = "Traits of sentences"
  case flags = "Flags"

  /// The table that its weights stand in; nil where nothing is weighed.
  var table: String? {
    switch self {
    case .lineTraits: "weights.tsv"
    case .headline: "headline-weights.tsv"
    case .publicationTraits: "publication-weights.tsv"
    case .countryTraits: "country-weights.tsv"
    case .personSigns: "person-weights.tsv"
    case .joinTraits: "join-weights.tsv"
    case .sentenceTraits: "sentence-weights.tsv"
    default: nil
    }
  }

  /// How the family decides, with its thresholds and what each was measured on, in one line.
  var note: String { wrappedNote.split(separator: "\n").joined(separator: " ") }

  private var wrappedNote: String {
    switch self {
    case .lines:
      """
      The rule that gave a line its kind, `reason` in JSON. Rules of shape and wording speak for lines
      outside the story; whether a line is the story's is weighed by the traits below. “Short” is at
      most 30 words for a sign of credit and 12 for a subhead; these, and the bounds of the other rules
      of shape, were chosen by reading.
      """
    case .lineTraits:
      """
      Each line is weighed three times: by its looks and wording; by where it stands among the lines
      found likely; and with the headline known. A trait brings the weight of the range that its value
      falls in, some pairs of traits bring one more, and the sum is the line's leaning. It is taken for
      the story above \(StoryLines.bar): of 0, -0.4 and -0.8, -0.4 was best on labelled French, English
      and mixed pages that the weights were not fitted on. A plain sentence right below a line of the
      story is taken above \(StoryLines.lowBar), which was set on short stories and changes next to
      nothing on whole pages. A lone short line between two paragraphs of the story is its subhead, and
      a heading of comments ends the story once 40 words and a quarter of it stand above (both chosen by
      reading). Where no line of prose weighs enough, the bar is lowered to one below the best line of
      prose (chosen by reading).
      """
    case .headline:
      """
      All lines of the page compete, and none competes with them: the heaviest line is taken where it
      weighs more than `none` less \(-headlineBar), else the headline is made from the lede. On 793
      English pages held out, at -2 .744 were right and .231 wrong, at -1 .730 and .208, at 0 .686 and
      .179, the others made; of the wrong ones three in five are on pages where no line is the headline.
      Below, `own` are labelled articles of the project; `fr` and `wcxb-dev` are French and English
      pages that are no part of it.
      """
    case .publication:
      "A day that a line of the text tells bears the name of that line's rule (see Lines); this one needs no line."
    case .publicationTraits:
      """
      All whole days on the page compete, and no day competes with them: one is taken where its odds are
      at least \(publicationBar) of all, and never where a label of change leads to it. Held out, on 793
      English pages of which 490 show the day: at .6 .83 of them right and 3.5 % of all pages wrong
      where there is a day; at .85 .68 and 2.2 %. The table's figures are at the odds that it names.
      `own`, `fr` and `wcxb-dev` are as for the headline.
      """
    case .dates:
      """
      A date is kept as precise as it stands, never more. What the text leaves out is worked out only
      from the day of publication or a date named just before, and the rule says so. The six months and
      the week were chosen by reading.
      """
    case .happened:
      """
      The dates of the news compete: the nearer to the lede and the more precise, the better. Dates to
      come, background, the report's own date and the day of publication are none. The one chosen bears
      the rule that read it (see Dates), or one of these. The order was chosen by reading.
      """
    case .place:
      """
      A town counts where a word that leads to a place stands before it, or the dateline has it; not one
      that somebody comes from or that waits for what is to come. The surest rule wins, among equals the
      earlier town. The order was chosen by reading.
      """
    case .parties:
      """
      The first rule that holds makes a country a party. The first five ask whether its state acts, and
      hold unless the country's traits weigh -0.5 or less: of those below it whose state acts by the
      rules, two of ten were right, on 429 stories in four languages. The others ask whether the story
      is about it: the traits must weigh more than 0. Shares are of the heaviest country's weight:
      `acts-in-lead` takes 0.2, or 0.3 without an office, `pair` and `visited` 0.35, `weighs` and
      `home-office` 0.5; a share of 0.3 to 0.4 with nothing else gave F1 .78 to .82 on thousands of
      English stories.
      """
    case .context:
      "The role of a country that is named and meant, where no rule makes it a party, or that the desk gave."
    case .refusals:
      "Why a name is not taken for its country. They were chosen by reading; `…` stands for the words."
    case .signals:
      """
      What the words around a country's name tell. Rules and traits stand on them, and how much a name
      weighs: one in the body 1, a town or region half, a capital with a word that leads to a place
      three quarters. Chosen by reading.
      """
    case .countryTraits:
      "A country's value of each trait times its weight, summed: above 0 the story is about it."
    case .personSigns:
      """
      Capitalised words are taken for a person where the weights of their signs sum to more than 0, or
      where they are a person's elsewhere in the story. Arabic has no capitals: there a name is taken
      where an office, a courtesy, a verb of saying or a given name tells it, and nothing is weighed.
      """
    case .offices: "How a person's office was found. Chosen by reading."
    case .organisations: "How an organisation was found, and where its name ends. Chosen by reading."
    case .joins:
      """
      The first rule that speaks joins two stories or keeps them apart; two groups whose members are
      kept apart never become one. That accounts may tell of days up to six apart: of 63 pairs of
      accounts whose days were known, 15 gave days two to six apart and none more. That copies share 60
      %: accounts written apart share under a tenth. That a form filled in again shares 50 % of its
      lede: ledes of one host's meetings and of daily reports were alike by .51 to .71, accounts of one
      happening that tell of other days by .48 at most. The three weeks, and the 25 % and 55 % of ledes,
      were chosen by reading.
      """
    case .joinTraits:
      """
      What two stories in one language have of each trait times its weight, summed: above 0 they are
      accounts of one happening. Fitted on folders of articles whose events are known, with and without
      days of publication; the figures reached there were not kept with the table.
      """
    case .sentenceTraits:
      """
      What a sentence has of each trait times its weight, summed, and e to that power: the heaviest
      carries the story, and the first sentence stands in the summary where it weighs a third as much
      (chosen by reading). Measured on 201 news pages (39 French, 39 Spanish, 123 English): the sentence
      put first against the page's own first paragraph, which was taken out. A sentence that says 60 %
      of another's words again is left out (chosen by reading).
      """
    case .flags:
      """
      Said of a text's quality, which is shown as it stands. That a translation shows by three slips, at
      least one in 120 words, was chosen on labelled articles and on French and English pages, where it
      flags none of those written by people; the 60 words of `short`, and the one telling word in nine
      that parts stories on one page, were chosen by reading.
      """
    }
  }
}

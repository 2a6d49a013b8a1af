/// The rules that join two stories or keep them apart, by name; `sentence` says each in words.
package enum JoinRule: String, Sendable, CaseIterable {
  case deskApart = "desk-apart"
  case deskSame = "desk-same"
  case otherDates = "other-dates"
  case farPublished = "far-published"
  case otherGuests = "other-guests"
  case otherGuestCountry = "other-guest-country"
  case formAgain = "form-again"
  case nearCopies = "near-copies"
  case partiesAndPerson = "parties-and-person"
  case partiesAndLedes = "parties-and-ledes"
  case personsInTwoLanguages = "persons-in-two-languages"
  case dayAndParties = "day-and-parties"
  case likeAccounts = "like-accounts"

  /// What the rule says, in one English sentence.
  package var sentence: String {
    switch self {
    case .deskApart:
      "Stories that the desk decided to keep apart are never in one event, not even through a third or as copies."
    case .deskSame:
      "Stories that the desk decided to be one event are, with what the rules join to each of them, whatever else speaks against it."
    case .otherDates: "Stories that happened a week or more apart stay apart."
    case .farPublished:
      "Stories published more than three weeks apart stay apart, unless it is known when both happened."
    case .otherGuests:
      "Stories that name different guests from the same country stay apart, unless it was one day and another person is shared."
    case .otherGuestCountry:
      "Stories of two countries each stay apart where they share the host and neither names the other's guest country."
    case .formAgain:
      "Stories with the same words in their ledes (50 %), of other days, stay apart: a form filled in again, as the next day's market."
    case .nearCopies:
      "Near copies join: at least 60 % of the shorter body stands in the other, with no other day (or 90 %) and no other names in the lead."
    case .partiesAndPerson:
      "The same parties and a shared person join, with ledes somewhat alike (25 %) or on the same day."
    case .partiesAndLedes: "The same parties and like ledes (55 %) join."
    case .personsInTwoLanguages: "Told in two languages, the same parties and two shared persons join."
    case .dayAndParties:
      "The same day, at least two parties and no two places join, in whatever language they are told."
    case .likeAccounts:
      "Accounts whose shared words, names, numbers, days and parties, weighed by `join-weights.tsv`, speak for one happening join."
    }
  }
}

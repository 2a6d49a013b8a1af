import Briefs

/// Where our labelled articles and their truths lie.
let labelledFolder = scoresFolder + "/articles"

/// The labelled articles' names without `.txt`, in order.
let labelledArticles = FolderListing(of: labelledFolder).files.map(\.path).filter { $0.hasSuffix(".txt") }.map
{
  String($0.dropLast(4))
}

import Briefs
import Newsroom

/// Prints the traits of every line that may be the headline.
func printHeadlineTraits() throws {}

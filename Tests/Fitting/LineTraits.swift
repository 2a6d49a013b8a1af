import Briefs
import Newsroom

/// Prints the traits of every printed line.
func printLineTraits() throws {}

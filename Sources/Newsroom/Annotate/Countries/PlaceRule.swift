/// The rules by which a town is taken for the place of the event, the surest first.
package enum PlaceRule: String, Sendable, CaseIterable {
  case desk
  case metInLedeOnDay = "met-in-lede-on-day"
  case ledeOnDay = "lede-on-day"
  case dateline
  case metInLede = "met-in-lede"
  case lede
  case headline
  case metInBody = "met-in-body"
  case body

  /// How sure the rule is, in whole steps; among equals the earlier town is taken.
  var score: Double {
    switch self {
    case .desk: 9
    case .metInLedeOnDay: 8
    case .ledeOnDay, .dateline: 7
    case .metInLede: 5
    case .lede: 4
    case .headline: 3
    case .metInBody: 2
    case .body: 1
    }
  }

  /// What the rule says, in one English sentence.
  package var sentence: String {
    switch self {
    case .desk: "The desk decided where it happened."
    case .metInLedeOnDay:
      "The lede says that people met, acted or travelled there, and names the day beside it."
    case .ledeOnDay: "The lede names the town with a word that leads to a place, and the day beside it."
    case .dateline: "The dateline names the town."
    case .metInLede: "The lede says that people met, acted or travelled there."
    case .lede: "The lede names the town with a word that leads to a place."
    case .headline: "The headline names the town with a word that leads to a place."
    case .metInBody: "The story says below the lede that people met, acted or travelled there."
    case .body: "The story names the town below the lede with a word that leads to a place."
    }
  }
}

/// What is the same on every page and known before any is rendered: the site's name, the interface's wording.
///
/// Templates reach it by name like a view (`{{words.readOn}}`), below everything the page itself offers. Its
/// texts are escaped and folded into the template when it is compiled, and its sections are decided there, so
/// it costs nothing at rendering. Compile once per language.
package struct Masthead: Sendable {
  /// A named thing of the masthead: a text, a yes or no, or a group of such things.
  package indirect enum Item: Sendable {
    case text(String)
    case flag(Bool)
    case group([(name: String, item: Item)])
  }

  /// Groups laid flat, so that a scope can be compared by number; the first is the masthead itself.
  enum Entry: Sendable {
    case text(String)
    case flag(Bool)
    case group(Int)

    /// How messages speak of it.
    var noun: String {
      switch self {
      case .text: "text"
      case .flag: "flag"
      case .group: "section"
      }
    }
  }

  private(set) var groups: [[(name: String, entry: Entry)]] = [[]]

  /// A masthead of `items`. Of two items with one name in a group the first is meant.
  package init(_ items: [(name: String, item: Item)] = []) {
    groups[0] = lay(items)
  }

  /// What `name` is in group number `group`, or nil.
  func entry(_ name: String, in group: Int) -> Entry? {
    groups[group].first { $0.name == name }?.entry
  }

  private mutating func lay(_ items: [(name: String, item: Item)]) -> [(name: String, entry: Entry)] {
    var laid: [(name: String, entry: Entry)] = []
    for (name, item) in items {
      switch item {
      case .text(let text): laid.append((name, .text(text)))
      case .flag(let flag): laid.append((name, .flag(flag)))
      case .group(let inner):
        let entries = lay(inner)
        groups.append(entries)
        laid.append((name, .group(groups.count - 1)))
      }
    }
    return laid
  }
}

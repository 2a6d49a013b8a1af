import Briefs

/// The answer to one question, for people and for programs.
protocol Answer {
  /// What a terminal shows, a line each.
  var lines: [String] { get }

  /// One JSON object a line, in the shapes of docs/why.md.
  func write(_ json: inout JSONWriter)
}

extension Answer {
  /// Prints it.
  func say(json: Bool) {
    Console.progress(nil)
    guard json else { return lines.forEach(Console.say) }
    var writer = JSONWriter()
    write(&writer)
    Console.write(writer.bytes)
  }
}

extension JSONWriter {
  /// A line that answers a question of a kind: `article`, `brief`, `page`, `country`, `event` or `sentence`.
  mutating func answer(_ question: String, _ write: (inout JSONWriter) -> Void) {
    object {
      $0.member("question", question)
      write(&$0)
    }
    endLine()
  }

  /// A member that is a weight with three decimals, or null.
  mutating func member(_ key: String, weight: Double?) {
    self.key(key)
    guard let weight, weight.isFinite else { return null() }
    thousandths(Int((max(-1e12, min(1e12, weight)) * 1000).rounded()))
  }

  /// A member that is an array of traits and what each brings.
  mutating func member(_ key: String, traits: some Sequence<(name: String, weight: Double)>) {
    member(key) {
      $0.array(of: traits) { json, trait in
        json.object {
          $0.member("name", trait.name)
          $0.member("weight", weight: trait.weight)
        }
      }
    }
  }

  /// The members that say what the desk decided: an array under `decisions`.
  mutating func decisionsMember(_ decisions: [Decision]) {
    member("decisions") {
      $0.array(of: decisions) { json, decision in
        json.object {
          $0.member("what", decision.what)
          $0.member("about", decision.about)
          $0.member("by", decision.by)
          $0.member("date", decision.date.description)
          $0.member("reason", decision.reason)
        }
      }
    }
  }
}

/// A heading and its items, indented; nothing where there are none.
func section(_ heading: String, _ items: [String]) -> [String] {
  items.isEmpty ? [] : [heading] + items.map { "  " + $0 }
}

/// A weight with its sign and one decimal: `+1.7`, `−0.4`.
func signed(_ weight: Double) -> String {
  guard weight.isFinite, abs(weight) < 1e12 else { return weight < 0 ? "−∞" : "+∞" }
  let tenths = Int((abs(weight) * 10).rounded())
  return "\(weight < 0 ? "−" : "+")\(tenths / 10).\(tenths % 10)"
}

/// What weighs most of some traits and what is left: `soon +2.0, share +0.8, all else −1.1`; traits the weightiest first.
func telling(_ traits: [(name: String, weight: Double)], most: Int = 5) -> String {
  let shown = traits.prefix(most).prefix { abs($0.weight) >= 0.05 }
  let rest = traits.dropFirst(shown.count).reduce(0) { $0 + $1.weight }
  let words = shown.map { "\($0.name) \(signed($0.weight))" }
  return (words + (traits.count > shown.count ? ["all else \(signed(rest))"] : [])).joined(separator: ", ")
}

/// `line 7`, `lines 7, 9`, or `no line` for what a person set.
func at(_ lines: [Int]) -> String {
  lines.isEmpty
    ? "no line"
    : "line\(lines.count == 1 ? "" : "s") \(lines.map(String.init).joined(separator: ", "))"
}

/// `1 brief`, `3 briefs`.
func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

/// The decisions of the desk, a line each.
func deskSentences(_ decisions: [Decision]) -> [String] {
  decisions.map {
    "\($0.what)\($0.about.isEmpty ? "" : " \($0.about)")  by \($0.by), \($0.date): \($0.reason)"
  }
}

/// The text with spaces behind it, up to a width in scalars.
func padded(_ text: String, to width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - text.unicodeScalars.count))
}

/// The beginning of a text that may be as long as its author liked.
func shortened(_ text: String, to length: Int = 160) -> String {
  let scalars = text.unicodeScalars
  guard scalars.count > length else { return text }
  return String(String.UnicodeScalarView(scalars.prefix(length))) + "…"
}

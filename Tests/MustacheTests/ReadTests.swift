import Testing

@testable import Mustache

/// A page that says so when it is asked for what no template names.
private struct Shy: View {
  var name: String
  var inner: [Shy] = []

  static let shape = Shape<Shy>(
    .text("name", \.name), .list("inner", \.inner),
    .text("unread") { view -> String in
      Issue.record("asked of \(view.name)")
      return ""
    })
}

private struct Host: View {
  var shy: Shy?

  static let shape = Shape<Host>(.section("shy", \.shy))
}

@Suite struct `What a template reads` {
  private func page<Page: View>(_ text: String, _ page: Page) -> String {
    var faults: [TemplateFault] = []
    let templates = templates(text, ["list": "{{#inner}}<{{name}}>{{/inner}}"], noting: &faults)
    let template = templates.compile("page", for: Page.self, noting: &faults)
    #expect(faults.isEmpty)
    return String(decoding: template.render(page), as: UTF8.self)
  }

  @Test(arguments: [
    ("{{name}}", "a"), ("{{#inner}}{{name}}{{/inner}}", "b"), ("{{>list}}", "<b>"),
    ("{{^inner}}none{{/inner}}", ""), ("no tag", "no tag"),
  ])
  func `is all that the page is asked for`(_ text: String, _ expected: String) {
    #expect(page(text, Shy(name: "a", inner: [Shy(name: "b")])) == expected)
  }

  @Test func `is what stands behind a dot too`() {
    #expect(page("{{shy.name}}{{#shy.inner}}no{{/shy.inner}}", Host(shy: Shy(name: "a"))) == "a")
    #expect(page("({{shy.name}})", Host(shy: nil)) == "()")
  }
}

@Suite struct `A row` {
  @Test func `keeps what was appended in order, however often it grows`() {
    var row = Row<UInt8>(capacity: 0)
    var array: [UInt8] = []
    for i in 0..<300 {
      let more = [UInt8](repeating: UInt8(truncatingIfNeeded: i), count: i % 17)
      more.withUnsafeBufferPointer { row.append($0) }
      row.append(UInt8(truncatingIfNeeded: i))
      row.append(repeating: 7, count: i % 3)
      array += more + [UInt8(truncatingIfNeeded: i)] + [UInt8](repeating: 7, count: i % 3)
      if i % 50 == 49 {
        row.cut(to: row.count - 20)
        array.removeLast(20)
        #expect(row.popLast() == array.popLast())
      }
    }
    #expect(Array(row.all) == array && row[100] == array[100])
    row.cut(to: 0)
    #expect(row.popLast() == nil && row.all.isEmpty)
  }
}

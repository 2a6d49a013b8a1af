/// One name that a view offers, and the property that stands behind it.
package struct Field<Subject: View>: Sendable {
  let name: String
  let kind: Outline.Kind
  let set: @Sendable (Subject, inout Galley, Int) -> Void

  /// Text of any origin, always escaped: `{{name}}`. As a section it is shown when it is not empty, and is
  /// `{{.}}` inside.
  package static func text(_ name: String, _ read: @escaping @Sendable (Subject) -> String) -> Field {
    Field(name: name, kind: .text) { $1.set(read($0), at: $2) }
  }

  /// Text that may be missing; `nil` is shown as nothing, and `{{^name}}` tells.
  package static func text(_ name: String, _ read: @escaping @Sendable (Subject) -> String?) -> Field {
    Field(name: name, kind: .text) { if let text = read($0) { $1.set(text, at: $2) } }
  }

  /// A count in plain digits: `{{name}}`. As a section it is shown when it is not zero.
  package static func number(_ name: String, _ read: @escaping @Sendable (Subject) -> Int) -> Field {
    Field(name: name, kind: .number) { $1.set(read($0), at: $2) }
  }

  /// HTML of our own making, inserted as it stands: only `{{{name}}}` or `{{&name}}`.
  package static func markup(_ name: String, _ read: @escaping @Sendable (Subject) -> Markup) -> Field {
    Field(name: name, kind: .markup) { $1.set(read($0), at: $2) }
  }

  /// Yes or no, for `{{#name}}` and `{{^name}}`. Names inside mean what they meant outside.
  package static func flag(_ name: String, _ read: @escaping @Sendable (Subject) -> Bool) -> Field {
    Field(name: name, kind: .flag) { $1.set(read($0), at: $2) }
  }

  /// A view that may be missing: `{{#name}}` goes into it, `{{name.field}}` reaches into it.
  package static func section<Inner: View>(
    _ name: String, _ read: @escaping @Sendable (Subject) -> Inner?
  ) -> Field {
    Field(name: name, kind: .section { Inner.shape.outline }) { subject, galley, place in
      guard let inner = read(subject) else { return }
      galley.set(views: 1, from: Inner.shape.lay(inner, in: &galley), at: place)
    }
  }

  /// Views in order: `{{#name}}` is shown once for each, `{{^name}}` when there is none.
  package static func list<Inner: View>(
    _ name: String, _ read: @escaping @Sendable (Subject) -> [Inner]
  ) -> Field {
    Field(name: name, kind: .list { Inner.shape.outline }) { subject, galley, place in
      let views = read(subject)
      if views.count == 0 { return }
      galley.set(views: views.count, from: Inner.shape.lay(views, in: &galley), at: place)
    }
  }

  /// Texts in order: inside `{{#name}}` each is `{{.}}`, escaped.
  package static func texts(_ name: String, _ read: @escaping @Sendable (Subject) -> [String]) -> Field {
    Field(name: name, kind: .texts) { $1.set(read($0), at: $2) }
  }
}

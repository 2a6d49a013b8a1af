/// One name that a view offers, and the property that stands behind it.
package struct Field<Subject: View>: Sendable {
  let name: String
  let kind: Outline.Kind
  let read: @Sendable (Subject) -> Slot

  /// Text of any origin, always escaped: `{{name}}`. As a section it is shown when it is not empty, and is
  /// `{{.}}` inside.
  package static func text(_ name: String, _ read: @escaping @Sendable (Subject) -> String) -> Field {
    Field(name: name, kind: .text) { .text(read($0)) }
  }

  /// Text that may be missing; `nil` is shown as nothing, and `{{^name}}` tells.
  package static func text(_ name: String, _ read: @escaping @Sendable (Subject) -> String?) -> Field {
    Field(name: name, kind: .text) { .text(read($0) ?? "") }
  }

  /// A count in plain digits: `{{name}}`. As a section it is shown when it is not zero.
  package static func number(_ name: String, _ read: @escaping @Sendable (Subject) -> Int) -> Field {
    Field(name: name, kind: .number) { .number(read($0)) }
  }

  /// HTML of our own making, inserted as it stands: only `{{{name}}}` or `{{&name}}`.
  package static func markup(_ name: String, _ read: @escaping @Sendable (Subject) -> Markup) -> Field {
    Field(name: name, kind: .markup) { .markup(read($0).bytes) }
  }

  /// Yes or no, for `{{#name}}` and `{{^name}}`. Names inside mean what they meant outside.
  package static func flag(_ name: String, _ read: @escaping @Sendable (Subject) -> Bool) -> Field {
    Field(name: name, kind: .flag) { .flag(read($0)) }
  }

  /// A view that may be missing: `{{#name}}` goes into it, `{{name.field}}` reaches into it.
  package static func section<Inner: View>(
    _ name: String, _ read: @escaping @Sendable (Subject) -> Inner?
  ) -> Field {
    Field(name: name, kind: .section { Inner.shape.outline }) { subject in
      guard let inner = read(subject) else { return .section(nil) }
      return .section(Inner.shape.slots(of: inner))
    }
  }

  /// Views in order: `{{#name}}` is shown once for each, `{{^name}}` when there is none.
  package static func list<Inner: View>(
    _ name: String, _ read: @escaping @Sendable (Subject) -> [Inner]
  ) -> Field {
    Field(name: name, kind: .list { Inner.shape.outline }) { subject in
      .list(Inner.shape.slots(of: read(subject)))
    }
  }

  /// Texts in order: inside `{{#name}}` each is `{{.}}`, escaped.
  package static func texts(_ name: String, _ read: @escaping @Sendable (Subject) -> [String]) -> Field {
    Field(name: name, kind: .texts) { .texts(read($0)) }
  }
}

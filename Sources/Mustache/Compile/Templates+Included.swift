extension Templates {
  /// The templates that one includes, however far, itself first, then in the order in which they are first named; empty where there
  /// is none of that name. Linear in the templates.
  package func included(by name: String) -> [TemplateSource] {
    guard let first = number(of: name) else { return [] }
    var found = [first]
    var next = 0
    while next < found.count {
      for partial in References(in: parsed[found[next]].nodes).partials {
        if let number = number(of: partial.tag.name), !found.contains(number) { found.append(number) }
      }
      next += 1
    }
    return found.map { parsed[$0].source }
  }
}

/// What valid YAML may hold and we do not read, in the words of the message.
enum YAMLRefusal {
  case alias
  case tag
  case directive
  case secondDocument
  case keyNotScalar
  case tooDeep
  case tooMany

  var what: String {
    switch self {
    case .alias: "an anchor or alias (& or *), which is not read here"
    case .tag: "a tag (!), which is not read here"
    case .directive: "a directive (%), which is not read here"
    case .secondDocument: "a second document"
    case .keyNotScalar: "a key that is not a word"
    case .tooDeep: "nested too deeply"
    case .tooMany: "too many values"
    }
  }

  var hint: String {
    switch self {
    case .alias, .tag, .directive: "put a value that begins with punctuation in \"double quotes\""
    case .secondDocument: "delete the line --- and what follows"
    case .keyNotScalar: "a value that begins with { or [ needs \"double quotes\""
    case .tooDeep, .tooMany: "a desk's file needs no more than a few lists and objects"
    }
  }
}

/// The shapes of the contract that `annotate`, `data/briefs.json` and `data/events.json` share.
extension JSONWriter {
  /// `{"value", "weekday", "basis", "rule", "lines"}`, or null.
  package mutating func happened(_ happened: Happened?) {
    guard let happened else { return null() }
    object {
      $0.member("value", happened.value?.description)
      $0.member("weekday", happened.weekday?.rawValue)
      $0.member("basis", happened.basis.rawValue)
      $0.member("rule", happened.rule)
      $0.member("lines", happened.lines)
    }
  }

  /// `{"name", "country", "lines"}`, or null.
  package mutating func place(_ place: Place?) {
    guard let place else { return null() }
    object {
      $0.member("name", place.name)
      $0.member("country", place.country?.code)
      $0.member("lines", place.lines)
    }
  }

  /// A list of `{"code", "role", "lines", "reason"}`.
  package mutating func countries(_ countries: [CountryMention]) {
    array(of: countries) { json, country in
      json.object {
        $0.member("code", country.code.code)
        $0.member("role", country.role.rawValue)
        $0.member("lines", country.lines)
        $0.member("reason", country.reason)
      }
    }
  }

  /// A list of `{"name", "office", "country", "lines", "variants"}`.
  package mutating func people(_ people: [Person]) {
    array(of: people) { json, person in
      json.object {
        $0.member("name", person.name)
        $0.member("office", person.office)
        $0.member("country", person.country?.code)
        $0.member("lines", person.lines)
        $0.member("variants", person.variants)
      }
    }
  }

  /// A list of `{"name", "acronym", "lines"}`.
  package mutating func organisations(_ organisations: [Organisation]) {
    array(of: organisations) { json, organisation in
      json.object {
        $0.member("name", organisation.name)
        $0.member("acronym", organisation.acronym)
        $0.member("lines", organisation.lines)
      }
    }
  }
}

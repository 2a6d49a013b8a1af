import Briefs

extension Edition {
  /// What programs read beside the contract's briefs and events: every way the site arranges them, and the schema of each file.
  func indexes() -> [Site.Page] {
    func page(_ name: String, _ print: @escaping @Sendable () -> [UInt8]) -> Site.Page {
      Site.Page(address: permalink("/data/\(name).json"), source: "data/\(name).json", print: print)
    }
    let schemas = DataSchema.all.map { schema in
      let path = "data/schema/\(schema.name).json"
      return Site.Page(address: permalink("/" + path), source: path) {
        schema.file(at: self.site.baseURL.map { $0 + path })
      }
    }
    return [
      page("countries", countriesJSON), page("pairs", pairsJSON), page("people", peopleJSON),
      page("topics", topicsJSON), page("sources", sourcesJSON),
    ] + schemas
  }

  /// An array of `{code, names, url, events, placed, articles, counterparts}`, by code.
  @Sendable private func countriesJSON() -> [UInt8] {
    file(digest.countries) { json, entry in
      json.member("code", entry.code.code)
      json.member("names") { json in
        json.object {
          for language in SiteFile.spoken { $0.member(language, name(entry.code, in: language)) }
        }
      }
      json.member("url", folder(of: Edition.file(entry.code)))
      json.member("events", ids(entry.events))
      json.member("placed", ids(entry.placed))
      json.member("articles", entry.articles)
      json.member("counterparts") { json in
        json.array(of: entry.counterparts) { json, other in
          json.object {
            $0.member("code", other.code.code)
            $0.member("events", other.count)
          }
        }
      }
    }
  }

  /// An array of `{id, countries, url, events, latest}`, the most active first.
  @Sendable private func pairsJSON() -> [UInt8] {
    file(digest.pairs) { json, entry in
      json.member("id", entry.pair.slug)
      json.member("countries", [entry.pair.first.code, entry.pair.second.code])
      json.member("url", folder(of: Edition.file(entry.pair)))
      json.member("events", ids(entry.events))
      json.member("latest", latestDate(entry.events))
    }
  }

  /// An array of `{id, name, variants, country, offices, url, briefs}`, by name.
  @Sendable private func peopleJSON() -> [UInt8] {
    file(digest.people) { json, person in
      json.member("id", person.slug)
      json.member("name", person.name)
      json.member("variants", person.variants)
      json.member("country", person.country?.code)
      json.member("offices") { json in
        json.array(of: person.offices) { json, office in
          json.object {
            $0.member("text", office.text)
            $0.member("language", office.language)
          }
        }
      }
      json.member("url", "people/\(person.slug)/")
      json.member("briefs", slugs(person.accounts))
    }
  }

  /// An array of `{code, names, url, briefs}`, the most frequent first.
  @Sendable private func topicsJSON() -> [UInt8] {
    file(digest.topics) { json, entry in
      json.member("code", entry.code)
      json.member("names") { json in
        json.object { names in
          for language in SiteFile.spoken {
            names.member(language, topicNames.name(entry.code, in: language) ?? entry.code)
          }
        }
      }
      json.member("url", "topics/\(entry.slug)/")
      json.member("briefs", slugs(entry.accounts))
    }
  }

  /// An array of `{id, name, languages, url, briefs}`, the most frequent first.
  @Sendable private func sourcesJSON() -> [UInt8] {
    file(digest.sources) { json, entry in
      json.member("id", entry.slug)
      json.member("name", entry.name)
      json.member("languages", entry.languages)
      json.member("url", "sources/\(entry.slug)/")
      json.member("briefs", slugs(entry.accounts))
    }
  }

  private func file<Entry>(_ entries: [Entry], _ write: (inout JSONWriter, Entry) -> Void) -> [UInt8] {
    var json = JSONWriter()
    json.array(of: entries) { json, entry in json.object { write(&$0, entry) } }
    json.endLine()
    return json.bytes
  }

  private func ids(_ events: [Int]) -> [String] { events.map { digest.events[$0].id } }

  private func slugs(_ accounts: [Int]) -> [String] { accounts.map { digest.accounts[$0].slug } }
}

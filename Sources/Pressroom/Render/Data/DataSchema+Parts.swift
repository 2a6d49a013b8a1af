extension DataSchema {
  /// What several schemas have in common.
  enum Part: String {
    case date, happened, country, pair, language, names, change, changed

    var rules: String {
      switch self {
      case .date:
        ##"{ "type": ["string", "null"], "description": "EDTF (ISO 8601-2): 2022, 2022-06, 2022-06-16, XXXX-11-24, 2022-06-16/2022-06-17, ../2025-11-24; null is not known", "pattern": "^(([0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?|XXXX-[0-9]{2}(-[0-9]{2})?|\\.\\.)(/([0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?|XXXX-[0-9]{2}(-[0-9]{2})?|\\.\\.))?)$" }"##
      case .happened:
        ##"{ "type": ["object", "null"], "required": ["value", "weekday", "basis", "rule", "lines"], "properties": { "value": { "$ref": "#/$defs/date" }, "weekday": { "enum": ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", null] }, "basis": { "enum": ["sidecar", "declared", "stated", "derived", "made", "desk"] }, "rule": { "type": "string" }, "lines": { "type": "array", "items": { "type": "integer", "minimum": 1 } } } }"##
      case .country: ##"{ "type": "string", "description": "ISO 3166-1 alpha-2", "pattern": "^[A-Z]{2}$" }"##
      case .pair: ##"{ "type": "string", "pattern": "^[a-z]{2}-[a-z]{2}$" }"##
      case .language: ##"{ "type": "string", "description": "BCP 47; und is not known" }"##
      case .names:
        ##"{ "type": "object", "required": ["fr", "en", "es", "ar"], "additionalProperties": { "type": "string" } }"##
      case .change:
        ##"{ "type": "object", "required": ["kind", "what", "id", "url", "to", "correction", "title", "was"], "properties": { "kind": { "enum": ["added", "corrected", "withdrawn", "returned", "revised", "merged", "split", "removed"] }, "what": { "enum": ["event", "article"] }, "id": { "type": "string" }, "url": { "type": ["string", "null"] }, "to": { "type": "array", "items": { "type": "string" } }, "correction": { "type": ["integer", "null"] }, "title": { "type": "string" }, "was": { "type": ["string", "null"] } } }"##
      case .changed:
        ##"{ "type": "object", "required": ["changes", "more"], "properties": { "changes": { "type": "array", "items": { "$ref": "#/$defs/change" } }, "more": { "type": "array", "items": { "type": "object", "required": ["kind", "what", "count"], "properties": { "kind": { "type": "string" }, "what": { "enum": ["event", "article"] }, "count": { "type": "integer", "minimum": 1 } } } } } }"##
      }
    }
  }
}

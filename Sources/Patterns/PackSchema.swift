internal import Events

/// The JSON Schema of a pack, for editors: `patterns/schema.json`.
package enum PackSchema {
  /// The whole file. Keys of `patterns/schema.json` that editors show while a pack is written.
  package static var text: String {
    """
    {
      "$schema": "http://json-schema.org/draft-07/schema#",
      "$id": "foreshock.pack/1",
      "title": "Foreshock pattern pack",
      "description": "What each key means: patterns/README.md",
      "type": "object",
      "required": ["system", "patterns"],
      "additionalProperties": false,
      "properties": {
        "system": { "type": "string", "description": "The software whose words these are" },
        "about": { "type": "string", "description": "What the pack holds, in a few words" },
        "generic": { "type": "boolean", "description": "Words of a runtime that recur in every product" },
        "references": { "type": "array", "items": { "type": "string" } },
        "patterns": { "type": "array", "minItems": 1, "items": { "$ref": "#/definitions/pattern" } }
      },
      "definitions": {
        "texts": { "type": "array", "items": { "type": "string" } },
        "pattern": {
          "type": "object",
          "required": ["id", "class", "literals", "regex", "means", "matches", "ignores"],
          "additionalProperties": false,
          "properties": {
            "id": { "type": "string", "pattern": "^[A-Za-z0-9_-]+\\\\.[a-z0-9-]+$" },
            "class": { "enum": [\(list(EventClass.allCases.filter { $0 != .unknown }.map(\.rawValue)))] },
            "severity": { "enum": [\(list(Severity.allCases.map(\.rawValue)))], "default": "error" },
            "blames": { "enum": [\(list(Blame.allCases.map(\.rawValue)))], "default": "self" },
            "peer_system": { "type": "string", "description": "Which software the blamed peer is" },
            "change": { "enum": [\(list(ChangeKind.allCases.map(\.rawValue)))] },
            "session": { "enum": [\(list(SessionStep.allCases.map(\.rawValue)))] },
            "generic": { "type": "boolean" },
            "literals": { "type": "array", "minItems": 1, "items": { "type": "string", "minLength": 3 } },
            "regex": { "type": "string", "description": "PCRE2, over the whole record" },
            "means": { "type": "string", "description": "The mechanism, in a sentence or two" },
            "check": { "type": "string", "description": "What to look at next" },
            "matches": { "type": "array", "minItems": 2, "items": { "$ref": "#/definitions/example" } },
            "ignores": { "type": "array", "minItems": 1, "items": { "type": "string" } },
            "todo": { "$ref": "#/definitions/texts" }
          }
        },
        "example": {
          "type": "object",
          "required": ["line"],
          "additionalProperties": false,
          "properties": {
            "line": { "type": "string", "description": "The whole record" },
    \(captures)
          }
        }
      }
    }

    """
  }

  private static func list(_ names: [String]) -> String { names.map { "\"\($0)\"" }.joined(separator: ", ") }

  private static var captures: String {
    Capture.allCases.map { capture in
      let means = capture.means.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      return "        \"\(capture.rawValue)\": { \"type\": [\"string\", \"number\"], \"description\": \"\(means)\" }"
    }.joined(separator: ",\n")
  }
}

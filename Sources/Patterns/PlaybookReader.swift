internal import CPacks
package import Events

/// Reads the playbooks: what each class means as a cause.
package enum PlaybookReader {
  /// The playbooks of `patterns/playbooks/`, as they were when this binary was built.
  package static func builtin() throws(PackErrors) -> Playbooks {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(foreshock_playbooks_length)
    for index in 0..<foreshock_playbooks_length { bytes.append(foreshock_playbooks_byte(index)) }
    return try read(bytes, file: "playbooks/classes.yaml")
  }

  /// Throws all that is wrong with the form: an unknown class, a missing key, a strength that is no number of 0…100.
  package static func read(_ bytes: [UInt8], file: String) throws(PackErrors) -> Playbooks {
    let value: YAMLValue
    do { value = try YAMLValue.read(bytes, file: file) } catch { throw PackErrors([error]) }
    var errors: [PackError] = []
    var kinds: [String: String] = [:]
    if case .map(let entries)? = value["kinds"]?.content {
      for entry in entries { for system in texts(entry.value) { kinds[system] = entry.key } }
    }
    var playbooks: [Playbook] = []
    if case .list(let items)? = value["playbooks"]?.content {
      for item in items {
        do { playbooks.append(try playbook(item, file: file)) } catch { errors.append(error) }
      }
    }
    if !errors.isEmpty { throw PackErrors(errors) }
    return Playbooks(playbooks, kinds: kinds)
  }

  private static func playbook(_ item: YAMLValue, file: String) throws(PackError) -> Playbook {
    let name = text(item["class"])
    guard let eventClass = EventClass(rawValue: name) else {
      throw PackError(
        "unknown class '\(name)'", at: Place(file: file, line: item.line),
        why: "a playbook speaks of one class of the closed list", mend: "see EventClass for the names")
    }
    guard let strength = Int(text(item["strength"])), (0...100).contains(strength) else {
      throw PackError(
        "\(name) has no strength of 0 to 100", at: Place(file: file, line: item.line),
        why: "strength orders causes that begin together", mend: "write a whole number")
    }
    for key in ["title", "suspect", "check", "fix"] where text(item[key]).isEmpty {
      throw PackError(
        "\(name) has no '\(key)'", at: Place(file: file, line: item.line),
        why: "reports print it", mend: "write one sentence")
    }
    return Playbook(
      eventClass: eventClass, title: text(item["title"]), suspect: text(item["suspect"]), strength: strength,
      explains: Set(texts(item["explains"]).compactMap(EventClass.init(rawValue:))),
      triggers: Set(texts(item["triggers"])), visibleIn: Set(texts(item["visible_in"])),
      check: text(item["check"]), fix: text(item["fix"]))
  }

  private static func text(_ value: YAMLValue?) -> String {
    if case .text(let text)? = value?.content { return text }
    return ""
  }

  private static func texts(_ value: YAMLValue?) -> [String] {
    guard case .list(let items)? = value?.content else { return [] }
    return items.map { text($0) }
  }
}

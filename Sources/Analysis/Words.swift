import Events

/// Small phrases that several statements share.
enum Words {
  /// `0.4 s`, `12 s`, `3 min 20 s`, `2 h 5 min`.
  static func duration(_ seconds: Double) -> String {
    let value = abs(seconds)
    if value < 10 {
      let tenths = Int((value * 10).rounded())
      return "\(tenths / 10).\(tenths % 10) s"
    }
    let whole = Int(value.rounded())
    if whole < 120 { return "\(whole) s" }
    if whole < 7_200 { return "\(whole / 60) min" + (whole % 60 == 0 ? "" : " \(whole % 60) s") }
    return "\(whole / 3_600) h" + (whole / 60 % 60 == 0 ? "" : " \(whole / 60 % 60) min")
  }

  /// `no healthy backend`.
  static func plain(_ eventClass: EventClass) -> String {
    String(eventClass.rawValue.map { $0 == "_" ? " " : $0 })
  }

  /// `booking (sqlalchemy) on app-2`, `postgresql on db-1`, `redis at 10.0.0.7:6379`.
  static func name(of component: Component) -> String {
    var text = component.service ?? component.system ?? ""
    if let service = component.service, let system = component.system, system != service { text += " (\(system))" }
    if let name = component.name { text += text.isEmpty ? name : " " + name }
    if let target = component.target { text += (text.isEmpty ? "" : " at ") + target }
    if let host = component.host { text += (text.isEmpty ? "" : " on ") + host }
    return text.isEmpty ? "an unknown component" : text
  }
}

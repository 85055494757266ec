import Events
import Evidence

/// A message that came at a steady pace, and stopped though its log was written on.
struct LostHeartbeat {
  let time: Instant
  /// When it came again; nil where it did not.
  let until: Instant?
  let text: String
  /// Seconds from one to the next before it stopped.
  let pace: Double
  let component: Component
  let citation: Citation

  /// Those that stopped between two instants, in time order.
  ///
  /// What one file ends with, the next of the same log goes on with.
  static func all(of logs: [RotatedLog], from: Instant, to: Instant) -> [LostHeartbeat] {
    logs.flatMap { log in
      log.files.enumerated().flatMap { number, file in
        file.zoned.heartbeats.compactMap { beat -> LostHeartbeat? in
          guard let pace = beat.pace, let end = file.zoned.last, let stop = beat.stop(before: end),
            stop.before.time >= from, stop.before.time <= to
          else { return nil }
          let again =
            stop.after
            ?? log.files[(number + 1)...].lazy.compactMap { next in
              next.zoned.heartbeats.first { $0.text == beat.text && $0.component == beat.component }?.first
            }.first
          let mark = Mark(
            time: stop.before.time, line: stop.before.line, offset: stop.before.offset, text: beat.text + "…")
          return LostHeartbeat(
            time: stop.before.time, until: again?.time, text: beat.text, pace: pace,
            component: beat.component, citation: mark.citation(in: file))
        }
      }
    }.sorted { ($0.time, $0.citation.source, $0.citation.offset) < ($1.time, $1.citation.source, $1.citation.offset) }
  }
}

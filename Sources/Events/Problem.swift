/// Damage or trouble met while reading, as a value: it is reported and stops nothing else.
package struct Problem: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable {
    case unreadable
    case truncated
    case damaged
    case binary
    case tooLong = "too_long"
    case limit
    case duplicate
    case undated
    case zone
    /// The machine's clock was set while it wrote this.
    case clock
    case skipped
    case matchLimit = "match_limit"
    case dateOrder = "date_order"
    /// The input begins later, or ends earlier, than the others and its own pace explain.
    case startsLate = "starts_late"
    case endsEarly = "ends_early"
  }

  /// The path as given.
  package var source: String
  package var kind: Kind
  /// What happened, and where the cause is known what to do, in one sentence without a full stop.
  package var detail: String
  /// Bytes of the decompressed stream before the damage, where that is known.
  package var offset: Int?

  package init(source: String, kind: Kind, detail: String, offset: Int? = nil) {
    self.source = source
    self.kind = kind
    self.detail = detail
    self.offset = offset
  }
}

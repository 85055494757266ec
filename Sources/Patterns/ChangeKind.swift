/// What kind of change a `change_marker` tells of.
package enum ChangeKind: String, CaseIterable, Sendable, Hashable {
  /// New code or a new image was rolled out.
  case deploy
  /// A running server read its configuration again.
  case reload
  /// A process ended and began anew.
  case restart
  /// A process was ended on purpose.
  case stop
  /// A process began.
  case start
  /// A database schema was changed.
  case migration
  /// Another server took over, by command or by election.
  case failover
  /// A setting was changed.
  case config
  /// Instances, workers or capacity were added or removed.
  case scale
  /// Software was installed, upgraded or removed.
  case package
  /// A certificate or key was renewed or replaced.
  case certificate
  /// A scheduled or batch job ran: cron, backup, vacuum.
  case job
  /// A maintenance mode began or ended.
  case maintenance
}

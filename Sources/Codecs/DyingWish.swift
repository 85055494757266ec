import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What a signal leaves undone: a closed pipe becomes an error value, and an interrupted program removes its
/// unfinished file, then dies by the same signal, so that the shell sees what happened.
package enum DyingWish {
  /// Sets the signals up; once, at the start. Those the parent chose to ignore (nohup) stay ignored.
  package static func arrange() {
    signal(SIGPIPE, SIG_IGN)
    // Touched here because a lazy first touch within a handler could deadlock.
    unfinished.store(0, ordering: .relaxed)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      var old = sigaction()
      unsafe sigaction(number, nil, &old)
      if !isIgnored(old) { signal(number, die) }
    }
  }

  /// Has `path` removed if a signal ends the program. One path at a time: the latest.
  static func remove(_ path: String) {
    let name = POSIX.terminated(path)
    let copy = UnsafeMutablePointer<CChar>.allocate(capacity: name.count)
    unsafe copy.initialize(from: name, count: name.count)
    // Never freed: a handler on another thread may be reading the one before. A few bytes a file.
    unfinished.store(UInt(bitPattern: copy), ordering: .sequentiallyConsistent)
  }

  /// Nothing is to be removed any more.
  static func forget() { unfinished.store(0, ordering: .sequentiallyConsistent) }
}

/// The address of the name of the file to remove, or 0.
private let unfinished = Atomic<UInt>(0)

/// Only what signal-safety(7) allows: unlink, signal, raise.
private func die(_ number: Int32) {
  if let name = unsafe UnsafePointer<CChar>(bitPattern: unfinished.load(ordering: .sequentiallyConsistent)) {
    unsafe unlink(name)
  }
  signal(number, SIG_DFL)
  raise(number)
}

private func isIgnored(_ action: sigaction) -> Bool {
  #if canImport(Darwin)
    let handler = unsafe action.__sigaction_u.__sa_handler
  #else
    let handler = unsafe action.__sigaction_handler.sa_handler
  #endif
  return unsafe unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
}

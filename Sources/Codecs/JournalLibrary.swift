#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// libsystemd's reader of journal files, where this machine has it: looked for when the first journal is met, so that
/// neither building nor running takes it. See sd-journal(3).
@safe struct JournalLibrary: @unchecked Sendable {
  typealias Journal = OpaquePointer
  typealias Open =
    @convention(c) (UnsafeMutablePointer<Journal?>, UnsafeMutablePointer<Int32>, UInt32, Int32) -> Int32
  typealias Close = @convention(c) (Journal) -> Void
  typealias Step = @convention(c) (Journal) -> Int32
  typealias Time = @convention(c) (Journal, UnsafeMutablePointer<UInt64>) -> Int32
  typealias BootTime = @convention(c) (Journal, UnsafeMutablePointer<UInt64>, UnsafeMutableRawPointer) -> Int32
  typealias Data =
    @convention(c) (Journal, UnsafeMutablePointer<UnsafeRawPointer?>, UnsafeMutablePointer<Int>) -> Int32

  let open: Open
  let close: Close
  let next: Step
  let realtime: Time
  let monotonic: BootTime
  let data: Data

  /// The library under the name that all distributions give it; nil where there is none.
  static let shared = JournalLibrary(named: "libsystemd.so.0")

  /// nil where there is no such library, or it lacks a function.
  init?(named name: String) {
    guard let handle = unsafe dlopen(name, RTLD_NOW | RTLD_LOCAL),
      let open = unsafe dlsym(handle, "sd_journal_open_files_fd"), let close = unsafe dlsym(handle, "sd_journal_close"),
      let next = unsafe dlsym(handle, "sd_journal_next"),
      let realtime = unsafe dlsym(handle, "sd_journal_get_realtime_usec"),
      let monotonic = unsafe dlsym(handle, "sd_journal_get_monotonic_usec"),
      // The first passes over fields that cannot be decompressed; it came with systemd 246.
      let data = unsafe dlsym(handle, "sd_journal_enumerate_available_data")
        ?? dlsym(handle, "sd_journal_enumerate_data")
    else { return nil }
    unsafe self.open = unsafeBitCast(open, to: Open.self)
    unsafe self.close = unsafeBitCast(close, to: Close.self)
    unsafe self.next = unsafeBitCast(next, to: Step.self)
    unsafe self.realtime = unsafeBitCast(realtime, to: Time.self)
    unsafe self.monotonic = unsafeBitCast(monotonic, to: BootTime.self)
    unsafe self.data = unsafeBitCast(data, to: Data.self)
  }

  /// The journal of these files, their entries in one order; nil and the `errno` where it cannot be opened. The files
  /// stay the caller's.
  func journal(of files: [Int32]) -> (journal: Journal?, errno: Int32) {
    // What the library can open it closes at the end, and what it cannot it does not.
    var copies = files.map { fcntl($0, F_DUPFD_CLOEXEC, 0) }
    var journal: Journal?
    let result = unsafe open(&journal, &copies, UInt32(copies.count), 0)
    if result >= 0, let journal = unsafe journal { return unsafe (journal, 0) }
    for copy in copies where copy >= 0 { POSIX.close(copy) }
    return (nil, -result)
  }
}

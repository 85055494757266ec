#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Seconds on a clock that only goes forward, from an unknown start; for measuring how long something took.
package func monotonicSeconds() -> Double {
  var time = timespec()
  unsafe clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// Seconds since 1970 by the machine's clock. For arguments such as `-3h`, never for an analysis.
package func wallClockSeconds() -> Int64 {
  var time = timespec()
  unsafe clock_gettime(CLOCK_REALTIME, &time)
  return Int64(time.tv_sec)
}

/// Processors this process may use, at least one: what taskset or a cpuset allows, not what the machine has.
package func processorCount() -> Int {
  // sched_getaffinity(2) is hidden from Swift; the kernel prints the same mask, in hexadecimal with commas.
  if let status = try? readWholeFile("/proc/self/status", atMost: 64 * 1024) {
    for line in status.split(separator: 0x0A) where line.starts(with: "Cpus_allowed:".utf8) {
      let mask = line.dropFirst("Cpus_allowed:".utf8.count)
      let bits = mask.reduce(0) { $0 + (Character(Unicode.Scalar($1)).hexDigitValue?.nonzeroBitCount ?? 0) }
      if bits > 0 { return bits }
    }
  }
  return max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
}

/// Lets this process have as many files open as the machine's administrator allows, instead of the thousand or so that a
/// shell allows by default: a merge keeps every log open that was being written at one time. What is refused stays as
/// it was.
package func raiseOpenFileLimit() {
  #if canImport(Glibc)
    let resource = Int32(RLIMIT_NOFILE.rawValue)
  #else
    let resource = RLIMIT_NOFILE
  #endif
  var limit = rlimit()
  guard unsafe getrlimit(resource, &limit) == 0, limit.rlim_cur < limit.rlim_max else { return }
  limit.rlim_cur = limit.rlim_max
  #if canImport(Darwin)
    // More than this is refused there, whatever the hard limit says: setrlimit(2).
    limit.rlim_cur = min(limit.rlim_max, rlim_t(OPEN_MAX))
  #endif
  _ = unsafe setrlimit(resource, &limit)
}

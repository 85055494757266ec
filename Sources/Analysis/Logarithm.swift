#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The natural logarithm, from the C library: the one thing that this target needs from it.
func natural(_ x: Double) -> Double { log(x) }

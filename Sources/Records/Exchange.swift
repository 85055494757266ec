/// The outcome of one request, as an access log or a proxy wrote it. Times are in microseconds, -1 where unknown.
package struct Exchange: Sendable, Hashable {
  /// The HTTP status; 0 where unknown or not HTTP.
  package var status: UInt16 = 0
  /// HAProxy's termination state, its first two letters (`sQ`: server side, in the queue), or zeros.
  package var termination: Termination = Termination()
  /// From the first byte of the request to the last of the answer.
  package var durationMicroseconds: Int64 = -1
  /// Waiting in the proxy's queue.
  package var queueMicroseconds: Int64 = -1
  /// Connecting to the server.
  package var connectMicroseconds: Int64 = -1
  /// Waiting for the server's answer.
  package var responseMicroseconds: Int64 = -1
  private var methodSlice = Slice.none
  private var pathSlice = Slice.none
  private var backendSlice = Slice.none
  private var serverSlice = Slice.none
  private var upstreamSlice = Slice.none
  private var clientSlice = Slice.none

  /// Two letters: who ended the session and in which phase.
  package struct Termination: Sendable, Hashable {
    package var cause: UInt8 = 0
    package var phase: UInt8 = 0
  }

  package init() {}

  /// `GET`.
  package var method: Range<Int>? {
    get { methodSlice.range }
    set { methodSlice = Slice(newValue) }
  }

  /// The path asked for, without its query.
  package var path: Range<Int>? {
    get { pathSlice.range }
    set { pathSlice = Slice(newValue) }
  }

  /// The proxy's group of servers: `be_booking`.
  package var backend: Range<Int>? {
    get { backendSlice.range }
    set { backendSlice = Slice(newValue) }
  }

  /// The server within it, `<NOSRV>` where none was reached.
  package var server: Range<Int>? {
    get { serverSlice.range }
    set { serverSlice = Slice(newValue) }
  }

  /// The upstream's address: `10.0.0.7:9000`.
  package var upstream: Range<Int>? {
    get { upstreamSlice.range }
    set { upstreamSlice = Slice(newValue) }
  }

  /// Who asked.
  package var client: Range<Int>? {
    get { clientSlice.range }
    set { clientSlice = Slice(newValue) }
  }

  mutating func shift(by distance: Int) {
    methodSlice.shift(by: distance)
    pathSlice.shift(by: distance)
    backendSlice.shift(by: distance)
    serverSlice.shift(by: distance)
    upstreamSlice.shift(by: distance)
    clientSlice.shift(by: distance)
  }
}

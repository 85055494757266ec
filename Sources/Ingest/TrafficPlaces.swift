import Evidence
import Records

/// Where the requests of a source are counted in one of its ledgers, by hash, so that a name is spelled out once.
struct TrafficPlaces {
  private var servers: [UInt64: Int] = [:]
  private var endpoints: [UInt64: Int] = [:]
  private var clients: [UInt64: Int] = [:]

  /// One request, and what came of it.
  struct Request {
    var exchange: Exchange
    var outcome: ExchangeOutcome
    var isLate: Bool
    /// A hash that tells its server from others.
    var server: UInt64
    var second: Int64
  }

  /// Counts one request. Cost: three hashes and three look-ups; a string for a name that is new.
  mutating func count(_ request: Request, in ledger: inout Ledger, _ bytes: [UInt8]) {
    let (exchange, outcome) = (request.exchange, request.outcome)
    ledger.add(
      exchange: server(exchange, request.server, &ledger, bytes), second: request.second, failed: outcome.failed,
      aborted: outcome.aborted, late: request.isLate, duration: exchange.durationMicroseconds)
    ledger.add(
      endpoint: endpoint(exchange, &ledger, bytes), clients: client(exchange, &ledger, bytes), second: request.second,
      failed: outcome.failed)
  }

  private mutating func server(_ exchange: Exchange, _ hash: UInt64, _ ledger: inout Ledger, _ bytes: [UInt8]) -> Int {
    if let known = servers[hash] { return known }
    let key = Traffic.Key(
      backend: RecordText.of(exchange.backend, in: bytes) ?? "",
      server: RecordText.of(exchange.server ?? exchange.upstream, in: bytes) ?? "")
    let place = ledger.place(of: key)
    servers[hash] = place
    return place
  }

  private mutating func endpoint(_ exchange: Exchange, _ ledger: inout Ledger, _ bytes: [UInt8]) -> Int? {
    guard let endpoint = Endpoint(exchange, bytes) else { return nil }
    if let known = endpoints[endpoint.hash] { return known }
    // Nobody needs the names of those that count with the rest.
    if ledger.endpoints.isFull { return 0 }
    let place = ledger.place(ofEndpoint: endpoint.name(in: bytes))
    endpoints[endpoint.hash] = place
    return place
  }

  private mutating func client(_ exchange: Exchange, _ ledger: inout Ledger, _ bytes: [UInt8]) -> Int? {
    guard let client = ClientNetwork(exchange.client, bytes) else { return nil }
    let hash = client.hash(in: bytes)
    if let known = clients[hash] { return known }
    if ledger.clients.isFull { return 0 }
    let place = ledger.place(ofClients: client.name(in: bytes))
    clients[hash] = place
    return place
  }
}

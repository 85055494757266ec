import Events
import Testing

@testable import Records

@Suite struct PatienceTests {
  /// A million lines in vain cost a few hundred searches more than the first thousands; a find makes all lines count.
  @Test func cost() {
    var patience = Patience()
    let searches = (0..<1_000_000).count { _ in patience.isDue() }
    #expect(searches > Patience.limit && searches < Patience.limit + 500)
    patience.found()
    #expect((0..<Patience.limit).allSatisfy { _ in patience.isDue() })
  }

  /// Stamps that turn up late are found soon, and all from then on, however the stream is cut.
  @Test(arguments: [1, 2_000, 20_000])
  func late(_ plain: Int) {
    let text =
      String(repeating: "nothing to see here, move along\n", count: plain)
      + String(repeating: "job done at worker one on 2026-11-22 14:00:00 as asked\n", count: 2_000)
    let whole = read(text)
    let dated = whole.records.filter(\.isDated).count
    #expect(dated <= 2_000 && dated >= 2_000 - plain / 64 - 1)
    if plain <= Patience.limit { #expect(dated == 2_000) }
    #expect(read(text, window: 4_099).records == whole.records)
  }
}

import Matching
import Testing

@Suite struct ByteSearchTests {
  @Test func `finds and counts a byte in every range of every small array`() {
    // Lengths around the 32 lanes of the counting loop.
    for length in [0, 1, 2, 31, 32, 33, 65] {
      let bytes = (0..<length).map { UInt8($0 % 7 == 3 ? 10 : 97) }
      for from in 0...length {
        for to in from...length {
          let slice = bytes[from..<to]
          #expect(ByteSearch.index(of: 10, in: bytes, from: from, to: to) == slice.firstIndex(of: 10) ?? to)
          #expect(ByteSearch.count(of: 10, in: bytes, from: from, to: to) == slice.count { $0 == 10 })
        }
      }
    }
  }

  @Test func `counts more than a lane can hold`() {
    let bytes = [UInt8](repeating: 10, count: 100_003)
    #expect(ByteSearch.count(of: 10, in: bytes, from: 1, to: bytes.count) == 100_002)
    #expect(ByteSearch.count(of: 11, in: bytes, from: 0, to: bytes.count) == 0)
  }

  @Test func `finds a needle only where all of it lies in the range`() {
    let bytes = Array("aabaaabaaaab".utf8)
    for needle in ["", "a", "ab", "aab", "aaab", "aaaab", "b", "ba", "c", "aabaaabaaaab", "aabaaabaaaabc"] {
      let wanted = Array(needle.utf8)
      for from in 0...bytes.count {
        for to in from...bytes.count {
          let expected = (from...to).first {
            $0 + wanted.count <= to && Array(bytes[$0..<($0 + wanted.count)]) == wanted
          }
          #expect(ByteSearch.index(of: wanted, in: bytes, from: from, to: to) == expected)
          #expect(ByteSearch.contains(wanted, in: bytes, from: from, to: to) == (expected != nil))
        }
      }
    }
  }
}

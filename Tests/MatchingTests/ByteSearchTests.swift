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

  @Test func `knows ASCII from the rest, wherever that stands`() {
    for length in [0, 1, 7, 8, 9, 17] {
      for place in 0...length {
        var bytes = [UInt8](repeating: 0x7F, count: length)
        if place < length { bytes[place] = 0x80 }
        for from in 0...length {
          for to in from...length {
            #expect(ByteSearch.isASCII(bytes, from: from, to: to) == !(from..<to).contains(place))
          }
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

  @Test func `tells how much needs no care, for each byte at each place`() {
    for byte in UInt8.min...UInt8.max {
      let isPlain = byte >= 0x20 && byte < 0x7f && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
      for place in 0..<19 {
        var bytes = [UInt8](repeating: UInt8(ascii: "~"), count: 19)
        bytes[place] = byte
        #expect(ByteSearch.endOfPlain(in: bytes[...], from: 0) == (isPlain ? 19 : place))
        #expect(ByteSearch.endOfPlain(in: bytes[2...], from: max(place, 2)) == (isPlain || place < 2 ? 19 : place))
      }
    }
    #expect(ByteSearch.endOfPlain(in: [], from: 0) == 0)
  }

  @Test func `appends every part of a slice`() {
    let bytes = Array("0123456789".utf8)
    for from in 2...8 {
      for to in from...8 {
        var all: [UInt8] = [0]
        all.append(bytes[2..<8], from, to)
        #expect(all == [0] + bytes[from..<to])
      }
    }
  }
}

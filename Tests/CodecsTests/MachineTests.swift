import Codecs
import Foundation
import Testing

@Suite struct MachineTests {
  @Test func `clocks run`() {
    let start = monotonicSeconds()
    #expect(monotonicSeconds() >= start)
    #expect(abs(Double(wallClockSeconds()) - Date().timeIntervalSince1970) < 5)
  }

  @Test func `counts the processors it may use`() {
    #expect((1...ProcessInfo.processInfo.processorCount).contains(processorCount()))
  }

  @Test func `knows that a file is no terminal`() throws {
    let handle = try #require(FileHandle(forReadingAtPath: "/dev/null"))
    #expect(!Terminal.isTerminal(handle.fileDescriptor))
    #expect(Terminal.columns(of: handle.fileDescriptor) == nil)
  }
}

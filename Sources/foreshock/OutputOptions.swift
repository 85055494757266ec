import ArgumentParser
import Codecs
import Reports

/// When to use colour.
enum ColourChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never
}

/// Where a result goes.
struct OutputOptions: ParsableArguments {
  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("Write to this file, which appears only when it is complete.", valueName: "file"),
    completion: .file())
  var output: String?

  @Option(name: .customLong("color"), help: ArgumentHelp("Colour the text for people.", valueName: "when"))
  var colour: ColourChoice = .auto

  /// The sink, opened before anything is read, so that a path that cannot be written fails at once.
  func open() throws(Failure) -> ByteSink {
    guard let output, output != "-" else { return ByteSink(descriptor: 1) }
    do { return try ByteSink(path: output) } catch { throw Failure(error.detail) }
  }

  /// Whether the result is shown to people as it comes.
  var isScreen: Bool { (output ?? "-") == "-" && Terminal.isTerminal(1) }

  var style: Style {
    let isScreen = isScreen
    let wantsColour: Bool
    switch colour {
    case .always: wantsColour = true
    case .never: wantsColour = false
    case .auto: wantsColour = isScreen && Environment.allowsColour
    }
    return Style(
      columns: isScreen ? Terminal.columns(of: 1) ?? Style.usualColumns : Style.usualColumns, colours: wantsColour)
  }
}

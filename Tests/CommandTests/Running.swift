@testable import pbr

/// A command run as from a shell, without a screen.
func ran(_ words: [String]) -> (status: Int32, output: String, messages: String) {
  let output = Memory()
  let messages = Memory()
  let console = Console(output: output, messages: messages, surroundings: .init())
  let status = CommandTree(root: Root.self).run(words, on: console)
  return (status.rawValue, output.text, messages.text)
}

import Dispatch
import Glibc

/// The signals that end the preview: Ctrl-C, the terminal that closes, `kill`.
///
/// From the moment it is made none of them ends the process by itself, so that nothing is left behind.
struct Interrupt {
  private let signals: AsyncStream<Void>
  private let sources: [any DispatchSourceSignal]

  init() {
    let (signals, continuation) = AsyncStream.makeStream(of: Void.self)
    self.signals = signals
    sources = [SIGINT, SIGTERM, SIGHUP].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { continuation.yield() }
      source.resume()
      return source
    }
  }

  /// Returns when one has come.
  func wait() async {
    for await _ in signals { break }
    for source in sources { source.cancel() }
  }
}

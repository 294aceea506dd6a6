import Diagnostics
import Glibc
import Synchronization

/// What the preview shows at the moment; the builder writes it, the pages ask for it.
final class PreviewState: Sendable {
  /// One moment.
  struct Moment: Sendable {
    /// How often the site has changed; 0 before the first good build.
    var version = 0
    /// What is wrong with the content, for people; empty when nothing is.
    var errors = ""
    /// The path of `base_url`, with a slash at both ends.
    var basePath = "/"
  }

  /// Tells a preview from the one that ran before it at the same address.
  let run = Int(getpid())
  private let moment = Mutex(Moment())

  /// The state now.
  var now: Moment { moment.withLock { $0 } }

  /// A good build; pages are shown again when anything in the site is different.
  func published(at basePath: String, isDifferent: Bool) {
    moment.withLock { moment in
      if isDifferent { moment.version += 1 }
      moment.basePath = basePath
      moment.errors = ""
    }
  }

  /// A build that gave nothing: the last good site stays.
  func failed(_ errors: String) {
    moment.withLock { $0.errors = errors }
  }

  /// What `/__gongshi/state` answers.
  var json: String {
    let now = now
    return "{\"run\":\(run),\"version\":\(now.version),\"errors\":\(Report.quoted(now.errors))}\n"
  }
}

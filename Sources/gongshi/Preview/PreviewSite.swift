import Glibc
import Platform

/// What the preview answers to a request; it knows nothing of sockets.
struct PreviewSite: Sendable {
  /// The folder with the built site.
  let folder: String
  let state: PreviewState

  /// An answer, before it is HTTP.
  struct Answer: Sendable {
    var status: Int
    var type = ContentType.html
    var location: String?
    var body: [UInt8] = []
  }

  /// The answer to a `GET` of `target`, a path as the request has it.
  ///
  /// - Parameter host: the `Host` of the request. A page of another site whose name was made to lead to this machine
  ///   (DNS rebinding) would have its own here, and gets nothing.
  func answer(to target: String, host: String?) -> Answer {
    guard host.map(isThisMachine) ?? true else { return plain(421, "not served under this name\n") }
    guard let path = Self.decoded(target), path.utf8.first == UInt8(ascii: "/"), !path.utf8.contains(0) else {
      return plain(400, "not a path\n")
    }
    switch path {
    case PreviewScript.path: return Answer(status: 200, type: ContentType.script, body: Array(PreviewScript.text.utf8))
    case PreviewScript.statePath: return Answer(status: 200, type: ContentType.json, body: Array(state.json.utf8))
    default: break
    }
    let now = state.now
    guard now.version > 0 else {
      return Answer(status: 503, body: PreviewPages.waiting(run: state.run, errors: now.errors))
    }
    let base = Self.decoded(now.basePath) ?? now.basePath
    guard path.hasPrefix(base) else {
      let isAbove = path == "/" || path + "/" == base
      return isAbove ? Answer(status: 302, location: now.basePath) : missing(now)
    }
    return file(String(path.dropFirst(base.count)), target, now)
  }

  private func file(_ path: String, _ target: String, _ now: PreviewState.Moment) -> Answer {
    var names = path.split(separator: "/", omittingEmptySubsequences: false)
    if names.last == "" { names[names.count - 1] = "index.html" }
    guard names.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." }) else { return missing(now) }
    let place = names.joined(separator: "/")
    do throws(FileError) {
      let bytes = try readFile("\(folder)/\(place)")
      let type = ContentType.of(place)
      return Answer(status: 200, type: type, body: type == ContentType.html ? following(bytes, now) : bytes)
    } catch {
      return error.number == EISDIR ? Answer(status: 302, location: target + "/") : missing(now)
    }
  }

  private func missing(_ now: PreviewState.Moment) -> Answer {
    guard let page = try? readFile("\(folder)/404.html") else { return plain(404, "not found\n") }
    return Answer(status: 404, body: following(page, now))
  }

  private func following(_ page: [UInt8], _ now: PreviewState.Moment) -> [UInt8] {
    PreviewPages.following(page, run: state.run, version: now.version)
  }

  /// `text` with its `%E5` and the like as characters; `nil` when they are not well formed.
  private static func decoded(_ text: String) -> String? {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let digits = String(rest.prefix(2)), digits.utf8.count == 2, digits.utf8.first != UInt8(ascii: "+"),
        let value = UInt8(digits, radix: 16)
      else { return nil }
      bytes.append(value)
      rest.removeFirst(2)
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private func plain(_ status: Int, _ words: String) -> Answer {
    Answer(status: status, type: "text/plain; charset=utf-8", body: Array(words.utf8))
  }

  private func isThisMachine(_ host: String) -> Bool {
    // The port, if there is one, is what follows the last colon outside the brackets of an IPv6 address.
    let name = host.hasSuffix("]") ? host[...] : host.lastIndex(of: ":").map { host[..<$0] } ?? host[...]
    return ["localhost", "127.0.0.1", "[::1]"].contains(name.lowercased())
  }
}

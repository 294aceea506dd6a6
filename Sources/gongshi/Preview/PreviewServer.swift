import FlyingFox
import FlyingSocks
import Foundation

/// Serves a preview to this machine alone: on 127.0.0.1, and on ::1 where there is one.
struct PreviewServer: Sendable {
  private let ip4: HTTPServer
  private let ip6: HTTPServer

  init(_ site: PreviewSite, port: UInt16) {
    let handler = PreviewHandler(site: site)
    ip4 = HTTPServer(address: Loopback.ip4(port: port), logger: .disabled, handler: handler)
    ip6 = HTTPServer(address: Loopback.ip6(port: port), logger: .disabled, handler: handler)
  }

  /// Runs `body` while the server is up.
  func run(during body: () async -> Void) async throws {
    let main = Task { [ip4] in try await ip4.run() }
    let second = Task { [ip6] in try? await ip6.run() }
    do {
      try await ip4.waitUntilListening()
    } catch {
      // The reason is what `run` threw, not that nobody listened.
      second.cancel()
      main.cancel()
      try await main.value
      throw error
    }
    await body()
    await ip4.stop()
    await ip6.stop()
    second.cancel()
    main.cancel()
  }
}

/// Turns an answer into HTTP.
private struct PreviewHandler: HTTPHandler {
  let site: PreviewSite

  func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
    guard request.method == .GET || request.method == .HEAD else {
      return HTTPResponse(statusCode: .methodNotAllowed, headers: HTTPHeaders([HTTPHeader("Allow"): "GET, HEAD"]))
    }
    let answer = site.answer(to: request.target.path(), host: request.headers[.host])
    var headers: HTTPHeaders = [
      .contentType: answer.type, .cacheControl: "no-store", HTTPHeader("X-Content-Type-Options"): "nosniff",
      .contentLength: String(answer.body.count),
    ]
    headers[.location] = answer.location
    return HTTPResponse(
      statusCode: Self.code(answer.status), headers: headers,
      body: request.method == .HEAD ? Data() : Data(answer.body))
  }

  private static func code(_ number: Int) -> HTTPStatusCode {
    switch number {
    case 200: .ok
    case 302: .found
    case 400: .badRequest
    case 404: .notFound
    case 503: .serviceUnavailable
    default: HTTPStatusCode(number, phrase: "Misdirected Request")
    }
  }
}

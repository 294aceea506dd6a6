import Foundation
import Glibc

/// A `gongshi serve` that runs for the length of a test.
final class Preview {
  /// What is wrong with the preview itself.
  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  /// An answer to a request.
  struct Answer {
    var status: Int
    var headers: [String: String]
    var body: String
  }

  let process: Process
  private(set) var port: UInt16 = 0
  private let temporary: TestFolder

  /// Starts it on a free port and waits until it says where it is.
  init(_ office: TestFolder) throws {
    temporary = try TestFolder()
    process = Program.prepared(
      ["serve", "--source", office.path, "--port", "0", "--as-of", "2026-11-22", "--jobs", "1"], locale: "C")
    process.environment?["TMPDIR"] = temporary.path
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    port = try Preview.port(from: output.fileHandleForReading)
  }

  deinit {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
  }

  /// Whether its temporary folder is gone.
  var leavesNothing: Bool { (try? FileManager.default.contentsOfDirectory(atPath: temporary.path))?.isEmpty == true }

  private static func port(from output: FileHandle) throws -> UInt16 {
    var text = ""
    let deadline = Date.now + 15
    while Date.now < deadline {
      var ready = pollfd(fd: output.fileDescriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&ready, 1, 500) > 0 else { continue }
      let data = output.availableData
      guard !data.isEmpty else { throw Failure(description: "ended at once: \(text)") }
      text += String(decoding: data, as: UTF8.self)
      let address = text.firstMatch(of: #/http://127\.0\.0\.1:([0-9]+)//#)
      if let address, let port = UInt16(address.1) { return port }
    }
    throw Failure(description: "does not say where it is: \(text)")
  }

  /// Asks for `path` exactly as it is given.
  func get(_ path: String, host: String = "localhost", method: String = "GET") throws -> Answer {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var patience = timeval(tv_sec: 5, tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let connected = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard connected == 0 else { throw Failure(description: "no connection") }
    let request = "\(method) \(path) HTTP/1.1\r\nHost: \(host)\r\nConnection: close\r\n\r\n"
    guard send(descriptor, request, request.utf8.count, Int32(MSG_NOSIGNAL)) == request.utf8.count else {
      throw Failure(description: "not sent")
    }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = recv(descriptor, &buffer, buffer.count, 0)
      guard count > 0 else { break }
      bytes += buffer[..<count]
    }
    return try parse(String(decoding: bytes, as: UTF8.self))
  }

  private func parse(_ text: String) throws -> Answer {
    guard let end = text.range(of: "\r\n\r\n") else { throw Failure(description: "no answer: \(text)") }
    let lines = text[..<end.lowerBound].components(separatedBy: "\r\n")
    guard let status = lines[0].split(separator: " ").dropFirst().first.flatMap({ Int($0) }) else {
      throw Failure(description: "no status: \(lines[0])")
    }
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { continue }
      headers[line[..<colon].lowercased()] = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
    }
    return Answer(status: status, headers: headers, body: String(text[end.upperBound...]))
  }

  /// What pages ask for each second.
  struct State: Decodable {
    var run: Int
    var version: Int
    var errors: String
  }

  func state() throws -> State {
    try JSONDecoder().decode(State.self, from: Data(try get("/__gongshi/state").body.utf8))
  }

  /// The state, once it is as wanted.
  func state(where isWanted: (State) -> Bool) async throws -> State {
    // Long, because it only ends a wait for what never comes, whatever else the machine does.
    let deadline = Date.now + 120
    while Date.now < deadline {
      let state = try state()
      if isWanted(state) { return state }
      try await Task.sleep(for: .milliseconds(100))
    }
    throw Failure(description: "the state does not come: \(try state())")
  }
}

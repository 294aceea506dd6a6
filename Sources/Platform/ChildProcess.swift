import Glibc

/// Another program, started without a shell, whose output is read until it ends or its time is over.
public enum ChildProcess {
  /// What came of it.
  public enum Outcome: Equatable, Sendable {
    /// It ended well; what it wrote.
    case output([UInt8])
    /// There is no such program.
    case missing
    /// It ended with an error.
    case failed
    /// Its time was over.
    case late
  }

  private static let largestOutput = 64 << 20

  /// Runs `program`, which is looked up in `PATH`, with `arguments`, for at most `seconds`.
  ///
  /// - Parameter environment: what it finds beside `PATH` and a locale.
  public static func run(
    _ program: String, _ arguments: [String], environment: [String] = [], seconds: Int
  ) -> Outcome {
    guard let pipe = openPipe() else { return .failed }
    defer { close(pipe.reading) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, pipe.writing, 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin"
    var child: pid_t = 0
    let status = withStrings([program] + arguments) { arguments in
      withStrings(["PATH=\(path)", "LC_ALL=C.UTF-8"] + environment) { environment in
        posix_spawnp(&child, program, &actions, nil, arguments, environment)
      }
    }
    close(pipe.writing)
    guard status == 0 else { return status == ENOENT ? .missing : .failed }
    let (bytes, isWhole) = read(pipe.reading, until: now() + seconds * 1000)
    if !isWhole { kill(child, SIGKILL) }
    var ended: Int32 = 0
    while waitpid(child, &ended, 0) < 0, errno == EINTR {}
    guard isWhole else { return .late }
    // 127: the shell's word for a program that is not there, which some systems give for posix_spawnp too.
    if ended & 0x7F == 0, (ended >> 8) & 0xFF == 127 { return .missing }
    return ended == 0 ? .output(bytes) : .failed
  }

  private static func read(_ descriptor: Int32, until end: Int) -> (bytes: [UInt8], isWhole: Bool) {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while bytes.count < largestOutput {
      let left = end - now()
      guard left > 0 else { return (bytes, false) }
      var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let ready = poll(&wait, 1, Int32(min(left, 60_000)))
      if ready < 0, errno != EINTR { return (bytes, false) }
      guard ready > 0 else { continue }
      let got = Glibc.read(descriptor, &buffer, buffer.count)
      if got == 0 { return (bytes, true) }
      if got < 0 {
        if errno == EINTR { continue }
        return (bytes, false)
      }
      bytes += buffer[..<got]
    }
    return (bytes, false)
  }

  /// Milliseconds of a clock that nobody sets.
  private static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }

  private static func withStrings<Result>(
    _ texts: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    var pointers: [UnsafeMutablePointer<CChar>?] = texts.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    return body(&pointers)
  }
}

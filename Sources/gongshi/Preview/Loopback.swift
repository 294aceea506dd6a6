import Glibc
import Platform

/// The addresses of this machine that no other machine reaches.
enum Loopback {
  /// 127.0.0.1.
  static func ip4(port: UInt16) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return address
  }

  /// ::1.
  static func ip6(port: UInt16) -> sockaddr_in6 {
    var address = sockaddr_in6()
    address.sin6_family = sa_family_t(AF_INET6)
    address.sin6_port = port.bigEndian
    address.sin6_addr = in6addr_loopback
    return address
  }

  /// `port` if it can be listened on, or any free one for 0.
  ///
  /// The server tells nobody why it could not listen, so it is tried first.
  static func free(_ port: UInt16) throws(FileError) -> UInt16 {
    let place = "127.0.0.1:\(port)"
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { throw FileError(place, errno) }
    defer { close(descriptor) }
    var yes: Int32 = 1
    setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    var address = ip4(port: port)
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let failure = withUnsafeMutablePointer(to: &address) { pointer -> Int32 in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        bind(descriptor, address, size) == 0 && getsockname(descriptor, address, &size) == 0 ? 0 : errno
      }
    }
    guard failure == 0 else { throw FileError(place, failure) }
    // Two sockets may be bound to one address, but not listen on it.
    guard listen(descriptor, 1) == 0 else { throw FileError(place, errno) }
    return UInt16(bigEndian: address.sin_port)
  }
}

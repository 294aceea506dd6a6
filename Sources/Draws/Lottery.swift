import Digest

/// The draw itself (随机抽取算法 gongshi-draw-1): whoever has pool, seed and public number gets the same objects, with nothing
/// more than a program for SHA-256.
///
/// 1. The pool is a file whose SHA-256 is the *pool digest*.
/// 2. The *commitment* is the SHA-256 of three lines: `gongshi-draw-1`, the pool digest, the seed. It is published before the
///    draw, so that neither pool nor seed can be changed afterwards.
/// 3. Each object's *ticket* is the SHA-256 of four lines: seed, public number, pool digest, and the object's code (its name
///    where it has none). The public number is one that nobody could know when the commitment was made, so that the seed
///    could not be chosen for its result.
/// 4. In each class the objects with the smallest tickets are drawn.
///
/// Every line ends with a line feed; digests are 64 lower-case hexadecimal digits.
package enum Lottery {
  /// The name of the algorithm, as it stands in records.
  package static let name = "gongshi-draw-1"

  /// The SHA-256 of a text, as digits.
  package static func digest(_ bytes: some Sequence<UInt8>) -> String {
    Array(bytes).withUnsafeBytes { SHA256Digest(of: $0).hex }
  }

  /// What is fixed before the draw (承诺值).
  package static func commitment(poolDigest: String, seed: String) -> String {
    digest("\(name)\n\(poolDigest)\n\(seed)\n".utf8)
  }

  /// The place of one object in the draw (抽签号).
  package static func ticket(of object: String, seed: String, entropy: String, poolDigest: String) -> String {
    digest("\(seed)\n\(entropy)\n\(poolDigest)\n\(object)\n".utf8)
  }
}

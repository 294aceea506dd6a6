import CXML2

/// What is told of a part's elements while it is read.
protocol XMLVisitor: AnyObject {
  /// An element of the part's own namespace begins.
  func begin(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFlaw)
  /// It ends.
  func end(_ name: XMLName) throws(WorkbookFlaw)
  /// A piece of text within it.
  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookFlaw)
}

/// What a visitor found wrong; the scan knows the part and the line.
enum WorkbookFlaw: Error {
  case malformed(String)
  case tooLarge(ReadingLimits.Measure, limit: Int)
}

/// The local name of an element; it can be matched with a literal in a `switch`.
struct XMLName {
  fileprivate let pointer: UnsafePointer<UInt8>

  static func ~= (pattern: StaticString, name: XMLName) -> Bool {
    var (left, right) = (pattern.utf8Start, name.pointer)
    while left.pointee == right.pointee {
      if left.pointee == 0 { return true }
      (left, right) = (left + 1, right + 1)
    }
    return false
  }
}

/// The attributes of an element; they may not be kept.
struct XMLAttributes {
  // Five pointers each: local name, prefix, namespace, begin and end of the value.
  fileprivate let pointers: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  fileprivate let count: Int

  /// The bytes of the attribute without a namespace that has this name.
  func bytes(_ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
    guard let pointers else { return nil }
    for index in 0..<count {
      let attribute = pointers + index * 5
      guard let local = attribute[0], attribute[1] == nil, name ~= XMLName(pointer: local), let start = attribute[3],
        let end = attribute[4]
      else { continue }
      return UnsafeBufferPointer(start: start, count: end - start)
    }
    return nil
  }

  /// The text of the attribute without a namespace that has this name.
  func text(_ name: StaticString) -> String? { bytes(name).map(XMLAttributes.decoded) }

  /// The text of the attribute with this name in a namespace that ends in `suffix`.
  func text(_ name: StaticString, namespaceSuffix suffix: String) -> String? {
    guard let pointers else { return nil }
    for index in 0..<count {
      let attribute = pointers + index * 5
      if let local = attribute[0], name ~= XMLName(pointer: local), let namespace = attribute[2],
        String(cString: namespace).hasSuffix(suffix), let start = attribute[3], let end = attribute[4]
      {
        return XMLAttributes.decoded(UnsafeBufferPointer(start: start, count: end - start))
      }
    }
    return nil
  }

  /// A whole number.
  func int(_ name: StaticString) -> Int? { bytes(name).flatMap { Int(String(decoding: $0, as: UTF8.self)) } }

  /// `1` or `true`.
  func flag(_ name: StaticString) -> Bool { text(name).map { $0 == "1" || $0 == "true" } ?? false }

  /// libxml2 leaves `&` as `&#38;` in values unless it is told to replace entities, which it shall not.
  private static func decoded(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      result.append(bytes[index])
      index += bytes[index...].starts(with: "&#38;".utf8) ? 5 : 1
    }
    return String(decoding: result, as: UTF8.self)
  }
}

/// Reads a part of a package by libxml2's SAX interface: no tree, no DTD, no entity but the five of XML, no network.
enum XMLScan {
  /// Namespaces of a kind of part: the usual one and that of ISO/IEC 29500 strict.
  static let spreadsheet = [
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main",
  ]
  static let relationships = ["http://schemas.openxmlformats.org/package/2006/relationships"]

  /// Reads `stream`, whose outermost element must be `root` in one of `namespaces`.
  ///
  /// Elements of other namespaces, and `extLst`, are passed over with all that is in them.
  static func read(
    _ stream: PartStream, root: StaticString, in namespaces: [String], _ visitor: any XMLVisitor
  ) throws(WorkbookError) {
    let session = XMLSession(root: root, namespaces: namespaces, visitor: visitor)
    let (unmanagedSession, unmanagedStream) = (Unmanaged.passUnretained(session), Unmanaged.passUnretained(stream))
    var handler = XMLSession.handler
    xmlInitParser()
    let context = xmlCreateIOParserCtxt(
      &handler, unmanagedSession.toOpaque(),
      { context, buffer, count in
        guard let context else { return -1 }
        return Unmanaged<PartStream>.fromOpaque(context).takeUnretainedValue().read(into: buffer, count: count)
      }, nil, unmanagedStream.toOpaque(), XML_CHAR_ENCODING_NONE)
    guard let context else { throw .malformed(part: stream.name, line: 1, reason: "out of memory") }
    defer { xmlFreeParserCtxt(context) }
    session.context = context
    xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue))
    let line = withExtendedLifetime((session, stream)) {
      xmlParseDocument(context)
      return session.lineOfFailure ?? session.line
    }
    if let failure = stream.failure { throw failure }
    switch session.flaw {
    case .tooLarge(let measure, let limit): throw .tooLarge(measure, limit: limit)
    case .malformed(let reason): throw .malformed(part: stream.name, line: line, reason: reason)
    case nil: break
    }
    guard context.pointee.wellFormed == 1 else {
      let error = xmlCtxtGetLastError(context)
      var reason = error?.pointee.message.map { String(cString: $0) } ?? "not well-formed"
      while reason.last?.isNewline == true { reason.removeLast() }
      throw .malformed(part: stream.name, line: Int(error?.pointee.line ?? 1), reason: reason)
    }
    try stream.drain()
  }
}

/// One reading: what libxml2's functions are given.
private final class XMLSession {
  var context: xmlParserCtxtPtr?
  private(set) var flaw: WorkbookFlaw?
  private(set) var lineOfFailure: Int?
  private let root: StaticString
  private let namespaces: [String]
  private let visitor: any XMLVisitor
  /// The namespace of the outermost element; libxml2 keeps each name once, so that pointers can be compared.
  private var namespace: UnsafePointer<UInt8>?
  private var skippedDepth = 0

  init(root: StaticString, namespaces: [String], visitor: any XMLVisitor) {
    self.root = root
    self.namespaces = namespaces
    self.visitor = visitor
  }

  var line: Int { Int(context?.pointee.input?.pointee.line ?? 1) }

  static var handler: xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.serror = { _, _ in }
    handler.internalSubset = { session, _, _, _ in
      XMLSession.of(session)?.attempt { _ throws(WorkbookFlaw) in throw .malformed("a document type declaration") }
    }
    handler.startElementNs = { session, name, _, namespace, _, _, count, _, attributes in
      guard let session = XMLSession.of(session), let name else { return }
      session.begin(name, namespace, XMLAttributes(pointers: attributes, count: Int(count)))
    }
    handler.endElementNs = { session, name, _, _ in
      guard let session = XMLSession.of(session), let name else { return }
      session.end(name)
    }
    handler.characters = { session, bytes, count in
      XMLSession.of(session)?.text(UnsafeBufferPointer(start: bytes, count: Int(count)))
    }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = handler.characters
    return handler
  }

  private static func of(_ pointer: UnsafeMutableRawPointer?) -> XMLSession? {
    pointer.map { Unmanaged<XMLSession>.fromOpaque($0).takeUnretainedValue() }
  }

  private func attempt(_ work: (any XMLVisitor) throws(WorkbookFlaw) -> Void) {
    guard flaw == nil else { return }
    do { try work(visitor) } catch {
      flaw = error
      lineOfFailure = line
      xmlStopParser(context)
    }
  }

  private func begin(_ name: UnsafePointer<UInt8>, _ uri: UnsafePointer<UInt8>?, _ attributes: XMLAttributes) {
    if skippedDepth > 0 {
      skippedDepth += 1
    } else if namespace == nil {
      let uriText = uri.map { String(cString: $0) } ?? ""
      guard root ~= XMLName(pointer: name), namespaces.contains(uriText) else {
        let found = String(cString: name)
        return attempt { _ throws(WorkbookFlaw) in throw .malformed("`\(found)` is not `\(root)` of a workbook") }
      }
      namespace = uri
      attempt { visitor throws(WorkbookFlaw) in try visitor.begin(XMLName(pointer: name), attributes) }
    } else if uri != namespace || "extLst" ~= XMLName(pointer: name) {
      skippedDepth = 1
    } else {
      attempt { visitor throws(WorkbookFlaw) in try visitor.begin(XMLName(pointer: name), attributes) }
    }
  }

  private func end(_ name: UnsafePointer<UInt8>) {
    if skippedDepth > 0 {
      skippedDepth -= 1
    } else {
      attempt { visitor throws(WorkbookFlaw) in try visitor.end(XMLName(pointer: name)) }
    }
  }

  private func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if skippedDepth == 0 { attempt { visitor throws(WorkbookFlaw) in try visitor.text(bytes) } }
  }
}

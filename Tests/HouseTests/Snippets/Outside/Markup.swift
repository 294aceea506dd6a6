import Markup

/// A type of the author's own.
struct Point {
  var x = 1
}

func literals(text: String, number: Double, missing: String?, pieces: [String]) -> [HTML] {
  let part: HTML = "<b>\(text)</b>"
  let optional: HTML? = nil
  let list: HTML = "<p>\(text)\(text[...])\(12)\(part)\(optional)\([part, part])</p>"
  let listed: HTML = "<ul>\(pieces.map { "<li>\($0)</li>" as HTML })</ul>"
  let double: HTML = "<p>\(number)</p>"  // expect: no exact matches
  let maybe: HTML = "<p>\(missing)</p>"  // expect: no exact matches
  let other: HTML = "<p>\(Point())</p>"  // expect: no exact matches
  let array: HTML = "<p>\(pieces)</p>"  // expect: [String]
  let character: HTML = "<p>\(Character("x"))</p>"  // expect: no exact matches
  let flag: HTML = "<p>\(true)</p>"  // expect: no exact matches
  let raw: HTML = text  // expect: 'String'
  let literal = HTML(stringLiteral: text)  // expect: 'StaticString'
  let sum: HTML = "<p>" + text  // expect: String
  let stored = HTML(storage: Array(text.utf8))  // expect: storage
  return [list, listed]
}

func links(text: String, link: Link) -> HTML {
  let checked: HTML? = Link(checking: text).map { "<a\(href: $0)>\(text)</a>" }
  let known: HTML = "<a\(href: link)><img\(src: link)></a>"
  let href: HTML = "<a\(href: text)>x</a>"  // expect: 'Link'
  let src: HTML = "<img\(src: text)>"  // expect: 'Link'
  let address: HTML = "<meta content=\"\(address: text)\">"  // expect: 'Link'
  let optional: HTML = "<a\(href: Link(checking: text))>x</a>"  // expect: optional type 'Link?'
  let bare: HTML = "<a href=\"\(link)\">x</a>"  // expect: no exact matches
  let made = Link(text: text)  // expect: no exact matches
  return "\(checked)\(known)"
}

func languages(page: HTML, drawing: SVG, feed: XML) -> XML {
  let figure: HTML = "<figure>\(drawing)</figure>"
  let content: XML = "<content>\(escaped: page)</content>"
  let wrong: XML = "<content>\(page)</content>"  // expect: no exact matches
  let mixed: HTML = "<div>\(feed)</div>"  // expect: no exact matches
  let script: HTML = "<p>\(escaped: page)</p>"  // expect: escaped
  return figure.isEmpty ? feed : content
}

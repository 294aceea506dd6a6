import Disclosure
import Register

// Nothing that is shown can be made outside of Disclosure, so nothing is shown that did not pass through it.
func made(text: String, item: PublicCase, day: Day) -> String {
  let unit = PublicUnit(name: text, role: .lead)  // expect: inaccessible
  let make = PublicCase.init  // expect: inaccessible
  let words = PublicText(markdown: text, file: text, line: 1)  // expect: inaccessible
  let link = NamedLink(text)  // expect: inaccessible
  let facet = Facet(slug: text, name: text)  // expect: inaccessible
  let event = PublicEvent(date: day, status: .effective)  // expect: inaccessible
  var copy = item
  copy.title = text  // expect: 'title' is a 'let' constant
  let site = Disclosure.publish  // expect: Disclosure
  return item.title
}

/// The cases of a register, in their order.
///
/// Each record stands in a place of its own, so that a copy of the list, or of a register that differs in one case,
/// shares all records that are the same: a record is large, and an office may have tens of thousands.
package struct CaseRecords: Sendable {
  /// A record that lists can share.
  package final class Entry: Sendable {
    fileprivate let item: Case

    package init(_ item: Case) { self.item = item }
  }

  private var entries: [Entry]

  /// A list of records that were put in their places where they were read.
  package init(_ entries: [Entry]) { self.entries = entries }

  /// Puts the records in another order, without moving them.
  package mutating func sort(by areInIncreasingOrder: (Case, Case) -> Bool) {
    entries.sort { areInIncreasingOrder($0.item, $1.item) }
  }
}

extension CaseRecords: RandomAccessCollection, MutableCollection, RangeReplaceableCollection, ExpressibleByArrayLiteral
{
  package init() { entries = [] }

  package init(arrayLiteral elements: Case...) { entries = elements.map(Entry.init) }

  package var startIndex: Int { 0 }
  package var endIndex: Int { entries.count }

  package subscript(position: Int) -> Case {
    // Lends the record: whoever wants one field of it copies no more than that.
    _read { yield entries[position].item }
    set { entries[position] = Entry(newValue) }
  }

  package mutating func replaceSubrange(_ range: Range<Int>, with elements: some Collection<Case>) {
    entries.replaceSubrange(range, with: elements.map(Entry.init))
  }
}

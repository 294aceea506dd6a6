import Diagnostics
import Register

extension Loader {
  /// `rectifications/<id>.yml` with the table of its items beside it.
  mutating func loadLedgers() async {
    let (files, tables, root, context) = (tree.ledgers, tree.ledgerTables, root, context)
    var ledgers = await readAll(files) { index, source, reading in
      ContentReader.record(source, LedgerContract.schema, reading) { record, reading -> Ledger? in
        var ledger = LedgerContract.read(record, reading)
        let stages = ledger?.stages ?? []
        guard let path = tables[files[index]] else {
          let name = files[index].split(separator: "/").last.map { "\($0.dropLast(".yml".count)).csv" } ?? ""
          reading.report(
            .error(
              .unknownReference(name, kind: Term("file", "文件"), suggestion: nil),
              at: Place(reading.file, line: record.node.line, column: 1)))
          return ledger
        }
        // Without the names of its columns a table cannot be read.
        guard ledger != nil else { return nil }
        ledger?.items = Loader.attached(path, root, context, reading) { source, reading in
          LedgerItemContract.read(source, reading, stages: stages)
        }
        if let ledger { LedgerContract.checkCounts(ledger, record, reading) }
        return ledger
      }
    }
    ledgers.sort { $0.id < $1.id }
    for ledger in ledgers {
      declare(ledger.id, Term("ledger", "整改台账"), ledger.origin)
      diagnostics += Loader.nameProblem(ledger.id, ledger.origin, suffix: ".yml")
    }
    let known = Set(files)
    for (owner, path) in tables where !known.contains(owner) {
      diagnostics.append(
        .error(
          .unknownReference(owner, kind: Term("file", "文件"), suggestion: nil), at: Place(path)))
    }
    register.ledgers = ledgers
  }

  /// `indicators/<id>.yml`.
  mutating func loadIndicators() async {
    let sets = await readAll(tree.indicators) { _, source, reading in
      ContentReader.record(source, IndicatorSetContract.schema, reading, IndicatorSetContract.read)
    }
    for set in sets {
      declare(set.id, Term("indicators", "指标"), set.origin)
      diagnostics += Loader.nameProblem(set.id, set.origin, suffix: ".yml")
    }
    register.indicators = sets
  }
}

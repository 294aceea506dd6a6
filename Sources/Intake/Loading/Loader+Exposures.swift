import Diagnostics
import Register

extension Loader {
  /// `exposures/<year>-w<ww>.md`: after the cases, which say which weeks name them.
  mutating func loadExposures() async {
    guard !tree.exposures.isEmpty else { return }
    let (files, pictures) = (tree.exposures, tree.exposureFiles)
    let weeks = exposedWeeks()
    register.exposures = await readAll(files) { index, source, reading in
      let name = files[index].split(separator: "/").last.map { String($0.dropLast(".md".count)) } ?? ""
      guard let week = Week(slug: name),
        let (front, record) = Loader.frontMatter(source, ExposureContract.schema, reading)
      else { return nil }
      var notice = ExposureContract.read(record, reading, week: week)
      notice.body = front.body
      notice.bodyLine = front.bodyLine
      for image in notice.images where !pictures.contains(image.path) {
        let problem = Problem.unknownReference(image.file, kind: Term("file", "文件"), suggestion: nil)
        reading.report(.error(problem, at: record.place(of: ExposureContract.images)))
      }
      for id in notice.order where weeks[id]?.contains(week) == false {
        let expected = Term(
          "a case that names \(week) in `expose`", "曝光周（expose）写明 \(week) 的案件")
        reading.report(.error(.wrongValue(id, expected: expected), at: record.place(of: ExposureContract.order)))
      }
      return notice
    }
  }

  private func exposedWeeks() -> [String: [Week]] {
    Dictionary(register.cases.indices.lazy.map { (register.cases[$0].id, register.cases[$0].expose) }) { first, _ in
      first
    }
  }
}

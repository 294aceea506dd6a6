import Disclosure
import Markup
import Register

extension Frame {
  /// How a draw can be repeated with nothing but a program for SHA-256.
  func drawProof(_ proof: DrawProof?) -> HTML {
    guard let proof else { return "" }
    var facts = Facts()
    facts.add("名录库摘要", code(proof.poolDigest))
    facts.add("承诺值", code(proof.commitment))
    facts.add("公开随机数", text: proof.entropy)
    facts.add("种子", proof.seed.map(code))
    let words: HTML = """
      <p>抽取前冻结名录库并公开承诺值：承诺值是“gongshi-draw-1”、名录库摘要、种子三行文字的 SHA-256。每个对象的抽签号是种子、公开随机数、名录库摘要、对象的统一社会信用代码四行文字的 SHA-256，各类别中抽签号最小的对象被抽中。每行以换行符结尾。</p>

      """
    return Component.section("抽取复核", facts.list() + words)
  }

  /// What was fixed before draws whose objects are still secret.
  func commitments(_ list: [DrawProof]) -> HTML {
    let rows: [[HTML]] = list.map { proof in
      ["\(proof.task)", code(proof.poolDigest), code(proof.commitment), Component.text(proof.entropy) ?? "—"]
    }
    guard !rows.isEmpty else { return "" }
    return Component.section(
      "抽取承诺",
      Component.table(
        "抽取承诺", [TableColumn("任务"), TableColumn("名录库摘要"), TableColumn("承诺值"), TableColumn("公开随机数")], rows))
  }

  private func code(_ text: String) -> HTML { "<code class=\"digest\">\(text)</code>" }
}

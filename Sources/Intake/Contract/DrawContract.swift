import Diagnostics
import Register

/// How a task's objects were drawn: in a provincial system, or by `gongshi draw`, which anyone can repeat.
enum DrawContract {
  static let date = Field("date", "日期", .day)
  static let method = Field("method", "方法", .text)
  static let platform = Field("platform", "平台", .text)
  static let reference = Field("ref", "平台编号", .text, "the number of the draw on the platform", "平台上的抽取编号")
  static let poolDigest = Field(
    "pool_sha256", "名录库摘要", .digest, "the SHA-256 of the frozen pool", "冻结的名录库文件的 SHA-256")
  static let commitment = Field(
    "commitment", "承诺值", .text,
    "a digest fixed before the draw", "抽取前固定的摘要值")
  static let entropy = Field(
    "entropy", "公开随机数", .text, "a number that nobody could know when the commitment was made, such as of a lottery",
    "作出承诺时任何人都无法预知的数，如承诺之后开奖的彩票号码")
  static let seed = Field(
    "seed", "种子", .text, "the secret of the commitment; made known after the window", "承诺值所含的秘密，检查时段结束后公开")
  static let schema = Schema(
    "a draw", "抽取", [date, method, platform, reference, poolDigest, commitment, entropy, seed])

  static func read(_ record: Record, _: Reading) -> Draw? {
    var draw = Draw(
      date: record[date], method: record[method], platform: record[platform], reference: record[reference],
      commitment: record[commitment], seed: record[seed])
    draw.poolDigest = record[poolDigest]
    draw.entropy = record[entropy]
    return draw
  }
}

/// How many objects of a class are drawn.
enum QuotaContract {
  static let objectClass = Field(
    "class", "监管类别", ValueType<ObjectClass>.choice("class", "监管类别"), "left out for all objects", "不填为全部对象")
  static let value = Field("value", "数量", .amount, required: true, example: "10%", "a share or a number", "比例或家数")
  static let schema = Schema("a quota", "抽取比例", [objectClass, value])

  static func read(_ record: Record, _ reading: Reading) -> DrawQuota? {
    let objectClass = record[objectClass]
    guard let amount = record[value], let node = record.node(of: value) else { return nil }
    let quota = DrawQuota(objectClass: objectClass, value: amount)
    guard quota.required(of: 1) != nil else {
      reading.report(.wrongValue(amount.description, expected: Term("a share or a number", "比例或家数")), at: node)
      return nil
    }
    return quota
  }
}

extension ValueType<String> {
  /// 64 hexadecimal digits.
  static let digest = ValueType.scalar(
    "a SHA-256 (64 digits)", "SHA-256（64 位）", pattern: "^[0-9a-f]{64}$",
    example: String(repeating: "0", count: 64)
  ) { text in
    text.utf8.count == 64 && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
      ? text : nil
  }
}

extension Yuan {
  /// As newspapers and notices write it: `12万元`, `3.5万元`, `8000元`; whole thousands above ten thousand in 万.
  public var brief: String {
    let yuan = fen / 100
    guard fen % 100 == 0 else { return "\(self)元" }
    guard yuan >= 10_000, yuan % 100 == 0 else { return "\(yuan)元" }
    let (whole, rest) = (yuan / 10_000, yuan % 10_000 / 100)
    if rest == 0 { return "\(whole)万元" }
    return rest % 10 == 0 ? "\(whole).\(rest / 10)万元" : "\(whole).\(padded(rest, 2))万元"
  }
}

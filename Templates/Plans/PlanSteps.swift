import Disclosure
import Markup
import Register

extension Frame {
  /// Steps, requirements, measures and clauses of an item, each with what belongs to it.
  func planSteps(_ steps: [PublicPlanItem], in plan: PublicPlan) -> HTML {
    if steps.isEmpty { return "" }
    let lines: [HTML] = steps.map { step($0, plan) }
    return "<ul class=\"steps\">\n\(lines)</ul>\n"
  }

  private func step(_ step: PublicPlanItem, _ plan: PublicPlan) -> HTML {
    let anchor: HTML? = step.id.map { " id=\"step-\($0)\"" }
    let number: HTML? = step.number.map { "<b>\($0)</b> " }
    let kind: HTML? = step.kind.map { "\(Component.chip($0.chinese, .plain)) " }
    let state: HTML? = step.state.map { " \(Component.state($0))" }
    return """
      <li\(anchor)><p>\(kind)\(number)\(stepWords(step))\(state)</p>
      \(stepFacts(step, plan))\(targets(step.targets))\(stepTimeline(step))\(conflicts(step.conflicts, of: step, plan))\(printed(step.printed))\(PlanWords.notes(step.notes))\(planSteps(step.steps, in: plan))</li>

      """
  }

  private func stepWords(_ step: PublicPlanItem) -> HTML {
    guard let title = step.title else { return Component.text(step.text) ?? "" }
    let text: HTML? = step.text.map { "<br>\($0)" }
    return "<strong>\(title)</strong>\(text)"
  }

  private func stepFacts(_ step: PublicPlanItem, _ plan: PublicPlan) -> HTML {
    let times: [(String, HTML?)] = [
      ("完成时限", PlanWords.timeList(step.due)),
      ("时间安排", PlanWords.timeList(step.schedule)),
      ("考评节点", "\(PlanWords.nodes(step.nodes, year: plan.year))"),
    ]
    let units: [(String, HTML?)] = step.unitsByRole.map { ($0.role.chinese, "\($0.names)") }
    let related = step.related.map { link($0) }
    let others: [(String, HTML?)] = [
      ("基数", Component.text(step.population)),
      ("对象", Component.list(step.objects)),
      ("类型", Component.text(step.type?.chinese)),
      ("公开属性", Component.text(step.visibility?.chinese)),
      ("相关条目", related.joined(by: "、")),
      ("存疑", PlanWords.flagLinks(step.flags, in: plan)),
    ]
    return Component.facts(times + units + others)
  }

  private func stepTimeline(_ step: PublicPlanItem) -> HTML {
    let lines: [HTML] = step.progress.map { progressLine($0) }
    return lines.isEmpty ? "" : "<ol class=\"timeline\">\n\(lines)</ol>\n"
  }
}

public import Disclosure
public import Markup

extension Frame {
  public func planIndex(_ plans: [PublicPlan]) -> HTML { "" }
  public func plan(_ plan: PublicPlan) -> HTML { "" }
  public func planItem(_ item: PublicPlanItem, in plan: PublicPlan) -> HTML { "" }
}

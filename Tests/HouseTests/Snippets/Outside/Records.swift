import Disclosure
import Register

// What a template may know: public values, and the nouns of the field.
func shown(item: PublicCase, on day: Day, site: PublicSite) -> String {
  let fine = Yuan(fen: 120_000).chinese
  return "\(item.title) \(item.party?.name ?? "") \(day.chinese) \(fine) \(site.cases.count)"
}

func records(
  item: Case,  // expect: 'Case'
  officer: Officer,  // expect: 'Officer'
  party: Party,  // expect: 'Party'
  enterprise: Enterprise,  // expect: 'Enterprise'
  task: InspectionTask,  // expect: 'InspectionTask'
  plan: Plan,  // expect: 'Plan'
  policy: DisclosurePolicy,  // expect: 'DisclosurePolicy'
  site: Site  // expect: 'Site'
) {}

func number(text: String, amount: Double) -> Decimal? {
  let exact = Decimal(amount)  // expect: Double
  return Decimal(text)
}

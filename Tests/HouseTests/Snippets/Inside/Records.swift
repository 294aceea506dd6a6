import Register

// The same names inside the package, where Intake and Disclosure stand.
func records(
  item: Case, officer: Officer, party: Party, enterprise: Enterprise, task: InspectionTask, plan: Plan,
  policy: DisclosurePolicy, site: Site
) {}

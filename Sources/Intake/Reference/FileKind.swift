import Diagnostics

/// A kind of file below `Content/`, as an author knows it.
struct FileKind: Sendable {
  /// How the keys of a schema stand in the file.
  enum Form: Sendable {
    /// A YAML file that is one map.
    case map(Schema)
    /// A YAML file that is a list of maps.
    case list(Schema)
    /// A YAML file that is a map from years to maps.
    case years(Schema)
    /// A table: the first row names the columns.
    case table(Schema)
    /// A Markdown file with front matter.
    case frontMatter(Schema)
    /// Any file.
    case untouched
  }

  /// The path below `Content/`, with `<id>` and `<year>` for what varies.
  let path: String
  let title: Term
  let purpose: Term
  let form: Form
  /// The name of the JSON Schema for editors, for the files that editors check.
  var editorName: String?

  /// The keys of the file; `nil` for files that are copied.
  var schema: Schema? {
    switch form {
    case .map(let schema), .list(let schema), .years(let schema), .table(let schema), .frontMatter(let schema): schema
    case .untouched: nil
    }
  }

  /// The form in words.
  var formName: Term {
    switch form {
    case .map: Term("YAML, one map", "YAML，一个键值表")
    case .list: Term("YAML, a list of maps", "YAML，键值表的列表")
    case .years: Term("YAML, a map from years to maps", "YAML，以年份为键的键值表")
    case .table: Term("CSV, the first row names the columns", "CSV，首行为列名")
    case .frontMatter:
      Term("Markdown with front matter (YAML between two lines `---`)", "Markdown，开头两行 `---` 之间为 YAML 元数据")
    case .untouched: Term("any file", "任意文件")
    }
  }
}

extension FileKind {
  /// All of them, in the order of the reference page.
  static let all: [FileKind] = [site] + registry + records + [duties] + ledgers + rest

  private static let site = FileKind(
    path: "site.yml", title: Term("The site", "站点"),
    purpose: Term(
      "Who publishes, the identifiers of the website, and what is shown for how long.", "谁来公开、网站有哪些标识、公开什么、公开多久。"),
    form: .map(SiteContract.schema), editorName: "site")

  private static let registry: [FileKind] = [
    FileKind(
      path: "registry/authorities.yml", title: Term("Authorities", "机构"),
      purpose: Term(
        "Agencies and their sections, the names that documents use for them, and where to appeal.",
        "机关及其内设机构、文件中的各种称呼、复议机关和管辖法院。"),
      form: .list(AuthorityContract.schema), editorName: "authorities"),
    FileKind(
      path: "registry/regions.yml", title: Term("Regions", "区域"),
      purpose: Term("Districts and zones.", "行政区和开发区。"), form: .list(RegionContract.schema), editorName: "regions"),
    FileKind(
      path: "registry/laws.yml", title: Term("Laws", "法律法规"),
      purpose: Term("Laws with the days on which they are in force.", "法律法规及其施行、废止日期。"),
      form: .list(LawContract.schema), editorName: "laws"),
    FileKind(
      path: "registry/items.yml", title: Term("Inspection items", "抽查事项清单"),
      purpose: Term("What random inspections look at, on which basis, how often at most.", "随机抽查查什么、依据什么、每年至多几次。"),
      form: .list(ItemContract.schema), editorName: "items"),
    FileKind(
      path: "registry/holidays.yml", title: Term("Holidays", "放假安排"),
      purpose: Term(
        "The yearly holiday notice, from which working days are counted. In a year that is missing, weekends alone are days off.",
        "年度放假通知，用来计算工作日。未列入的年度只按周末计算。"),
      form: .years(HolidaysContract.schema), editorName: "holidays"),
    FileKind(
      path: "registry/enterprises.csv", title: Term("Enterprises", "检查对象名录库"),
      purpose: Term("The objects of inspection. Never published as a list.", "随机抽查的对象。名录本身不公开。"),
      form: .table(EnterpriseContract.schema)),
    FileKind(
      path: "registry/officers.csv", title: Term("Officers", "执法人员名录库"),
      purpose: Term(
        "The officers who inspect; the site counts them. A column with identity numbers is an error.",
        "执法检查人员，网站只公布人数。出现身份证号码列即报错。"),
      form: .table(OfficerContract.schema)),
    FileKind(
      path: "registry/positive-list.csv", title: Term("Positive list", "正面清单"),
      purpose: Term("Enterprises that are inspected less, with the days in and out.", "减少现场检查的企业及列入、移出日期。"),
      form: .table(PositiveListContract.schema)),
    FileKind(
      path: "registry/filings.csv", title: Term("Filings", "报备记录"),
      purpose: Term("Which unit filed its plan, for which period, on which day.", "哪个单位在哪天报备了哪一期的计划。"),
      form: .table(FilingContract.schema)),
  ]

  private static let duties = FileKind(
    path: "duties.yml", title: Term("Duties", "履责清单"),
    purpose: Term(
      "What must be published or done, how often, by when. `gongshi duties` tells period by period what was met, late or "
        + "missing; those with `public: true` stand on the page `/duties/`, with the limit and the day of publication.",
      "必须公开、必须完成的事项、周期和期限。`gongshi duties` 逐期列出已履行、逾期和未履行的事项；写明 `public: true` 的列入公开页 `/duties/`，只写期限和公开日期。"),
    form: .list(DutyContract.schema), editorName: "duties")

  private static let records: [FileKind] = [
    FileKind(
      path: "plans/<id>.yml", title: Term("Plans", "计划"),
      purpose: Term(
        "Annual plans, key-project lists, task breakdowns and work points, one file each.",
        "年度计划、重点项目清单、任务分解表、工作要点，一份一个文件。"),
      form: .map(PlanContract.schema), editorName: "plan"),
    FileKind(
      path: "inspections/<year>/<id>.yml", title: Term("Inspection tasks", "抽查任务"),
      purpose: Term("One draw of “two random, one public” inspections.", "一次“双随机、一公开”抽查。"),
      form: .map(TaskContract.schema), editorName: "task"),
    FileKind(
      path: "inspections/<year>/<id>.csv", title: Term("Inspection results", "检查结果"),
      purpose: Term(
        "The results of the task beside it, one row for each object and item.", "同名任务的检查结果，每个对象每个事项一行。"),
      form: .table(ResultContract.schema)),
    FileKind(
      path: "inspections/<year>/<id>-pool.csv", title: Term("Pools", "抽查名单"),
      purpose: Term(
        "What the task was drawn from; the number of rows must equal `pool`. Never published before the window ends.",
        "抽取时的名单，行数须等于 `pool`。检查时段结束前不公开。"),
      form: .table(PoolContract.schema)),
    FileKind(
      path: "cases/<year>/<id>.md", title: Term("Cases", "案件"),
      purpose: Term(
        "One case: the facts as front matter, the words below. Attachments stand in the folder `cases/<year>/<id>/`.",
        "一案一文件：事实写在元数据里，正文写在下面。附件放在 `cases/<年>/<编号>/`。"),
      form: .frontMatter(CaseContract.schema), editorName: "case"),
    FileKind(
      path: "exposures/<year>-w<ww>.md", title: Term("Exposure notices", "曝光台"),
      purpose: Term(
        "The office's words for a week's notice, and where it was copied to; optional, as a notice exists when cases name the "
          + "week in `expose`. Pictures stand in the folder `exposures/<year>-w<ww>/`. `gongshi new exposure` drafts it.",
        "一周曝光台的文字和站外发布处。可以没有：案件的 `expose` 写明该周，该周就有曝光台。图片放在 `exposures/<年>-w<周>/`。"
          + "用 `gongshi new exposure` 起草。"),
      form: .frontMatter(ExposureContract.schema), editorName: "exposure"),
    FileKind(
      path: "briefings/*.md", title: Term("Briefings", "简报"),
      purpose: Term(
        "Quarterly briefings (`2026-q3.md`), monthly bulletins (`2026-06.md`), texts for the press (`2026-q3-release.md`) and "
          + "those for the office alone (`2026-q3-internal.md`). `gongshi new briefing` drafts them.",
        "季度简报（`2026-q3.md`）、月度通报（`2026-06.md`）、新闻发布稿（`2026-q3-release.md`）和只供内部的简报（`2026-q3-internal.md`）。"
          + "用 `gongshi new briefing` 起草。"),
      form: .frontMatter(BriefingContract.schema), editorName: "briefing"),
    FileKind(
      path: "cases/<year>.csv", title: Term("Tables of cases", "案件表"),
      purpose: Term(
        "Many cases, one a row, each equal to the front matter of a case.", "一行一案，与案件文件的元数据等同，适合成批录入。"),
      form: .table(CaseTableContract.schema)),
  ]

  private static let ledgers: [FileKind] = [
    FileKind(
      path: "rectifications/<id>.yml", title: Term("Ledgers", "整改台账"),
      purpose: Term(
        "What is cleared item by item: outfalls, listed enterprises, feedback of inspectors.",
        "逐项销号的整改事项：入河排污口、挂牌督办、督察反馈问题等。"),
      form: .map(LedgerContract.schema), editorName: "ledger"),
    FileKind(
      path: "rectifications/<id>.csv", title: Term("Ledger items", "台账条目"),
      purpose: Term(
        "The items of the ledger beside it, one row each, with the days of their stages.", "同名台账的条目，每项一行，含各阶段日期。"),
      form: .table(LedgerItemContract.schema)),
    FileKind(
      path: "indicators/<id>.yml", title: Term("Indicators", "指标"),
      purpose: Term(
        "Values to reach in a year, and the values of its months, quarters or weeks.", "年度目标值和各月、各季度等期间的实际数值。"),
      form: .map(IndicatorSetContract.schema), editorName: "indicators"),
    FileKind(
      path: "statistics/<year>.csv", title: Term("Statistics", "统计数值"),
      purpose: Term(
        "Figures of earlier years and of others. With the folder, the site counts the five measures from cases too.",
        "往年和其他单位的统计数值。有此文件夹，网站才汇总五类案件并发布统计页；一年一个文件，可以只有表头。"),
      form: .table(StatisticsContract.schema)),
    FileKind(
      path: "submissions/<year>.csv", title: Term("Submissions", "信息报送"),
      purpose: Term(
        "What units handed in for publication, and who adopted it.", "各单位报送的信息和采用情况，一行一条。"),
      form: .table(SubmissionContract.schema)),
  ]

  private static let rest: [FileKind] = [
    FileKind(
      path: "pages/**/*.md", title: Term("Pages", "页面"),
      purpose: Term(
        "Anything else: about the site, how to report, appeals, credit repair. The path is the address.",
        "其他页面：关于本站、举报方式、救济途径、信用修复等。路径就是网址。"),
      form: .frontMatter(PageContract.schema), editorName: "page"),
    FileKind(
      path: "record/<year>.csv", title: Term("The record", "公示记录"),
      purpose: Term(
        "What the site must remember: first publications with their index numbers, corrections with their reasons. Written by "
          + "`gongshi record`, never by hand.",
        "网站必须记住的事项：首次公示及索引号、更正及理由。由 `gongshi record` 写入，不手工填写。"),
      form: .table(LogbookContract.schema)),
    FileKind(
      path: "archive/<period>/", title: Term("The archive", "归档"),
      purpose: Term(
        "Frozen briefings, each a bag (RFC 8493) that every build verifies. Written by `gongshi archive`, never by hand.",
        "冻结的简报，每期一个归档包（RFC 8493），每次生成网站都校验。由 `gongshi archive` 写入，不手工改动。"),
      form: .untouched),
    FileKind(
      path: "static/", title: Term("Files", "静态文件"),
      purpose: Term("Copied to the site untouched.", "原样复制到网站。"), form: .untouched),
  ]
}

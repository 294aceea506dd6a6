import Markup

/// The look of a printed briefing: the measures of GB/T 9704-2012 (公文格式), with named fallbacks for its typefaces.
enum PrintStyle {
  /// A4 with 37 mm above and 28 mm to the left; 22 lines of 28 characters of 三号 (16 pt) on a page.
  static let sheet: HTML = """
    @page { size: A4; margin: 37mm 26mm 35mm 28mm; }
    @page :right { @bottom-right { content: "— " counter(page) " —"; margin-right: 4mm; font: 14pt SimSun, "Noto Serif CJK SC", serif; } }
    @page :left { @bottom-left { content: "— " counter(page) " —"; margin-left: 4mm; font: 14pt SimSun, "Noto Serif CJK SC", serif; } }
    body { margin: 0; font: 16pt/28.95pt FangSong, FangSong_GB2312, STFangsong, "Noto Serif CJK SC", serif; color: #000; }
    p { margin: 0; text-indent: 2em; text-align: justify; orphans: 2; widows: 2; }
    a { color: inherit; text-decoration: none; }
    header { margin-bottom: 12mm; border-bottom: 1.2mm solid #d00; text-align: center; }
    header p { text-indent: 0; text-align: center; }
    .sample { font-size: 10.5pt; line-height: 14pt; text-indent: 0; text-align: right; }
    .name { padding: 6mm 0 5mm; color: #d00; font: 700 34pt/44pt FZXiaoBiaoSong-B05S, "Noto Serif CJK SC", serif; letter-spacing: .08em; }
    .line { display: flex; justify-content: space-between; margin-bottom: 1.5mm; font-size: 14pt; line-height: 24pt; }
    h1 { margin: 0 0 8mm; font: 700 22pt/34pt FZXiaoBiaoSong-B05S, "Noto Serif CJK SC", serif; text-align: center; }
    h2, h3, h4 { margin: 0; text-indent: 2em; font-weight: 400; font-size: 16pt; line-height: 28.95pt; break-after: avoid; }
    h2 { font-family: SimHei, "Noto Sans CJK SC", sans-serif; }
    h3 { font-family: KaiTi, KaiTi_GB2312, STKaiti, "Noto Serif CJK SC", serif; }
    ol, ul { margin: 0; padding: 0; list-style: none; counter-reset: item; }
    li { text-indent: 2em; text-align: justify; }
    ol > li::before { content: counter(item) ". "; counter-increment: item; }
    small { font-size: 12pt; }
    p:has(> small) { margin-bottom: 4mm; line-height: 18pt; text-indent: 0; }
    table { width: 100%; margin: 2mm 0 5mm; border-collapse: collapse; font-size: 12pt; line-height: 17pt; text-indent: 0; }
    caption, figcaption { padding-bottom: 1.5mm; font: 14pt/20pt SimHei, "Noto Sans CJK SC", sans-serif; text-align: center; break-after: avoid; }
    figcaption b { font-weight: 400; }
    th, td { padding: .8mm 1.2mm; border: .2mm solid #000; text-align: left; vertical-align: middle; }
    th { font-weight: 400; font-family: SimHei, "Noto Sans CJK SC", sans-serif; text-align: center; }
    td.num { text-align: right; font-variant-numeric: tabular-nums; }
    td b { font-weight: 700; }
    td:last-child, td:first-child { min-width: 3.3em; }
    tr { break-inside: avoid; }
    table:has(th:nth-child(7)) { font-size: 10.5pt; line-height: 15pt; }
    table:has(tr + tr > th:nth-child(7)) { font-size: 9pt; line-height: 13pt; }
    figure { margin: 2mm 0 4mm; text-indent: 0; text-align: center; break-inside: avoid; }
    svg { width: 120mm; height: auto; font-family: "Noto Sans CJK SC", sans-serif; }
    svg .bar { fill: #444; }
    svg .grid { stroke: #bbb; fill: none; }
    footer { margin-top: 10mm; border: solid #000; border-width: .35mm 0; font-size: 14pt; line-height: 24pt; break-inside: avoid; }
    footer p { padding-left: 3em; text-indent: -2em; }

    """
}

// Made by scripts/embed-assets from the files beside it.
// swift-format-ignore-file

/// Style and script that every site carries.
public enum Assets {
/// The built-in style sheet, `assets/site.css`.
public static let styleSheet: StaticString = #"""
:root{color-scheme:light;--accent:#0b5b56;--accent-ink:#fff;--tint:#eaf2f1;--link:var(--accent);--visited:#4f3f7a;--page:#fff;--ink:#19211f;--soft:#52605d;--rule:#d3dbd9;--edge:#76847f;--pale:#f4f7f6;--good:#17653a;--good-tint:#e6f3ea;--busy:#1c4f8c;--busy-tint:#e7effa;--alert:#b3211b;--alert-tint:#fcebe9;--warn:#7a4b00;--warn-tint:#fdf4dc;--focus:#0a3f8f;--gutter:clamp(1rem, 3vw, 1.75rem);--sans:"PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "WenQuanYi Micro Hei", system-ui, sans-serif;--song:"Songti SC", SimSun, "Noto Serif CJK SC", "Source Han Serif SC", serif}
@supports (color: color-mix(in srgb, red, blue)){:root{--tint:color-mix(in srgb, var(--accent) 8%, #fff)}
}
*, ::before, ::after{box-sizing:border-box}
html{font-size:106.25%;-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:4rem}
body{margin:0;background:var(--page);color:var(--ink);font-family:var(--sans);line-height:1.7;font-variant-numeric:tabular-nums;overflow-wrap:anywhere;text-autospace:normal}
[hidden]{display:none !important}
h1, h2, h3, h4{margin:0;font-weight:650;line-height:1.4;text-wrap:balance}
h1{font-size:clamp(1.5rem, 1.1rem + 1.8vw, 2.1rem);letter-spacing:.01em}
h2{font-size:1.3rem}
h3{font-size:1.08rem}
h4{font-size:1rem}
p, ul, ol, dl, figure, blockquote, pre{margin:0 0 1rem}
ul, ol{padding-left:1.4em}
li + li{margin-top:.25rem}
dd{margin:0}
img, svg{max-width:100%;height:auto}
small{font-size:.85em}
time{white-space:nowrap}
hr{border:0;border-top:1px solid var(--rule);margin:2rem 0}
a{color:var(--link);text-underline-offset:.2em;text-decoration-thickness:1px}
a:visited{color:var(--visited)}
a:hover{text-decoration-thickness:3px}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px;border-radius:2px}
main:focus{outline:none}
.wrap, main{max-width:calc(72rem + 2 * var(--gutter));margin-inline:auto;padding-inline:var(--gutter)}
main{min-height:55vh;padding-bottom:3.5rem}
main .wrap{max-width:none;padding-inline:0}
main p, main > ul, main > ol, section > ul, section > ol{max-width:44rem}
section{margin-top:2.5rem}
section > h2{margin-bottom:.9rem;padding-top:.7rem;border-top:2px solid var(--accent)}
section section{margin-top:1.75rem}
section > h3{margin:1.5rem 0 .6rem}
section > :last-child{margin-bottom:0}
.skip{position:absolute;left:-999rem;padding:.7rem 1.2rem;background:var(--accent);color:var(--accent-ink) !important;z-index:9}
.skip:focus{left:var(--gutter);top:.5rem}
.sample{margin:0;max-width:none !important;background:var(--warn-tint);color:var(--warn);font-size:.88rem;border-bottom:1px solid #e3cf94}
.sample .wrap{display:block;padding-block:.4rem}
.sample .wrap::before{content:"示例";display:inline-block;margin-right:.7em;padding:0 .6em;background:var(--warn);color:#fff;font-weight:600}
.office .wrap::before{content:"内部";background:#a3201a}
.top .wrap{display:flex;flex-wrap:wrap;align-items:center;gap:.6rem 1.5rem;padding-block:1.1rem}
.brand, .brand:visited{display:flex;align-items:center;gap:.9rem;margin-right:auto;color:var(--ink);text-decoration:none}
.brand img{width:3.25rem;height:3.25rem;flex:none}
.brand b{display:block;font-size:1.35rem;font-weight:650;line-height:1.35;letter-spacing:.02em}
.brand small{display:block;color:var(--soft);line-height:1.5}
.brand:hover b{text-decoration:underline;text-decoration-thickness:2px}
.tools{display:flex;flex-wrap:wrap;gap:.4rem}
button{display:inline-block;min-height:2.1rem;padding:.2rem .9rem;font:inherit;font-size:.88rem;line-height:1.6;color:var(--link);background:var(--page);border:1px solid var(--edge);border-radius:3px;cursor:pointer}
button:hover{background:var(--tint);border-color:var(--link)}
button[aria-pressed="true"]{background:var(--accent);border-color:var(--accent);color:var(--accent-ink)}
.portals{display:flex;flex-wrap:wrap;gap:0 1.2rem;margin:0;padding:0;list-style:none;font-size:.88rem}
.portals li{margin:0}
.portals a{display:inline-block;padding:.15rem 0}
.columns{background:var(--accent)}
.columns ul{display:flex;flex-wrap:wrap;list-style:none;margin-block:0;gap:0}
.columns li{margin:0}
.columns li:first-child{margin-left:-1.05rem}
.columns a{display:block;padding:.62rem 1.05rem .5rem;color:var(--accent-ink);text-decoration:none;border-bottom:4px solid transparent}
.columns a:hover{text-decoration:underline;text-decoration-thickness:2px}
.columns [aria-current]{border-bottom-color:currentColor;font-weight:650}
.columns a:focus-visible{outline-color:var(--accent-ink);outline-offset:-4px}
.crumbs{font-size:.88rem;color:var(--soft)}
.crumbs ol{list-style:none;margin:1rem 0 0;padding:0}
.crumbs li{display:inline}
.crumbs li + li::before{content:"›";content:"›" / "";padding:0 .55em;color:var(--edge)}
.crumbs a{display:inline-block;color:var(--soft)}
.title{padding-block:1.6rem .2rem}
.title + *{margin-top:1.4rem}
.title h1{max-width:32em}
.kicker{margin:0 0 .25rem;color:var(--soft);font-size:.95rem}
.lead{margin:.7rem 0 0;font-size:1.06rem;color:var(--soft)}
.lead a{color:var(--link)}
.lead .chip{margin-right:.3em}
.chip{--mark:var(--soft);display:inline-flex;align-items:center;vertical-align:middle;gap:.42em;padding:.08em .6em;white-space:nowrap;font-size:.85rem;line-height:1.6;border:1px solid var(--edge);border-radius:3px;color:var(--ink);background:var(--page)}
.chip::before{content:none;flex:none;width:.6em;height:.6em;border:.13em solid var(--mark);border-radius:50%}
.chip.good::before, .chip.busy::before, .chip.alert::before{content:""}
.chip.good{--mark:var(--good);color:var(--good);background:var(--good-tint);border-color:currentColor}
.chip.good::before{background:var(--mark)}
.chip.busy{--mark:var(--busy);color:var(--busy);background:var(--busy-tint);border-color:currentColor}
.chip.busy::before{background:linear-gradient(90deg, var(--mark) 50%, transparent 50%)}
.chip.alert{--mark:var(--alert);color:var(--alert);background:var(--alert-tint);border-color:currentColor;font-weight:600}
.chip.alert::before{border:0;border-radius:0;width:.75em;height:.68em;background:var(--mark);clip-path:polygon(50% 0, 100% 100%, 0 100%)}
.facts{margin:0 0 1.5rem;border-top:1px solid var(--rule)}
.facts > div{display:grid;grid-template-columns:9.5em minmax(0, 1fr);gap:0 1.2rem;padding:.55rem 0;border-bottom:1px solid var(--rule)}
.facts dt{color:var(--soft)}
.facts dd > :last-child{margin-bottom:0}
.facts dd > ul, .facts dd > ol{padding-left:1.1em;list-style-type:disc}
.document{margin:1.2rem 0 1.6rem;padding:.35rem 1.2rem;background:var(--pale);border:1px solid var(--rule);border-radius:3px;font-size:.94rem}
.document .facts{border:0;margin-bottom:0}
.document .facts > div{padding:.3rem 0;border:0}
.table{margin:0 0 1.5rem;overflow:auto;max-height:88vh}
table{width:100%;border-collapse:separate;border-spacing:0;font-size:.94rem;line-height:1.6}
caption{padding:0 0 .4rem;text-align:left;font-weight:650;font-size:1rem}
h2 + .table caption, h3 + .table caption, .listing > .table:first-child caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
th, td{padding:.6rem .9rem .6rem 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--rule)}
th:last-child, td:last-child{padding-right:.2rem}
thead th{position:sticky;top:0;z-index:1;background:var(--page);font-weight:650;vertical-align:bottom;border-bottom:2px solid var(--ink);min-width:3.2em}
thead th.num:not(:first-child){min-width:5em}
td{min-width:5.3em}
td.num, td:first-child{min-width:0}
td:first-child:not([data-label="序号"]):has(> a){min-width:9em}
td:first-child + td:has(> a){min-width:11em}
tbody tr:hover > *{background:var(--pale)}
tbody th{font-weight:600}
th[scope="rowgroup"]{padding-top:1.3rem;color:var(--accent);border-bottom:1px solid var(--accent)}
tfoot td, tfoot th, tr.total > *{font-weight:650;border-top:2px solid var(--ink)}
.num, .right{text-align:right}
.num{white-space:nowrap}
@media print, (min-width: 40.01em){.num + :not(.num){padding-left:.9rem}
}
thead .num{white-space:normal}
.left{text-align:left}
.center{text-align:center}
td > ul, td > ol{margin:0;padding-left:1.2em}
td > p{margin:0}
td small{color:var(--soft)}
@media (min-width: 52em){.document .facts{columns:2;column-gap:3rem}
.document .facts > div{break-inside:avoid;grid-template-columns:6em minmax(0, 1fr)}
}
@media (min-width: 64em){.table:not(:has(th:nth-child(11))){overflow:visible;max-height:none}
.table:not(:has(thead th:nth-child(4))){max-width:44rem}
.table:not(:has(thead th:nth-child(3))){max-width:30rem}
.record > .facts:has(> :nth-child(11)){columns:2;column-gap:3rem;border-top:0}
.record > .facts:has(> :nth-child(11)) > div{break-inside:avoid}
}
.figures{display:grid;grid-template-columns:repeat(auto-fit, minmax(min(100%, 10.5rem), 1fr));gap:1.2rem 2rem;margin:1.2rem 0 1.8rem;padding:0;list-style:none;max-width:none !important}
.figures > *{display:flex;flex-direction:column-reverse;justify-content:flex-end;margin:0;padding-top:.6rem;border-top:2px solid var(--accent)}
.figures b, .figures strong, .figures dd{font-size:2.2rem;font-weight:600;line-height:1.25;color:var(--accent)}
.figures > li{flex-direction:column;justify-content:flex-start;color:var(--soft);font-size:.94rem}
.figures:has(> :nth-child(7)){gap:.9rem 1.5rem}
.figures:has(> :nth-child(7)) :is(b, dd){font-size:1.6rem}
.figures span, .figures dt{color:var(--soft);font-size:.94rem}
.columns-2, .cards{display:grid;gap:2rem 3rem;grid-template-columns:repeat(auto-fit, minmax(min(100%, 26rem), 1fr));align-items:start}
.columns-2 > *, .cards > *{min-width:0;margin-top:0}
.columns-2{margin-top:2.2rem}
.cards{gap:1.25rem;grid-template-columns:repeat(auto-fill, minmax(min(100%, 19rem), 1fr));padding:0;list-style:none;max-width:none !important;align-items:stretch;margin-top:1rem}
.cards > *{padding:1.1rem 1.25rem;border:1px solid var(--rule);border-top:3px solid var(--accent);border-radius:3px}
.cards > * > :last-child{margin-bottom:0}
.hero{padding:2.2rem 0 1rem}
.hero h1{font-size:clamp(1.6rem, 1.1rem + 2.4vw, 2.5rem)}
.cards a{display:block;text-decoration:none;color:inherit}
.cards a b{display:block;font-size:1.08rem;font-weight:650;color:var(--link);text-decoration:underline;text-underline-offset:.2em;text-decoration-thickness:1px}
.cards a:hover b{text-decoration-thickness:3px}
.cards a span{color:var(--soft);font-size:.94rem}
.news{padding:0;list-style:none;max-width:none !important}
.news li{display:flex;flex-wrap:wrap;align-items:center;gap:.1rem .7rem;margin:0;padding:.6rem 0;border-bottom:1px solid var(--rule)}
.news time{color:var(--soft);font-size:.9rem}
.news a{order:1;width:100%}
.map{max-width:none !important;padding:0;list-style:none;columns:20rem;column-gap:3rem}
.facets{display:grid;gap:0 3rem;grid-template-columns:repeat(auto-fit, minmax(min(100%, 17rem), 1fr));margin-top:3rem}
.facets section{margin-top:1rem}
.facets h2{font-size:1.05rem;border-top-width:1px}
.facets ul{padding:0;list-style:none;columns:11em;column-gap:1.5rem}
.facets li{margin:0;padding:.12rem 0;break-inside:avoid}
.count{margin-left:.2em;color:var(--soft);font-size:.9rem}
.more{margin-top:.8rem}
.paper > header{margin:1.5rem 0 2rem;border-bottom:3px solid #c4161c;text-align:center}
.paper > header p{max-width:none;margin:0 0 .5rem}
.paper .name{color:#c4161c;font-family:var(--song);font-size:clamp(1.7rem, 1rem + 3.4vw, 3rem);font-weight:700;line-height:1.4;letter-spacing:.08em}
.paper .line{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 1rem}
.paper > h1{margin-bottom:1.2rem;text-align:center}
.paper .contents{margin-bottom:1.5rem;padding:.8rem 1.2rem;background:var(--pale)}
.paper .contents h2{font-size:1rem}
.paper .contents ul{margin:.3rem 0 0;columns:16rem auto}
.paper .body > p{max-width:none;text-indent:2em}
.paper .body > p:has(small){text-indent:0}
.body th[colspan]{text-align:center}
.paper td:first-child{min-width:5.5em}
.paper > footer{margin-top:2.5rem;border:solid var(--ink);border-width:1px 0}
.paper > footer p{max-width:none;margin:.3rem 0;padding-left:2em;text-indent:-2em}
.chart{margin:0 0 1.5rem;overflow-x:auto;color:var(--ink)}
.chart svg{display:block;width:100%;min-width:56rem}
svg text{font-family:var(--sans);fill:currentColor}
svg a text{fill:var(--link)}
svg a:hover text{text-decoration:underline}
svg .bar{fill:var(--accent)}
svg .limit{fill:var(--warn);stroke:var(--page)}
svg .part{opacity:.68;stroke:none}
svg .grid{fill:none;stroke:var(--rule)}
svg .vague{fill:var(--soft)}
svg path.today{fill:none;stroke:var(--ink);stroke-width:1.5;stroke-dasharray:5 3}
meter{width:100%;min-width:4rem;max-width:16rem;height:.8rem;vertical-align:middle}
meter::-webkit-meter-bar{height:.7rem;background:var(--rule);border:0;border-radius:2px}
meter::-webkit-meter-optimum-value{background:var(--accent)}
meter::-moz-meter-bar{background:var(--accent)}
.timeline{max-width:43rem;margin-left:.4rem;padding-left:0;list-style:none;border-left:2px solid var(--rule)}
.timeline > *{position:relative;margin:0 0 1.1rem;padding-left:1.5rem}
.timeline > *::before{content:"";position:absolute;left:calc(-.4rem - 1px);top:.5em;width:.8rem;height:.8rem;border:2px solid var(--accent);border-radius:50%;background:var(--page)}
.timeline time, .timeline small{display:block;color:var(--soft);font-size:.92rem}
.timeline p{margin-bottom:.3rem}
.steps{max-width:44rem;padding:0;list-style:none;border-top:1px solid var(--rule)}
.steps > li{margin:0;padding:.8rem 0;border-bottom:1px solid var(--rule)}
.steps .steps{margin:.7rem 0 0 .3rem;padding-left:1.1rem;border-top:0;border-left:3px solid var(--tint)}
.steps .steps > li{padding:.45rem 0;border-bottom:0}
.steps p{margin-bottom:.25rem}
.steps .facts{margin:.4rem 0 0;border:0;font-size:.94rem}
.steps .timeline, .steps .table{margin:.8rem 0 .4rem .4rem}
.steps .table{margin-left:0}
.steps .facts > div{padding:.15rem 0;border:0;grid-template-columns:7em minmax(0, 1fr)}
.flags{padding:.2rem 0 .2rem 1rem;list-style:none;border-left:4px solid var(--warn)}
.flags > *{margin:.35rem 0}
.flags b{margin-right:.4em;color:var(--warn)}
li:target{background:var(--warn-tint);box-shadow:0 0 0 .3rem var(--warn-tint)}
.note, .notice, .empty{max-width:44rem;margin:0 0 1.2rem;padding:.6rem 1rem;border-left:4px solid var(--edge);background:var(--pale)}
ul.note{padding-left:2.2rem}
.note > :last-child, .notice > :last-child{margin-bottom:0}
.notice{border-left-color:var(--accent);background:var(--tint)}
.empty{color:var(--soft)}
.pager{display:flex;flex-wrap:wrap;align-items:center;gap:.4rem;margin:1.5rem 0}
.pager a, .pager b{min-width:2.4rem;padding:.25rem .7rem;text-align:center;border:1px solid var(--edge);border-radius:3px;text-decoration:none}
section + .pager{margin-top:2.5rem;padding-top:1.2rem;border-top:1px solid var(--rule)}
.pager a:hover{background:var(--tint);text-decoration:underline}
.pager b{background:var(--accent);border-color:var(--accent);color:var(--accent-ink)}
.pager span{margin-left:.5rem;color:var(--soft);font-size:.94rem}
.siblings{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.6rem 2rem;margin-top:3rem;padding-top:1rem;border-top:1px solid var(--rule)}
.siblings > *{max-width:26em;padding:.2rem 0}
.siblings small{display:inline-block;width:100%;color:var(--soft)}
.siblings [rel="next"]{margin-left:auto;text-align:right}
.related{padding-left:0;list-style:none}
.related li{padding:.15rem 0}
.body{margin-top:1.5rem}
.body > *{max-width:44rem}
.body > .table{max-width:none}
.body h1{font-size:1.5rem}
.body h2{margin:2.2rem 0 .8rem}
.body h3{margin:1.7rem 0 .6rem}
.body h4{margin:1.4rem 0 .5rem}
.body blockquote{padding:.1rem 0 .1rem 1.1rem;border-left:4px solid var(--rule);color:var(--soft)}
.body blockquote > :last-child{margin-bottom:0}
.body .table table{width:auto;min-width:min(100%, 30rem)}
.body .table th, .body .table td{padding-right:1.6rem}
code{padding:.1em .3em;background:var(--pale);border-radius:2px;font:.92em/1.5 ui-monospace, Menlo, Consolas, "Noto Sans Mono CJK SC", monospace}
pre{padding:.9rem 1.1rem;overflow-x:auto;background:var(--pale);border:1px solid var(--rule)}
pre code{padding:0;background:none}
.digest{overflow-wrap:anywhere;font-size:.82em}
.redhead{margin:1.5rem 0;padding-bottom:.8rem;text-align:center;color:var(--alert);border-bottom:3px solid var(--alert)}
.redhead h1{max-width:none;font:700 2.6rem/1.4 var(--song);letter-spacing:.15em}
.redhead p{max-width:none;margin:.5rem 0 0;color:var(--ink)}
.bottom{padding:2rem 0 2.5rem;background:var(--pale);border-top:1px solid var(--rule);font-size:.9rem}
.guides{display:flex;flex-wrap:wrap;gap:.2rem 1.6rem;margin:0 0 1.2rem;padding:0 0 1.2rem;list-style:none;border-bottom:1px solid var(--rule)}
.guides li{margin:0}
.guides a{display:inline-block;padding:.1rem 0}
.owner{color:var(--soft)}
.owner p{margin:.1rem 0}
.badge{float:right;width:4rem;height:4.5rem;margin-left:1rem;background:center / contain no-repeat}
:where(.badge:empty){display:none}
@media screen and (max-width: 40em){.top .wrap{padding-block:.8rem}
.brand img{width:2.6rem;height:2.6rem}
.brand b{font-size:1.15rem}
.columns ul{display:grid;grid-template-columns:repeat(3, 1fr);padding-inline:0}
.columns li:first-child{margin-left:0}
.columns a{padding:.5rem .3rem .38rem;text-align:center}
.facts > div{grid-template-columns:6em minmax(0, 1fr);gap:0 .9rem}
.document{padding-inline:.9rem}
.table{overflow:visible;max-height:none}
table, tbody, tfoot, caption, tr, td, tbody th{display:block;width:auto}
thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
tr{padding:.6rem 0;border-top:1px solid var(--edge)}
tr:last-child{border-bottom:1px solid var(--edge)}
td, tbody th, .body .table td{padding:.2rem 0 .2rem 7em;border:0;text-align:left;display:flow-root;white-space:normal}
td:nth-child(n){min-width:0}
td::before{content:attr(data-label);float:left;width:6.4em;margin-left:-7em;color:var(--soft);font-weight:400;white-space:normal}
tbody th, td:first-child, .body .table td:first-child{padding-left:0;font-weight:600}
td:first-child::before{content:attr(data-label) " ";float:none;margin:0}
tbody th[scope="rowgroup"]{padding:.45rem .7rem;background:var(--tint);border:0}
.chart svg{min-width:50rem}
td:empty{display:none}
.num, .right, .center{text-align:left}
.body .table table{min-width:0}
.figures{grid-template-columns:1fr 1fr;gap:1rem 1.2rem}
.figures:has(> :nth-child(7)){grid-template-columns:repeat(3, 1fr)}
.figures b, .figures strong, .figures dd{font-size:1.75rem}
.chip{white-space:normal}
.redhead h1{font-size:1.8rem;letter-spacing:.05em}
.siblings > *, .siblings [rel="next"]{margin-left:0;text-align:left;width:100%}
}
html.larger{font-size:137.5%}
@media screen and (min-width: 40.01em){html.larger .table.table{overflow:auto;max-height:88vh}
}
.larger body{line-height:1.8}
.larger button{min-height:2.4rem;font-size:1rem}
.larger .crumbs, .larger table, .larger .chip, .larger .portals, .larger .bottom, .larger .document, .larger caption{font-size:1rem}
html.contrast{color-scheme:dark;--page:#000;--ink:#fff;--soft:#fff;--pale:#000;--tint:#000;--rule:#fff;--edge:#fff;--accent:#ff0;--accent-ink:#000;--link:#ff0;--visited:#ff0;--focus:#0ff;--good:#6f6;--good-tint:#000;--busy:#8cf;--busy-tint:#000;--alert:#ff8f85;--alert-tint:#000;--warn:#ffd24a;--warn-tint:#000}
.contrast .crumbs a{color:#ff0}
.contrast .columns{background:#000;border-block:2px solid #fff}
.contrast .columns a{color:#ff0}
.contrast .columns a:focus-visible{outline-color:#0ff}
.contrast .sample .wrap::before{color:#000}
.contrast .brand img, .contrast .badge{background-color:#fff}
.contrast th, .contrast td, .contrast .facts > div{border-bottom-width:2px}
.contrast .note, .contrast .notice, .contrast .empty, .contrast .document{border:2px solid #fff}
@media (prefers-contrast: more){:root{--soft:#2b3432;--rule:#76847f;--edge:#19211f}
}
@media (forced-colors: active){.columns a{border-color:Canvas}
svg text, svg .vague{fill:CanvasText}
svg a text{fill:LinkText}
svg .grid{stroke:GrayText}
.columns [aria-current], .figures > *, section > h2{border-color:Highlight}
.chip::before{--mark:CanvasText;forced-color-adjust:none}
svg .bar, svg .limit{fill:CanvasText;forced-color-adjust:none}
svg .limit{stroke:Canvas}
.pager b, button[aria-pressed="true"]{border:3px solid Highlight}
}
@media print{@page{size:A4;margin:18mm 16mm;@bottom-center{content:counter(page) " / " counter(pages);font:9pt sans-serif;color:#000}
}
:root:root, html.contrast, html.larger{color-scheme:light;font-size:10.5pt;--page:#fff;--ink:#000;--soft:#000;--link:#000;--visited:#000;--accent:#000;--pale:#fff;--tint:#fff;--rule:#999;--edge:#555;--good:#000;--busy:#000;--alert:#000;--warn:#000;--good-tint:#fff;--busy-tint:#fff;--alert-tint:#fff;--warn-tint:#fff;--gutter:0rem}
body{line-height:1.55}
#notice{break-before:page}
:root:has(#notice:target) :is(.title, .record > :not(#notice)){display:none}
.skip, .tools, .portals, .columns, .crumbs, .pager, .siblings, .guides, .more, .facets, .download{display:none !important}
a{text-decoration:none}
.top .wrap{padding-block:0 .4rem;border-bottom:1.5pt solid #000}
.brand img{width:1.6rem;height:1.6rem}
.brand span{display:flex;align-items:baseline;gap:1em}
.brand b{font-size:1.1rem}
.sample{border:0}
.sample .wrap{padding:0 0 .3rem}
.sample .wrap::before{border:1px solid;background:none;color:inherit}
.title{padding-block:1rem 0}
main{min-height:0;padding-bottom:1rem}
section{margin-top:1.4rem}
section > h2{border-top:0;padding-top:0}
h1, h2, h3, h4, caption{break-after:avoid}
section:has(> .chart a:nth-of-type(44)) > h2{display:none}
tr, .facts > div, .steps > li li, .figures > *, .cards > *, figure, .note, .notice{break-inside:avoid}
p{orphans:2;widows:2}
.table, .chart{overflow:visible;max-height:none}
.chart svg{min-width:0}
table{font-size:9pt}
thead{display:table-header-group}
thead th{position:static}
th, td{padding:.3rem .5rem .3rem 0}
td:nth-child(n){min-width:0}
.figures{grid-template-columns:repeat(auto-fit, minmax(5.5rem, 1fr));gap:1rem;margin:.8rem 0 1rem}
.figures b, .figures strong, .figures dd{font-size:1.5rem}
.facts > div{padding:.25rem 0}
.redhead{color:#b3211b;border-color:#b3211b}
.chip{padding:0 .4em;border-width:.5pt;font-size:8.5pt}
h1{font-size:16pt}
h2{font-size:12.5pt}
svg, meter, .chip::before, .redhead{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.bottom{padding:.6rem 0 0}
}

"""#

/// The built-in script, `assets/site.js`.
public static let script: StaticString = #"""
"use strict";
(function () {
const root = document.documentElement;
const modes = ["larger", "contrast"];
function recall(mode) {
try {
return localStorage.getItem("gongshi." + mode) === "1";
} catch (error) {
return false;
}
}
function remember(mode, isOn) {
try {
if (isOn) localStorage.setItem("gongshi." + mode, "1");
else localStorage.removeItem("gongshi." + mode);
} catch (error) {
}
}
function show(mode, isOn) {
root.classList.toggle(mode, isOn);
for (const button of document.querySelectorAll('[data-tool="' + mode + '"]')) {
button.setAttribute("aria-pressed", String(isOn));
}
}
for (const mode of modes) show(mode, recall(mode));
for (const button of document.querySelectorAll("[data-tool]")) {
const tool = button.dataset.tool;
button.addEventListener("click", function () {
if (tool === "print") {
window.print();
} else if (modes.includes(tool)) {
const isOn = !root.classList.contains(tool);
show(tool, isOn);
remember(tool, isOn);
}
});
}
window.addEventListener("storage", function (event) {
for (const mode of modes) {
if (event.key === null || event.key === "gongshi." + mode) show(mode, recall(mode));
}
});
for (const tools of document.querySelectorAll(".tools[hidden]")) tools.hidden = false;
})();

"""#
}

/// What makes an open page follow the content. It is on no page that is published.
enum PreviewScript {
  /// Where the preview's own answers are, on every site.
  static let folder = "/__gongshi/"
  /// The script's address.
  static let path = folder + "reload.js"
  /// Where the script asks what is new.
  static let statePath = folder + "state"

  /// The element of a page that belongs to `version`.
  static func element(run: Int, version: Int) -> String {
    "<script src=\"\(path)\" data-version=\"\(run).\(version)\" defer></script>\n"
  }

  /// Asks each second; loads the page again when the site is another, and shows errors over it as text.
  static let text = #"""
    "use strict";
    (() => {
      const mine = document.currentScript.dataset.version;
      const ownPage = document.getElementById("gongshi-errors");
      let shown = "";
      let panel = null;

      function element(name, text, style) {
        const result = document.createElement(name);
        result.textContent = text;
        // The site's own style must not reach it.
        result.style.cssText = "all:initial;display:block;color:inherit;" + style;
        return result;
      }

      function show(errors) {
        if (errors === shown) return;
        shown = errors;
        if (ownPage) {
          ownPage.textContent = errors;
          return;
        }
        if (panel) panel.remove();
        panel = null;
        if (!errors) return;
        panel = element("section", "", "position:fixed;z-index:2147483647;inset:auto 0 0 0;max-height:60vh;overflow:auto;"
          + "padding:1rem 1.25rem;background:#2b1111;color:#fff;border-top:4px solid #d4351c");
        panel.lang = "zh-CN";
        panel.setAttribute("role", "alert");
        const close = element("button", "收起", "float:right;font:16px/1.6 sans-serif;padding:.1em .8em;border:1px solid;border-radius:3px;cursor:pointer");
        close.type = "button";
        close.addEventListener("click", () => { panel.style.display = "none"; });
        panel.append(
          close,
          element("p", "内容有错误，本页仍是改动之前的样子。", "margin:0 0 .5em;font:bold 16px/1.6 sans-serif"),
          element("pre", errors, "white-space:pre-wrap;overflow-wrap:anywhere;font:14px/1.5 monospace"));
        document.body.append(panel);
      }

      async function ask() {
        try {
          const state = await (await fetch("/__gongshi/state", {cache: "no-store"})).json();
          if (`${state.run}.${state.version}` !== mine) return location.reload();
          show(state.errors);
        } catch {
          // The preview has ended, or is about to start again.
        }
        setTimeout(ask, 1000);
      }

      ask();
    })();

    """#
}

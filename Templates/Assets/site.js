// Text size, contrast and printing. The page is complete without this script.
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
      // Storage is refused: the choice holds for this page only.
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

  // A choice made in another tab.
  window.addEventListener("storage", function (event) {
    for (const mode of modes) {
      if (event.key === null || event.key === "gongshi." + mode) show(mode, recall(mode));
    }
  });

  for (const tools of document.querySelectorAll(".tools[hidden]")) tools.hidden = false;
})();

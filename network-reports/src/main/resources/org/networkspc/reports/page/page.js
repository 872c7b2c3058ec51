// Pages read without this. It adds arrow keys and a tip over the points of a chart, unfolding for print, and dropping a file.
(() => {
  "use strict";

  const tip = document.createElement("div");
  tip.className = "tip";
  tip.hidden = true;
  tip.setAttribute("aria-hidden", "true");
  document.body.append(tip);

  const show = (point) => {
    const title = point.querySelector("title");
    if (title && !point.dataset.said) {
      point.dataset.said = title.textContent;
      title.remove(); // or the browser shows its own tip as well; the label stays
    }
    tip.textContent = point.dataset.said || point.getAttribute("aria-label") || "";
    if (!tip.textContent) return;
    tip.hidden = false;
    const box = point.getBoundingClientRect();
    const left = Math.min(
      Math.max(8, box.left + box.width / 2 - tip.offsetWidth / 2),
      document.documentElement.clientWidth - tip.offsetWidth - 8,
    );
    const above = box.top - tip.offsetHeight - 10;
    tip.style.left = left + window.scrollX + "px";
    tip.style.top = (above > 0 ? above : box.bottom + 10) + window.scrollY + "px";
  };
  const hide = () => { tip.hidden = true; };

  // One tab stop for each chart; arrows, Home and End move between its points.
  for (const chart of document.querySelectorAll("svg")) {
    const points = [...chart.querySelectorAll(".point[tabindex]")];
    if (points.length === 0) continue;
    points.forEach((point, i) => point.setAttribute("tabindex", i === points.length - 1 ? "0" : "-1"));
    const go = (from, to) => {
      if (!points[to]) return;
      from.setAttribute("tabindex", "-1");
      points[to].setAttribute("tabindex", "0");
      points[to].focus();
    };
    points.forEach((point, i) => {
      point.addEventListener("focus", () => show(point));
      point.addEventListener("blur", hide);
      point.addEventListener("pointerenter", () => show(point));
      point.addEventListener("pointerleave", hide);
      point.addEventListener("keydown", (event) => {
        const to = { ArrowRight: i + 1, ArrowLeft: i - 1, Home: 0, End: points.length - 1 }[event.key];
        if (to !== undefined) { event.preventDefault(); go(point, to); }
        if (event.key === "Escape") hide();
      });
    });
  }

  // On paper nothing can be unfolded: words are, tables of numbers stay as the reader left them.
  let unfolded = [];
  window.addEventListener("beforeprint", () => {
    unfolded = [...document.querySelectorAll("details.care:not([open])")];
    unfolded.forEach((words) => { words.open = true; });
  });
  window.addEventListener("afterprint", () => unfolded.forEach((words) => { words.open = false; }));

  // A large file says how much of it was sent; the answer takes the place of the page.
  const LARGE = 1 << 20;
  const sending = document.querySelector(".hand-in");
  if (sending) {
    sending.addEventListener("submit", (event) => {
      const chosen = sending.querySelector("input[type=file]").files[0];
      if (!chosen || chosen.size < LARGE) return;
      event.preventDefault();
      const said = sending.querySelector(".sending");
      const request = new XMLHttpRequest();
      request.open("POST", sending.action);
      request.upload.addEventListener("progress", (step) => {
        const part = step.lengthComputable ? Math.floor((100 * step.loaded) / step.total) : 0;
        said.hidden = false;
        said.querySelector("progress").value = part;
        said.querySelector("span").textContent = part < 100 ? part + " " + said.dataset.sent : said.dataset.reading;
      });
      request.addEventListener("load", () => {
        document.open();
        document.write(request.responseText);
        document.close();
      });
      request.addEventListener("error", () => {
        said.hidden = false;
        said.querySelector("span").textContent = said.dataset.unsent;
      });
      request.send(new FormData(sending));
    });
  }

  const drop = document.querySelector(".drop");
  if (drop) {
    // Anywhere on the page, for a file dropped beside the box would take the browser away from it.
    const file = drop.querySelector("input[type=file]");
    const carriesFiles = (event) => event.dataTransfer && event.dataTransfer.types.includes("Files");
    for (const type of ["dragenter", "dragover"]) {
      document.addEventListener(type, (event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        drop.classList.add("over");
      });
    }
    document.addEventListener("dragleave", (event) => {
      if (!event.relatedTarget) drop.classList.remove("over");
    });
    document.addEventListener("drop", (event) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      drop.classList.remove("over");
      if (event.dataTransfer.files.length === 0) return;
      const one = new DataTransfer(); // of several the first: each is looked at by itself
      one.items.add(event.dataTransfer.files[0]);
      file.files = one.files;
      drop.closest("form").querySelector("button[type=submit]").focus();
    });
  }
})();

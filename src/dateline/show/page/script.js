"use strict";
(() => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const LABELS = { what: "what", who: "who", whom: "to whom", where: "where", when: "when", number: "how many",
    says: "says", disputes: "disputes" };
  const reports = all(".report");
  const find = document.getElementById("find");
  const family = document.getElementById("family");
  const speaker = document.getElementById("speaker");
  const modality = document.getElementById("modality");
  const selects = [family, speaker, modality].filter(Boolean);
  const bar = document.querySelector(".bar");
  const shown = document.getElementById("shown");
  const smooth = matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
  let current = reports[0];
  let active = null;

  const claimsOf = (mark) => mark.dataset.c.split(" ");
  const roleIn = (mark, id) => mark.dataset.r.split(" ")[claimsOf(mark).indexOf(id)];
  const isShown = (card) => card && !card.hidden;

  function reveal(element) {
    const column = element.closest(".claims");
    const scrolls = column && column.scrollHeight > column.clientHeight + 1 && getComputedStyle(column).overflowY !== "visible";
    if (!scrolls) {
      const box = element.getBoundingClientRect();
      const seen = box.top > bar.offsetHeight + 24 && box.bottom < innerHeight - 24;
      return seen || element.scrollIntoView({ block: "center", behavior: smooth });
    }
    const top = element.offsetTop - column.offsetTop;
    const head = column.querySelector(".claims-head").offsetHeight;
    if (top - head < column.scrollTop || top + element.offsetHeight > column.scrollTop + column.clientHeight)
      column.scrollTo({ top: top - head - 8, behavior: smooth });
  }

  function clear() {
    all(".m[data-on]").forEach((mark) => { ["data-on", "data-label", "data-low"].forEach((name) => mark.removeAttribute(name)); });
    all(".card.on").forEach((card) => {
      card.classList.remove("on");
      card.querySelector(".pick").setAttribute("aria-pressed", "false");
    });
    active = null;
  }

  function light(card) {
    clear();
    active = card;
    card.classList.add("on");
    card.querySelector(".pick").setAttribute("aria-pressed", "true");
    let last = null;
    for (const mark of all(".text .m", current)) {
      if (!claimsOf(mark).includes(card.id)) continue;
      const role = roleIn(mark, card.id);
      mark.dataset.on = role;
      const follows = last && last.dataset.on === role && touches(last, mark);
      if (LABELS[role] && !follows) mark.dataset.label = LABELS[role];
      if (last && crowds(last, mark)) mark.dataset.low = "";
      last = mark;
    }
  }

  /** Nothing but spaces stands between the two, so one label serves both. */
  function touches(before, after) {
    const gap = before.nextSibling;
    return gap === after || (gap && gap.nextSibling === after && !gap.textContent.trim());
  }

  /** The label of the mark before is longer than its word, so the next label goes under the line. */
  function crowds(before, after) {
    const label = before.dataset.label;
    return Boolean(label && after.dataset.label && touches(before, after) && before.textContent.length < label.length);
  }

  function firstMark(card) {
    const marks = all(".text .m[data-on]", current);
    return marks.find((mark) => mark.dataset.on === "what") || marks[0] || null;
  }

  function pickFromCard(card) {
    light(card);
    const mark = firstMark(card);
    if (mark) reveal(mark);
  }

  function pickFromText(mark) {
    const cards = claimsOf(mark).map((id) => document.getElementById(id)).filter(isShown);
    if (!cards.length) return;
    const card = cards[(cards.indexOf(active) + 1) % cards.length];
    light(card);
    reveal(card);
  }

  function pulse(from, to) {
    const marks = all(".text .m", current).filter((mark) => +mark.dataset.at >= from && +mark.dataset.at < to);
    marks.forEach((mark) => {
      mark.classList.remove("pulse");
      void mark.offsetWidth;
      mark.classList.add("pulse");
    });
    if (marks[0]) reveal(marks[0]);
  }

  function open(report) {
    if (!report) return;
    current = report;
    clear();
    reports.forEach((other) => { other.hidden = other !== report; });
    all(".rail a").forEach((link) => {
      if (link.hash === "#" + report.id) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    });
    filter();
  }

  const chosen = (select) => (select ? select.value : "");

  function fits(card, words) {
    return words.every((word) => card.dataset.text.includes(word))
      && (!chosen(family) || card.dataset.family === family.value)
      && (!chosen(speaker) || JSON.parse(card.dataset.speakers).includes(speaker.value))
      && (!chosen(modality) || card.dataset.modality === modality.value);
  }

  function filter() {
    if (!current) return;
    const words = find.value.toLowerCase().split(/\s+/).filter(Boolean);
    const kept = new Set();
    for (const card of all(".card")) {
      card.hidden = !fits(card, words);
      if (!card.hidden) kept.add(card.id);
    }
    for (const mark of all(".text .m")) mark.classList.toggle("off", !claimsOf(mark).some((id) => kept.has(id)));
    for (const link of all(".rail a"))
      link.classList.toggle("empty", kept.size > 0 && !all(link.hash + " .card").some(isShown));
    const cards = all(".card", current);
    const left = cards.filter(isShown).length;
    current.querySelector(".none").hidden = left > 0 || !cards.length;
    shown.textContent = left === cards.length ? "" : left + " of " + cards.length + " claims";
    if (active && active.hidden) clear();
  }

  function step(by) {
    const cards = all(".card", current).filter(isShown);
    if (!cards.length) return;
    const at = cards.indexOf(active);
    const card = cards[at < 0 ? (by > 0 ? 0 : cards.length - 1) : Math.min(cards.length - 1, Math.max(0, at + by))];
    pickFromCard(card);
    reveal(card);
    card.querySelector(".pick").focus({ preventScroll: true });
  }

  function turn(by) {
    const report = reports[reports.indexOf(current) + by];
    if (report) location.hash = report.id;
  }

  function go() {
    const target = document.getElementById(location.hash.slice(1));
    const report = target && target.closest(".report");
    if (!report) return open(current);
    if (report !== current || reports.some((other) => other !== report && !other.hidden)) {
      open(report);
      scrollTo(0, 0);
    }
    if (target.matches(".card")) { pickFromCard(target); reveal(target); }
  }

  function reset() {
    if (find.value || selects.some(chosen)) {
      find.value = "";
      selects.forEach((select) => { select.value = ""; });
      filter();
    } else clear();
    find.blur();
  }

  document.addEventListener("click", (event) => {
    const value = event.target.closest(".v");
    const mark = event.target.closest(".text .m");
    const card = event.target.closest(".card");
    if (value) {
      if (active !== card) light(card);
      pulse(+value.dataset.from, +value.dataset.to);
    } else if (mark && !String(getSelection())) pickFromText(mark);
    else if (card && !event.target.closest("details, a") && !String(getSelection())) pickFromCard(card);
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") return reset();
    if (event.target.matches("input, select, textarea")) return;
    const mark = event.target.closest(".m[role=button]");
    if (mark && (event.key === "Enter" || event.key === " ")) { event.preventDefault(); return pickFromText(mark); }
    const act = { j: () => step(1), k: () => step(-1), n: () => turn(1), p: () => turn(-1), "/": () => find.focus() }[event.key];
    if (act) { event.preventDefault(); act(); }
  });

  find.addEventListener("input", filter);
  selects.forEach((select) => select.addEventListener("change", filter));
  document.querySelector(".filters").addEventListener("submit", (event) => event.preventDefault());
  addEventListener("hashchange", go);
  new ResizeObserver(() => document.documentElement.style.setProperty("--bar", bar.offsetHeight + "px")).observe(bar);
  const rail = document.querySelector(".rail details");
  if (rail && matchMedia("(max-width: 75rem)").matches) rail.open = false;
  if (current) go();
})();

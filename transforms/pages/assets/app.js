"use strict";
// Everything a page does by itself: language, long tables, and the marks of a report. No network.
const duizhang = (() => {
  const root = () => document.body.dataset.root;
  const words = () => (typeof duizhangWords === "undefined" ? {} : duizhangWords);
  const lang = () => (document.documentElement.dataset.lang === "en" ? 1 : 0);

  function say(key, values) {
    const pair = words()[key];
    if (!pair) return key;
    return pair[lang()].replace(/\{(\w+)\}/g, (_, name) => (values && name in values ? values[name] : ""));
  }
  const sayValue = (group, value) => (value && `${group}.${value}` in words() ? say(`${group}.${value}`) : value || "");

  // ---- language -------------------------------------------------------------------------------
  function remember(value) {
    // A browser may refuse storage to pages opened from disk: then the choice holds for one page.
    try { localStorage.setItem("duizhang-lang", value); } catch (refused) { return; }
  }
  function remembered() {
    try { return localStorage.getItem("duizhang-lang"); } catch (refused) { return null; }
  }
  function translate(within) {
    for (const el of within.querySelectorAll("[data-t]")) el.textContent = say(el.dataset.t, el.dataset);
    for (const [attribute, name] of [["aria-label", "tLabel"], ["placeholder", "tPlaceholder"], ["title", "tTitle"]]) {
      const marked = name.replace(/[A-Z]/g, (c) => "-" + c.toLowerCase());
      for (const el of within.querySelectorAll(`[data-${marked}]`)) el.setAttribute(attribute, say(el.dataset[name], el.dataset));
    }
  }
  function setLanguage(value) {
    document.documentElement.dataset.lang = value;
    document.documentElement.lang = value === "en" ? "en" : "zh-CN";
    translate(document);
    document.dispatchEvent(new Event("duizhang-language"));
  }

  // ---- pages of an earlier run ----------------------------------------------------------------
  function startStale() {
    const run = document.body.dataset.run;
    if (typeof duizhangRun === "undefined" || duizhangRun === run) return;
    const note = document.createElement("p");
    note.className = "stale";
    note.dataset.t = "stale";
    note.dataset.run = run;
    note.dataset.now = duizhangRun;
    note.textContent = say("stale", note.dataset);
    document.getElementById("main").prepend(note);
  }

  // ---- long tables ----------------------------------------------------------------------------
  const listings = {};
  function rows(name, n, chunk) {
    listings[name].chunks[n] = chunk;
  }
  function startListing(el) {
    const name = el.dataset.listing, body = el.querySelector("tbody");
    const size = Number(el.dataset.page), chunkCount = Number(el.dataset.chunks);
    const state = { chunks: [], all: null, found: null, page: 0, loading: null };
    listings[name] = state;
    if (!chunkCount) state.all = [...body.rows].map((row) => [row.textContent.toLowerCase(), row]);

    function load() {
      if (state.all) return Promise.resolve();
      state.loading ??= Promise.all(Array.from({ length: chunkCount }, (_, n) => new Promise((done, fail) => {
        const script = document.createElement("script");
        script.src = `${root()}data/${name}-${n}.js`;
        script.onload = done;
        script.onerror = fail;
        document.head.append(script);
      }))).then(() => { state.all = state.chunks.flat(); });
      return state.loading;
    }
    const where = el.querySelector(".where"), found = el.querySelector(".found");
    const previous = el.querySelector(".prev"), next = el.querySelector(".next");
    function show() {
      const hits = state.found ?? state.all;
      if (hits) {
        const shown = hits.slice(state.page * size, (state.page + 1) * size);
        if (chunkCount) {
          body.innerHTML = shown.map((hit) => hit[1]).join("");
          translate(body);
        } else {
          const visible = new Set(hits.map((hit) => hit[1]));
          for (const [, row] of state.all) row.hidden = !visible.has(row);
        }
      }
      const total = hits ? hits.length : Number(el.dataset.total);
      const pages = Math.max(1, Math.ceil(total / size));
      if (found) found.textContent = state.found ? say("rows.found", { k: total }) : "";
      if (where) where.textContent = say("page.of", { n: state.page + 1, m: pages, k: total });
      if (previous) previous.disabled = state.page === 0;
      if (next) next.disabled = state.page >= pages - 1;
    }
    const turn = (step) => load().then(() => { state.page += step; show(); });
    previous?.addEventListener("click", () => turn(-1));
    next?.addEventListener("click", () => turn(1));
    el.querySelector("input[type=search]")?.addEventListener("input", (event) => {
      const wanted = event.target.value.toLowerCase().split(/\s+/).filter(Boolean);
      load().then(() => {
        state.found = wanted.length ? state.all.filter((row) => wanted.every((word) => row[0].includes(word))) : null;
        state.page = 0;
        show();
      });
    });
    el.addEventListener("duizhang-find", (event) => {
      const input = el.querySelector("input[type=search]");
      if (!input) return;
      input.value = event.detail;
      input.dispatchEvent(new Event("input"));
    });
    document.addEventListener("duizhang-language", show);
    if (where) show();
  }

  // ---- the marks of a report --------------------------------------------------------------------
  function startReport() {
    const details = JSON.parse(document.getElementById("details").textContent);
    const card = document.getElementById("card");
    let pinned = null;

    const line = (key, value) => (value ? [`<dt>${escape(say(key))}</dt><dd>${escape(value)}</dd>`] : []);
    function escape(text) {
      const el = document.createElement("span");
      el.textContent = text;
      return el.innerHTML;
    }
    function fill(id) {
      const d = details[id];
      const measure = [sayValue("measure", d.m), sayValue("basis", d.basis)].filter(Boolean).join(" · ");
      const evidence = (d.e || []).map(([field, quote, rule]) =>
        `<li><span>${escape(sayValue("field", field))}</span> ${quote ? `<q>${escape(quote)}</q> ` : ""}<code>${escape(rule)}</code></li>`);
      card.innerHTML =
        `<button type="button" class="x" aria-label="${escape(say("close"))}">×</button>` +
        `<p class="card-q ${d.r}">${escape(d.q)}</p><dl>` +
        [
          ...line("indicator", d.i + (d.c ? ` (${d.c})` : "")),
          ...line("variant", d.v), ...line("measure", measure), ...line("reference", d.ref),
          ...line("bound", sayValue("bound", d.b)), ...line("role", sayValue("role", d.r)),
          ...line("period", d.p), ...line("region", d.g), ...line("normalized", d.n),
        ].join("") +
        `<dt>${escape(say("rule"))}</dt><dd><code>${escape(d.rule)}</code></dd></dl>` +
        (evidence.length ? `<details><summary>${escape(say("evidence"))}</summary><ul>${evidence.join("")}</ul></details>` : "") +
        (d.f || []).map((note) => `<p class="note">⚑ ${escape(Array.isArray(note) ? say(...note) : note)}</p>`).join("");
      card.querySelector(".x").addEventListener("click", () => { hide(); document.getElementById(id).focus(); });
    }
    function place(mark) {
      if (matchMedia("(max-width: 700px)").matches) {
        card.style.cssText = "";
        // The card stands at the foot of the screen: what it is about stays above it.
        const hidden = mark.getBoundingClientRect().bottom + 24 - card.getBoundingClientRect().top;
        if (hidden > 0) scrollBy(0, hidden);
        return;
      }
      const at = mark.getBoundingClientRect(), width = Math.min(340, innerWidth - 24);
      card.style.width = `${width}px`;
      // Beside the text stands the table with the row that is lit: the card leaves it free.
      const right = Math.min(innerWidth - 12, mark.closest(".text-side").getBoundingClientRect().right);
      card.style.left = `${Math.max(12, Math.min(at.left, right - width)) + scrollX}px`;
      const below = at.bottom + 8, height = card.offsetHeight;
      const top = below + height > innerHeight && at.top > height + 8 ? at.top - height - 8 : below;
      card.style.top = `${top + scrollY}px`;
    }
    function show(mark) {
      const id = mark.dataset.of || mark.id;
      fill(id);
      card.hidden = false;
      place(mark);
    }
    function hide() {
      card.hidden = true;
      pinned = null;
      light(null);
    }
    function light(mark) {
      for (const el of document.querySelectorAll(".lit")) el.classList.remove("lit");
      if (!mark) return;
      mark.classList.add("lit");
      const sentence = mark.closest(".s");
      if (sentence) {
        for (const el of document.querySelectorAll(`.s[data-s="${sentence.dataset.s}"]`)) el.classList.add("lit");
      }
      const row = document.getElementById("r" + mark.id.slice(1));
      row?.classList.add("lit");
      const box = row?.closest(".rows");
      if (box && box.scrollHeight > box.clientHeight) box.scrollTop = row.offsetTop - box.clientHeight / 2;
    }
    function pin(mark, scroll) {
      if (scroll) mark.scrollIntoView({ block: "center" });
      pinned = mark;
      light(mark);
      show(mark);
    }
    const markOf = (target) => {
      const mark = target.closest?.("a.o");
      return mark && (mark.dataset.of ? document.getElementById(mark.dataset.of) : mark);
    };
    const text = document.querySelector(".text");
    text.addEventListener("click", (event) => {
      const mark = markOf(event.target);
      if (!mark) return;
      event.preventDefault();
      history.replaceState(null, "", "#" + mark.id);
      pin(mark, false);
    });
    if (matchMedia("(hover: hover)").matches) {
      text.addEventListener("mouseover", (event) => { const mark = markOf(event.target); if (mark && !pinned) show(mark); });
      text.addEventListener("mouseout", (event) => { if (markOf(event.target) && !pinned) card.hidden = true; });
    }
    text.addEventListener("focusin", (event) => {
      const mark = markOf(event.target);
      if (mark && !pinned && mark.matches(":focus-visible")) show(mark);
    });
    document.addEventListener("click", (event) => {
      if (pinned && !card.contains(event.target) && !event.target.closest("a.o, .table-side")) hide();
    });
    document.addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
    const followHash = () => {
      const mark = /^#o\d+$/.test(location.hash) && document.getElementById(location.hash.slice(1));
      if (mark) pin(mark, true);
    };
    addEventListener("hashchange", followHash);
    document.addEventListener("duizhang-language", () => { if (pinned) show(pinned); });
    // A link to the place that is already named in the address changes no hash.
    document.querySelector(".rows")?.addEventListener("click", (event) => {
      if (event.target.closest("a.num")?.hash === location.hash) followHash();
    });

    document.getElementById("numerals").addEventListener("change", (event) => {
      text.classList.toggle("all-numerals", event.target.checked);
    });
    const filter = document.getElementById("row-filter"), chips = [...document.querySelectorAll("#roles .chip")];
    const tableRows = [...document.querySelectorAll(".rows tbody tr")];
    function narrow() {
      const wanted = filter.value.toLowerCase();
      const roles = new Set(chips.filter((chip) => chip.getAttribute("aria-pressed") === "true").map((chip) => chip.dataset.role));
      for (const row of tableRows) row.hidden = !roles.has(row.classList[0]) || !row.textContent.toLowerCase().includes(wanted);
    }
    filter.addEventListener("input", narrow);
    for (const chip of chips) {
      chip.addEventListener("click", () => {
        chip.setAttribute("aria-pressed", String(chip.getAttribute("aria-pressed") !== "true"));
        narrow();
      });
    }
    followHash();
  }

  document.addEventListener("DOMContentLoaded", () => {
    document.documentElement.dataset.lang = "zh";
    startStale();
    for (const el of document.querySelectorAll(".listing")) startListing(el);
    if (document.body.classList.contains("report")) startReport();
    for (const link of document.querySelectorAll("[data-find]")) {
      link.addEventListener("click", () => {
        document.querySelector(`${link.hash} .listing`).dispatchEvent(new CustomEvent("duizhang-find", { detail: link.dataset.find }));
      });
    }
    if (remembered() === "en") setLanguage("en");
    document.getElementById("lang").addEventListener("click", () => {
      const value = lang() ? "zh" : "en";
      remember(value);
      setLanguage(value);
    });
  });
  return { rows, say };
})();

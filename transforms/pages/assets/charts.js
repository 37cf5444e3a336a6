"use strict";
// Draws the charts of a page with the library beside it; a page without the script still has its tables.
(() => {
  const text = { labelColor: "var(--ink-2)", titleColor: "var(--ink-2)", labelFontSize: 11.5 };
  const config = {
    background: null,
    font: getComputedStyle(document.documentElement).getPropertyValue("--sans").trim() || "sans-serif",
    view: { stroke: null },
    axis: { ...text, gridColor: "var(--line)", tickColor: "var(--line)", domainColor: "var(--line)", labelPadding: 6 },
    axisX: { domain: false },
  };
  const options = { actions: false, renderer: "svg", config, loader: { target: "_self" }, tooltip: { theme: "custom" } };
  async function draw(figure) {
    const place = document.createElement("div");
    place.className = "plot";
    figure.append(place);
    try {
      await vegaEmbed(place, JSON.parse(figure.querySelector("script").textContent), options);
      // The table says the same to a screen reader, and its links come in order.
      place.querySelector("svg").setAttribute("aria-hidden", "true");
    } catch (error) {
      place.textContent = duizhang.say("chart.failed");
      console.error(error);
    }
  }
  document.addEventListener("DOMContentLoaded", () => {
    // Charts far down the page wait until they come near.
    const near = new IntersectionObserver((seen) => {
      for (const entry of seen.filter((one) => one.isIntersecting)) {
        near.unobserve(entry.target);
        draw(entry.target);
      }
    }, { rootMargin: "400px" });
    for (const figure of document.querySelectorAll("figure.chart")) near.observe(figure);
    addEventListener("beforeprint", () => {
      for (const figure of document.querySelectorAll("figure.chart:not(:has(.plot))")) draw(figure);
    });
  });
})();


"use strict";
// Filters: a finding is shown if every field of the form lets it pass. Without this script all are shown.
const form = document.querySelector("form.filters");
if (form) {
  const findings = [...document.querySelectorAll("article")];
  const sections = [...document.querySelectorAll("section.subsystem")];
  const texts = new Map(findings.map(f => [f, f.textContent.toLowerCase()]));
  const choices = [...form.querySelectorAll("select")];

  const passes = f => choices.every(c => c.value === "" || f.dataset[c.name] === c.value) &&
                      texts.get(f).includes(form.elements.text.value.trim().toLowerCase());

  const show = () => {
    for (const f of findings)
      f.hidden = !passes(f);
    for (const s of sections)
      s.hidden = !s.querySelector("article:not([hidden])");
    const shown = findings.filter(f => !f.hidden).length;
    form.querySelector("output").textContent = shown + " of " + findings.length + " shown";
  };

  const showAll = () => {
    form.reset();
    show();
  };

  // A link to what the filters hide would lead nowhere.
  const reveal = () => {
    const target = document.getElementById(location.hash.slice(1));
    if (target && target.closest("[hidden]")) {
      showAll();
      target.scrollIntoView();
    }
  };

  form.addEventListener("input", show);
  form.addEventListener("change", show);
  form.querySelector("button").addEventListener("click", showAll);
  form.addEventListener("submit", event => event.preventDefault());
  addEventListener("hashchange", reveal);
  form.hidden = false;
  show();
  reveal();
}

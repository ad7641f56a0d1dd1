"use strict";
const ties = [...document.querySelectorAll("#ties > li")];
const lines = ties.map(tie => document.querySelector(`.${tie.id.replace("t", "line")}`));
const find = document.getElementById("find");
const kinds = [...document.querySelectorAll("#controls input[name=kind]")];
const fit = document.getElementById("fit");

function show() {
  const words = find.value.trim().toLocaleLowerCase();
  const wanted = new Set(kinds.filter(kind => kind.checked).map(kind => kind.value));
  ties.forEach((tie, at) => {
    const shown = wanted.has(tie.dataset.relation) && tie.textContent.toLocaleLowerCase().includes(words);
    tie.hidden = !shown;
    lines[at].classList.toggle("dim", !shown);
  });
}

document.getElementById("controls").hidden = false;
find.addEventListener("input", show);
kinds.forEach(kind => kind.addEventListener("change", show));
fit.addEventListener("change", () => document.querySelector("figure").classList.toggle("fit", fit.checked));
ties.forEach((tie, at) => {
  for (const [one, other] of [[tie, lines[at]], [lines[at], tie]]) {
    one.addEventListener("pointerenter", () => other.classList.add("lit"));
    one.addEventListener("pointerleave", () => other.classList.remove("lit"));
    one.addEventListener("focusin", () => other.classList.add("lit"));
    one.addEventListener("focusout", () => other.classList.remove("lit"));
  }
});
show();

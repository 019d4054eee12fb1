"use strict";
{
  const find = document.querySelector(".find"), strip = document.querySelector(".years");
  const years = [...document.querySelectorAll("main > section")], items = [...document.querySelectorAll("main li[id]")];

  /* a link to an event unfolds its quote */
  const unfold = () => {
    const item = items.find(item => item.id === location.hash.slice(1));
    if (item) item.querySelector("details").open = true;
  };
  addEventListener("hashchange", unfold);
  unfold();

  if (strip) strip.scrollLeft = strip.scrollWidth;

  if (find) {
    const query = find.querySelector("[type=search]"), told = find.querySelector("output");
    const nothing = document.querySelector("main > .empty"), boxes = [...find.querySelectorAll("fieldset [id]")];
    const folded = text => text.normalize("NFKC").toLowerCase();
    const texts = items.map(item => folded(
      [...item.querySelectorAll(".when, h3, blockquote, figcaption > p, .kind")].map(part => part.textContent).join(" ")));

    const show = () => {
      const words = folded(query.value).split(/\s+/), kinds = boxes.filter(box => box.checked && box.id !== "plan");
      const plan = boxes.some(box => box.checked && box.id === "plan");
      let count = 0;
      items.forEach((item, at) => {
        const fits = words.every(word => texts[at].includes(word)) && (!plan || item.classList.contains("planned"))
          && (!kinds.length || kinds.some(box => item.classList.contains(box.id)));
        item.hidden = !fits;
        count += fits;
      });
      for (const year of years) {
        year.hidden = !year.querySelector("li:not([hidden])[id]");
        const bar = document.querySelector(`.years [href="#${year.firstElementChild.id}"]`);
        if (bar) bar.classList.toggle("off", year.hidden);
      }
      nothing.hidden = count > 0;
      const all = count === items.length;
      told.textContent = all ? "" : told.dataset.told.replace("{}", count).replace("{}", items.length);
    };
    query.hidden = false;
    find.addEventListener("input", show);
    find.addEventListener("reset", () => setTimeout(show));
    find.addEventListener("submit", event => event.preventDefault());
    addEventListener("pageshow", show);
  }
}

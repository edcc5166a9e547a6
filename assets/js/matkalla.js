// Small helps on top of pages that work without them. Nothing here decides anything.
"use strict";
(() => {
  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));

  // A form on its way says so and cannot be sent twice. Coming back by history undoes it.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method === "get") return;
    if (form.dataset.sending) {
      event.preventDefault();
      return;
    }
    form.dataset.sending = "1";
    const button = event.submitter;
    if (!button) return;
    button.setAttribute("aria-busy", "true");
    const words = button.querySelector("span:not(.hide)");
    if (words && button.dataset.busy) {
      button.dataset.said = words.textContent;
      words.textContent = button.dataset.busy;
    }
  });
  window.addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    all("form[data-sending]").forEach((form) => delete form.dataset.sending);
    all("button[aria-busy]").forEach((button) => {
      button.removeAttribute("aria-busy");
      if (button.dataset.said) button.querySelector("span:not(.hide)").textContent = button.dataset.said;
    });
  });

  // A form that came back begins at its error summary; its links lead into the control itself.
  const summary = document.querySelector("[data-summary]");
  if (summary) {
    summary.focus();
    summary.addEventListener("click", (event) => {
      const link = event.target.closest("a[href^='#']");
      const target = link && document.getElementById(link.hash.slice(1));
      if (!target) return;
      event.preventDefault();
      const control = target.matches("fieldset") ? target.querySelector("input, select, textarea") : target;
      (control || target).focus();
      target.scrollIntoView({ block: "center" });
    });
  }

  // Toasts leave after eight seconds, but not while one is reading or using them.
  all(".toasts [data-toast]").forEach((toast) => {
    const leave = () => {
      if (toast.matches(":hover, :focus-within")) {
        window.setTimeout(leave, 2000);
        return;
      }
      toast.classList.add("is-leaving");
      window.setTimeout(() => toast.remove(), 250);
    };
    window.setTimeout(leave, 8000);
  });

  // How much room is left, told politely and only near the end.
  all("textarea[maxlength][data-left]").forEach((area) => {
    const shown = document.createElement("span");
    shown.className = "field__count";
    shown.setAttribute("aria-hidden", "true");
    const told = document.createElement("span");
    told.className = "hide";
    told.setAttribute("role", "status");
    area.after(shown, told);
    const most = Number(area.getAttribute("maxlength"));
    let wait = 0;
    const show = () => {
      const left = most - area.value.length;
      shown.textContent = area.dataset.left.replace("{n}", String(left));
      window.clearTimeout(wait);
      wait = window.setTimeout(() => {
        told.textContent = left <= most / 10 ? shown.textContent : "";
      }, 1000);
    };
    area.addEventListener("input", show);
    show();
  });

  // Menus close with Escape and when one presses elsewhere.
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    all("details[data-menu][open]").forEach((menu) => {
      const inside = menu.contains(document.activeElement);
      menu.open = false;
      if (inside) menu.querySelector("summary").focus();
    });
  });
  document.addEventListener("click", (event) => {
    all("details[data-menu][open]").forEach((menu) => {
      if (!menu.contains(event.target)) menu.open = false;
    });
  });

  // Choices that take effect at once: <select data-send> in a GET form that has a button as well.
  all("select[data-send]").forEach((select) => {
    select.addEventListener("change", () => select.form.requestSubmit());
  });
  all("[data-print]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  });

  // A list that follows its form: the same page is fetched and its results and counts put in place.
  const find = document.querySelector("form[data-find]");
  const narrow = document.querySelector("form[data-narrow]");
  if (find && narrow && window.fetch && window.DOMParser) {
    const told = document.querySelector("[data-told]");
    let asking = null;
    let wait = 0;
    const address = () => {
      const asked = new URLSearchParams(new FormData(narrow));
      const typed = new FormData(find);
      ["words", "place"].forEach((name) => asked.set(name, String(typed.get(name)).trim()));
      if (asked.get("start") !== "date") asked.delete("by");
      Array.from(asked.keys()).forEach((name) => {
        if (asked.getAll(name).every((value) => !value)) asked.delete(name);
      });
      const query = asked.toString();
      return query ? `/openings?${query}` : "/openings";
    };
    const show = (page, href) => {
      ["count", "narrowed", "results", "carried"].forEach((id) => {
        const here = document.getElementById(id);
        const there = page.getElementById(id);
        if (here && there) here.innerHTML = there.innerHTML;
      });
      const near = document.getElementById("facet-near");
      const nearer = page.getElementById("facet-near");
      const offered = (box) => {
        const chosen = box.querySelector("input:checked");
        return `${box.querySelectorAll("input").length} ${chosen ? chosen.value : ""}`;
      };
      if (offered(near) !== offered(nearer)) near.innerHTML = nearer.innerHTML;
      near.dataset.place = nearer.dataset.place;
      const counts = (root) => all("form[data-narrow] .check", root).map((row) => {
        const input = row.querySelector("input");
        return [`${input.name}=${input.value}`, row.querySelector(".check__count")];
      });
      const fresh = new Map(counts(page));
      counts(document).forEach(([key, count]) => {
        if (count) count.textContent = fresh.get(key) ? fresh.get(key).textContent : "0";
      });
      ["words", "place"].forEach((name) => {
        narrow.querySelector(`input[type=hidden][name=${name}]`).value = find.elements[name].value;
      });
      window.history.replaceState(null, "", href);
      if (told) told.textContent = document.getElementById("count").textContent;
    };
    const ask = () => {
      const href = address();
      if (asking) asking.abort();
      asking = new AbortController();
      window.fetch(href, { signal: asking.signal, headers: { Accept: "text/html" } })
        .then((answer) => (answer.ok ? answer.text() : Promise.reject(answer.status)))
        .then((text) => show(new DOMParser().parseFromString(text, "text/html"), href))
        .catch(() => {});
    };
    const soon = (time) => {
      window.clearTimeout(wait);
      wait = window.setTimeout(ask, time);
    };
    narrow.addEventListener("change", (event) => {
      if (event.target.name === "by" && event.target.value) narrow.querySelector("input[name=start][value=date]").checked = true;
      // A distance that was written beside the place gives way to the one that is ticked.
      if (event.target.name === "km") find.elements.place.value = document.getElementById("facet-near").dataset.place;
      soon(50);
    });
    find.addEventListener("input", () => soon(400));

    // What may be about to be typed, as the browser's own list below the field.
    const offered = document.getElementById("suggested");
    let typing = 0;
    find.elements.words.addEventListener("input", () => {
      window.clearTimeout(typing);
      typing = window.setTimeout(() => {
        const words = find.elements.words.value;
        window.fetch(`/openings/suggest?${new URLSearchParams({ words })}`)
          .then((answer) => (answer.ok ? answer.text() : Promise.reject(answer.status)))
          // An answer that comes late is to words that are no longer there.
          .then((options) => { if (find.elements.words.value === words) offered.innerHTML = options; })
          .catch(() => {});
      }, 150);
    });
  }

  // What a text is understood to mean follows the text. The form is sent as it stands, never as an address.
  const understood = document.querySelector("[data-understood]");
  if (understood && window.fetch && window.DOMParser) {
    const form = understood.closest("form");
    const name = form.elements.chip_new;
    const add = understood.querySelector("button[value=add]");
    const told = understood.querySelector("[data-understood-told]");
    const parts = ["chips-found", "chips-offered"];
    let asking = null;
    let wait = 0;
    const show = (page, value) => {
      if (!page.getElementById("chips-found")) return;
      // What was tapped meanwhile stays as it was tapped.
      const taps = new Map(all("[name=chips_on]", understood).map((box) => [box.value, box.checked]));
      parts.forEach((id) => { document.getElementById(id).innerHTML = page.getElementById(id).innerHTML; });
      if (value === "add") {
        const wrong = page.getElementById("chip_new-error");
        const before = document.getElementById("chip_new-error");
        if (before) before.remove();
        if (wrong) name.before(wrong);
        name.value = page.getElementById("chip_new").value;
        name.setAttribute("aria-invalid", String(Boolean(wrong)));
        name.setAttribute("aria-describedby", wrong ? "chip_new-error chip_new-hint" : "chip_new-hint");
        name.closest(".field").classList.toggle("field--error", Boolean(wrong));
      } else {
        all("[name=chips_on]", understood).forEach((box) => { if (taps.has(box.value)) box.checked = taps.get(box.value); });
      }
      told.textContent = all(".chip__input:checked + .chip__face--understood .chip__word", understood).map((word) => word.textContent).join(", ");
      form.dispatchEvent(new Event("change"));
    };
    const ask = (value) => {
      window.clearTimeout(wait);
      if (asking) asking.abort();
      asking = new AbortController();
      const body = new URLSearchParams(new FormData(form));
      body.set(understood.dataset.understood, value);
      body.set("background", "1");
      window.fetch(form.action, { method: "POST", body, signal: asking.signal })
        .then((answer) => answer.text())
        .then((text) => show(new DOMParser().parseFromString(text, "text/html"), value))
        .catch(() => {});
    };
    all("[data-look]", understood).forEach((look) => { look.hidden = true; });
    form.addEventListener("input", (event) => {
      if (!event.target.matches("textarea, input[type=text]")) return;
      window.clearTimeout(wait);
      wait = window.setTimeout(() => ask("look"), 600);
    });
    form.addEventListener("change", (event) => {
      if (event.target.closest("[data-offered]")) ask("look");
    });
    const adds = (event) => {
      event.preventDefault();
      ask("add");
    };
    add.addEventListener("click", adds);
    name.addEventListener("keydown", (event) => {
      if (event.key === "Enter") adds(event);
    });
  }

  // Back to the very list one came from, and a link that goes on to other people.
  const back = document.querySelector("[data-back] a");
  if (back && document.referrer) {
    const from = new URL(document.referrer);
    if (from.origin === window.location.origin && from.pathname === "/openings") back.href = from.pathname + from.search;
  }
  all("[data-share]").forEach((button) => {
    if (!navigator.share) return;
    button.hidden = false;
    button.addEventListener("click", () => navigator.share({ title: button.dataset.title, url: button.dataset.share }).catch(() => {}));
  });

  // The queue by keys: J and K walk the rows, Enter presses what has focus, E marks done, / goes to the search.
  // Single keys can be switched off with the box beside their list; without the box they act inside the queue only.
  const rows = all("[data-queue] [data-row]");
  const search = document.querySelector("[data-search]");
  const keys = document.querySelector("[data-keys]");
  if (keys) {
    keys.checked = window.localStorage.getItem("keys") !== "off";
    keys.addEventListener("change", () => window.localStorage.setItem("keys", keys.checked ? "on" : "off"));
  }
  const awake = () => (keys ? keys.checked : Boolean(document.activeElement.closest("[data-queue]")));
  if (rows.length || search) {
    const verb = (row) => row.querySelector(".queue__act a, .queue__act button") || row.querySelector("a, button");
    const typing = (element) => element && (element.isContentEditable || (/^(TEXTAREA|SELECT)$/.test(element.tagName) || (element.tagName === "INPUT" && !/^(checkbox|radio)$/.test(element.type))));
    document.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || typing(document.activeElement) || !awake()) return;
      if (event.key === "/" && search) {
        event.preventDefault();
        search.focus();
        search.select();
        return;
      }
      const key = event.key.toLowerCase();
      if (!rows.length || !["j", "k", "e"].includes(key)) return;
      const here = rows.findIndex((row) => row.contains(document.activeElement));
      if (key === "e") {
        const done = here >= 0 && rows[here].querySelector("[data-done]");
        if (done) {
          event.preventDefault();
          done.click();
        }
        return;
      }
      event.preventDefault();
      const next = Math.min(rows.length - 1, Math.max(0, here + (key === "j" ? 1 : -1)));
      const target = verb(rows[next]);
      if (target) {
        target.focus();
        rows[next].scrollIntoView({ block: "nearest" });
      }
    });
  }
})();

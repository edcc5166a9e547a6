// Saves a section of a profile while it is written. While the network is away the text stays on the phone
// and is brought back when the page is opened again. The same form works without this script.
"use strict";
(() => {
  const PREFIX = "draft:";
  const PAUSE = 1500;
  const LONGEST = 30000;
  const HOUR = 60 * 60 * 1000;

  // A browser may refuse to keep anything; then saving still goes on.
  const phone = (() => {
    try {
      window.localStorage.getItem(PREFIX);
      return window.localStorage;
    } catch {
      return null;
    }
  })();
  const drafts = () => (phone ? Object.keys(phone).filter((key) => key.startsWith(PREFIX)) : []);
  const read = (key) => {
    try {
      return JSON.parse(phone.getItem(key));
    } catch {
      return null;
    }
  };

  // Whose a draft is stands in its name, and only that person's pages bring it back. Signing out takes
  // every draft from the phone, taking another's text the own one, and leaving the page brings none back.
  // A session that merely ends leaves them: whoever wrote far from the network must find the own text
  // after signing in again, and until then nobody is there to ask. But the first page of anybody else
  // takes them away unread, and what nobody came back for in its time goes with the next page of anybody,
  // the sign-in's too.
  let forgetting = false;
  document.addEventListener("submit", (event) => {
    if (event.target.getAttribute("action") !== "/sign-out") return;
    forgetting = true;
    drafts().forEach((key) => phone.removeItem(key));
  }, true);
  const own = document.body.dataset.drafts;
  const keptFor = Number(document.body.dataset.draftsKept) * HOUR;
  drafts().forEach((key) => {
    const draft = read(key);
    const anothers = own && !key.startsWith(`${PREFIX}${own}:`);
    if (anothers || !draft || !(draft.until > Date.now())) phone.removeItem(key);
  });

  const form = document.querySelector("form[data-draft]");
  const shown = document.querySelector("[data-saved]");
  const told = document.querySelector("[data-told]");
  if (!own || !form || !shown || !told) return;

  const key = `${PREFIX}${own}:${window.location.pathname}`;
  const version = form.elements.version;
  const OWN = ["csrf", "version", "replaces", "background", "then", "remove"];
  const pairs = () => Array.from(new FormData(form)).filter(([name]) => !OWN.includes(name));
  const content = () => JSON.stringify(pairs());

  let saved = "unsaved" in form.dataset ? "" : content();
  let chosen = Boolean(document.getElementById("meanwhile")); // Two texts differ, and the person chooses.
  let pending = null; // Sent, and nobody knows whether it arrived.
  let sending = null;
  let passing = false;
  let lastWords = shown.textContent;
  let wait = 0;
  let tries = 0;

  const say = (state, words) => {
    const icon = { done: "check", offline: "warning" }[state];
    shown.className = `saved saved--${state} action-bar__told`;
    shown.innerHTML = icon ? `<svg class="icon" aria-hidden="true" focusable="false"><use href="#i-${icon}"/></svg>` : "";
    const text = document.createElement("span");
    text.textContent = words;
    shown.append(text);
  };

  const keep = () => {
    if (!phone || forgetting) return;
    try {
      if (content() === saved && !pending) phone.removeItem(key);
      else phone.setItem(key, JSON.stringify({ until: Date.now() + keptFor, base: version.value, text: content(), pending }));
    } catch {
      // The phone is full: saving goes on.
    }
  };

  const later = (pause) => {
    window.clearTimeout(wait);
    wait = window.setTimeout(save, pause);
  };

  // Mistakes stand at their fields, where a screen reader finds them too.
  const mark = () => {
    form.querySelectorAll(".field__error").forEach((line) => line.remove());
    form.querySelectorAll("[aria-invalid]").forEach((control) => {
      control.removeAttribute("aria-invalid");
      const hint = document.getElementById(`${control.id}-hint`);
      if (hint) control.setAttribute("aria-describedby", hint.id);
      else control.removeAttribute("aria-describedby");
    });
    form.querySelectorAll(".field--error, .group--error").forEach((field) => field.classList.remove("field--error", "group--error"));
    told.querySelectorAll(".summary a").forEach((link) => {
      const control = document.getElementById(link.hash.slice(1));
      if (!control) return;
      const line = document.createElement("span");
      line.className = "field__error";
      line.id = `${control.id}-error`;
      line.textContent = link.textContent;
      control.setAttribute("aria-invalid", "true");
      control.setAttribute("aria-describedby", line.id);
      if (control.matches("fieldset")) control.querySelector("legend").after(line);
      else control.before(line);
      const field = control.closest(".field");
      if (field) field.classList.add("field--error");
    });
  };

  // What the service answered: the part of the page that tells how the save went.
  const take = (status, page, sent) => {
    const answer = page.querySelector("[data-version]");
    pending = null;
    tries = 0;
    if (status === 200) {
      const all = content() === sent;
      // Each chip tells where it comes from now: what was removed is off, what was added is one's own.
      const sources = new Map(answer.dataset.sources.split(" ").map((chip) => [chip.split(":")[1], chip]));
      form.querySelectorAll("[name=chips]").forEach((chip) => { chip.value = sources.get(chip.value.split(":")[1]) || chip.value; });
      saved = all ? content() : sent;
      version.value = answer.dataset.version;
      told.replaceChildren();
    } else {
      told.replaceChildren(answer);
      if (status === 409) {
        chosen = true;
        told.querySelector("#meanwhile").focus();
      } else {
        // Whoever writes on is not torn away to the summary; the line at the field says the same.
        told.querySelectorAll(".summary").forEach((summary) => { summary.hidden = true; });
      }
    }
    mark();
    if (status === 200) lastWords = answer.dataset.words;
    say(status === 200 ? "done" : "offline", answer.dataset.words);
    keep();
  };

  const send = async (leaving) => {
    const tried = pending || { base: version.value, text: content() };
    pending = tried;
    keep();
    say("saving", form.dataset.saving);
    const body = new URLSearchParams(JSON.parse(tried.text));
    body.set("csrf", form.elements.csrf.value);
    body.set("version", tried.base);
    body.set("background", "1");
    try {
      const stop = AbortSignal.timeout ? AbortSignal.timeout(20000) : undefined;
      const answer = await fetch(form.action, { method: "POST", body, redirect: "manual", keepalive: Boolean(leaving), signal: stop });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      if ([200, 409, 422].includes(answer.status) && page.querySelector("[data-version]")) {
        take(answer.status, page, tried.text);
        return answer.status;
      }
      if (answer.type === "opaqueredirect" || answer.status === 403) {
        pending = null;
        keep();
        say("offline", form.dataset.signedOut);
        return 403;
      }
    } catch {
      // No network: tried again below.
    }
    say("offline", form.dataset.offline);
    tries += 1;
    later(Math.min(LONGEST, PAUSE * 2 ** tries));
    return 0;
  };

  // One save at a time; what was written meanwhile follows. Returns how the last one went.
  const save = async (leaving) => {
    window.clearTimeout(wait);
    if (sending) return sending;
    if (forgetting || chosen || (!pending && content() === saved)) {
      keep();
      // What was refused has been taken back: what stands there is what is kept.
      if (!chosen && told.querySelector(".summary")) {
        told.replaceChildren();
        mark();
        say("done", lastWords);
      }
      return 200;
    }
    sending = send(leaving === true);
    const status = await sending;
    sending = null;
    if (status === 200 && content() !== saved) later(0);
    return status;
  };

  const written = () => {
    keep();
    if (!chosen) later(PAUSE);
  };
  form.addEventListener("input", written);
  form.addEventListener("change", written);
  window.addEventListener("online", () => save());
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") save(true);
  });

  // A button first makes sure that the text has arrived; without network the page and the text stay.
  form.addEventListener("submit", async (event) => {
    const button = event.submitter;
    if (passing) return;
    if (chosen) {
      if (!button || button.name !== "replaces") return;
      version.value = button.value;
      chosen = false;
    }
    event.preventDefault();
    let status = await save();
    while (status === 200 && (pending || content() !== saved)) status = await save();
    if (status === 0) return;
    // Not before this event has ended: until then a form takes no second one.
    window.setTimeout(() => {
      passing = true;
      form.requestSubmit(button && button.isConnected ? button : null);
      passing = false;
    }, 0);
  }, true);
  document.addEventListener("click", (event) => {
    if (!event.target.closest("[data-drop-draft]")) return;
    forgetting = true;
    if (phone) phone.removeItem(key);
  });

  const fill = (list) => {
    const left = new Map();
    list.forEach(([name, value]) => left.set(name, [...(left.get(name) || []), value]));
    Array.from(form.elements).forEach((control) => {
      if (!control.name || OWN.includes(control.name) || control.name === "chips") return;
      const values = left.get(control.name) || [];
      if (/^(checkbox|radio)$/.test(control.type)) control.checked = values.includes(control.value);
      else if (control.type !== "submit" && values.length) control.value = values.shift();
    });
  };

  const draft = phone && read(key);
  if (draft && draft.text === content()) {
    if (saved) phone.removeItem(key);
  } else if (draft && !chosen) {
    fill(JSON.parse(draft.text));
    version.value = draft.base;
    pending = draft.pending;
    say("done", form.dataset.broughtBack);
    later(PAUSE);
  }
})();

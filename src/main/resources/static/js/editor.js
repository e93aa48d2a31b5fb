// Shows a text as it will look while it is written. The plain field below stays the one that is kept and sent; whatever is pasted
// is cleaned by the server first, which also tells what it took out.
"use strict";
(() => {
  const form = document.querySelector("form.writing");
  const field = form?.querySelector("textarea[name=body]");
  const place = document.getElementById("editor");
  if (!field || !place) return;
  const turn = document.getElementById("turn-editor");
  const said = document.getElementById("said");
  let editor = null;
  let passing = false;

  // a break that stands alone in its line parts nothing, and the editor would take it for HTML with all that follows
  const BREAK = /^[ \t]*<br ?\/?>[ \t]*$/gm;

  // a text knows a picture by its id, a browser by its address
  const inward = words => words.replace(BREAK, "").replace(/\]\(picture:([0-9a-f-]{36})/g, "](/pictures/$1/480.webp");
  const outward = words => words.replace(/\]\(\/pictures\/([0-9a-f-]{36})\/480\.webp/g, "](picture:$1");

  const say = sentences => {
    said.replaceChildren(...sentences.map(words => Object.assign(document.createElement("li"), { textContent: words })));
    said.closest("[role=status]").hidden = sentences.length === 0;
  };

  const clean = async html => {
    const answer = await fetch("/articles/paste", {
      method: "POST",
      headers: { "Content-Type": "text/html;charset=UTF-8", "X-XSRF-TOKEN": form.elements._csrf.value },
      body: html
    });
    if (!answer.ok && answer.status !== 422) throw new Error(answer.status);
    return answer.json();
  };

  const passOn = (target, html, words) => {
    const data = new DataTransfer();
    if (html) data.setData("text/html", html);
    data.setData("text/plain", words);
    passing = true;
    target.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
    passing = false;
  };

  const insert = (target, answer) => {
    if (target === field) {
      field.setRangeText(answer.markdown, field.selectionStart, field.selectionEnd, "end");
      field.dispatchEvent(new Event("input", { bubbles: true }));
    } else passOn(target, answer.html, answer.markdown);
  };

  const paste = event => {
    const html = event.clipboardData?.getData("text/html");
    // a picture as a file is taken by the editor, and goes into the library; beside words it is only what they look like
    const isPicture = event.clipboardData?.files.length > 0 && !event.clipboardData.getData("text/plain").trim();
    if (passing || !html || isPicture) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const target = event.target;
    const words = event.clipboardData.getData("text/plain");
    clean(html).then(answer => { insert(target, answer); say(answer.said); })
      .catch(() => { insert(target, { markdown: words, html: null }); say([place.dataset.unclean]); });
  };

  const upload = async file => {
    const data = new FormData();
    data.set("file", file);
    const answer = await fetch("/pictures/uploads", { method: "POST", headers: { "X-XSRF-TOKEN": form.elements._csrf.value }, body: data })
      .catch(() => { throw place.dataset.lost; });
    const told = await answer.json().catch(() => { throw place.dataset.lost; });
    if (!answer.ok) throw told.message;
    say(told.missing);
    return told;
  };

  const LINE = ["line"];

  // The editor takes every paragraph for a line and an empty one for what parts paragraphs. Here a paragraph is one, as it is for whoever
  // presses Enter; a line of a paragraph is marked as such, and an empty paragraph says nothing.
  const separate = convertor => {
    const isLine = node => node?.type.name === "paragraph" && node.attrs.classNames?.includes(LINE[0]);
    const write = convertor.toMdConvertors.nodeTypeConvertors;
    write.paragraph = (state, { node, parent, index = 0 }) => {
      if (state.stopNewline) return state.convertInline(node);
      if (node.childCount === 0) return;
      state.convertInline(node);
      if (isLine(parent?.maybeChild(index + 1)) && parent.child(index + 1).childCount > 0) state.write("\n");
      else state.closeBlock(node);
    };
    const draw = convertor.toWwConvertors;
    draw.paragraph = (state, node, { entering }) => entering ? state.openNode(state.schema.nodes.paragraph) : state.closeNode();
    draw.softbreak = draw.linebreak = state => {
      const { marks } = state;
      if (state.top().type.name !== "paragraph") return state.addText(" ");
      state.closeNode();
      state.openNode(state.schema.nodes.paragraph, { classNames: LINE });
      state.marks = marks;
    };
  };

  // Enter begins a paragraph; with Shift, a line
  const begun = event => {
    if (event.key !== "Enter" || event.isComposing || !editor) return;
    const { view } = editor.wwEditor;
    const { $from } = view.state.selection;
    if ($from.parent.type.name !== "paragraph" || $from.parentOffset > 0) return;
    view.dispatch(view.state.tr.setNodeMarkup($from.before(), null, { ...$from.parent.attrs, classNames: event.shiftKey ? LINE : null }));
  };

  // behind the table in which the caret stands, where it does
  const behindTable = $from => {
    for (let depth = 1; depth <= $from.depth; depth++) if ($from.node(depth).type.name === "table") return $from.after(depth);
    return null;
  };

  // a picture has a paragraph of its own, where its author is named: a table is drawn without it
  const insertPicture = (imageUrl, altText) => {
    const { view } = editor.wwEditor;
    const { schema: { nodes }, selection: { $from } } = view.state;
    const paragraph = nodes.paragraph.create(null, nodes.image.create({ imageUrl, altText }));
    const behind = behindTable($from);
    const { tr } = view.state;
    if (behind === null) tr.replaceSelectionWith(paragraph, false);
    else {
      tr.insert(behind, paragraph);
      tr.setSelection(view.state.selection.constructor.near(tr.doc.resolve(behind + 1)));
    }
    const { $from: here } = tr.selection;
    if (here.parent.type === nodes.paragraph && here.parent.firstChild?.type === nodes.image) {
      tr.insert(here.after(), nodes.paragraph.create());
      tr.setSelection(view.state.selection.constructor.near(tr.doc.resolve(here.after() + 1)));
    }
    view.dispatch(tr.scrollIntoView());
    view.focus();
  };

  // the end of the table in which the caret of the plain field stands: of its lines one is dashes, and the next empty line ends it
  const endOfTable = (words, caret) => {
    if (/(^|\n)$/.test(words.slice(0, caret)) && /^($|\n)/.test(words.slice(caret))) return null;
    const begin = words.lastIndexOf("\n\n", Math.max(0, caret - 1)) + 1;
    const next = words.indexOf("\n\n", caret);
    const end = next < 0 ? words.length : next;
    const isTable = words.slice(begin, end).split("\n").some(line => line.includes("|") && /^[ \t|:-]*-[ \t|:-]*$/.test(line));
    return isTable ? end : null;
  };

  const insertMarkdown = markdown => {
    const behind = endOfTable(field.value, field.selectionStart);
    field.setRangeText(`\n\n${markdown}\n\n`, behind ?? field.selectionStart, behind ?? field.selectionEnd, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };

  const choose = button => {
    if (editor && !place.hidden) insertPicture(`/pictures/${button.dataset.picture}/480.webp`, button.dataset.alt);
    else insertMarkdown(button.dataset.markdown);
  };
  document.addEventListener("click", event => {
    const button = event.target.closest("button[data-markdown]");
    if (button) choose(button);
  });

  // The editor writes styles into the markup, which the policy of our pages refuses; as properties it allows them. And it invents an
  // attribute that says nothing to those who hear the page.
  const write = Element.prototype.setAttribute;
  const html = Object.getOwnPropertyDescriptor(Element.prototype, "innerHTML");
  Object.defineProperty(Element.prototype, "innerHTML", {
    ...html, set(words) { html.set.call(this, String(words).replace(/ style="[^"]*"/g, "")); }
  });
  Element.prototype.setAttribute = function (name, value) {
    if (name === "style") this.style.cssText = value;
    else if (name !== "aria-role") write.call(this, name, value);
  };

  const show = () => {
    const { language, label } = place.dataset;
    editor = new toastui.Editor({
      el: place,
      initialEditType: "wysiwyg",
      previewStyle: "vertical",
      height: "auto",
      minHeight: "26rem",
      language,
      usageStatistics: false,
      autofocus: false,
      hideModeSwitch: true,
      theme: matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light",
      hooks: { addImageBlobHook: file => upload(file).then(one => insertPicture(`/pictures/${one.id}/480.webp`, "")).catch(said => say([said])) },
      toolbarItems: [["heading", "bold", "italic", "strike"], ["hr", "quote"], ["ul", "ol"], ["table", "link"]]
    });
    separate(editor.convertor);
    place.addEventListener("keydown", begun);
    let known = "";
    // says whether all went well: what it cannot show, it would lose
    const read = () => {
      editor.setMarkdown(inward(field.value), false);
      known = outward(editor.getMarkdown());
      return known.trim() !== "" || field.value.trim() === "";
    };
    if (!read()) throw new Error("not shown");
    editor.on("change", () => {
      const now = outward(editor.getMarkdown());
      if (now === known || place.hidden) return;
      known = now;
      field.value = now;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    });
    field.addEventListener("change", read);
    for (const box of place.querySelectorAll("[contenteditable=true]")) {
      write.call(box, "role", "textbox");
      write.call(box, "aria-multiline", "true");
      write.call(box, "aria-label", label);
    }
    // the rest of a narrow toolbar has a button that comes later and without a name
    const name = () => { for (const button of place.querySelectorAll("button.more:not([aria-label])")) write.call(button, "aria-label", place.dataset.more); };
    new MutationObserver(name).observe(place, { childList: true, subtree: true });
    name();
    const hint = document.getElementById("h-body");
    const help = form.querySelector("details.help");
    const signs = hint.textContent;
    const tell = () => {
      hint.textContent = place.hidden ? signs : place.dataset.hint;
      help.hidden = !place.hidden;
    };
    field.hidden = true;
    turn.hidden = false;
    tell();
    turn.addEventListener("click", () => {
      if (place.hidden && !read()) return;
      place.hidden = !place.hidden;
      field.hidden = !place.hidden;
      tell();
      turn.textContent = place.hidden ? turn.dataset.look : turn.dataset.plain;
    });
    form.querySelector("label[for=f-body]").addEventListener("click", () => { if (!place.hidden) editor.focus(); });
  };

  field.addEventListener("paste", paste);
  place.addEventListener("paste", paste, true);
  // without it the plain field does all that is needed
  try { if (globalThis.toastui) show(); } catch { editor = null; place.replaceChildren(); field.hidden = false; }
})();

// Sends a film in parts that are taken up again where a lost connection ended (tus.io). Without it the form sends the file whole.
"use strict";
(() => {
  const form = document.querySelector("form[data-upload]");
  if (!form || !window.tus || !window.tus.isSupported) return;
  const input = form.elements.file;
  const box = form.querySelector("[data-progress]");
  const bar = box.querySelector("progress");
  const told = box.querySelector("[data-told]");
  const pause = box.querySelector("[data-pause]");
  const words = { pause: pause.textContent, resume: pause.dataset.resume };
  const part = 8 * 1024 * 1024;
  let sending = null;
  let running = false;

  const megabytes = bytes => Math.ceil(bytes / 1000000);
  const say = text => { told.textContent = text; };
  const run = on => {
    running = on;
    pause.textContent = on ? words.pause : words.resume;
    if (on) sending.start(); else sending.abort();
  };

  const refused = error => {
    running = false;
    pause.textContent = words.resume;
    const answer = error.originalResponse;
    const plain = answer && (answer.getHeader("Content-Type") || "").startsWith("text/plain");
    say(plain ? answer.getBody() : form.dataset.broken);
  };

  const begin = async file => {
    sending = new tus.Upload(file, {
      endpoint: form.dataset.upload,
      chunkSize: part,
      retryDelays: [0, 1000, 3000, 10000, 30000],
      headers: { "X-XSRF-TOKEN": form.elements._csrf.value },
      metadata: { filename: file.name },
      removeFingerprintOnSuccess: true,
      onShouldRetry: error => {
        const status = error.originalResponse ? error.originalResponse.getStatus() : 0;
        return status === 0 || status === 423 || status >= 500;
      },
      onProgress: (sent, all) => {
        bar.value = sent * 100 / all;
        say(form.dataset.sending.replace("#1", megabytes(sent)).replace("#2", megabytes(all)));
      },
      onError: refused,
      onSuccess: () => { running = false; location.assign(form.dataset.done); },
    });
    const before = await sending.findPreviousUploads();
    if (before.length > 0) sending.resumeFromPreviousUpload(before[0]);
    box.hidden = false;
    run(true);
  };

  pause.addEventListener("click", () => run(!running));
  form.addEventListener("submit", event => {
    const file = input.files[0];
    if (!file) return;
    event.preventDefault();
    box.hidden = false;
    if (file.size > Number(form.dataset.most)) say(form.dataset.tooLarge);
    else if (!running) begin(file);
  });
  window.addEventListener("beforeunload", event => { if (running) event.preventDefault(); });
})();

// Dragging an item of an agenda sends the same form as its buttons, with the place where it was let go.
"use strict";
(() => {
  const agenda = document.querySelector("[data-agenda]");
  if (!agenda || !agenda.querySelector("[data-move]") || !window.Sortable) return;
  window.Sortable.create(agenda, {
    animation: 120,
    ghostClass: "is-dragged",
    filter: "a, button, input, form",
    preventOnFilter: false,
    onEnd: event => {
      if (event.oldIndex === event.newIndex) return;
      const form = event.item.querySelector("[data-move]");
      const to = document.createElement("input");
      to.type = "hidden";
      to.name = "to";
      to.value = String(event.newIndex + 1);
      form.append(to);
      form.submit();
    },
  });
})();

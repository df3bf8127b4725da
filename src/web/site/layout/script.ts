/**
 * The one script of the pages, served as a file of its own. Everything works without it: it sends filters when they are
 * chosen, closes the menu, and says so when somebody else has worked on the case that is shown.
 */
export const siteScript = `'use strict';
for (const form of document.querySelectorAll('form[data-auto]')) {
  form.addEventListener('change', (event) => {
    if (event.target instanceof HTMLSelectElement) form.requestSubmit();
  });
}
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  for (const menu of document.querySelectorAll('details.who[open]')) {
    menu.removeAttribute('open');
    menu.querySelector('summary')?.focus();
  }
});
for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}
const watched = document.querySelector('[data-watch]');
if (watched instanceof HTMLElement) {
  const look = async () => {
    if (document.hidden) return;
    try {
      const response = await fetch(watched.dataset.watch, { headers: { accept: 'application/json' } });
      if (!response.ok) return;
      const { version } = await response.json();
      if (String(version) !== watched.dataset.version) watched.hidden = false;
    } catch {
      // It is asked again before long.
    }
  };
  setInterval(look, 10000);
}
`;

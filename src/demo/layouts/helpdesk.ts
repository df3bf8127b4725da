import type { Content } from '../content.js';
import { type Html, html } from '../html.js';
import { clockText, countText, head, inline, type Layout, skeleton, tracked, type View } from './view.js';

/**
 * A modern help center: semantic elements, class names that a build step has hashed anew with every release of
 * the site.
 */
export const helpdesk: Layout = {
  bodySelector: '[class^="Article_body__"]',
  page: (view) => {
    const { site, texts, noise } = view;
    return html`<!doctype html>
<html lang="${site.language}">
${head(view, styles(site.colour))}
<body>
<div class="cookie-consent" role="dialog" aria-label="Cookies"><p>${texts.cookies.text}</p><button type="button">${texts.cookies.accept}</button> <button type="button">${texts.cookies.settings}</button></div>
<header class="${css('Header_root', view)}">
<a class="${css('Header_logo', view)}" href="/${site.id}/">${site.name}</a>
<nav aria-label="Main"><ul>${site.nav.map((label) => html`<li><a href="${tracked(`/${site.id}/`, view)}">${label}</a></li>`)}</ul></nav>
<form role="search" action="/${site.id}/search"><input type="hidden" name="token" value="${noise.token()}"><input type="search" name="q" placeholder="${texts.search}"></form>
</header>
<div class="${css('Promo_strip', view)}" data-experiment="strip-17" data-variant="${noise.variant}"><a href="${tracked(`/${site.id}/promo`, view)}">${site.promos[noise.variant]}</a></div>
<nav class="breadcrumb" aria-label="Breadcrumb"><ol><li><a href="/${site.id}/">${texts.home}</a></li><li><a href="/${site.id}/">${view.section}</a></li><li aria-current="page">${view.title}</li></ol></nav>
<div class="${css('Layout_columns', view)}">
<main id="content">
<article class="${css('Article_root', view)}">
<h1>${view.title}</h1>
<div class="${css('Article_meta', view)}">${published(view)}<span>${texts.updated(clockText(view))}</span> · <span class="view-count">${texts.views(countText(noise.views, view))}</span></div>
<div class="${css('Article_body', view)}">
${main(view)}
</div>
<section class="${css('Feedback_box', view)}"><p>${texts.feedback.question}</p><button type="button">${texts.feedback.yes}</button> <button type="button">${texts.feedback.no}</button><p>${texts.feedback.count(noise.votes.helpful, noise.votes.all)}</p></section>
</article>
</main>
<aside class="${css('Related_list', view)}"><h2>${texts.related}</h2><ul>${noise.rotate(site.related).map((title) => html`<li><a href="${tracked(`/${site.id}/`, view)}">${title}</a></li>`)}</ul></aside>
</div>
<footer><ul>${texts.legalLinks.map((label) => html`<li><a href="/${site.id}/">${label}</a></li>`)}</ul><p>${site.name} · ${site.tagline}</p><p>${texts.fictional}</p><p>${texts.rendered(clockText(view))}</p></footer>
</body>
</html>`;
  },
};

function css(name: string, view: View): string {
  return `${name}__${view.site.release?.(view.week) ?? '3fa9'}`;
}

function styles(colour: string): string {
  return `.cookie-consent{position:fixed;bottom:0;left:0;right:0;padding:.8em 2em;background:#fff;box-shadow:0 0 8px #999}.cookie-consent p{display:inline;margin-right:1em}[class^=Promo_strip]{padding:.6em;text-align:center;background:#fef9c3}.breadcrumb ol{display:flex;gap:.6em;max-width:70em;margin:1em auto;padding:0;list-style:none}.breadcrumb li+li::before{content:'› '}header{display:flex;gap:2em;padding:1em;background:${colour};color:#fff}header a{color:#fff}header ul{display:flex;gap:1em;list-style:none}[class^=Layout_columns]{display:flex;gap:3em;max-width:70em;margin:auto}main{flex:3}aside{flex:1}footer{padding:2em;background:#f4f4f4}.announcement-list{list-style:none;padding:0}.announcement{border-top:1px solid #ddd}.announcement h3{margin:.6em 0 0}.announcement-meta{margin:0 0 .6em;color:#666}.tag{margin-left:1em;background:#eee;padding:0 .5em}footer{margin-bottom:4em}.callout{border-left:4px solid ${colour};padding:.5em 1em}`;
}

function published(view: View): Html {
  if (!view.published) return html``;
  return html`<time datetime="${view.published.iso}">${view.texts.published(view.published.text)}</time> · `;
}

function main(view: View): Html {
  if (view.main.type === 'list') {
    const entries = view.main.entries.map(
      (entry) =>
        html`<li class="announcement"><a href="${tracked(entry.path, view)}"><h3>${entry.title}</h3></a><p class="announcement-meta"><time datetime="${entry.isoDate}">${entry.date}</time> <span class="tag">${entry.category}</span></p></li>`,
    );
    return html`<p>${view.main.intro}</p><ul class="announcement-list">${entries}</ul><p><a href="${tracked(view.path, view)}">${view.texts.older}</a></p>`;
  }
  const parts = view.main.content.map((part) => render(part, view));
  return view.halfLoaded ? html`${parts}${skeleton(view)}` : html`${parts}`;
}

function render(part: Content, view: View): Html {
  switch (part.type) {
    case 'heading':
      return part.level === 2 ? html`<h2>${part.text}</h2>` : html`<h3>${part.text}</h3>`;
    case 'paragraph':
      return html`<p>${inline(part.text, view)}</p>`;
    case 'notice':
      return html`<div class="callout" role="note"><p>${inline(part.text, view)}</p></div>`;
    case 'list': {
      const items = part.items.map((item) => html`<li>${inline(item, view)}</li>`);
      return part.ordered ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
    }
    case 'table': {
      const headCells = part.head.map((cell) => html`<th scope="col">${cell}</th>`);
      const rows = part.rows.map(
        (row) => html`<tr>${row.map((cell) => html`<td>${inline(cell, view)}</td>`)}</tr>`,
      );
      return html`<div class="table-scroll"><table><thead><tr>${headCells}</tr></thead><tbody>${rows}</tbody></table></div>`;
    }
  }
}

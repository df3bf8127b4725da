import type { Content } from '../content.js';
import { type Html, html } from '../html.js';
import { clockText, countText, head, inline, type Layout, skeleton, tracked, type View } from './view.js';

/** A portal drawn by a front-end framework: `div`s all the way down, headings and paragraphs by class name. */
export const portal: Layout = {
  bodySelector: '.doc-content',
  page: (view) => {
    const { site, texts, noise } = view;
    return html`<!doctype html>
<html lang="${site.language}">
${head(view, styles(site.colour))}
<body>
<div id="app" data-server-rendered="true">
<div class="sc-topbar"><div class="sc-logo"><a href="/${site.id}/">${site.name}</a></div><div class="sc-menu">${site.nav.map((label) => html`<a class="sc-menu-item" href="${tracked(`/${site.id}/`, view)}">${label}</a>`)}</div><div class="sc-user"><a href="/${site.id}/login">${texts.account}</a></div></div>
<div class="sc-banner" data-spm="${noise.token()}"><a href="${tracked(`/${site.id}/activity`, view)}">${site.promos[noise.variant]}</a></div>
<div class="sc-crumb"><span><a href="/${site.id}/">${texts.home}</a></span><span>/</span><span>${view.section}</span><span>/</span><span>${view.title}</span></div>
<div class="sc-body">
<div class="sc-sider"><div class="sc-sider-title">${texts.related}</div>${noise.rotate(site.related).map((title) => html`<div class="sc-sider-item"><a href="${tracked(`/${site.id}/`, view)}">${title}</a></div>`)}</div>
<div class="sc-main">
<div class="doc-title">${view.title}</div>
<div class="doc-info">${published(view)}<span>${texts.updated(clockText(view))}</span><span>${texts.views(countText(noise.views, view))}</span></div>
<div class="doc-content" data-id="${noise.token()}">
${main(view)}
</div>
<div class="doc-vote"><span>${texts.feedback.question}</span><button>${texts.feedback.yes}</button><button>${texts.feedback.no}</button><span>${texts.feedback.count(noise.votes.helpful, noise.votes.all)}</span></div>
</div>
</div>
<div class="sc-footer">${texts.legalLinks.map((label) => html`<a href="/${site.id}/">${label}</a>`)}<div>${site.name} ${site.tagline}</div><div>${texts.fictional}</div><div>${texts.rendered(clockText(view))}</div></div>
<div class="sc-cookie"><span>${texts.cookies.text}</span><button>${texts.cookies.accept}</button><button>${texts.cookies.settings}</button></div>
</div>
</body>
</html>`;
  },
};

function styles(colour: string): string {
  return `body{padding-bottom:5em}.sc-cookie{position:fixed;bottom:0;left:0;right:0;padding:.8em 2em;background:#fff;box-shadow:0 0 8px #999}.sc-banner{padding:.6em;text-align:center;background:#fff1e6}.sc-crumb{max-width:72em;margin:1em auto;color:#888}.sc-crumb span{margin-right:.5em}.sc-footer{max-width:72em;margin:2em auto;color:#888}.sc-footer a{margin-right:1em}.notice-list{list-style:none;padding:0}.notice-item a{display:flex;gap:1em;padding:.5em 0;border-bottom:1px solid #eee;text-decoration:none}.notice-tag{color:#888;font-style:normal}.notice-time{margin-left:auto;color:#888}.sc-topbar{display:flex;gap:2em;padding:1em;background:${colour}}.sc-topbar a{color:#fff;margin-right:1em}.sc-body{display:flex;gap:2em;max-width:72em;margin:auto}.sc-main{flex:3}.sc-sider{flex:1}.doc-title{font-size:1.7em}.doc-h2{font-size:1.3em;font-weight:700}.doc-h3{font-weight:700}.doc-info span{margin-right:1em;color:#888}`;
}

function published(view: View): Html {
  if (!view.published) return html``;
  return html`<span class="doc-date">${view.texts.published(view.published.text)}</span>`;
}

function main(view: View): Html {
  if (view.main.type === 'list') {
    const entries = view.main.entries.map(
      (entry) =>
        html`<li class="notice-item"><a href="${tracked(entry.path, view)}" title="${entry.title}"><i class="notice-tag">${entry.category}</i><span class="notice-tit">${entry.title}</span><span class="notice-time">${entry.date}</span></a></li>`,
    );
    return html`<div class="notice-intro">${view.main.intro}</div><ul class="notice-list">${entries}</ul><div class="notice-more"><a href="${tracked(view.path, view)}">${view.texts.older}</a></div>`;
  }
  const parts = view.main.content.map((part) => render(part, view));
  return view.halfLoaded ? html`${parts}${skeleton(view)}` : html`${parts}`;
}

function render(part: Content, view: View): Html {
  switch (part.type) {
    case 'heading':
      return part.level === 2
        ? html`<h2 class="doc-h2"><span>${part.text}</span></h2>`
        : html`<div class="doc-h3"><strong>${part.text}</strong></div>`;
    case 'paragraph':
      return html`<p><span style="font-size:14px">${inline(part.text, view)}</span></p>`;
    case 'notice':
      return html`<div class="doc-tip"><p>${inline(part.text, view)}</p></div>`;
    case 'list': {
      const items = part.items.map((item) => html`<li><span>${inline(item, view)}</span></li>`);
      return part.ordered ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
    }
    case 'table': {
      const headCells = part.head.map((cell) => html`<td><p><strong>${cell}</strong></p></td>`);
      const rows = part.rows.map(
        (row) => html`<tr>${row.map((cell) => html`<td><p>${inline(cell, view)}</p></td>`)}</tr>`,
      );
      return html`<div class="table-wrap"><table><tbody><tr>${headCells}</tr>${rows}</tbody></table></div>`;
    }
  }
}

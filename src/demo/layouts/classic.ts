import type { Content } from '../content.js';
import { type Html, html } from '../html.js';
import { clockText, countText, head, inline, type Layout, skeleton, tracked, type View } from './view.js';

/** An older content management system: `div`s with ids, no `main`, widgets between the title and the text. */
export const classic: Layout = {
  bodySelector: '#inhalt .ce-text',
  page: (view) => {
    const { site, texts, noise } = view;
    return html`<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html lang="${site.language}">
${head(view, styles(site.colour))}
<body id="p${noise.views}">
<div id="wrapper">
<div id="kopf"><a href="/${site.id}/">${site.name}</a><div class="meta-nav"><a href="/${site.id}/login">${texts.account}</a></div></div>
<div id="hauptnavi"><ul>${site.nav.map((label) => html`<li><a href="${tracked(`/${site.id}/`, view)}">${label}</a></li>`)}</ul></div>
<div id="teaser" class="teaser variante-${noise.variant}"><a href="${tracked(`/${site.id}/aktion`, view)}">${site.promos[noise.variant]}</a></div>
<div id="pfad"><a href="/${site.id}/">${texts.home}</a> &raquo; <a href="/${site.id}/">${view.section}</a> &raquo; <span>${view.title}</span></div>
<div id="spalten">
<div id="inhalt">
<h1>${view.title}</h1>
<p class="stand">${published(view)}${texts.updated(clockText(view))} | ${texts.views(countText(noise.views, view))}</p>
<div class="ce-text">
${main(view)}
</div>
<form class="bewertung" method="post" action="/${site.id}/feedback"><input type="hidden" name="__csrf" value="${noise.token()}"><span>${texts.feedback.question}</span> <input type="submit" value="${texts.feedback.yes}"> <input type="submit" value="${texts.feedback.no}"> <small>${texts.feedback.count(noise.votes.helpful, noise.votes.all)}</small></form>
</div>
<div id="rechts"><div class="kasten"><h3>${texts.related}</h3><ul>${noise.rotate(site.related).map((title) => html`<li><a href="${tracked(`/${site.id}/`, view)}">${title}</a></li>`)}</ul></div></div>
</div>
<div id="fuss">${texts.legalLinks.map((label) => html`<a href="/${site.id}/">${label}</a> | `)}<span>${site.name}, ${site.tagline}</span><br><span>${texts.fictional}</span><br><span>${texts.rendered(clockText(view))}</span></div>
</div>
<div id="cookie-layer"><p>${texts.cookies.text}</p><button>${texts.cookies.accept}</button><button>${texts.cookies.settings}</button></div>
<img src="/${site.id}/pixel.gif?r=${noise.token()}" width="1" height="1" alt="">
</body>
</html>`;
  },
};

function styles(colour: string): string {
  return `#wrapper{max-width:68em;margin:auto;padding-bottom:5em}#cookie-layer{position:fixed;bottom:0;left:0;right:0;padding:.8em 2em;background:#fff;box-shadow:0 0 8px #999}#cookie-layer p{display:inline;margin-right:1em}#teaser{background:#eee;padding:.5em 1em;margin-bottom:.6em}.stand{color:#777}.news-eintrag{border-bottom:1px dotted #bbb;padding-bottom:.6em}.rubrik{margin-left:1em;background:#eee;padding:0 .5em}.kasten{background:#f4f4f4;padding:.5em 1em}#kopf{background:${colour};padding:1em}#kopf a{color:#fff}#hauptnavi ul{display:flex;gap:1.5em;list-style:none;padding:0}#spalten{display:flex;gap:2em}#inhalt{flex:3}#rechts{flex:1}.hinweis{background:#fff8e0;padding:.5em 1em}#fuss{border-top:1px solid #ccc;padding:1em 0;font-size:.85em}`;
}

function published(view: View): Html {
  if (!view.published) return html``;
  return html`<span class="datum">${view.texts.published(view.published.text)}</span> | `;
}

function main(view: View): Html {
  if (view.main.type === 'list') {
    const entries = view.main.entries.map(
      (entry) =>
        html`<dl class="news-eintrag"><dt><span class="datum">${entry.date}</span> <span class="rubrik">${entry.category}</span></dt><dd><a href="${tracked(entry.path, view)}">${entry.title}</a></dd></dl>`,
    );
    return html`<p class="intro">${view.main.intro}</p><div class="news-liste">${entries}</div><p class="weiter"><a href="${tracked(view.path, view)}">${view.texts.older}</a></p>`;
  }
  const parts = view.main.content.map((part) => render(part, view));
  return view.halfLoaded ? html`${parts}${skeleton(view)}` : html`${parts}`;
}

function render(part: Content, view: View): Html {
  switch (part.type) {
    case 'heading':
      return part.level === 2
        ? html`<h2><a name="${view.noise.token()}"></a>${part.text}</h2>`
        : html`<h3>${part.text}</h3>`;
    case 'paragraph':
      return html`<p class="bodytext">${inline(part.text, view)}</p>`;
    case 'notice':
      return html`<div class="hinweis">${inline(part.text, view)}</div>`;
    case 'list': {
      const items = part.items.map((item) => html`<li><p>${inline(item, view)}</p></li>`);
      return part.ordered ? html`<ol>${items}</ol>` : html`<ul class="liste">${items}</ul>`;
    }
    case 'table': {
      const headCells = part.head.map((cell) => html`<td><b>${cell}</b></td>`);
      const rows = part.rows.map(
        (row) => html`<tr>${row.map((cell) => html`<td valign="top">${inline(cell, view)}</td>`)}</tr>`,
      );
      return html`<table class="contenttable" border="1"><tr>${headCells}</tr>${rows}</table>`;
    }
  }
}

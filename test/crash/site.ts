import { startWebServer, type WebServer } from '../support/web-server.js';

/** Pages of rules that change when told to. */
export interface Site {
  readonly pages: number;
  url(page: number): string;
  /** The owner edits a page: a rule of it gets another number. */
  edit(page: number): void;
  close(): Promise<void>;
}

export async function startSite(pages: number): Promise<Site> {
  const server: WebServer = await startWebServer();
  const versions = Array.from({ length: pages }, () => 1);
  const path = (page: number) => `/rules/${page}`;
  for (let page = 0; page < pages; page += 1) {
    server.reply(path(page), (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.end(html(page, versions[page] ?? 1));
    });
  }
  return {
    pages,
    url: (page) => server.url(path(page)),
    edit: (page) => {
      versions[page] = (versions[page] ?? 1) + 1;
    },
    close: () => server.close(),
  };
}

function html(page: number, version: number): string {
  return `<!doctype html><html lang="en"><head><title>Rule book ${page}</title></head><body><main>
<h1>Rule book ${page}</h1>
<p>These rules apply to every seller who offers goods in section ${page} of the market place.</p>
<h2>Penalties</h2>
<p>Sellers must pay a penalty of EUR ${version * 10} for each order that is shipped without the label of section ${page}.</p>
<h2>Contact</h2><p>Questions about these rules go to seller support through the message centre.</p>
</main></body></html>`;
}

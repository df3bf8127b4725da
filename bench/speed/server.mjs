// The pages of bench/speed.mjs, in a process of their own: told by /mode what they are from now on.
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';

const [size] = process.argv.slice(2).map(Number);
let mode = { etag: true, token: false, changed: 0 };

const sentences = [
  'Sellers must hand over every order to the carrier within 3 business days. ',
  'The referral fee is charged on the total of the sale, shipping and gift wrap included. ',
  'A listing that lacks a required document is taken down until the document is approved. ',
  'Refunds are due within 14 days after the goods have come back to the seller. ',
];

function pageOf(number) {
  const isChanged = mode.changed > 0 && number % mode.changed === 0;
  const days = isChanged ? 2 : 3;
  const token = mode.token
    ? `<input type="hidden" name="csrf" value="${Math.random().toString(36).slice(2)}">`
    : '';
  const clock = mode.token ? `<p class="clock">${new Date().toISOString()}</p>` : '';
  let body = `<h1>Policy ${number}</h1><p>Orders of policy ${number} have to leave within ${days} working days.</p>`;
  for (let at = 0; body.length < size; at++)
    body += `<p>${number}.${at} ${sentences[(number + at) % sentences.length].repeat(4)}</p>`;
  return `<!doctype html><html lang="en"><head><title>Policy ${number}</title></head><body>
<nav><a href="/">Home</a><a href="/help">Help</a></nav><main>${token}${body}</main><footer>${clock}</footer></body></html>`;
}

const server = createServer((request, response) => {
  const url = new URL(request.url, 'http://bench');
  if (url.pathname === '/mode') {
    mode = { ...mode, ...JSON.parse(url.searchParams.get('set')) };
    // The next time may be long after this connection has ended.
    response.writeHead(200, { connection: 'close' }).end();
    return;
  }
  const number = /^\/policy\/(\d+)$/.exec(url.pathname)?.[1];
  if (number === undefined) {
    response.writeHead(404).end();
    return;
  }
  const body = pageOf(Number(number));
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  if (mode.etag) headers.etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
  if (mode.etag && request.headers['if-none-match'] === headers.etag) response.writeHead(304, headers).end();
  else response.writeHead(200, headers).end(body);
});
server.keepAliveTimeout = 60_000;
server.listen(0, '0.0.0.0', () => console.log(server.address().port));

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { WebServer } from './web-server.js';

/** A place whose rules only a signed-in seller may read. */
export interface SellerCenter {
  /** The session that it knows now; a reader who is let in gets the next one. */
  readonly token: string;
  rule: string;
  /** Ends the session. */
  expire(): void;
  /** The cookies of each request for the rules. */
  readonly cookies: readonly (string | undefined)[];
}

const SENTENCE = 'Sellers must submit the certificate of each battery that they list. ';

/** Answers at `/rules`, and at `/login` where the session is not known. Every visit renews the session. */
export function openSellerCenter(web: WebServer, first: string): SellerCenter {
  const cookies: (string | undefined)[] = [];
  let [turn, isOver] = [0, false];
  const tokenOf = (at: number) => (at === 0 ? first : `${first}-turn-${at}`);
  const center = {
    rule: 'The certificate is due by 1 July 2026.',
    get token() {
      return tokenOf(turn);
    },
    expire: () => {
      isOver = true;
    },
    cookies,
  };
  const html = { 'content-type': 'text/html; charset=utf-8' };
  web.reply('/rules', (request: IncomingMessage, response: ServerResponse) => {
    const { cookie } = request.headers;
    cookies.push(cookie);
    const isKnown = !isOver && cookie?.split('; ').includes(`sid=${center.token}`);
    if (!isKnown) {
      const gone = ['sid=; Path=/; Max-Age=0', 'guest=1; Path=/'];
      response.writeHead(302, { location: '/login?return=%2Frules', 'set-cookie': gone }).end();
      return;
    }
    turn += 1;
    const renewed = `sid=${center.token}; Path=/; HttpOnly; Max-Age=86400`;
    response.writeHead(200, { ...html, 'set-cookie': renewed }).end(
      `<html lang="en"><head><title>Batteries</title><script>window.session = "${tokenOf(turn - 1)}";</script></head>
<body><main><h1>Batteries</h1><p>${SENTENCE.repeat(5)}</p><p>${center.rule}</p><p>Reference ${center.token}</p></main></body></html>`,
    );
  });
  web.reply('/login?return=%2Frules', {
    headers: html,
    body: '<html><title>Sign in</title><main><h1>Sign in</h1><form><input name="user"><input type="password"></form></main></html>',
  });
  return center;
}

/** The session as a browser of the seller has it. */
export function stateWith(token: string, expires = 4_000_000_000) {
  const cookie = { name: 'sid', value: token, domain: '127.0.0.1', path: '/', expires };
  return { cookies: [{ ...cookie, httpOnly: true, secure: false, sameSite: 'Lax' as const }], origins: [] };
}

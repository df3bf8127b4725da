import type { AddressInfo, Socket } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import type { Certificate } from './certificate.js';

/** What goes wrong with the next mail; each fault is used once, in the order in which they were given. */
export type MailFault =
  /** Refused at RCPT TO: no such mailbox. */
  | 'unknown-recipient'
  /** Put off at RCPT TO: greylisting. */
  | 'greylist'
  /** Refused after the content was sent. */
  | 'refuse-content'
  /** Put off after the content was sent. */
  | 'defer-content'
  /** The connection is cut before the content. */
  | 'drop-before'
  /** The mail is taken and the connection cut instead of an answer. */
  | 'drop-after'
  /** No answer comes to RCPT TO. */
  | 'hang-before'
  /** The mail is taken and no answer ever comes. */
  | 'hang-after';

export interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  /** As it came, headers and all. */
  readonly raw: string;
  /** Whether it came over an encrypted connection. */
  readonly secure: boolean;
  readonly parsed: ParsedMail;
}

export interface MailServer {
  /** For `channels.email.url`. */
  readonly url: string;
  readonly mails: readonly ReceivedMail[];
  /** How often somebody tried to log in. */
  readonly logins: number;
  fail(...faults: MailFault[]): void;
  /** Forgets the faults that are still to come. */
  calm(): void;
  close(): Promise<void>;
}

export interface MailServerOptions {
  /** Required at login where given. */
  readonly login?: { readonly user: string; readonly password: string };
  /** Offers STARTTLS with this certificate. */
  readonly certificate?: Certificate;
  /** What the server says when it refuses a login. */
  readonly refusal?: (given: { readonly user: string; readonly password: string }) => string;
}

const REPLIES: Readonly<Partial<Record<MailFault, readonly [number, string]>>> = {
  'unknown-recipient': [550, 'No such user here'],
  greylist: [451, 'Greylisted, please come back'],
  'refuse-content': [554, 'Message looks like spam'],
  'defer-content': [452, 'Mailbox over quota'],
};

/** A real SMTP server on loopback that keeps what it gets. */
export async function startMailServer(options: MailServerOptions = {}): Promise<MailServer> {
  const mails: ReceivedMail[] = [];
  const faults: MailFault[] = [];
  let logins = 0;
  const sockets = new Set<Socket>();
  const cut = () => {
    for (const socket of sockets) socket.resetAndDestroy();
  };

  const handlers: SMTPServerOptions = {
    onAuth(auth, _session, done) {
      logins += 1;
      const { user, password } = options.login ?? {};
      if (auth.username === user && auth.password === password) done(null, { user });
      else {
        const given = { user: auth.username ?? '', password: auth.password ?? '' };
        done(new Error(options.refusal?.(given) ?? 'Invalid user name or password'));
      }
    },
    onRcptTo(_address, _session, done) {
      const fault = faults[0];
      if (fault === 'drop-before') {
        faults.shift();
        return cut();
      }
      if (fault === 'hang-before') {
        faults.shift();
        return;
      }
      if (fault !== 'unknown-recipient' && fault !== 'greylist') return done();
      faults.shift();
      done(reply(fault));
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', async () => {
        const fault = faults.shift();
        if (fault === 'refuse-content' || fault === 'defer-content') return done(reply(fault));
        const raw = Buffer.concat(chunks);
        const { mailFrom, rcptTo } = session.envelope;
        mails.push({
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map((recipient) => recipient.address),
          raw: raw.toString('utf8'),
          secure: session.secure,
          parsed: await simpleParser(raw),
        });
        if (fault === 'drop-after') return cut();
        if (fault !== 'hang-after') done();
      });
    },
  };

  const server = new SMTPServer({
    disabledCommands: options.certificate ? [] : ['STARTTLS'],
    ...options.certificate,
    authOptional: options.login === undefined,
    allowInsecureAuth: true,
    disableReverseLookup: true,
    ...handlers,
  });
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const port = portOf(server.server.address());
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    get logins() {
      return logins;
    },
    fail: (...next) => void faults.push(...next),
    calm: () => void faults.splice(0),
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}

function reply(fault: MailFault): Error {
  const [code, text] = REPLIES[fault] ?? [550, 'Refused'];
  return Object.assign(new Error(text), { responseCode: code });
}

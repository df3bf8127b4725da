import { expect, onTestFinished, test } from 'vitest';
import { DeliveryError } from '../../src/channels/channel.js';
import { createChannels } from '../../src/channels/create.js';
import type { MailTls } from '../../src/channels/email/settings.js';
import { makeCertificate } from '../support/certificate.js';
import { type MailServerOptions, startMailServer } from '../support/mail-server.js';
import { changeAlert, channelDeps } from './fixtures.js';

const login = { user: 'bot', password: 'right-secret' };
const certificate = makeCertificate(['127.0.0.1']);
/** nodemailer's own parameters: the certificate of the test is signed by nobody. */
const TRUSTING = '?tls.rejectUnauthorized=false';

async function scene(options: MailServerOptions = {}) {
  const server = await startMailServer({ login, ...options });
  onTestFinished(() => server.close());
  const mailbox = ({ tls, change = (url) => url }: { tls?: MailTls; change?: (url: string) => string }) => {
    const url = change(server.url.replace('://', `://${login.user}:${login.password}@`));
    const email = { url, from: 'rules@seller.example', to: ['li@seller.example'], language: 'en' as const };
    const [channel] = createChannels({ email: { ...email, ...(tls && { tls }) } }, channelDeps());
    return channel ?? expect.fail('no channel');
  };
  const send = async (how: Parameters<typeof mailbox>[0]) => {
    try {
      await mailbox(how).deliver(changeAlert(), { idempotencyKey: 'change:31' });
      return server.mails.at(-1)?.secure === true ? 'encrypted' : 'in the clear';
    } catch (error) {
      return error instanceof DeliveryError ? error : expect.fail(String(error));
    }
  };
  return { server, send, mailbox };
}

test('a server elsewhere that offers no encryption gets neither mail nor password, and the setting is named', async () => {
  const { server, send, mailbox } = await scene();
  // By an address that is not known to be this machine, although it leads here.
  const elsewhere = (url: string) => url.replace('127.0.0.1', '0.0.0.0');
  const refused = await send({ change: elsewhere });
  expect(refused).toMatchObject({
    kind: 'permanent',
    message: expect.stringMatching(/STARTTLS.*smtps:\/\/.*channels\.email\.tls to optional/),
  });
  expect([server.mails.length, server.logins]).toEqual([0, 0]);
  await expect(mailbox({ change: elsewhere }).check()).rejects.toThrow('channels.email.tls');
});

test('on this machine itself a mail may go in the clear, unless encryption is required by name', async () => {
  const { send } = await scene();
  expect(await send({})).toBe('in the clear');
  expect(await send({ tls: 'optional' })).toBe('in the clear');
  expect(await send({ tls: 'off' })).toBe('in the clear');
  expect(await send({ tls: 'required' })).toMatchObject({ kind: 'permanent' });
});

test('encryption that is offered is used, unless it is switched off by name', async () => {
  const { send } = await scene({ certificate });
  const change = (url: string) => `${url}/${TRUSTING}`;
  expect(await send({ tls: 'required', change })).toBe('encrypted');
  expect(await send({ change })).toBe('encrypted');
  expect(await send({ tls: 'off', change })).toBe('in the clear');
});

test('a certificate that nobody vouches for is no encryption', async () => {
  const { server, send } = await scene({ certificate });
  expect(await send({ tls: 'required' })).toMatchObject({
    kind: 'temporary',
    message: expect.stringMatching(/no safe connection.*self-signed certificate/),
  });
  expect([server.mails.length, server.logins]).toEqual([0, 0]);
});

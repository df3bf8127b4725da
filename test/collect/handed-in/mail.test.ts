import { expect, test } from 'vitest';
import { readHanded } from '../../../src/collect/handed-in/read.js';
import { makePdf } from '../../support/pdf.js';

const at = new Date('2031-03-06T08:00:00Z');

function mail(head: string, body: string): Uint8Array {
  return Buffer.from(`${head}\nMIME-Version: 1.0\n${body}`.replaceAll('\n', '\r\n'));
}

test('a mail is its text, with its subject as title and the day on which it was sent', async () => {
  const bytes = mail(
    `From: Quay Seller News <news@mail.quay.example>
Subject: =?utf-8?B?UmU6IOi/kOi0ueinhOWImeWPmOabtA==?=
Date: Wed, 05 Mar 2031 09:00:00 +0800`,
    `Content-Type: multipart/alternative; boundary=b

--b
Content-Type: text/plain; charset=gb18030
Content-Transfer-Encoding: base64

${Buffer.from([0xd4, 0xcb, 0xb7, 0xd1]).toString('base64')}
--b
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: quoted-printable

<p>=E8=BF=90=E8=B4=B9 <b>3 USD</b></p>
--b--`,
  );
  const { items, notTaken } = await readHanded({ bytes, name: 'news.eml', at });
  expect(notTaken).toEqual([]);
  expect(items).toMatchObject([
    { title: '运费规则变更', published: '2031-03-05', way: 'mail', senders: ['mail.quay.example'] },
  ]);
  expect(items[0]?.content).toMatchObject({
    contentType: 'text/html',
    text: expect.stringContaining('运费 <b>3 USD</b>'),
  });
});

test('of a mail that was passed on, the one within counts, and the documents attached to it', async () => {
  const bytes = mail(
    'From: Li <li@shop.example>\nSubject: Fwd: please look\nDate: Thu, 06 Mar 2031 10:00:00 +0000',
    `Content-Type: multipart/mixed; boundary=out

--out
Content-Type: text/plain

See below.
--out
Content-Type: message/rfc822

From: Quay <no-reply@quay.example>
Subject: New fees
Date: Tue, 04 Mar 2031 10:00:00 +0000
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=in

--in
Content-Type: text/plain

From 1 April 2031 the fee is 5 %.
--in
Content-Type: application/octet-stream; name="Fee_schedule.pdf"
Content-Disposition: attachment; filename="Fee_schedule.pdf"
Content-Transfer-Encoding: base64

${Buffer.from(makePdf([[{ text: 'Commission 5 % for every order', x: 50, y: 700 }]])).toString('base64')}
--in
Content-Type: image/png; name="logo.png"
Content-Disposition: attachment; filename="logo.png"
Content-Transfer-Encoding: base64

iVBORw0KGgo=
--in
Content-Type: application/vnd.openxmlformats-officedocument.wordprocessingml.document; name="terms.docx"
Content-Disposition: attachment; filename="terms.docx"
Content-Transfer-Encoding: base64

UEsDBA==
--in--
--out--`,
  );
  const { items, notTaken } = await readHanded({ bytes, at });
  expect(items.map(({ title, published, senders }) => [title, published, senders[0]])).toEqual([
    ['New fees', '2031-03-04', 'quay.example'],
    ['Fee schedule', '2031-03-04', 'quay.example'],
  ]);
  expect(items[1]?.content.text).toContain('Commission 5 %');
  expect(notTaken).toMatchObject([{ label: 'terms.docx', why: 'not-supported' }]);
});

test('a page saved by a browser knows its address, as MHTML and as HTML', async () => {
  const mhtml = mail(
    'From: <Saved by Blink>\nSnapshot-Content-Location: https://quay.example/news/7\nSubject: Fees',
    'Content-Type: multipart/related; type="text/html"; boundary=m\n\n--m\nContent-Type: text/html\n\n<h1>Fees</h1><p>Five.</p>\n--m--',
  );
  const html = '<!-- saved from url=(0028)https://quay.example/news/7 -->\n<html><h1>Fees</h1></html>';
  for (const handed of [
    { bytes: mhtml, name: 'fees.mhtml' },
    { bytes: Buffer.from(html), name: 'fees.html' },
    { bytes: Buffer.from('<html><link rel="canonical" href="https://quay.example/news/7"></html>') },
  ]) {
    const { items } = await readHanded({ ...handed, at });
    expect(items).toMatchObject([{ address: 'https://quay.example/news/7' }]);
  }
});

test('what cannot be read is told', async () => {
  const png = Buffer.from('\x89PNG\r\n\x1a\n0000', 'latin1');
  expect((await readHanded({ bytes: png, name: 'a.png', at })).notTaken).toMatchObject([
    { why: 'not-supported' },
  ]);
  expect((await readHanded({ bytes: Buffer.alloc(0), name: 'a.txt', at })).notTaken).toMatchObject([
    { why: 'empty' },
  ]);
  expect(
    (await readHanded({ bytes: Buffer.from('Subject: x\nFrom: a@b.example\n\n'), at })).notTaken,
  ).toMatchObject([{ why: 'no-text' }]);
});

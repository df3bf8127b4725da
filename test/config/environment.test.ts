import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { redact } from '../../src/text/redact.js';
import { load, loadFrom, mistakes, shop, workspace } from './workspace.js';

const home = process.cwd();
afterEach(() => process.chdir(home));

const slack = `channels:\n  slack:\n    token: \${SLACK_BOT_TOKEN:-}\n    channel: \${SLACK_CHANNEL:-}\n`;

describe('variables', () => {
  it('stand in for a text, or for a part of it', async () => {
    const files = shop({ headers: `{ Authorization: "Bearer \${SHOP_TOKEN}" }` });
    const { sources, secrets } = await load(files, { SHOP_TOKEN: 'abc-12345' });
    expect(sources[0]?.headers).toEqual({ Authorization: 'Bearer abc-12345' });
    expect(secrets).toEqual(expect.arrayContaining(['abc-12345']));
  });

  it('have defaults, which also hold for an empty variable', async () => {
    const settings = `health:\n  port: \${PORT:-9000}\nlanguage: \${LANGUAGE_OF_ALERTS:-en}\n`;
    const files = { 'config/rulewatch.yaml': settings, ...shop() };
    const { settings: bare } = await load(files, { PORT: '' });
    expect(bare.health.port).toBe(9000);
    expect(bare.language).toBe('en');
    const { settings: set } = await load(files, { PORT: '8123', LANGUAGE_OF_ALERTS: 'zh-CN' });
    expect(set.health.port).toBe(8123);
    expect(set.language).toBe('zh-CN');
  });

  it('can be written as plain characters', async () => {
    const { sources } = await load(shop({ name: `"a $\${NAME} of $5"` }));
    expect(sources[0]?.name).toBe(`a \${NAME} of $5`);
  });

  it('may be missing where the source is off', async () => {
    const files = shop({ enabled: 'false', headers: `{ Authorization: "\${SHOP_TOKEN}" }` });
    const { sources } = await load(files);
    expect(sources[0]?.headers).toEqual({});
  });

  it('are not looked for in what they hold', async () => {
    const { sources } = await load(shop({ name: `"\${SHOP_NAME}"` }), { SHOP_NAME: `\${HOME}` });
    expect(sources[0]?.name).toBe(`\${HOME}`);
  });
});

describe('.env', () => {
  it('is read beside the configuration directory and never overrides the environment', async () => {
    const root = workspace({
      'config/rulewatch.yaml': slack,
      '.env': 'SLACK_BOT_TOKEN="from-file" # quoted\nSLACK_CHANNEL=C-FILE\n',
      ...shop(),
    });
    const { settings, files } = await loadFrom(root, { SLACK_CHANNEL: 'C-ENV' });
    expect(settings.channels.slack).toMatchObject({ token: 'from-file', channel: 'C-ENV' });
    expect(files).toContain(join(root, '.env'));
  });

  it('is read in the working directory too, after the one beside the configuration', async () => {
    const root = workspace({
      'app/config/rulewatch.yaml': slack,
      'app/.env': 'SLACK_CHANNEL=C-APP\n',
      '.env': 'SLACK_CHANNEL=C-CWD\nSLACK_BOT_TOKEN=from-cwd\n',
      'app/sources/shop.yaml': Object.values(shop()).join(''),
    });
    process.chdir(root);
    const { settings } = await loadFrom('app');
    expect(settings.channels.slack).toMatchObject({ token: 'from-cwd', channel: 'C-APP' });
  });

  it('that cannot be read is a mistake', async () => {
    const root = workspace(shop());
    mkdirSync(join(root, '.env'));
    await expect(loadFrom(root)).rejects.toThrow(/\.env: is a directory, a pipe or a device/);
  });
});

describe('channels', () => {
  const all = {
    'config/rulewatch.yaml':
      `channels:\n  slack:\n    token: \${SLACK_BOT_TOKEN:-}\n    channel: \${SLACK_CHANNEL:-}\n    language: en\n` +
      `  email:\n    url: \${SMTP_URL:-}\n    from: \${MAIL_FROM:-}\n    to: \${MAIL_TO:-}\n`,
    ...shop(),
  };

  it('are off while nothing of theirs is set, and the terminal stands in', async () => {
    const { settings } = await load(all);
    expect(settings.channels).toEqual({ terminal: { language: 'zh-CN' } });
  });

  it('need no more than a token for Slack', async () => {
    const { settings } = await load(shop(), { SLACK_BOT_TOKEN: 'xoxb-123456' });
    expect(settings.channels).toMatchObject({ slack: { token: 'xoxb-123456', channel: '#rulewatch' } });
  });

  it('are on once everything is set', async () => {
    const { settings } = await load(all, {
      SLACK_BOT_TOKEN: 'xoxb-123456',
      SLACK_CHANNEL: 'C1',
      SMTP_URL: 'smtps://u:p%40ss-word@mail.example:465',
      MAIL_FROM: 'RuleWatch <rules@shop.example>',
      MAIL_TO: 'a@shop.example, b@shop.example',
    });
    expect(settings.channels).toEqual({
      slack: { token: 'xoxb-123456', channel: 'C1', apiUrl: 'https://slack.com/api/', language: 'en' },
      email: {
        url: 'smtps://u:p%40ss-word@mail.example:465',
        from: 'RuleWatch <rules@shop.example>',
        to: ['a@shop.example', 'b@shop.example'],
        language: 'zh-CN',
      },
    });
  });

  it('that are half set up are a mistake that says what is missing', async () => {
    const env = { SMTP_URL: 'smtp://mail.example' };
    expect(await mistakes(all, env)).toEqual([
      'config/rulewatch.yaml:8:5 channels.email.from: is missing: the channel "email" is not fully set up; set MAIL_FROM, or switch the channel off with "enabled: false"',
      'config/rulewatch.yaml:9:5 channels.email.to: is missing: the channel "email" is not fully set up; set MAIL_TO, or switch the channel off with "enabled: false"',
    ]);
  });

  it('that are switched on need everything, those switched off nothing', async () => {
    const on = { 'config/rulewatch.yaml': 'channels:\n  slack: { enabled: true }\n', ...shop() };
    const report = await mistakes(on);
    expect(report.map((line) => line.split(': ', 1)[0])).toEqual([
      'config/rulewatch.yaml:2:3 channels.slack.token',
    ]);
    const off = {
      'config/rulewatch.yaml': 'channels:\n  slack: { enabled: false, token: xoxb-123456 }\n',
      ...shop(),
    };
    expect((await load(off)).settings.channels.slack).toBeUndefined();
  });

  it('take a local Slack server', async () => {
    const files = {
      'config/rulewatch.yaml': `${slack}    apiUrl: http://127.0.0.1:4010/api\n`,
      ...shop(),
    };
    const { settings } = await load(files, { SLACK_BOT_TOKEN: 'xoxb-123456', SLACK_CHANNEL: 'C1' });
    expect(settings.channels.slack?.apiUrl).toBe('http://127.0.0.1:4010/api/');
  });
});

describe('secrets', () => {
  it('are known for every variable that is no public setting, with the password of an address', async () => {
    const root = workspace({
      'config/rulewatch.yaml': `publicUrl: \${PUBLIC_URL}\nchannels:\n  email: { url: "\${SMTP_URL}", from: a@b.example, to: "\${MAIL_TO}" }\n`,
      ...shop({ headers: '{ X-Api-Key: literal-key, X-Region: eu-central }' }),
    });
    const { secrets, settings } = await loadFrom(root, {
      SMTP_URL: 'smtp://user:p%40ss-word@mail.example',
      MAIL_TO: 'team@shop.example',
      PUBLIC_URL: 'https://rules.shop.example/',
    });
    expect(settings.publicUrl).toBe('https://rules.shop.example');
    expect(new Set(secrets)).toEqual(
      new Set(['smtp://user:p%40ss-word@mail.example', 'p%40ss-word', 'p@ss-word', 'literal-key']),
    );
  });

  it('do not show up in the report of a mistake', async () => {
    const files = {
      'config/rulewatch.yaml': `channels: { slack: { language: "\${SLACK_BOT_TOKEN}" } }\n`,
      ...shop(),
    };
    const [open] = await mistakes(files, { SLACK_BOT_TOKEN: 'fr' });
    expect(open).toContain('"fr" is not one of');
    const source = shop({ url: `"\${SHOP_URL}"` });
    expect(await mistakes(source, { SHOP_URL: 'secret-token-1' })).toEqual([
      'sources/shop.yaml:10:5 sources[0].url: "***" is not a complete address such as https://example.com/rules',
    ]);
  });

  it('are masked wherever they stand, longest first, also URL-encoded', () => {
    const secrets = ['abcdef', 'abcdef/ghi', 'on'];
    expect(redact('on abcdef/ghi?k=abcdef%2Fghi&x=abcdef', secrets)).toBe('on ***?k=***&x=***');
  });

  it('are read anew at every load', async () => {
    const root = workspace({ 'config/rulewatch.yaml': slack, ...shop() });
    expect((await loadFrom(root)).settings.channels.slack).toBeUndefined();
    writeFileSync(join(root, '.env'), 'SLACK_BOT_TOKEN=xoxb-1\nSLACK_CHANNEL=C1\n');
    expect((await loadFrom(root)).settings.channels.slack?.token).toBe('xoxb-1');
  });
});

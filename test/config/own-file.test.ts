import { expect, test } from 'vitest';
import { load } from './workspace.js';

const mail = {
  SMTP_URL: 'smtps://u:p@mail.example:465',
  MAIL_FROM: 'a@shop.example',
  MAIL_TO: 'b@shop.example',
};

test('a file of three lines leaves on what the environment switches on', async () => {
  const { settings, warnings } = await load(
    { 'config/rulewatch.yaml': 'language: zh-CN\ntimezone: Asia/Shanghai\nseller: { markets: [EU] }\n' },
    mail,
  );
  expect(Object.keys(settings.channels)).toEqual(['email']);
  expect(warnings.filter(({ code }) => code === 'unused-variable')).toEqual([]);
});

test('a variable that is set and that the entry of its channel does not use is told; one switched off is not', async () => {
  const of = async (entry: string) => {
    const { warnings } = await load(
      { 'config/rulewatch.yaml': `channels:\n  slack: ${entry}\n` },
      {
        ...mail,
        SLACK_BOT_TOKEN: 'xoxb-1-2-three',
      },
    );
    return warnings.filter(({ code }) => code === 'unused-variable').map(({ message }) => message.en);
  };
  expect(await of('{ channel: "#rules" }')).toEqual([expect.stringContaining('SLACK_BOT_TOKEN')]);
  expect(await of('{ enabled: false }')).toEqual([]);
});

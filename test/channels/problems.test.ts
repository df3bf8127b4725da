import { expect, onTestFinished, test } from 'vitest';
import { createChannels } from '../../src/channels/create.js';
import { explainFailure } from '../../src/channels/problem-texts.js';
import { deliverDue } from '../../src/deliver/outbox/queue.js';
import { viewBrief } from '../../src/show/view/brief.js';
import { inbox, waitingRoom } from '../deliver/waiting-room.js';
import { startWecomServer } from '../support/wecom-server.js';
import { channelDeps, chinese, english } from './fixtures.js';

test('what a robot refuses is told in the language of whoever reads it', async () => {
  const wecom = await startWecomServer();
  onTestFinished(() => wecom.close());
  const url = `${wecom.origin}/cgi-bin/webhook/send?key=unknown`;
  const robots = createChannels({ wecom: { url, language: 'zh-CN' } }, channelDeps());
  const mail = inbox('email:li@example.com');
  const { store, clock, put } = waitingRoom(['wecom']);
  put('a', 1);
  await deliverDue(store, [...robots, mail], { clock, fallback: [mail.id] });

  const [entry] = store.outbox.list(['dead']);
  if (!entry) throw new Error('nothing was refused');
  expect(entry.lastProblem).toMatchObject({
    code: 'robot.refused',
    params: { service: 'WeCom', advice: { code: 'wecom.address', params: {} } },
  });
  expect(explainFailure(entry, 'en')).toBe(entry.lastError);
  expect(explainFailure(entry, 'zh-CN')).toMatch(
    /^WeCom 拒收消息（93000 .*）：请把机器人页面上显示的地址填入/,
  );
  expect(explainFailure({ ...entry, lastProblem: { code: 'pager.gone', params: {} } }, 'zh-CN')).toBe(
    entry.lastError,
  );

  const notice = mail.got.find(({ type }) => type === 'delivery');
  if (notice?.type !== 'delivery') throw new Error('nobody was told');
  expect(viewBrief(notice, english, 1).summary).toBe(entry.lastError);
  expect(viewBrief(notice, chinese, 1).summary).toContain('拒收消息');
});

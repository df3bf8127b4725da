import { collectProblems } from '../../../collect/problems.js';
import { endOfSession } from '../../../collect/sessions/outlook.js';
import type { Runtime } from '../runtime.js';
import { unusedSessions, unusedSessionText } from '../sessions.js';
import { type Finding, finding } from './finding.js';

/** So long before its end a session is warned of, in ms. */
const WARNED_MS = 3 * 24 * 60 * 60_000;

/** The sessions of the signed-in sources that are on: which are there, open, and end soon; and those that nobody uses. */
export async function checkSessions({ configuration, sessions, store, clock }: Runtime): Promise<Finding[]> {
  const wanted = configuration.sources.filter(({ enabled, session }) => enabled && session === 'signed-in');
  const now = clock();
  const found: Finding[] = [];
  for (const { id, urls } of wanted) {
    const opened = await sessions.open(id);
    if ('problem' in opened) {
      const { text } = collectProblems.tellWith(opened.problem, { source: id, url: urls[0] ?? id });
      found.push({ id: 'sessions', state: 'problem', text });
      continue;
    }
    const end = endOfSession(opened.session, now);
    if (end && end.getTime() - now.getTime() <= WARNED_MS) {
      const at = end.toISOString().slice(0, 16).replace('T', ' ');
      const en = `${id}: its session ends at ${at} UTC; sign in again before: \`rulewatch sources login ${id}\``;
      const zh = `${id}：登录会话将于 ${at} UTC 到期；请在此前重新登录：\`rulewatch sources login ${id}\``;
      found.push(finding('sessions', 'note', en, zh));
    }
  }
  for (const unused of unusedSessions(configuration.sources, store)) {
    found.push({ id: 'sessions', state: 'note', text: unusedSessionText(unused) });
  }
  if (wanted.length === 0 || found.length > 0) return found;
  const { length } = wanted;
  return [finding('sessions', 'ok', `${length} kept, none ends soon`, `已保存 ${length} 个，近期均不到期`)];
}

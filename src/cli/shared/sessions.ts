import { createSessionKeeper, type SessionKeeper } from '../../collect/sessions/keeper.js';
import type { Configuration } from '../../config/configuration.js';
import type { Source } from '../../domain/source.js';
import type { LocalizedText } from '../../domain/vocabulary.js';
import type { Store } from '../../store/store.js';
import { hideAlong } from '../../text/redact.js';

/** The sessions of signed-in sources; from the time that one is opened, nothing that is shown or stored holds it. */
export function openSessions(
  { sessionKeys: keys, secrets }: Pick<Configuration, 'sessionKeys' | 'secrets'>,
  { sessions: files }: Pick<Store, 'sessions'>,
): SessionKeeper {
  return createSessionKeeper({
    files,
    keys,
    hide: (sourceId, values) => hideAlong(secrets, sourceId, values),
  });
}

/** A stored session that no check reads with, and the source that it was made for, where that is still declared. */
export interface UnusedSession {
  readonly id: string;
  readonly source: Source | undefined;
}

/** The stored sessions of sources that are not declared as `session: signed-in`, or not at all. */
export function unusedSessions(
  sources: readonly Source[],
  { sessions }: Pick<Store, 'sessions'>,
): UnusedSession[] {
  const known = new Map(sources.map((source) => [source.id, source]));
  return sessions
    .list()
    .filter((id) => known.get(id)?.session !== 'signed-in')
    .map((id) => ({ id, source: known.get(id) }));
}

export function unusedSessionText({ id, source }: UnusedSession): LocalizedText {
  const why = source
    ? { en: 'the source is read as anybody', 'zh-CN': '该来源以普通访客身份读取' }
    : { en: 'there is no such source', 'zh-CN': '没有该来源' };
  return {
    en: `${id}: a session is stored and not used, for ${why.en}: \`rulewatch sources logout ${id}\` deletes it`,
    'zh-CN': `${id}：保存了登录会话但不使用，因为${why['zh-CN']}：可运行 \`rulewatch sources logout ${id}\` 删除`,
  };
}

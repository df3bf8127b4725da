import type { StorageState } from '../../../collect/fetcher.js';
import { endOfSession } from '../../../collect/sessions/outlook.js';
import { ofHosts } from '../../../collect/sessions/read-file.js';
import { SHORTEST_KEY } from '../../../collect/sessions/seal.js';
import { hasEnded, type Session } from '../../../collect/sessions/session.js';
import type { Configuration } from '../../../config/configuration.js';
import { OWN_SOURCES } from '../../../config/directories.js';
import { setOwnFields } from '../../../config/own-sources.js';
import type { Source } from '../../../domain/source.js';
import { asksForLogin } from '../../../domain/source-health.js';
import type { LocalizedText } from '../../../domain/vocabulary.js';
import { isHandedIn } from '../../../pipeline/kinds/kind.js';
import { KINDS } from '../../../pipeline/kinds/kinds.js';
import { probeSource } from '../../../pipeline/probe.js';
import { explainSourceProblem } from '../../../pipeline/problem-texts.js';
import { inLanguage } from '../../../text/texts.js';
import { usage } from '../../shared/command.js';
import { EXIT, type ExitCode } from '../../shared/exit.js';
import type { Invocation } from '../../shared/global-options.js';
import { ownFolder } from '../../shared/own-folder.js';
import { openReading } from '../../shared/reading.js';
import { findSource, openRuntime, type Runtime } from '../../shared/runtime.js';
import { print, printJson } from '../../shared/terminal.js';
import { fromFile, fromWindow } from './login-from.js';
import { loginTexts } from './login-texts.js';
import { switchTexts } from './switch-texts.js';

/**
 * Takes a session in: from a file that was made elsewhere, or from a window in which a person signs in. It is tried
 * before it is kept: where the site does not know it, an earlier one stays.
 */
export async function logIn(
  id: string,
  given: { readonly cookies?: string; readonly state?: string },
  invocation: Invocation,
): Promise<ExitCode> {
  if (given.cookies !== undefined && given.state !== undefined) throw usage(loginTexts.oneFile);
  const runtime = await openRuntime(invocation);
  try {
    const { configuration } = runtime;
    const source = findSource(configuration, id);
    const url = addressOf(source, invocation);
    checkKey(configuration);
    const file = given.cookies ?? given.state;
    const whole =
      file === undefined ? await fromWindow(source, url, configuration, invocation) : await fromFile(file);
    const state = usable(whole, source, runtime.clock());
    return await takeIn(source, state, file, runtime, invocation);
  } finally {
    await runtime.close();
  }
}

/** Deletes the session of a source, also of one that is not declared any more. */
export async function logOut(id: string, invocation: Invocation): Promise<void> {
  const { configuration, store, secrets, close } = await openReading(invocation, 'write');
  try {
    const source = store.sessions.list().includes(id) ? undefined : findSource(configuration, id);
    const wasSignedIn = source === undefined && store.sessions.remove(id);
    const text = inLanguage(loginTexts, invocation.language);
    if (invocation.json) printJson({ sourceId: id, wasSignedIn }, secrets);
    else print(wasSignedIn ? text.loggedOut(id) : text.notLoggedIn(id));
  } finally {
    close();
  }
}

/** Where one signs in. Throws for what is not fetched, and for what is declared to be read as anybody. */
function addressOf(source: Source, invocation: Invocation): string {
  const { id, session } = source;
  const [url] = source.urls;
  if (isHandedIn(source, KINDS) || url === undefined) throw usage(loginTexts.handedIn(id));
  if (session === 'none') {
    throw usage(loginTexts.asAnybody(id, source.file, `${ownFolder(invocation).dir}/${OWN_SOURCES}`));
  }
  return url;
}

function checkKey({ sessionKeys: [key] }: Configuration): void {
  if (key === undefined) throw usage(loginTexts.noKey);
  if (key.length < SHORTEST_KEY) throw usage(loginTexts.shortKey(SHORTEST_KEY));
}

/** The part of a session that is of use to a source. Throws where there is none, or it has ended. */
function usable(whole: StorageState, source: Source, now: Date): StorageState {
  const hosts = [...source.urls.map((url) => new URL(url).hostname), ...source.allowedHosts];
  const state = ofHosts(whole, hosts);
  if (state.cookies.length + state.origins.length === 0) {
    const found = hostsOf(whole).slice(0, 5);
    throw usage(loginTexts.nothingFor(source.id, [...new Set(hosts)].join(', '), found.join(', ')));
  }
  const cookies = state.cookies.filter((cookie) => !hasEnded(cookie, now));
  if (cookies.length + state.origins.length === 0) throw usage(loginTexts.ended(source.id));
  return { ...state, cookies };
}

async function takeIn(
  source: Source,
  state: StorageState,
  file: string | undefined,
  { sessions, configuration, context, clock }: Runtime,
  invocation: Invocation,
): Promise<ExitCode> {
  const { id } = source;
  const session: Session = { state, signedInAt: clock().toISOString(), renewed: [] };
  const trial = sessions.tryOut(id, session);
  const problem = await problemWith({ ...source, session: 'signed-in' }, context);
  if (problem?.isSignedOut) {
    trial.drop();
    throw usage(loginTexts.stillOut(id, problem.why));
  }
  await trial.keep();
  const written =
    source.session === 'signed-in'
      ? undefined
      : setOwnFields(ownFolder(invocation), id, { session: 'signed-in' }).file;
  const hosts = hostsOf(state);
  const end = endOfSession(session, clock())?.toISOString().slice(0, 10);
  if (invocation.json) {
    const json = { sourceId: id, cookies: state.cookies.length, hosts, endsOn: end ?? null };
    printJson({ ...json, works: problem === undefined, file: written ?? null }, configuration.secrets);
  } else {
    const text = inLanguage(loginTexts, invocation.language);
    const more = inLanguage(switchTexts, invocation.language);
    const lines = [text.loggedIn(id, state.cookies.length, hosts.join(', '))];
    if (end !== undefined) lines.push(text.endsOn(end));
    if (written !== undefined) lines.push(text.declared(id, written), more.daemon);
    if (problem) lines.push(text.otherTrouble(problem.why));
    lines.push(source.enabled ? more.checkNow(id) : text.isOff(id));
    if (file !== undefined && file !== '-') lines.push(text.deleteFile(file));
    print(lines.join('\n'));
  }
  return problem ? EXIT.unchecked : EXIT.done;
}

function hostsOf({ cookies, origins }: StorageState): string[] {
  const ofCookies = cookies.map(({ domain }) => domain.replace(/^\./, ''));
  return [...new Set([...ofCookies, ...origins.map(({ origin }) => new URL(origin).hostname)])].sort();
}

/** What keeps the source from being read with its session. */
async function problemWith(
  source: Source,
  context: Runtime['context'],
): Promise<{ readonly isSignedOut: boolean; readonly why: LocalizedText } | undefined> {
  const probes = await probeSource(source, context);
  const problems = probes.flatMap((probe) => (probe.problem ? [probe.problem] : []));
  const signedOut = problems.find(({ kind }) => asksForLogin(kind));
  const problem = signedOut ?? problems[0];
  return (
    problem && {
      // Of several pages one may be closed to this person for good.
      isSignedOut: signedOut !== undefined && probes.every((probe) => probe.problem),
      why: explainSourceProblem(problem, context.kinds),
    }
  );
}

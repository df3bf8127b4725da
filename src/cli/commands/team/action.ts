import type { TeamMember } from '../../../domain/team.js';
import { roleLabels } from '../../../i18n/labels.js';
import { suggest } from '../../../schema/suggest.js';
import { inLanguage } from '../../../text/texts.js';
import { hashPassword, LONGEST_PASSWORD, SHORTEST_PASSWORD } from '../../../web/site/access/password.js';
import { newToken } from '../../../web/site/access/tokens.js';
import { accessOf } from '../../../web/site/visitor.js';
import { askHidden, canAsk } from '../../shared/ask.js';
import { stamp } from '../../shared/clock.js';
import { usage } from '../../shared/command.js';
import type { Invocation } from '../../shared/global-options.js';
import { openReading, type Reading } from '../../shared/reading.js';
import { readStdin } from '../../shared/stdin.js';
import { colors, plain, print, printJson, table } from '../../shared/terminal.js';
import { texts } from './texts.js';

export async function listTeam(invocation: Invocation): Promise<void> {
  const { configuration, store, close } = await openReading(invocation);
  const { language, json } = invocation;
  const { columns, nobody } = inLanguage(texts, language);
  try {
    const set = new Map(store.accounts.list().map(({ person, setAt }) => [person, setAt]));
    const people = configuration.team.map((member) => ({
      name: member.name,
      roles: member.roles,
      access: accessOf(member),
      passwordSetAt: set.get(member.name) ?? null,
      tokens: store.accounts.tokens(member.name).map(({ person: _person, ...token }) => token),
    }));
    if (json) {
      printJson(people, []);
      return;
    }
    if (people.length === 0) {
      print(nobody);
      return;
    }
    const rows = people.map(({ name, roles, access, passwordSetAt, tokens }) => [
      plain(name),
      roles.map((role) => roleLabels[role][language]).join(', '),
      access,
      passwordSetAt === null ? '-' : stamp(passwordSetAt, configuration.settings.timezone),
      tokens.map(({ id, label }) => plain(`${id} ${label}`.trim())).join(', '),
    ]);
    print(table([Object.values(columns).map((cell) => colors.bold(cell)), ...rows]));
  } finally {
    close();
  }
}

/** Asks for the password on a terminal, twice; elsewhere its first line of standard input is it. */
export async function setPassword(name: string, invocation: Invocation): Promise<void> {
  const text = inLanguage(texts, invocation.language);
  await forPerson(name, invocation, async ({ store }) => {
    const password = canAsk() ? await askTwice(name, invocation) : await firstLine();
    if (password.length < SHORTEST_PASSWORD) throw usage(texts.tooShort(SHORTEST_PASSWORD));
    if (password.length > LONGEST_PASSWORD) throw usage(texts.tooLong);
    store.accounts.setPassword(name, await hashPassword(password), new Date().toISOString());
    print(text.passwordSet(name));
  });
}

/** Also of somebody who has left the team. */
export async function removePassword(name: string, invocation: Invocation): Promise<void> {
  const { store, close } = await openReading(invocation, 'write');
  try {
    print(inLanguage(texts, invocation.language).removed(name, store.accounts.remove(name)));
  } finally {
    close();
  }
}

export async function makeToken(name: string, label: string, invocation: Invocation): Promise<void> {
  await forPerson(name, invocation, async ({ store }) => {
    const { token, hash } = newToken();
    const id = store.accounts.addToken({ hash, person: name, label, at: new Date().toISOString() });
    if (invocation.json) printJson({ id, person: name, label, token }, []);
    else print(inLanguage(texts, invocation.language).tokenMade(name, id, token));
  });
}

export async function revokeToken(name: string, id: number, invocation: Invocation): Promise<void> {
  const { store, close } = await openReading(invocation, 'write');
  try {
    const had = store.accounts.removeToken(id, name);
    print(inLanguage(texts, invocation.language).tokenGone(name, id, had));
  } finally {
    close();
  }
}

export async function signOutPerson(name: string, invocation: Invocation): Promise<void> {
  const { store, close } = await openReading(invocation, 'write');
  try {
    const count = store.accounts.signOutAll(name);
    print(inLanguage(texts, invocation.language).signedOut(name, count));
  } finally {
    close();
  }
}

async function forPerson(
  name: string,
  invocation: Invocation,
  work: (reading: Reading) => Promise<void>,
): Promise<void> {
  const reading = await openReading(invocation, 'write');
  try {
    assertPerson(name, reading.configuration.team);
    await work(reading);
  } finally {
    reading.close();
  }
}

function assertPerson(name: string, team: readonly TeamMember[]): void {
  if (team.some((member) => member.name === name)) return;
  if (team.length === 0) throw usage(texts.nobody);
  const names = team.map((member) => member.name);
  throw usage(texts.unknownPerson(name, suggest(name, names)));
}

async function askTwice(name: string, { language }: Invocation): Promise<string> {
  const text = inLanguage(texts, language);
  const first = await askHidden(text.ask(name));
  if ((await askHidden(text.askAgain)) !== first) throw usage(texts.differ);
  return first;
}

async function firstLine(): Promise<string> {
  const given = await readStdin(64 * 1024, texts.tooLong);
  return given.toString('utf8').split(/\r?\n/, 1)[0] ?? '';
}

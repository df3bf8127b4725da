import { signAction } from '../channels/slack/actions/action.js';
import { type ActionDeps, react } from '../channels/slack/actions/handle.js';
import { writeReference } from '../channels/slack/reference.js';
import { toldLedger } from '../deliver/told-ledger.js';
import type { Case } from '../domain/case.js';
import type { TeamMember } from '../domain/team.js';
import type { UiLanguage } from '../domain/vocabulary.js';
import type { DemoStage } from './run.js';
import { visitPages } from './visitor.js';

export type Way = 'page' | 'slack' | 'command';
export type ActStep = 'found' | 'acknowledged' | 'assigned' | 'ticked' | 'ticked-all' | 'closed';

export interface SecondActOptions {
  readonly stage: DemoStage;
  readonly team: readonly TeamMember[];
  readonly language: UiLanguage;
  readonly timezone: string;
  /** Where the page of the group is. */
  readonly address: string;
  /** Runs a command line of RuleWatch over the state of the demo; rejects where it fails. */
  readonly command: (...args: readonly string[]) => Promise<void>;
  /** Told of each step. */
  readonly onStep: (step: ActStep, way: Way, person: string, entry: Case) => void;
}

/**
 * The most pressing case of the week is worked to its end by three people, who come in by three ways: the buttons in
 * Slack, the page, and the command line. Throws where a step is not in the ledger afterwards.
 */
export async function playSecondAct(options: SecondActOptions): Promise<Case> {
  const { stage, team, address, command, onStep } = options;
  const { store } = stage;
  const [found] = store.cases.list({ states: ['needs-attention'], limit: 1 });
  const [lead, worker, checker] = team;
  if (!found || !lead || !worker || !checker)
    throw new Error('The week left no case, or the team is too small.');
  const { id } = found;
  const now = (): Case => store.cases.get(id) ?? found;
  const path = `/cases/${id}`;

  const hers = visitPages(address, lead.name);
  await hers.open('/');
  onStep('found', 'page', lead.name, now());

  pressButton(id, checker, options);
  assert(now().acknowledgedBy === checker.name, 'acknowledging in Slack');
  onStep('acknowledged', 'slack', checker.name, now());

  await hers.move(path, 'assign', { person: worker.name });
  assert(now().assignee === worker.name, 'assigning on the page');
  onStep('assigned', 'page', lead.name, now());

  const [first, ...others] = now().checklist.items;
  if (first) {
    await command(
      'cases',
      'tick',
      String(id),
      first.id,
      '--by',
      worker.name,
      '--evidence',
      'ticket OPS-1041',
    );
    assert(now().checklist.items[0]?.done !== undefined, 'ticking by the command line');
    onStep('ticked', 'command', worker.name, now());
  }
  const his = visitPages(address, worker.name);
  for (const item of others)
    await his.move(path, 'tick', { evidence: `https://files.example/${item.id}.pdf` }, item.id);
  assert(
    now().checklist.items.every(({ done }) => done !== undefined),
    'ticking on the page',
  );
  onStep('ticked-all', 'page', worker.name, now());

  await command('cases', 'close', String(id), '--as', 'adapted', '--by', lead.name);
  assert(now().state === 'adapted', 'closing by the command line');
  onStep('closed', 'command', lead.name, now());
  return now();
}

/** What Slack would tell of a press of the button "Acknowledge", answered by what answers Slack. */
function pressButton(caseId: number, person: TeamMember, options: SecondActOptions): void {
  const { stage, team, language, timezone } = options;
  const { store } = stage;
  const channel = 'slack';
  const place = { channel: 'C0DEMO0001', ts: '1.000001' };
  const user = { id: 'U0DEMO0001', name: person.name };
  const key = store.keys.signing();
  const clock = () => new Date();
  const deps: ActionDeps = {
    channels: new Map([[channel, place.channel]]),
    team: 'T0DEMO0001',
    key,
    members: team.map((member) => (member === person ? { ...member, slack: user.id } : member)),
    dates: { language, timezone, now: clock() },
    ledger: (origin) => toldLedger({ store, clock, team, origin }),
    isDone: (origin) => store.cases.hasStep(origin),
    findCase: (id) => store.cases.get(id),
    alertRef: () => writeReference(place),
  };
  const reaction = react(
    {
      kind: 'press',
      action: 'acknowledge',
      value: signAction({ purpose: 'acknowledge', caseId, channel }, key),
      user,
      team: 'T0DEMO0001',
      place,
      triggerId: 'demo',
      origin: `demo:${caseId}`,
    },
    deps,
  );
  assert(reaction.kind === 'done', 'the button in Slack');
}

function assert(holds: boolean, what: string): void {
  if (!holds) throw new Error(`The second act failed at ${what}.`);
}

import { resolve } from 'node:path';
import type { UiLanguage } from '../../../domain/vocabulary.js';
import { openStore } from '../../../store/store.js';
import type { LostBody, Use, Verification } from '../../../store/verify.js';
import { inLanguage } from '../../../text/texts.js';
import { EXIT, type ExitCode } from '../../shared/exit.js';
import type { Invocation } from '../../shared/global-options.js';
import { startSteps } from '../../shared/progress.js';
import { colors, plain, print, printAside, printJson } from '../../shared/terminal.js';
import { texts } from './texts.js';

/** Reads everything, without the configuration: data are looked into on any machine. */
export async function verifyData(invocation: Invocation): Promise<ExitCode> {
  const { language } = invocation;
  const store = openStore(resolve(invocation.data), {
    access: 'read',
    onNotice: (notice) => printAside(notice[language]),
  });
  try {
    const { onStep, end } = await startSteps(inLanguage(texts, language).step);
    const found = await store.verify(onStep).finally(end);
    const isWhole = countDamage(found) === 0;
    if (invocation.json) printJson({ whole: isWhole, ...found }, []);
    else print(describe(found, language));
    return isWhole ? EXIT.done : EXIT.unexpected;
  } finally {
    store.close();
  }
}

function countDamage({ problems, versions, diffs, bodies, copies }: Verification): number {
  const unsound = copies.filter((copy) => copy.problems.length > 0).length;
  return (
    problems.length + versions.unreadable.length + diffs.unreadable.length + bodies.lost.length + unsound
  );
}

function describe({ problems, versions, diffs, bodies, copies }: Verification, language: UiLanguage): string {
  const text = inLanguage(texts, language);
  const unsound = copies.filter((copy) => copy.problems.length > 0);
  const good = (said: string) => `${colors.green('✓')} ${said}`;
  const bad = (said: string) => `${colors.red('✗')} ${plain(said)}`;
  const aboutCopies =
    unsound.length === 0
      ? [good(text.copies(copies.length))]
      : unsound.map((copy) => bad(text.copyDamaged(copy.path, copy.problems.join('; '))));
  if (problems.length > 0) return [bad(text.databaseDamaged(problems.join('; '))), ...aboutCopies].join('\n');
  return [
    good(text.database),
    ...(versions.unreadable.length === 0
      ? [good(text.versions(versions.total))]
      : versions.unreadable.map((use) => bad(text.versionDamaged(place(use, language))))),
    ...(diffs.unreadable.length === 0
      ? [good(text.diffs(diffs.total))]
      : diffs.unreadable.map((id) => bad(text.diffDamaged(id)))),
    ...(bodies.lost.length === 0
      ? [good(text.bodies(bodies.total))]
      : bodies.lost.map((body) => bad(aboutBody(body, language)))),
    ...aboutCopies,
  ].join('\n');
}

function place({ sourceId, url, takenAt }: Use, language: UiLanguage): string {
  return inLanguage(texts, language).use(sourceId, url, takenAt.slice(0, 10));
}

/** Where it is missing, and the gravest of what that means. */
function aboutBody({ state, path, uses }: LostBody, language: UiLanguage): string {
  const text = inLanguage(texts, language);
  const [first] = uses;
  const more = uses.length > 1 ? [text.moreUses(uses.length - 1)] : [];
  const where = first ? [place(first, language), ...more].join(', ') : text.picture;
  const changes = [...new Set(uses.flatMap((use) => use.changes))];
  const means = [
    ...(changes.length > 0 ? [text.meansEvidence(changes.join(', '))] : []),
    ...(uses.some(({ isCurrent }) => isCurrent) ? [text.meansCurrent(state)] : []),
  ];
  const said = means.length > 0 ? means : [text.meansOlder];
  return `${text.body(state, path, where)}: ${said.join('; ')}`;
}

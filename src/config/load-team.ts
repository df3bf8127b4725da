import { basename, join } from 'node:path';
import type { ChannelKind } from '../channels/kind.js';
import type { RoleGroups, TeamMember } from '../domain/team.js';
import { ROLES } from '../domain/vocabulary.js';
import { roleLabels } from '../i18n/labels.js';
import type { FieldProblem } from '../schema/describe.js';
import { suggest } from '../schema/suggest.js';
import { listYamlFiles, SHIPPED_CONFIG } from './directories.js';
import { type Findings, openYaml, placeOf, reportProblems, validateIn } from './findings.js';
import { interpolate, type Variables } from './interpolate.js';
import { messages } from './messages.js';
import { type PersonDeclaration, teamSchema } from './schema/team.js';
import type { YamlFile } from './yaml-file.js';

const TEAM_FILE = 'team.yaml';

export interface LoadedTeam {
  readonly team: readonly TeamMember[];
  readonly roleGroups: RoleGroups;
}

/**
 * Loads `team.yaml` of the directory, or the shipped one, which names nobody.
 *
 * @param timezone zone of those whose working hours name none
 */
export async function loadTeam(
  configDir: string,
  timezone: string,
  kinds: readonly ChannelKind[],
  variables: Variables,
  findings: Findings,
): Promise<LoadedTeam> {
  const [yaml] = await openYaml([await findTeam(configDir)], findings);
  if (yaml === undefined) return { team: [], roleGroups: {} };
  const { value, problems } = interpolate(yaml.value, variables);
  reportProblems(yaml, problems, findings);
  const declared = validateIn(yaml, teamSchema(kinds), value, findings);
  if (declared === undefined) return { team: [], roleGroups: {} };
  const { people, groups } = declared;
  reportProblems(yaml, [...duplicateNames(people, yaml), ...wrongStandIns(people)], findings);
  warnOfUnfilledRoles(people, yaml, findings);
  return { team: people.map((person) => toMember(person, timezone)), roleGroups: groups };
}

async function findTeam(configDir: string): Promise<string> {
  const listing = await listYamlFiles(configDir);
  const own = 'files' in listing && listing.files.find((file) => basename(file) === TEAM_FILE);
  return own || join(SHIPPED_CONFIG, TEAM_FILE);
}

/** Stand-ins and cases name people, so that a name has to mean one person. */
function duplicateNames(people: readonly PersonDeclaration[], yaml: YamlFile): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const places = new Map<string, string>();
  for (const [index, { name }] of people.entries()) {
    const path = ['people', index, 'name'];
    const place = places.get(name);
    if (place === undefined) places.set(name, placeOf(yaml, path));
    else problems.push({ path, message: messages.duplicatePerson(name, place) });
  }
  return problems;
}

/** Stand-ins who are not in the team, and those who lead back to the person they stand in for. */
function wrongStandIns(people: readonly PersonDeclaration[]): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const names = people.map(({ name }) => name);
  for (const [index, { name, standIn }] of people.entries()) {
    if (standIn === undefined) continue;
    const path = ['people', index, 'standIn'];
    if (!names.includes(standIn)) {
      problems.push({ path, message: messages.unknownPerson(standIn, suggest(standIn, names)) });
      continue;
    }
    const circle = circleFrom(name, people);
    if (circle) problems.push({ path, message: messages.circularStandIns(circle) });
  }
  return problems;
}

/** The names from a person over the stand-ins back to the person. */
function circleFrom(name: string, people: readonly PersonDeclaration[]): string[] | undefined {
  const chain = [name];
  for (let next = standInOf(name, people); next !== undefined; next = standInOf(next, people)) {
    if (next === name) return [...chain, name];
    // A circle further down the chain is reported at those who are part of it.
    if (chain.includes(next)) return undefined;
    chain.push(next);
  }
  return undefined;
}

function standInOf(name: string, people: readonly PersonDeclaration[]): string | undefined {
  return people.find((person) => person.name === name)?.standIn;
}

function warnOfUnfilledRoles(people: readonly PersonDeclaration[], yaml: YamlFile, findings: Findings): void {
  if (people.length === 0) return;
  const unfilled = ROLES.filter((role) => !people.some((person) => person.roles.includes(role)));
  for (const role of unfilled) {
    const message = messages.roleUnfilled(role, roleLabels[role]);
    findings.warnings.push({ ...yaml.issue(['people'], message), code: 'role-unfilled' });
  }
}

function toMember(person: PersonDeclaration, timezone: string): TeamMember {
  const { workingHours, away, ...rest } = person;
  const member = { ...rest, timezone, ...(away.length > 0 && { away }) };
  if (workingHours === undefined) return member;
  const { timezone: own, ...hours } = workingHours;
  return { ...member, timezone: own ?? timezone, workingHours: hours };
}

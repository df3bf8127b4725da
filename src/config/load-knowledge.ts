import { join } from 'node:path';
import type { TopicLexicon } from '../domain/assessment.js';
import type { ChecklistTemplate } from '../domain/checklist.js';
import { TOPIC_IDS } from '../domain/vocabulary.js';
import { suggest } from '../schema/suggest.js';
import { listYamlFiles, SHIPPED_CONFIG } from './directories.js';
import { type Findings, openYaml, placeOf, reportProblems, validateIn } from './findings.js';
import { messages } from './messages.js';
import { checklistSchema } from './schema/checklist.js';
import { topicSchema } from './schema/topic.js';
import type { YamlFile } from './yaml-file.js';

/** Loads `topics/*.yaml` of the configuration directory, or the shipped ones where it has no such folder. */
export async function loadTopics(configDir: string, findings: Findings): Promise<TopicLexicon[]> {
  const topics: TopicLexicon[] = [];
  const places = new Map<string, () => string>();
  for (const yaml of await openKnowledge(configDir, 'topics', findings)) {
    const topic = validateIn(yaml, topicSchema, yaml.value, findings);
    if (topic === undefined) continue;
    const place = places.get(topic.id);
    if (place !== undefined) {
      const message = messages.duplicateTopic(topic.id, place());
      reportProblems(yaml, [{ path: ['id'], message }], findings);
      continue;
    }
    places.set(topic.id, () => placeOf(yaml, ['id']));
    topics.push({ ...topic, file: yaml.file });
  }
  return topics;
}

/** Loads `checklists/*.yaml` of the configuration directory, or the shipped ones where it has no such folder. */
export async function loadChecklists(
  configDir: string,
  topicIds: readonly string[],
  findings: Findings,
): Promise<ChecklistTemplate[]> {
  const checklists: ChecklistTemplate[] = [];
  const places = new Map<string, () => string>();
  const itemPlaces = new Map<string, () => string>();
  for (const yaml of await openKnowledge(configDir, 'checklists', findings)) {
    const checklist = validateIn(yaml, checklistSchema, yaml.value, findings);
    if (checklist === undefined) continue;

    const problems = [];
    const place = places.get(checklist.id);
    if (place === undefined) places.set(checklist.id, () => placeOf(yaml, ['id']));
    else problems.push({ path: ['id'], message: messages.duplicateChecklist(checklist.id, place()) });
    // Checklists of several topics are merged into one, so an item's id is unique over all files.
    for (const [index, item] of checklist.items.entries()) {
      const path = ['items', index, 'id'];
      const itemPlace = itemPlaces.get(item.id);
      if (itemPlace === undefined) itemPlaces.set(item.id, () => placeOf(yaml, path));
      else problems.push({ path, message: messages.duplicateChecklistItem(item.id, itemPlace()) });
    }
    const { applies } = checklist;
    if (typeof applies === 'object' && 'topic' in applies && !topicIds.includes(applies.topic)) {
      const message = messages.unknownTopic(applies.topic, suggest(applies.topic, topicIds));
      problems.push({ path: ['applies', 'topic'], message });
    }
    reportProblems(yaml, problems, findings);
    checklists.push({ ...checklist, file: yaml.file });
  }
  return checklists;
}

/** The topics that may be named: the loaded ones, and the shipped ones, which a user may have left out. */
export function knownTopicIds(topics: readonly TopicLexicon[]): string[] {
  return [...new Set([...TOPIC_IDS, ...topics.map((topic) => topic.id)])];
}

async function openKnowledge(
  configDir: string,
  folder: 'topics' | 'checklists',
  findings: Findings,
): Promise<YamlFile[]> {
  for (const dir of [configDir, SHIPPED_CONFIG]) {
    const listing = await listYamlFiles(join(dir, folder));
    if ('files' in listing) return openYaml(listing.files, findings);
    if ('issues' in listing) {
      findings.issues.push(...listing.issues);
      return [];
    }
  }
  return [];
}

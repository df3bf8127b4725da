/** The pages of `test/pages/`, which were written for this project, as histories of which the last step is labelled. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fetchRecorded } from '../dist/collect/recorded.js';
import { contentTypeOf, recordedSource } from '../dist/pipeline/backtest/history.js';

const FOLDER = join(import.meta.dirname, '../test/pages');

export function caseHistories() {
  return readdirSync(FOLDER).map((name) => {
    const files = readdirSync(join(FOLDER, name));
    const called = (stem) => files.find((file) => file.startsWith(`${stem}.`)) ?? stem;
    const { verdict, language, versions } = JSON.parse(
      readFileSync(join(FOLDER, name, 'expected.json'), 'utf8'),
    );
    const days = versions ?? [
      [called('before'), '2026-03-02'],
      [called('after'), '2026-03-03'],
    ];
    const [from, to] = days.slice(-2).map(([file, day]) => `${file} ${day}`);
    const url = 'https://harbour.example/terms';
    return {
      slug: name,
      source: recordedSource({
        slug: name,
        name,
        platform: 'harbour',
        language,
        url,
        content: [],
        ignore: [],
      }),
      labels: [{ from, to, verdict, confidence: 'high' }],
      versions: days.map(([file, day]) => ({
        name: `${file} ${day}`,
        date: new Date(day).toISOString(),
        read: () => readCase(join(FOLDER, name, file), url, day),
      })),
    };
  });
}

async function readCase(path, url, day) {
  const body = readFileSync(path);
  return fetchRecorded({ url, body, contentType: contentTypeOf(path), recordedAt: new Date(day) });
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { detectLanguage, sureLanguage } from '../../src/language/detect.js';

/** The announcements written for training are labelled by language. */
interface Announcement {
  readonly language: string;
  readonly title: string;
  readonly body: string;
}

const folder = join(import.meta.dirname, '../../training/announcements');
const announcements = readdirSync(folder)
  .flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n'))
  .filter((line) => line !== '')
  .map((line): Announcement => JSON.parse(line));

/** The announcements whose language is not told from some of their text, nothing being known of the page. */
function mistaken(textOf: (announcement: Announcement) => string): string[] {
  return announcements.flatMap((announcement) => {
    const found = detectLanguage(textOf(announcement), undefined, []);
    const isRight = found === announcement.language || found === announcement.language.split('-')[0];
    return isRight ? [] : [`${announcement.language} read as ${found}: ${textOf(announcement).slice(0, 60)}`];
  });
}

describe('the language of an announcement', () => {
  it('is told from its text, Chinese with its script', () => {
    expect(mistaken(({ body }) => body)).toEqual([]);
  });

  it('is told from its first 160 characters', () => {
    expect(mistaken(({ body }) => body.slice(0, 160))).toEqual([]);
  });

  it('is told from 98 of 100 titles', () => {
    expect(mistaken(({ title }) => title).length).toBeLessThan(announcements.length * 0.02);
  });
});

describe('what the page states', () => {
  const portuguese =
    'A partir de 1 de março, os vendedores devem enviar os documentos da empresa. Quem não enviar os documentos não poderá mais vender.';

  it('is believed of a short text that may be in it', () => {
    expect(detectLanguage('Nova política', 'pt-BR', [])).toBe('pt-BR');
    expect(detectLanguage('Update', 'de', ['de'])).toBe('de');
  });

  it('is not believed of a text in a language near to it', () => {
    expect(detectLanguage(portuguese, 'es', ['es'])).toBe('pt');
  });

  it('is the language of a text without words', () => {
    expect(detectLanguage('2026-03-01 | 12.5 %', undefined, ['fr'])).toBe('fr');
    expect(detectLanguage('', undefined, [])).toBe('en');
  });
});

describe('a language beyond doubt', () => {
  it('is not told from a few words', () => {
    expect(sureLanguage('Terms of use')).toBeUndefined();
  });

  it('is told of languages whose rules nobody reads here', () => {
    const finnish =
      'Myyjien on toimitettava yrityksen asiakirjat ennen maaliskuun loppua. Jos asiakirjoja ei toimiteta, tili suljetaan eikä tuotteita voi enää myydä. Muutos koskee kaikkia myyjiä, jotka ovat rekisteröityneet palveluun ennen tätä vuotta, ja se tulee voimaan heti.';
    expect(sureLanguage(finnish)).toBe('fi');
  });
});

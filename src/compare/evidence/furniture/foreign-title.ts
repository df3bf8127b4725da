import type { Block, Document } from '../../../domain/document.js';
import { detectLanguage, sureLanguage } from '../../../language/detect.js';
import { rememberedByObject } from '../../../language/remembered.js';
import { wordsOf } from '../../../language/tokens.js';
import { type PageContext, standingOf } from '../../context.js';
import type { Passage } from '../../residue/passage.js';
import { isTitle } from '../../words/titles.js';
import { type EditEvidence, observed } from '../kind.js';

/** Fewer words tell no language. */
const FEWEST_WORDS = 3;
/** A block of running text, by which the languages of a page are known; so many of them are read. */
const PROSE_LENGTH = 80;
const MAX_BLOCKS = 60;

/** A title or two in a foreign language may be announcements of a company abroad; in so many they are of whoever asked. */
const FEWEST_LANGUAGES = 2;
const FEWEST_TITLES = 3;
const MAX_TITLES = 200;
/** So many titles on either side are of the same list. */
const BESIDE = 4;

/**
 * Titles in languages in which the page says nothing lead to other pages: suggested questions and articles
 * come in the languages of whoever asked them.
 */
export const foreignTitle: EditEvidence = {
  code: 'foreign-title',
  speaksFor: 'furniture',
  noiseKind: 'widget',
  texts: {
    en: 'Titles in other languages than that of the page came or went.',
    'zh-CN': '以其他语言显示的标题出现或消失。',
  },
  observe(edit, page) {
    const languages = foreignOf(page);
    if (languages.size === 0 || !areTitles(edit.passage)) return undefined;
    const isForeign = languages.has(foreignLanguage(edit.passage, page) ?? '');
    return observed(edit, isForeign || standsAmongForeign(edit.passage, page));
  },
};

/** The languages of the titles that came or went, without those of the page; none where there are but a few of one. */
const foreignOf = rememberedByObject((page: PageContext): ReadonlySet<string> => {
  const titles = page.residue.passages.slice(0, MAX_TITLES);
  const languages = titles.flatMap((passage) => foreignLanguage(passage, page) ?? []);
  const different = new Set(languages);
  const isEnough = different.size >= FEWEST_LANGUAGES || languages.length >= FEWEST_TITLES;
  return isEnough ? different : new Set();
});

function areTitles({ before, after, block }: Passage): boolean {
  return (
    block.kind !== 'table-row' && [before, after].every((text) => text === '' || isTitle({ ...block, text }))
  );
}

/** A title in the language of the page, in a list of which others are in other languages. */
function standsAmongForeign(passage: Passage, page: PageContext): boolean {
  const { document, at } = standingOf(passage, page);
  const near = document.blocks.slice(Math.max(0, at - BESIDE), at + BESIDE + 1);
  const titles = near.filter((block) => block.kind !== 'heading' && isTitle(block));
  if (titles.length < near.length) return false;
  const foreignOnes = titles.filter((block) => foreignIn(block.text, block, page) !== undefined);
  return foreignOnes.length >= FEWEST_LANGUAGES;
}

function foreignLanguage({ before, after, block }: Passage, page: PageContext): string | undefined {
  return foreignIn(after || before, block, page);
}

function foreignIn(text: string, block: Block, page: PageContext): string | undefined {
  if (block.kind === 'table-row' || wordsOf(text).length < FEWEST_WORDS || !isTitle({ ...block, text }))
    return undefined;
  const own = [...languagesOf(page.before), ...languagesOf(page.after)];
  const language = detectLanguage(text, undefined, own);
  return own.length === 0 || own.includes(language) ? undefined : language;
}

/** The languages in which a version has running text. */
const languagesOf = rememberedByObject((document: Document): ReadonlySet<string> => {
  const prose = document.blocks.filter(({ text }) => text.length >= PROSE_LENGTH).slice(0, MAX_BLOCKS);
  const found = new Set(prose.flatMap(({ text }) => sureLanguage(text.slice(0, 400)) ?? []));
  if (found.size === 0) {
    const whole = sureLanguage(
      document.blocks
        .map(({ text }) => text)
        .join('\n')
        .slice(0, 4_000),
    );
    if (whole !== undefined) found.add(whole);
  }
  return found;
});

/** What is known of a language without reading its words. Its words stand in the folder named by its tag. */
export interface Language {
  /** Primary BCP-47 tag, `mul` for what languages have in common. */
  readonly tag: string;
  /** ISO 15924 code of the script that it is written in. */
  readonly script:
    | 'Arab'
    | 'Beng'
    | 'Cyrl'
    | 'Deva'
    | 'Grek'
    | 'Hang'
    | 'Hani'
    | 'Hebr'
    | 'Jpan'
    | 'Khmr'
    | 'Latn'
    | 'Thai'
    | 'Zyyy';
  /** Written without spaces between words, or with particles joined to them: phrases are found anywhere. */
  readonly unspaced?: true;
  /** Where its words stand; without it a folder beside this file. */
  readonly folder?: URL;
}

/** The languages that texts are understood in. To add one, add a folder and a line: `docs/adding-a-language.md`. */
export const LANGUAGES: readonly Language[] = [
  { tag: 'mul', script: 'Zyyy' },
  { tag: 'ar', script: 'Arab' },
  { tag: 'bg', script: 'Cyrl' },
  { tag: 'bn', script: 'Beng' },
  { tag: 'cs', script: 'Latn' },
  { tag: 'da', script: 'Latn' },
  { tag: 'de', script: 'Latn' },
  { tag: 'el', script: 'Grek' },
  { tag: 'en', script: 'Latn' },
  { tag: 'es', script: 'Latn' },
  { tag: 'et', script: 'Latn' },
  { tag: 'fa', script: 'Arab' },
  { tag: 'fi', script: 'Latn' },
  { tag: 'fil', script: 'Latn' },
  { tag: 'fr', script: 'Latn' },
  { tag: 'he', script: 'Hebr' },
  { tag: 'hi', script: 'Deva' },
  { tag: 'hr', script: 'Latn' },
  { tag: 'hu', script: 'Latn' },
  { tag: 'id', script: 'Latn' },
  { tag: 'it', script: 'Latn' },
  { tag: 'ja', script: 'Jpan', unspaced: true },
  { tag: 'km', script: 'Khmr', unspaced: true },
  { tag: 'ko', script: 'Hang', unspaced: true },
  { tag: 'lt', script: 'Latn' },
  { tag: 'ms', script: 'Latn' },
  { tag: 'nb', script: 'Latn' },
  { tag: 'nl', script: 'Latn' },
  { tag: 'pl', script: 'Latn' },
  { tag: 'pt', script: 'Latn' },
  { tag: 'ro', script: 'Latn' },
  { tag: 'ru', script: 'Cyrl' },
  { tag: 'sk', script: 'Latn' },
  { tag: 'sl', script: 'Latn' },
  { tag: 'sv', script: 'Latn' },
  { tag: 'th', script: 'Thai', unspaced: true },
  { tag: 'tr', script: 'Latn' },
  { tag: 'uk', script: 'Cyrl' },
  { tag: 'vi', script: 'Latn' },
  { tag: 'zh', script: 'Hani', unspaced: true },
];

import { fold } from '../../language/fold.js';
import { compilePhrases, type PhraseMatcher } from '../../language/phrases.js';
import { phrasesIn } from '../../language/words.js';

let matcher: PhraseMatcher<true> | undefined;

/** Whether a publisher's name is that of an authority. */
export function isAuthority(name: string): boolean {
  matcher ??= compilePhrases(
    phrasesIn('mul', 'audience/authorities').map((phrase) => ({ phrase, value: true })),
  );
  return matcher.find(fold(name)).length > 0;
}

import { cleanLine, safeUrl } from '../../../text/clean.js';

/** An address that somebody wrote as evidence, as a link; other words as they are. */
export function Said({ text }: { readonly text: string }) {
  const url = safeUrl(text.trim());
  const shown = cleanLine(text, 500);
  if (url === undefined) return shown;
  return (
    <a href={url} rel="noopener noreferrer nofollow">
      {shown}
    </a>
  );
}

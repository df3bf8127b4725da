import { messages } from '../../show/messages.js';
import { inLanguage } from '../../text/texts.js';
import type { PartProps } from './summary.js';

export function Listings({ view, options }: PartProps) {
  const { listings: texts, colon, more } = inLanguage(messages, options.language);
  const { listings } = view;
  if (listings === undefined) return null;
  return (
    <section>
      <h2>{listings.headline}</h2>
      {listings.possible === undefined ? null : <p className="muted">{listings.possible}</p>}
      <ul>
        {listings.worst.map((listing) => (
          <li key={`${listing.sku} ${listing.about}`}>
            <strong>{listing.sku}</strong> {listing.title} <span className="muted">{listing.about}</span>
          </li>
        ))}
      </ul>
      {listings.more === 0 ? null : <p className="muted">{more(listings.more)}</p>}
      {listings.worst.length === 0 ? null : (
        <p className="muted">
          {texts.wholeList}
          {colon}
          <code>{listings.command}</code>
        </p>
      )}
    </section>
  );
}

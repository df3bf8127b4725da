import type { ChannelKind } from '../kind.js';
import { feedProblems } from './problems.js';
import { type FeedDeclaration, type FeedSettings, feedSchema, feedSettings } from './settings.js';

/**
 * Files for feed readers: RSS 2.0, Atom and JSON Feed, in each language. A feed is a list of changes, so warnings
 * about sources and digests are taken and not written.
 */
export const feed: ChannelKind<FeedDeclaration, FeedSettings, 'feed'> = {
  name: 'feed',
  schema: feedSchema,
  publicFields: ['enabled', 'folder', 'entries', 'url'],
  problems: feedProblems.texts,
  needs: ({ folder }) => ({ folder }),
  settings: feedSettings,
  secrets: () => [],
  create: (settings, deps) => [
    {
      id: 'feed',
      machine: true,
      takesNoTest: true,
      async deliver(message, delivery) {
        if (message.type !== 'change') return {};
        const { addToFeeds } = await import('./deliver.js');
        return addToFeeds({
          alert: message,
          delivery,
          settings,
          render: { ...deps.render, now: deps.clock() },
        });
      },
      async check() {
        const { checkFeeds } = await import('./deliver.js');
        return checkFeeds(settings);
      },
    },
  ],
  async preview(message, setting) {
    const { previewFeed } = await import('./preview.js');
    return previewFeed(message, setting);
  },
};

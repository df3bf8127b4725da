import { p, table, ul } from '../../content.js';
import type { Announcement, ListingPage } from '../../site.js';
import { longDate } from '../../week.js';

const announcements: readonly Announcement[] = [
  {
    slug: 'gift-guide',
    title: 'Get featured in our gift guide',
    category: 'Marketing',
    published: -10,
    content: () => [
      p(
        'Our editors are putting together the next gift guide, and your products could be in it. Nominate up to five listings from your dashboard. Featured listings get a place on the home page and in two newsletters.',
      ),
      p(
        'Taking part is free and voluntary. We let you know by email if one of your listings has been chosen.',
      ),
    ],
  },
  {
    slug: 'instant-payout-fee',
    title: 'New fee for instant payouts',
    category: 'Fees',
    published: -14,
    content: (week) => [
      p(
        `Starting ${longDate(week.inDays(25), 'en-US')}, we will charge a fee for payouts that you request between the regular payout days. The regular payout every two weeks remains free of charge.`,
      ),
      table(
        ['Payout amount', 'Fee'],
        ['Up to $500', '$1.50'],
        ['$500.01 to $5,000', '0.5% of the amount'],
        ['Above $5,000', '$25.00'],
      ),
      p(
        'The fee will be deducted from the payout and shown as a separate line in your statement. Sellers who do not want to pay it can switch instant payouts off under Payment settings.',
      ),
    ],
    withdrawnBy: 'payout-fee-withdrawn',
  },
  {
    slug: 'tax-form-reminder',
    title: 'Reminder: confirm your tax form',
    category: 'Tax',
    published: -21,
    content: () => [
      p(
        'This is a friendly reminder to confirm the tax form in your account if you have not done so yet. Payouts continue as usual for sellers whose form is on file. Nothing has changed in the form itself.',
      ),
    ],
  },
  {
    slug: 'restricted-batteries',
    title: 'Loose lithium batteries may no longer be listed',
    category: 'Product safety',
    published: -37,
    content: (week) => [
      p(
        `Since ${longDate(week.inDays(-30), 'en-US')}, loose lithium cells without a protective housing may not be listed on Brightwharf. Batteries built into a device are not affected.`,
      ),
      ul(
        'Existing listings have been removed.',
        'Units in our warehouses can be picked up or disposed of free of charge for 60 days.',
      ),
    ],
  },
  {
    slug: 'mobile-app-update',
    title: 'Answer buyers faster with the new seller app',
    category: 'Tools',
    published: -48,
    content: () => [
      p(
        'The new version of the seller app has quick replies, a dark mode and a better overview of open orders. It is available in the app stores now.',
      ),
      p(
        'The app keeps you signed in for 90 days on your own device. If you work in a team, each member can use it with a separate profile.',
      ),
    ],
  },
];

export const brightwharfNews: ListingPage = {
  kind: 'listing',
  source: 'brightwharf-news',
  path: '/brightwharf/updates',
  title: 'Seller updates',
  section: 'Updates',
  intro: 'What is new for sellers on Brightwharf.',
  shown: 10,
  announcements,
  articlePath: (slug) => `/brightwharf/updates/${slug}`,
  delivery: { etag: true },
};

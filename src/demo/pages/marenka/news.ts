import { p, ul } from '../../content.js';
import type { Announcement, ListingPage } from '../../site.js';
import { LAST_DAY, timeline } from '../../timeline.js';
import { longDate } from '../../week.js';

const announcements: readonly Announcement[] = [
  {
    slug: 'growth-webinar',
    title: 'Join our free webinar: grow your sales abroad',
    category: 'Events',
    published: timeline.webinar.day - LAST_DAY,
    content: (week) => [
      p(
        'Ready to reach more buyers? In our free live webinar, the Marenka growth team shows how successful sellers choose their next country, build bundles and plan their advertising budget.',
      ),
      p(
        `The webinar takes place on ${longDate(week.inDays(6), 'en')} at 15:00 and lasts 45 minutes. Places are limited, so save your seat today and bring your questions to the live chat.`,
      ),
      ul(
        'Five ideas for better bundles',
        'How a small toy seller doubled her sales with sponsored listings',
        'A voucher of EUR 50 for your first campaign, for everyone who attends',
      ),
      p('Can’t make it? Sign up anyway and we will send you the recording.'),
    ],
  },
  {
    slug: 'return-labels-portal',
    title: 'Return labels: new button in the order view',
    category: 'Seller center',
    published: -13,
    content: () => [
      p(
        'You can now create a return label directly in the order view. The button appears next to the return request; the form that you know remains available under Tools.',
      ),
      p('The conditions for return labels and their prices stay as they are.'),
    ],
  },
  {
    slug: 'identity-check',
    title: 'Identity check for representatives of seller companies',
    category: 'Account',
    published: -19,
    content: (week) => {
      const postponed = week.has('identity-postponed');
      const from = longDate(postponed ? week.effective('identity-postponed') : week.inDays(14), 'en');
      return [
        p(
          'To protect buyers and sellers from fraudulent accounts, we are extending the identity check to all persons who are entitled to represent a seller company.',
        ),
        p(
          postponed
            ? `Many of you have told us that collecting the documents takes longer than planned. The identity check therefore becomes mandatory from ${from}, later than first announced.`
            : `The identity check becomes mandatory from ${from}.`,
        ),
        ul(
          'Each representative must upload a valid passport or identity card and take part in a short video check.',
          'Documents in other scripts must be accompanied by a certified translation.',
          'Accounts whose representatives have not been verified by then are suspended until the check is complete.',
        ),
        p('You find the check under Account > Verification. It takes about ten minutes for each person.'),
      ];
    },
  },
  {
    slug: 'carrier-holiday-hours',
    title: 'Collection times of carriers around the public holiday',
    category: 'Service',
    published: -26,
    content: (week) => [
      p(
        `Several carriers do not collect parcels on ${longDate(week.inDays(-20), 'en')}. Orders with a dispatch date on this day are automatically due on the next working day.`,
      ),
      p('Our support team is available on that day from 10:00 to 16:00 by chat.'),
    ],
  },
  {
    slug: 'packaging-weights',
    title: 'Please add packaging weights to your listings',
    category: 'Compliance',
    published: -41,
    content: (week) => [
      p(
        `Since ${longDate(week.inDays(-34), 'en')}, listings for buyers in three further countries need the weight of the packaging, separated into paper, plastic and other materials. You can enter the weights one by one or upload them with the inventory file.`,
      ),
      p('Listings without weights are shown further down in the search results.'),
    ],
  },
  {
    slug: 'sponsored-listings-beta',
    title: 'Sponsored listings: beta programme open to more sellers',
    category: 'Advertising',
    published: -55,
    content: () => [
      p(
        'More sellers can now try sponsored listings. Set a daily budget, choose your products and see the first results within a day. Participation is voluntary and can be ended at any time.',
      ),
      p(
        'You find the programme under Marketing in the main menu. A short video shows how to set up a campaign.',
      ),
    ],
  },
];

export const marenkaNews: ListingPage = {
  kind: 'listing',
  source: 'marenka-news',
  path: '/marenka/announcements',
  title: 'Announcements',
  section: 'News',
  intro: 'News about selling on Marenka Marketplace, newest first.',
  shown: 10,
  announcements,
  articlePath: (slug) => `/marenka/announcements/${slug}`,
};

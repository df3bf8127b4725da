import { type Content, h2, h3, notice, ol, p, table, ul, when } from '../../content.js';
import type { DocumentPage } from '../../site.js';
import { longDate, type Week } from '../../week.js';

export const brightwharfReturns: DocumentPage = {
  kind: 'document',
  source: 'brightwharf-returns',
  path: '/brightwharf/policies/returns',
  title: 'Returns and refunds policy',
  section: 'Policies',
  content,
};

function content(week: Week): readonly Content[] {
  const extended = week.has('returns-window');
  const days = extended ? 45 : 30;
  const from = longDate(week.effective('returns-window'), 'en-US');
  return [
    p(
      'Buyers shop with confidence when they know that a return is easy. This policy sets the minimum that every seller on Brightwharf must offer. You are free to offer more, and listings with a longer return window carry a badge in search results.',
    ),
    h2('Return window'),
    p(
      `Buyers may return an item within ${days} days of delivery, for any reason, unless the item is listed as final sale below. The window is counted from the delivery scan of the carrier. Where there is no scan, it is counted from the latest estimated delivery date.`,
    ),
    ...when(
      extended,
      p(
        `The ${days}-day window applies to orders placed on or after ${from}. Orders placed before that date keep the 30-day window.`,
      ),
    ),
    table(
      ['Category', 'Return window', 'Who pays return shipping'],
      ['Apparel, shoes and accessories', `${days} days`, 'Seller'],
      ['Electronics', `${days} days`, 'Buyer, unless defective'],
      ['Home and kitchen', `${days} days`, 'Buyer, unless defective'],
      ['Collectibles', '14 days', 'Buyer, unless not as described'],
      ['Grocery and personal care', 'Final sale', 'Seller, if damaged or wrong item'],
    ),
    h2('Answering a return request'),
    p(
      'You must accept or dispute a return request within two business days. If you do not answer in time, the request is accepted automatically and a prepaid label is charged to your account.',
    ),
    ol(
      'Open the request in the Returns tab and check the reason that the buyer has given.',
      'Choose Accept to send the label, or Dispute to send the case to our review team.',
      'When the item arrives, inspect it within three business days and issue the refund.',
    ),
    p(
      'Disputes need evidence: photos of the item as shipped, the packing slip, or messages with the buyer. Our review team decides within five business days. Its decision can be appealed once.',
    ),
    p(
      'Messages about a return belong in the return request, so that both sides and our team can follow them. Do not ask buyers to cancel a request or to change the reason that they have given.',
    ),
    h2('Refunds'),
    p(
      'Refunds go back to the original payment method. You must refund the item price and any tax. The original shipping charge must also be refunded if the item was defective, damaged or not as described.',
    ),
    ul(
      'You may deduct up to 20% for items that come back used, washed or without accessories. Photos are required.',
      'Restocking fees are not allowed on Brightwharf.',
      'If the buyer never sends the item back, you can close the request 14 days after the label was issued.',
    ),
    h2('Return address'),
    p(
      'Each seller must keep at least one return address within the United States on file. Sellers who ship from abroad can use a returns partner; a list of partners is available in the [Partner directory](/brightwharf/partners).',
    ),
    h2('Items that arrive damaged or never arrive'),
    p(
      'If an item arrives damaged, or does not arrive at all, the buyer may choose between a replacement and a full refund. You pay for return shipping in these cases. Claims against the carrier are made by the party that bought the label.',
    ),
    h3('Lost in transit'),
    p(
      'A parcel counts as lost when there has been no scan for ten days after the estimated delivery date. You may ask the buyer to wait for two more days before you send a replacement.',
    ),
    h2('How we measure returns'),
    p(
      'Your seller scorecard shows the share of return requests that were answered in time and the share that ended in a decision against you. Both are measured over 60 days.',
    ),
    table(
      ['Measure', 'Target', 'What happens below target'],
      ['Answered in time', '95% or more', 'Return requests are accepted automatically for 30 days'],
      ['Decided against the seller', 'Less than 3%', 'Listings lose the Trusted badge'],
    ),
    notice(
      'State law may give buyers further rights. Where the law asks for more than this policy, the law applies.',
    ),
    h2('Holiday orders'),
    p(
      'From time to time we ask sellers to extend the window for orders placed during the holiday season. Such extensions are announced in the seller center at least two weeks ahead.',
    ),
  ];
}

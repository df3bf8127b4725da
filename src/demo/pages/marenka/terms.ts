import { type Content, h2, p, ul } from '../../content.js';
import type { DocumentPage } from '../../site.js';
import type { Week } from '../../week.js';

export const marenkaTerms: DocumentPage = {
  kind: 'document',
  source: 'marenka-terms',
  path: '/marenka/help/seller-terms',
  title: 'Seller terms',
  section: 'Legal',
  content,
  delivery: { etag: true },
};

function content(week: Week): readonly Content[] {
  const reworded = week.has('terms-reworded');
  const renumbered = week.has('terms-renumbered');
  /** The definitions stood unnumbered in front; numbering them moves every section by one. */
  const number = (section: number) => (renumbered ? section + 1 : section);
  const title = (section: number, text: string) => h2(`${number(section)}. ${text}`);

  return [
    p(
      'These Seller terms govern the relationship between Marenka Marketplace B.V. ("Marenka", "we") and every business that offers goods on the marketplace ("you"). They apply together with the fee schedule and the policies published in the seller center.',
    ),
    h2(renumbered ? '1. Definitions' : 'Definitions'),
    ul(
      '"Buyer" means a person or business that orders goods on the marketplace.',
      '"Listing" means your offer to sell a particular item on stated conditions.',
      '"Order" means the contract of sale between you and a buyer.',
      '"Working day" means a day other than a Saturday, a Sunday or a public holiday at your place of dispatch.',
    ),
    title(1, 'Your account'),
    p(
      'Only businesses may sell on Marenka. When you open an account, you must provide your legal name, your address, a bank account in your name and the identity documents of the persons who control the business. You must keep these details up to date and report changes within five working days.',
    ),
    p(
      reworded
        ? 'We send notices under these terms to the email address held in your account profile, so please keep it current and check your inbox on a regular basis.'
        : 'We send notices under these terms to the email address that is held in your account profile, so please keep it current and check your inbox on a regular basis.',
    ),
    p(
      'You may hold more than one account only if each account sells goods of a different brand or in a different country, and only with our prior consent. You are responsible for everything that is done with your access data.',
    ),
    title(2, 'Listings'),
    p(
      'A listing must describe the item completely and correctly. You must have the item in stock or be able to procure it within the dispatch time that you state. You must not list items whose sale is prohibited in the country of the buyer.',
    ),
    ul(
      'Titles contain the brand, the product name and the main characteristics, and nothing else.',
      'Prices include VAT and all unavoidable charges.',
      'Pictures show the item that the buyer gets; the picture policy has the details.',
      week.has('terms-typo')
        ? 'Used and refurbished items must be marked as such, and buyers must receive the stated accessories.'
        : 'Used and refurbished items must be marked as such, and buyers must recieve the stated accessories.',
    ),
    p(
      `We may remove a listing that breaks these terms or the law. We tell you the reason at the same time, unless the law forbids us to do so. Section ${number(8)} explains how you can object.`,
    ),
    title(3, 'Orders and dispatch'),
    p(
      'The contract of sale is concluded between you and the buyer when the buyer places the order. You must dispatch the item within the time stated in the listing and upload a valid tracking number on the day of dispatch.',
    ),
    p(
      'You may cancel an order only if the item is damaged or lost before dispatch, if the address cannot be supplied, or if the buyer asks for it. The share of orders cancelled by you must not exceed 2.5 % over any period of 30 days.',
    ),
    title(4, 'Fees and payouts'),
    p(
      'We charge the fees shown in the fee schedule. Fees become due when the buyer pays. We deduct them from the sales proceeds and pay out the balance every fourteen days to the bank account on file.',
    ),
    p(
      'We may hold back a reserve of up to 10 % of the sales of the last 30 days if the rate of returns, claims or chargebacks is above the average of your category. We review the reserve every month and release what is no longer needed.',
    ),
    title(5, 'Returns and buyer protection'),
    p(
      'You must accept returns in accordance with the law and with the returns policy of the marketplace. If you do not answer a request from a buyer within two working days, we may decide the case and refund the buyer at your expense.',
    ),
    title(6, 'Intellectual property'),
    p(
      'You keep all rights in the texts and pictures that you upload. You grant Marenka the right to use them free of charge for displaying and promoting your listings for as long as these are online. You warrant that your content does not infringe the rights of others.',
    ),
    title(7, 'Suspension and termination'),
    p(
      reworded
        ? 'You can close your account at any time. To do so, give notice in the seller center; orders still open must be completed before the account is closed. We may end the contract with a notice period of 30 days, stating our reasons.'
        : 'You can close your account at any time. To do so, give notice in the seller center; orders that are still open must be completed before the account is closed. We may end the contract with a notice period of 30 days, stating our reasons.',
    ),
    p(
      'We may suspend an account with immediate effect in the event of fraud, of the sale of counterfeit or dangerous goods, or of repeated infringements despite a warning. During a suspension, payouts are held back for up to 90 days.',
    ),
    title(8, 'Complaints'),
    p(
      `You can object to any measure under sections ${number(2)}, ${number(4)} and ${number(7)} free of charge through the internal complaints form. A person who was not involved in the decision reviews the objection and answers within 15 working days. If you do not agree with the outcome, you can turn to one of the mediators named in the seller center.`,
    ),
    title(9, 'Liability'),
    p(
      'Marenka is liable without limit for intent and gross negligence and for injury to life, body or health. In cases of slight negligence we are liable only for the breach of essential duties, limited to the damage that is typical and foreseeable.',
    ),
    title(10, 'Changes to these terms'),
    p(
      'We announce changes to these terms at least 15 days before they take effect, by email and in the seller center. If you do not agree with a change, you may end the contract before the change takes effect. Editorial corrections and changes that only benefit you may take effect at once.',
    ),
    title(11, 'Governing law'),
    p(
      'These terms are governed by the law of the country in which Marenka has its seat. Mandatory rules of the law of your own country remain unaffected.',
    ),
  ];
}

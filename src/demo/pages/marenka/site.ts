import type { Site } from '../../site.js';
import { marenkaNews } from './news.js';
import { marenkaTax } from './tax.js';
import { marenkaTerms } from './terms.js';

export const marenka: Site = {
  id: 'marenka',
  name: 'Marenka Marketplace',
  tagline: 'Marenka Marketplace B.V., seller support Europe',
  language: 'en',
  layout: 'helpdesk',
  colour: '#14532d',
  nav: ['Getting started', 'Listings', 'Orders', 'Tax', 'Legal', 'News'],
  related: [
    'How to read your payout statement',
    'Setting up a warehouse abroad',
    'Invoices: frequent mistakes',
    'Tips for better product pictures',
    'Opening hours of seller support',
  ],
  promos: [
    'Sell in two more countries: no monthly fee for the first 90 days',
    'New: plan your season with the Marenka stock forecast',
  ],
  release: (week) => (week.has('marenka-release') ? 'q81x' : '3fa9'),
  pages: [marenkaTax, marenkaTerms, marenkaNews],
};

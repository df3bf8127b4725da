import type { Site } from '../../site.js';
import { brightwharfImages } from './images.js';
import { brightwharfNews } from './news.js';
import { brightwharfReturns } from './returns.js';

export const brightwharf: Site = {
  id: 'brightwharf',
  name: 'Brightwharf',
  tagline: 'Brightwharf Inc., seller resources',
  language: 'en-US',
  layout: 'helpdesk',
  colour: '#0e7490',
  nav: ['Start selling', 'Policies', 'Updates', 'Shipping', 'Contact'],
  related: [
    'Packing fragile items',
    'Understanding your scorecard',
    'Choosing a returns partner',
    'How search ranking works',
    'Variations and bundles',
  ],
  promos: ['Try Brightwharf Ads with a $50 credit', 'Ship for less: new rates with three carriers'],
  pages: [brightwharfReturns, brightwharfImages, brightwharfNews],
};

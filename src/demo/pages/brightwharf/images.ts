import { type Content, h2, p, table, ul } from '../../content.js';
import type { DocumentPage } from '../../site.js';
import type { Week } from '../../week.js';

export const brightwharfImages: DocumentPage = {
  kind: 'document',
  source: 'brightwharf-images',
  path: '/brightwharf/policies/listing-images',
  title: 'Listing images',
  section: 'Policies',
  content,
  faults: [{ event: 'half-loaded', kind: 'half-loaded' }],
};

function content(week: Week): readonly Content[] {
  return [
    p(
      week.has('images-flip')
        ? 'Great images sell. Here is everything you need to know about pictures on Brightwharf, from file formats to what the main image has to show.'
        : 'Images are the first thing that shoppers see. This policy explains the technical requirements for images on Brightwharf and what the main image has to show.',
    ),
    h2('Technical requirements'),
    table(
      ['Property', 'Requirement'],
      ['Format', 'JPEG or PNG'],
      ['Size', 'At least 1,200 pixels on the longer side, at most 10,000'],
      ['File size', 'Up to 12 MB'],
      ['Number of images', 'At least 3 and at most 12 for each listing'],
      ['Color space', 'sRGB'],
    ),
    p(
      'Files that do not meet these requirements are rejected on upload. The message names the property that failed, so that you can correct the file and try again.',
    ),
    h2('Main image'),
    ul(
      'The main image must show the whole product on a plain white or light gray background.',
      'The product must fill at least 80% of the frame.',
      'Text, logos, watermarks, borders and price tags are not allowed. Logos that are printed on the product itself are fine.',
      'Only the items that the buyer receives may be shown. Accessories sold separately must not appear.',
      'Clothing for adults may be shown flat or on a model. Clothing for children must be shown flat.',
    ),
    h2('Further images'),
    p(
      'Further images may show the product in use, from other angles, or in detail. Diagrams with measurements are welcome. Each image must belong to the variation under which it is uploaded.',
    ),
    ul(
      'Before and after comparisons must not be used for cosmetics, supplements and fitness products.',
      'Images of people must be used with their written consent.',
      'Ratings, awards and test results may be shown only with source and year.',
    ),
    h2('Alternative text'),
    p(
      'Add a short description to every image so that shoppers who use a screen reader know what it shows. Describe the product and the view, for example "blue ceramic mug, seen from above". Do not repeat the title of the listing and do not add keywords.',
    ),
    h2('Rights in images'),
    p(
      'Upload only images that you have taken yourself or for which you hold a license. If a rights owner reports an image, we take it down and ask you for proof within three business days. Repeated infringements lead to the loss of upload rights for 30 days.',
    ),
    p(
      'By uploading an image, you allow Brightwharf to resize it, to change its format and to show it in search results, in newsletters and in advertising for your listing.',
    ),
    h2('Edited images'),
    p(
      'You may adjust brightness, contrast and color balance as long as the product looks the way it does in daylight. You must not remove defects of used items, change proportions, or add features that the product does not have.',
    ),
    p(
      'Collages are allowed as further images if each part is at least 600 pixels wide. A collage must not combine products that are sold in separate listings.',
    ),
    h2('Review of images'),
    p(
      'Images are reviewed automatically after upload and, in case of doubt, by a member of our catalog team. The review usually takes less than one hour. While it is under way, the listing is visible with the remaining images.',
    ),
    table(
      ['Result', 'What it means for your listing'],
      ['Approved', 'The image is live'],
      ['Approved with remarks', 'The image is live; replace it within 14 days'],
      ['Rejected', 'The image is not shown; the listing is paused if no main image is left'],
    ),
    p(
      'If you believe that an image was rejected by mistake, use the Ask for review link next to it. A person looks at the image again, usually within one business day.',
    ),
    h2('Video'),
    p(
      'One video of up to 60 seconds can be added to each listing. The rules for images apply to videos as well. Background music must be licensed for commercial use, and spoken text must be available as captions.',
    ),
  ];
}

import { type Content, h2, h3, notice, ol, p, table, ul, when } from '../../content.js';
import type { DocumentPage } from '../../site.js';
import { longDate, type Week } from '../../week.js';

export const marenkaTax: DocumentPage = {
  kind: 'document',
  source: 'marenka-tax',
  path: '/marenka/help/tax-and-customs',
  title: 'Tax and customs for sellers',
  section: 'Tax',
  content,
};

function content(week: Week): readonly Content[] {
  return [
    p(
      'This page explains which tax and customs details you have to provide when you sell on Marenka Marketplace, how we check them, and what happens when they are missing. It forms part of the [Seller terms](/marenka/help/seller-terms).',
    ),
    notice(
      'This page is general information about your duties on Marenka. It is not tax advice. Please speak to a tax adviser if you are unsure where you have to register.',
    ),
    h2('VAT identification numbers'),
    p(
      'You must provide a valid VAT identification number for every country in which you hold stock, and for every country in which you are established. Enter the number under Account > Tax details before you create the first listing that ships from that country.',
    ),
    ul(
      'We check each number against the official register when you enter it and once in every quarter.',
      'The name and address in the register must match the legal name and address of your seller account.',
      'If a number turns out to be invalid, we ask you to correct it within 10 days. After that, listings that ship from the country concerned are paused until a valid number is on file.',
    ),
    p(
      'A number that has been applied for but not yet issued cannot be used. Please wait for the confirmation from the tax authority before you send stock to a warehouse in that country.',
    ),
    h2('When Marenka collects VAT for you'),
    p(
      'For some sales the law treats Marenka as the supplier. In these cases we calculate VAT at checkout, collect it from the buyer and pay it to the tax authority. The order report marks such orders with the code MKT-COLLECT.',
    ),
    table(
      ['Sale', 'Goods are sent from', 'Value of the parcel', 'Who pays VAT'],
      ['Seller established outside the EU', 'Stock within the EU', 'Any', 'Marenka'],
      ['Any seller', 'Outside the EU', 'Up to EUR 150', 'Marenka, through IOSS'],
      ['Any seller', 'Outside the EU', 'Above EUR 150', 'Importer named on the declaration'],
      ['Seller established in the EU', 'Stock within the EU', 'Any', 'Seller'],
    ),
    p(
      'You remain responsible for VAT on all sales for which we are not treated as the supplier. If you report such sales through the One Stop Shop, please keep the country report, which you can download from the [Reports page](/marenka/reports) until the end of the third year after the sale.',
    ),
    ...customsNumber(week),
    h2('Invoices'),
    p(
      'Buyers who purchase as a business can ask for an invoice with VAT shown separately. You must upload the invoice within two business days of dispatch. Orders with invoices that are uploaded late count towards your late invoice rate, which must stay below 5 % over any period of 30 days.',
    ),
    ol(
      'Open the order and choose Upload invoice.',
      'Select a PDF file of up to 2 MB. The file must show your VAT identification number, the invoice date, a consecutive number and the tax rate of each item.',
      'Confirm. The buyer receives a message with a link to the invoice.',
    ),
    p(
      'If you would rather not issue invoices yourself, you can authorise Marenka to issue them in your name. The service is free of charge and can be ended at any time with effect from the first day of the next month.',
    ),
    h2('Reporting to tax authorities'),
    p(
      'Marenka is required to report details of sellers and of their sales to the competent tax authority once a year. The report contains your name, address, tax number, bank account and the number and total of your sales in each quarter. You receive a copy by the end of January.',
    ),
    p(
      'If details that the law requires are missing, we remind you twice. Sixty days after the first reminder we hold back payouts until the details are complete.',
    ),
    h2('Keeping records'),
    p(
      'Keep invoices, proof of dispatch and import documents for ten years. At our request you must hand in proof of dispatch for a particular order within five business days.',
    ),
    h2('Questions and answers'),
    h3('Do I need a VAT number if I only sell from my own country?'),
    p(
      'Whether you need one depends on the rules of that country, for instance on whether your turnover is below the limit for small businesses. If you are exempt, upload the confirmation from your tax office instead.',
    ),
    h3('Which exchange rate does Marenka use for VAT?'),
    p(
      'We use the rate published by the central bank on the day of the sale. On days without publication, the rate of the previous banking day applies.',
    ),
    h3('Where can I see which VAT was collected?'),
    p(
      'The tax report lists every order with the tax base, the rate and the amount. It is updated each night.',
    ),
  ];
}

function customsNumber(week: Week): readonly Content[] {
  const from = longDate(week.effective('customs-number'), 'en');
  const enterBy = longDate(week.deadline('customs-number'), 'en');
  return when(
    week.has('customs-number'),
    h2('Tax and customs numbers for imports into the EU'),
    p(
      `From ${from}, import VAT and customs duty are assessed by the tax and customs numbers of the seller. For every sale that is imported into the EU, you must state your VAT identification number and your customs number (EORI) and, up to a value of EUR 150, the IOSS number shown in the order. This applies to all product categories.`,
    ),
    ul(
      `You must enter both numbers under Account > Tax details by ${enterBy}. Listings that ship from outside the EU are hidden from buyers until valid numbers are on file.`,
      'Sellers who let an agent declare the import must give the agent the numbers in writing.',
      'The IOSS number may only be used for orders placed on Marenka. Any use for other sales leads to termination of the seller account.',
    ),
    p(
      'For each import declared without valid numbers we charge a penalty of EUR 25, which is deducted from the next payout. After three such imports in a calendar month we suspend sales from outside the EU for 30 days.',
    ),
  );
}

import type { RegisteredCertificate } from '../domain/listing.js';
import type { ProductFamily } from '../domain/vocabulary.js';
import { certificateOf } from './certificates.js';
import { type RegisterColumn, registerColumnNames } from './columns.js';
import { readDay } from './dates.js';
import { readFamily } from './family.js';
import { messages } from './messages.js';
import type { Problems } from './problems.js';
import { reportDay } from './read-listings.js';
import { type NamedRow, readTable } from './read-table.js';
import type { ValueReader } from './values.js';

/** Reads `certificates.csv`: one certificate a row, with the SKUs or families and the markets that it stands for. */
export function readRegister(file: string, values: ValueReader, problems: Problems): RegisteredCertificate[] {
  const register: RegisteredCertificate[] = [];
  readTable({
    file,
    names: registerColumnNames,
    own: {},
    key: 'certificates',
    problems,
    onRow: (row) => {
      const certificate = readCertificate(row, values, problems);
      if (certificate) register.push(certificate);
    },
  });
  return register;
}

function readCertificate(
  row: NamedRow<RegisterColumn>,
  values: ValueReader,
  problems: Problems,
): RegisteredCertificate | undefined {
  const name = row.cell('certificates');
  if (name === '') {
    problems.add(messages.noValue(), row.place('certificates'));
    return undefined;
  }
  const written = row.cell('expires');
  const date = written === '' ? undefined : readDay(written);
  if (date === 'bad' || date === 'doubtful') reportDay(written, date, row.place('expires'), problems);
  const markets = values.markets(row.cell('market'));
  if (!markets) {
    problems.add(messages.unknownMarket(row.cell('market')), row.place('market'));
  }
  return {
    ...certificateOf(name, date, row.cell('certificateNumber')),
    markets: markets ?? [],
    families: readFamilies(row, problems),
    skus: splitList(row.cell('sku')),
  };
}

function readFamilies(row: NamedRow<RegisterColumn>, problems: Problems): ProductFamily[] {
  const families = new Set<ProductFamily>();
  for (const part of splitList(row.cell('family'))) {
    const reading = readFamily({ family: part, title: '' });
    if (!reading) {
      problems.add(messages.unknownFamily(part), row.place('family'));
    }
    for (const family of reading?.families ?? []) families.add(family);
  }
  return [...families];
}

function splitList(cell: string): string[] {
  const parts = cell.split(/[,;，；、|\n]/).map((part) => part.trim());
  return parts.filter((part) => part !== '');
}

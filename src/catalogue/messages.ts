import type { LocalizedText, UiLanguage } from '../domain/vocabulary.js';

/** What a user reads about the rows of a catalogue. File, line and column are printed in front of it. */
interface CatalogueMessages {
  missing(): string;
  unreadable(cause: string): string;
  tooLarge(megabytes: number): string;
  workbook(): string;
  noText(): string;
  noHeader(wanted: string): string;
  noColumn(name: string, suggestion: string | undefined): string;
  brokenRow(cause: string): string;
  tooManyRows(most: number): string;
  extraCells(cells: number, columns: number): string;
  noValue(): string;
  unknownPlatform(value: string): string;
  unknownMarket(value: string): string;
  unknownFulfilment(value: string): string;
  unknownFamily(value: string): string;
  badDate(value: string): string;
  doubtfulDate(value: string): string;
  more(problems: number): string;
  times(times: number): string;
}

const messages = {
  en: {
    missing: () => 'does not exist; correct "catalogue.file" in rulewatch.yaml',
    unreadable: (cause) => `cannot be read: ${cause}`,
    tooLarge: (megabytes) => `is larger than ${megabytes} MB; export fewer columns`,
    workbook: () => 'is an Excel workbook; save it as CSV (UTF-8)',
    noText: () => 'cannot be read as text; export it as CSV (UTF-8)',
    noHeader: (wanted) =>
      `has no row of column names with ${wanted}; name the columns in "catalogue.columns" of rulewatch.yaml`,
    noColumn: (name, suggestion) =>
      `there is no column "${name}"${suggestion === undefined ? '' : `; did you mean "${suggestion}"?`}`,
    brokenRow: (cause) => `the row cannot be read, and those below it are left out: ${cause}`,
    tooManyRows: (most) => `rows beyond the first ${most} are left out`,
    extraCells: (cells, columns) =>
      `the row has ${cells} cells and the header ${columns}, so it is left out; is a separator inside a value not in quotes?`,
    noValue: () => 'is empty, so the row is left out',
    unknownPlatform: (value) =>
      `no source is declared for the platform "${value}": its listings are touched by regulators' rules alone`,
    unknownMarket: (value) =>
      `"${value}" is no market that we know, so it counts as unknown; use a country code or EU`,
    unknownFulfilment: (value) =>
      `"${value}" is no fulfilment mode that we know, so it counts as unknown; use direct-mail, overseas-warehouse or platform`,
    unknownFamily: (value) => `"${value}" is no product family that we know`,
    badDate: (value) => `"${value}" is not a day, so it counts as unknown; write it as 2026-12-31`,
    doubtfulDate: (value) =>
      `"${value}" may be one of two days, so it counts as unknown; write it as 2026-12-31`,
    more: (problems) => `and ${problems} more`,
    times: (times) => ` (${times} rows)`,
  },
  'zh-CN': {
    missing: () => '不存在；请修正 rulewatch.yaml 中的“catalogue.file”',
    unreadable: (cause) => `无法读取：${cause}`,
    tooLarge: (megabytes) => `超过 ${megabytes} MB，请减少导出的列`,
    workbook: () => '是 Excel 工作簿；请另存为 CSV（UTF-8）',
    noText: () => '无法作为文本读取；请导出为 CSV（UTF-8）',
    noHeader: (wanted) => `没有包含 ${wanted} 的表头行；请在 rulewatch.yaml 的“catalogue.columns”中指定列名`,
    noColumn: (name, suggestion) =>
      `没有名为“${name}”的列${suggestion === undefined ? '' : `；是否想写“${suggestion}”？`}`,
    brokenRow: (cause) => `此行无法读取，其后的行未收录：${cause}`,
    tooManyRows: (most) => `只收录前 ${most} 行`,
    extraCells: (cells, columns) =>
      `此行有 ${cells} 个单元格，表头只有 ${columns} 列，未收录；值中的分隔符是否缺少引号？`,
    noValue: () => '为空，此行未收录',
    unknownPlatform: (value) => `没有为平台“${value}”声明来源：其商品只与监管机构的规则匹配`,
    unknownMarket: (value) => `“${value}”不是已知市场，按未知处理；请写国家代码或 EU`,
    unknownFulfilment: (value) =>
      `“${value}”不是已知发货方式，按未知处理；请写 direct-mail、overseas-warehouse 或 platform`,
    unknownFamily: (value) => `“${value}”不是已知产品大类`,
    badDate: (value) => `“${value}”不是日期，按未知处理；请写成 2026-12-31`,
    doubtfulDate: (value) => `“${value}”可能是两个不同的日期，按未知处理；请写成 2026-12-31`,
    more: (problems) => `另有 ${problems} 处`,
    times: (times) => `（${times} 行）`,
  },
} satisfies Record<UiLanguage, CatalogueMessages>;

/** The same message in every language. */
export function say(pick: (language: CatalogueMessages) => string): LocalizedText {
  return { 'zh-CN': pick(messages['zh-CN']), en: pick(messages.en) };
}

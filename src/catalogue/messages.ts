import type { Texts } from '../text/texts.js';

export const messages = {
  missing: () => ({
    en: 'does not exist; correct "catalogue.file" in rulewatch.yaml',
    'zh-CN': '不存在；请修正 rulewatch.yaml 中的“catalogue.file”',
  }),
  unreadable: (cause: string) => ({ en: `cannot be read: ${cause}`, 'zh-CN': `无法读取：${cause}` }),
  tooLarge: (megabytes: number) => ({
    en: `is larger than ${megabytes} MB; export fewer columns`,
    'zh-CN': `超过 ${megabytes} MB，请减少导出的列`,
  }),
  workbook: () => ({
    en: 'is an Excel workbook; save it as CSV (UTF-8)',
    'zh-CN': '是 Excel 工作簿；请另存为 CSV（UTF-8）',
  }),
  noText: () => ({
    en: 'cannot be read as text; export it as CSV (UTF-8)',
    'zh-CN': '无法作为文本读取；请导出为 CSV（UTF-8）',
  }),
  noHeader: (wanted: string) => ({
    en: `has no row of column names with ${wanted}; name the columns in "catalogue.columns" of rulewatch.yaml`,
    'zh-CN': `没有包含 ${wanted} 的表头行；请在 rulewatch.yaml 的“catalogue.columns”中指定列名`,
  }),
  noColumn: (name: string, suggestion: string | undefined) => ({
    en: `there is no column "${name}"${suggestion === undefined ? '' : `; did you mean "${suggestion}"?`}`,
    'zh-CN': `没有名为“${name}”的列${suggestion === undefined ? '' : `；是否想写“${suggestion}”？`}`,
  }),
  brokenRow: (cause: string) => ({
    en: `the row cannot be read, and those below it are left out: ${cause}`,
    'zh-CN': `此行无法读取，其后的行未收录：${cause}`,
  }),
  tooManyRows: (most: number) => ({
    en: `rows beyond the first ${most} are left out`,
    'zh-CN': `只收录前 ${most} 行`,
  }),
  extraCells: (cells: number, columns: number) => ({
    en: `the row has ${cells} cells and the header ${columns}, so it is left out; is a separator inside a value not in quotes?`,
    'zh-CN': `此行有 ${cells} 个单元格，表头只有 ${columns} 列，未收录；值中的分隔符是否缺少引号？`,
  }),
  noValue: () => ({ en: 'is empty, so the row is left out', 'zh-CN': '为空，此行未收录' }),
  unknownPlatform: (value: string) => ({
    en: `no source is declared for the platform "${value}": its listings are touched by regulators' rules alone`,
    'zh-CN': `没有为平台“${value}”声明来源：其商品只与监管机构的规则匹配`,
  }),
  unknownMarket: (value: string) => ({
    en: `"${value}" is no market that we know, so it counts as unknown; use a country code or EU`,
    'zh-CN': `“${value}”不是已知市场，按未知处理；请写国家代码或 EU`,
  }),
  unknownFulfilment: (value: string) => ({
    en: `"${value}" is no fulfilment mode that we know, so it counts as unknown; use direct-mail, overseas-warehouse or platform`,
    'zh-CN': `“${value}”不是已知发货方式，按未知处理；请写 direct-mail、overseas-warehouse 或 platform`,
  }),
  unknownFamily: (value: string) => ({
    en: `"${value}" is no product family that we know`,
    'zh-CN': `“${value}”不是已知产品大类`,
  }),
  badDate: (value: string) => ({
    en: `"${value}" is not a day, so it counts as unknown; write it as 2026-12-31`,
    'zh-CN': `“${value}”不是日期，按未知处理；请写成 2026-12-31`,
  }),
  doubtfulDate: (value: string) => ({
    en: `"${value}" may be one of two days, so it counts as unknown; write it as 2026-12-31`,
    'zh-CN': `“${value}”可能是两个不同的日期，按未知处理；请写成 2026-12-31`,
  }),
  more: (problems: number) => ({ en: `and ${problems} more`, 'zh-CN': `另有 ${problems} 处` }),
  times: (times: number) => ({ en: ` (${times} rows)`, 'zh-CN': `（${times} 行）` }),
} satisfies Texts;

import { z } from 'zod';
import type { KindPart } from '../../../config/supported.js';
import { pathProblem } from '../../../extract/api/path.js';
import { type ApiRule, PAGING_WAYS } from '../../../extract/api/rule.js';
import { hasPlaces, placesIn } from '../../../extract/api/template.js';
import { described, describedFields } from '../../../schema/described.js';
import { flag, listOf, text, textThat, wholeNumber } from '../../../schema/values.js';
import { apiFieldTexts } from './field-texts.js';
import { checkApiFields } from './fields-check.js';

declare module '../../../domain/source.js' {
  interface Source {
    readonly api?: ApiRule;
  }
}

/** A place in an answer: `data.items`, `Hazards[].Name`. */
const path = textThat((value) => {
  const cause = value.trim() === '' ? 'it is empty' : pathProblem(value);
  return cause === undefined ? undefined : apiFieldTexts.badPath(value, cause);
});

/** A path, or a template of paths. */
const pathOrTemplate = textThat((value) => {
  for (const place of hasPlaces(value) ? placesIn(value) : [value]) {
    const cause = place.trim() === '' ? 'it is empty' : pathProblem(place);
    if (cause !== undefined) return apiFieldTexts.badPath(place, cause);
  }
  return undefined;
});

const addressTemplate = textThat((value) => {
  if (!/^(?:https?:\/\/|\{\{)/i.test(value)) return apiFieldTexts.badAddress(value);
  for (const place of placesIn(value)) {
    const cause = pathProblem(place);
    if (cause !== undefined) return apiFieldTexts.badPath(place, cause);
  }
  return undefined;
});

const scalar = z.union([z.string(), z.number(), z.boolean()]);

const itemFields = describedFields(
  {
    id: z.exactOptional(pathOrTemplate),
    title: z.exactOptional(pathOrTemplate),
    url: z.exactOptional(pathOrTemplate),
    published: z.exactOptional(pathOrTemplate),
    updated: z.exactOptional(pathOrTemplate),
    effective: z.exactOptional(pathOrTemplate),
    summary: z.exactOptional(pathOrTemplate),
    body: z.exactOptional(listOf(pathOrTemplate)),
    language: z.exactOptional(pathOrTemplate),
  },
  {
    id: {
      en: 'What the item is known by from one check to the next; without it its address, else its title.',
      'zh-CN': '条目在各次检查之间的标识；未填写时用其网址，否则用标题。',
    },
    title: { en: 'Its title; required in `api.fields`.', 'zh-CN': '标题；在 `api.fields` 中必填。' },
    url: {
      en: 'Its page, also relative: `html_url`, `https://www.example.com{{link}}`.',
      'zh-CN': '条目的页面，可为相对网址：`html_url`、`https://www.example.com{{link}}`。',
    },
    published: { en: 'When it was published.', 'zh-CN': '发布日期。' },
    updated: {
      en: 'When it was touched last; a page or a second answer is read again at once where it says so.',
      'zh-CN': '最近更新时间；有更新时立即重新读取其页面或详情。',
    },
    effective: {
      en: 'From when it applies; becomes a line of its text.',
      'zh-CN': '生效日期；会成为正文中的一行。',
    },
    summary: { en: 'A short text of it.', 'zh-CN': '摘要。' },
    body: {
      en: 'Its text, one paragraph for each: plain text or HTML. With it, the page of the item is not read.',
      'zh-CN': '正文，每项一段，可为纯文本或 HTML。填写后不再读取条目页面。',
    },
    language: { en: 'The language it is written in.', 'zh-CN': '条目所用语言。' },
  },
);

const since = z.strictObject(
  describedFields(
    {
      param: z.exactOptional(text),
      until: z.exactOptional(text),
      days: wholeNumber(0, 3660),
      atOnce: z.exactOptional(wholeNumber(1, 3660)),
      format: text.default('yyyy-MM-dd'),
    },
    {
      param: {
        en: 'The query parameter (in a POST the field) that carries the first day; without it write `{{since}}` where the day belongs.',
        'zh-CN': '携带起始日期的查询参数（POST 时为字段）；未填写时请在相应位置写 `{{since}}`。',
      },
      until: {
        en: 'The query parameter (in a POST the field) that carries the last day; or write `{{until}}`. With it, a window that has more pages than `paging.maxPages` is asked for in halves, down to single days.',
        'zh-CN':
          '携带结束日期的查询参数（POST 时为字段）；也可写 `{{until}}`。填写后，若窗口内的页数超过 `paging.maxPages`，则对半拆分请求，直至单日。',
      },
      days: {
        en: 'How many days before today it begins; where the last good check was earlier, the day before that one, up to 92 days back.',
        'zh-CN': '从今天往前多少天开始；若上次成功检查更早，则从那次检查的前一天开始，最多回溯 92 天。',
      },
      atOnce: {
        en: 'How many days one request may ask for, where the API has such a limit; needs `until`.',
        'zh-CN': '接口限制单次请求天数时，一次最多请求多少天；需配合 `until`。',
      },
      format: {
        en: 'How days are written in requests: `yyyy-MM-dd`, `yyyyMMdd`, `dd/MM/yyyy`.',
        'zh-CN': '请求中日期的写法：`yyyy-MM-dd`、`yyyyMMdd`、`dd/MM/yyyy`。',
      },
    },
  ),
);

const index = z.strictObject(
  describedFields(
    {
      itemPath: z.exactOptional(path),
      url: pathOrTemplate,
      published: z.exactOptional(pathOrTemplate),
      limit: wholeNumber(1, 50).default(3),
    },
    {
      itemPath: { en: 'Where its entries are.', 'zh-CN': '索引条目所在位置。' },
      url: { en: 'The address of a further list, in an entry.', 'zh-CN': '条目中下一级列表的网址。' },
      published: {
        en: 'When that list was published; with it the latest are read first, else in the order of the index.',
        'zh-CN': '该列表的发布日期；填写后最新的优先，否则按索引顺序。',
      },
      limit: { en: 'How many of the lists are read.', 'zh-CN': '读取多少个列表。' },
    },
  ),
);

const paging = z.strictObject(
  describedFields(
    {
      by: z.enum(PAGING_WAYS),
      param: z.exactOptional(text),
      path: z.exactOptional(path),
      start: wholeNumber(0, 1_000_000).default(1),
      maxPages: wholeNumber(1, 50).default(3),
    },
    {
      by: {
        en: '`page`: pages have numbers. `offset`: items are skipped. `next-url`: the answer holds the address of the next page. `link-header`: the header `Link` does. `cursor`: the answer holds what asks for the next page. `last-id`: the next page begins after the last identifier.',
        'zh-CN':
          '`page`：按页码；`offset`：按跳过条数；`next-url`：返回内容含下一页网址；`link-header`：响应头 `Link` 含下一页网址；`cursor`：返回内容含游标；`last-id`：从上一页最后一个标识之后继续。',
      },
      param: {
        en: 'The query parameter (in a POST the field) that carries it; or write `{{page}}`, `{{offset}}`, `{{cursor}}` or `{{lastId}}` where it belongs.',
        'zh-CN':
          '携带该值的查询参数（POST 时为字段）；也可在相应位置写 `{{page}}`、`{{offset}}`、`{{cursor}}` 或 `{{lastId}}`。',
      },
      path: {
        en: '`next-url`, `cursor`: where the answer holds it.',
        'zh-CN': '`next-url`、`cursor`：其在返回内容中的位置。',
      },
      start: { en: '`page`: the number of the first page.', 'zh-CN': '`page`：第一页的页码。' },
      maxPages: { en: 'How many pages are read at a check, at most.', 'zh-CN': '每次检查最多读取多少页。' },
    },
  ),
);

const detail = z.strictObject(
  describedFields(
    {
      url: addressTemplate,
      itemPath: z.exactOptional(path),
      fields: z.strictObject(itemFields),
    },
    {
      url: {
        en: 'The address of the second answer, with paths of the item in it: `https://api.example.com/items/{{id}}`.',
        'zh-CN': '详情请求的网址，可写入条目的路径：`https://api.example.com/items/{{id}}`。',
      },
      itemPath: { en: 'Where the item is in it.', 'zh-CN': '条目在其中的位置。' },
      fields: {
        en: 'What it says of the item, as in `api.fields`.',
        'zh-CN': '其中各字段的位置，写法同 `api.fields`。',
      },
    },
  ),
);

const failure = z.strictObject(
  describedFields(
    {
      path,
      equals: z.exactOptional(scalar),
      notEquals: z.exactOptional(scalar),
      startsWith: z.exactOptional(text),
      contains: z.exactOptional(text),
    },
    {
      path: {
        en: 'Where to look; without a condition it is a failure that anything is there.',
        'zh-CN': '检查的位置；不写条件时，该处有内容即为失败。',
      },
      equals: { en: 'It is a failure if this is there.', 'zh-CN': '等于此值即为失败。' },
      notEquals: { en: 'It is a failure if anything else is there.', 'zh-CN': '不等于此值即为失败。' },
      startsWith: { en: 'It is a failure if the text begins so.', 'zh-CN': '文字以此开头即为失败。' },
      contains: { en: 'It is a failure if the text holds this.', 'zh-CN': '文字包含此内容即为失败。' },
    },
  ),
);

const fields = describedFields(
  {
    method: z.enum(['GET', 'POST']).default('GET'),
    format: z.enum(['auto', 'json', 'xml']).default('auto'),
    query: z.record(z.string(), scalar).default({}),
    body: z.exactOptional(z.union([z.string(), z.record(z.string(), scalar)])),
    json: z.exactOptional(z.unknown()),
    since: z.exactOptional(since),
    index: z.exactOptional(index),
    itemPath: z.exactOptional(path),
    fields: z.strictObject({
      ...itemFields,
      title: described(pathOrTemplate, { en: 'Its title.', 'zh-CN': '标题。' }),
    }),
    dateFormat: z.exactOptional(text),
    paging: z.exactOptional(paging),
    detail: z.exactOptional(detail),
    failWhen: z.array(failure).default([]),
    emptyStatus: z.array(wholeNumber(400, 599)).default([]),
    text: z.enum(['auto', 'item', 'article']).default('auto'),
    complete: flag.default(false),
    include: listOf(text).default([]),
    exclude: listOf(text).default([]),
    limit: wholeNumber(1, 1000).default(100),
    newsDays: wholeNumber(0, 90).default(0),
  },
  {
    method: { en: 'How the list is asked for.', 'zh-CN': '请求列表的方法。' },
    format: {
      en: 'What the answer is written in; `auto` sees it.',
      'zh-CN': '返回内容的格式；`auto` 自动识别。',
    },
    query: {
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is shown as it is to be written
      en: 'Query parameters besides those in `url`. Keys belong into variables: `${NAME}`. `{{since}}`, `{{until}}`, `{{today}}`, `{{today-30d:yyyyMMdd}}`, `{{page}}`, `{{offset}}`, `{{cursor}}` and `{{lastId}}` are filled in, here as in `url`, `body` and `json`.',
      'zh-CN':
        // biome-ignore lint/suspicious/noTemplateCurlyInString: it is shown as it is to be written
        '除 `url` 中已有的以外的查询参数。密钥请用变量：`${NAME}`。此处与 `url`、`body`、`json` 中的 `{{since}}`、`{{until}}`、`{{today}}`、`{{today-30d:yyyyMMdd}}`、`{{page}}`、`{{offset}}`、`{{cursor}}`、`{{lastId}}` 会被填入。',
    },
    body: {
      en: 'POST: a form, as a mapping, or a text that is sent as it is.',
      'zh-CN': 'POST：表单（写成映射），或原样发送的文本。',
    },
    json: { en: 'POST: sent as JSON.', 'zh-CN': 'POST：以 JSON 发送。' },
    since: {
      en: 'A window of days: only items from its first day on are asked for.',
      'zh-CN': '日期窗口：只请求起始日期之后的条目。',
    },
    index: {
      en: 'The answer is a list of further lists, such as one for each week; those hold the items.',
      'zh-CN': '返回内容是列表的索引（例如每周一个列表），条目在各列表中。',
    },
    itemPath: {
      en: "Where the items are: `results`, `data.items`, `results[?@.type == 'Rule']` (JSONPath; the same for XML). Without it the answer itself is the list.",
      'zh-CN':
        "条目所在位置：`results`、`data.items`、`results[?@.type == 'Rule']`（JSONPath，XML 亦同）。未填写时返回内容本身即为列表。",
    },
    fields: {
      en: 'What an item says: paths within it (`Hazards[].Name`; from the answer on with `$`), or texts with paths in them: `Hazard: {{Hazards[].Name}}`.',
      'zh-CN':
        '条目各字段：条目内的路径（`Hazards[].Name`；以 `$` 开头则从返回内容算起），或含路径的文字：`Hazard: {{Hazards[].Name}}`。',
    },
    dateFormat: {
      en: 'How days are written in the answer where that may be read in two ways: `dd/MM/yyyy`.',
      'zh-CN': '返回内容中日期的写法，用于可能有歧义的情况：`dd/MM/yyyy`。',
    },
    paging: { en: 'How further pages of the list are asked for.', 'zh-CN': '如何请求后续页。' },
    detail: {
      en: 'A second request for each item, which says more of it.',
      'zh-CN': '为每个条目再发一次请求，取得详情。',
    },
    failWhen: {
      en: 'Answers with status 200 that are failures nevertheless; one of these is enough.',
      'zh-CN': '状态为 200 但实为失败的返回内容；满足任一条即为失败。',
    },
    emptyStatus: {
      en: 'Statuses with which the API says that there are no items: `[404]`.',
      'zh-CN': '接口用来表示“没有条目”的状态码：`[404]`。',
    },
    text: {
      en: 'Where the text of an item is read: `item`, in the answer; `article`, on its page; `auto`, in the answer where `fields.body` says so or there is no page.',
      'zh-CN':
        '条目正文从何处读取：`item` 为返回内容；`article` 为其页面；`auto` 表示填写了 `fields.body` 或没有页面时读返回内容。',
    },
    complete: {
      en: '`true` if the answer lists all there is and not just the latest: an item that is gone from it was withdrawn.',
      'zh-CN': '返回内容列出全部而非仅最新条目时设为 `true`：条目消失即视为撤回。',
    },
    include: {
      en: 'Only items with one of these in title or text, in any case, as words or beginnings of words.',
      'zh-CN': '只保留标题或正文含有其中任一词（不分大小写，词首匹配）的条目。',
    },
    exclude: {
      en: 'Without the items that have one of these in title or text.',
      'zh-CN': '去掉标题或正文含有其中任一词的条目。',
    },
    limit: {
      en: 'How many items are followed at most, the latest first.',
      'zh-CN': '最多跟踪多少个条目，最新的优先。',
    },
    newsDays: {
      en: 'The first check takes stock and tells nobody, but of what was published in so many days before it.',
      'zh-CN': '首次检查只建立基线、不发提醒；但此前这么多天内发布的条目除外。',
    },
  },
);

const schema = described(z.strictObject(fields) satisfies z.ZodType<ApiRule>, {
  en: 'How the answer of the API is asked for and read.',
  'zh-CN': '如何请求并读取接口的返回内容。',
});

/** `api:` of a source. */
export const apiPart: KindPart = { field: 'api', schema, required: true, check: checkApiFields };

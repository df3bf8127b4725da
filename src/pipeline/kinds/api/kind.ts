import { checkItems } from '../../items/check.js';
import { probeItems } from '../../items/probe.js';
import type { Kind } from '../kind.js';
import { apiPart } from './declaration.js';
import { lintApi } from './lint.js';
import { apiList } from './list.js';
import { apiProblems } from './problems.js';
import { readApiAnswer } from './read.js';

/** An interface that answers with a list of items, as JSON or XML. */
export const apiKind: Kind = {
  name: 'api',
  reference: {
    text: {
      en: 'An interface that answers with a list of items, as JSON or XML. New items are told, edited and withdrawn ones too.',
      'zh-CN': '以 JSON 或 XML 返回条目列表的接口。新条目、修改与撤回都会提醒。',
    },
    example: `
- id: example-recalls
  name: Product recalls
  kind: api
  url: https://api.regulator.example/v1/recalls
  headers: { X-Api-Key: "\${EXAMPLE_API_KEY}" }
  markets: [US]
  languages: [en]
  permission: { status: allowed }
  api:
    query: { per_page: 100 }
    since: { param: from, days: 30 }
    itemPath: results
    fields:
      id: number
      title: title
      url: html_url
      published: publication_date
      body: [description, "Hazard: {{hazards[].name}}"]
    paging: { by: next-url, path: next_page_url }
    failWhen: [{ path: error }]
`,
  },
  addresses: 'one',
  part: apiPart,
  problems: apiProblems.texts,
  lint: lintApi,
  check: (source, context) => checkItems(source, apiList(source, context), context),
  probe: (source, context) => probeItems(source, apiList(source, context), context),
  readAnswer: readApiAnswer,
};

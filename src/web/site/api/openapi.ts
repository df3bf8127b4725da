import { z } from 'zod';
import { CASE_STATES, SEVERITIES } from '../../../domain/vocabulary.js';
import {
  calendarSchema,
  caseSchema,
  casesSchema,
  errorSchema,
  moveRequestSchema,
  searchSchema,
  sourcesSchema,
} from './schemas.js';

const text = { type: 'string' } as const;
const number = { type: 'integer' } as const;
const id = { name: 'id', in: 'path', required: true, schema: number } as const;

const query = (name: string, schema: object, description?: string) => ({
  name,
  in: 'query',
  schema,
  ...(description !== undefined && { description }),
});

const schemas = {
  Cases: casesSchema,
  Case: caseSchema,
  MoveRequest: moveRequestSchema,
  Sources: sourcesSchema,
  Search: searchSchema,
  Calendar: calendarSchema,
  Error: errorSchema,
} as const;

const ref = (name: keyof typeof schemas) => ({
  content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } },
});
const answers = (
  name: keyof typeof schemas,
  ...errors: readonly (readonly [status: number, why: string])[]
) => ({
  200: { description: 'Done', ...ref(name) },
  ...Object.fromEntries(
    [[401, 'No token, or one that is not good'] as const, ...errors].map(([status, description]) => [
      status,
      { description, ...ref('Error') },
    ]),
  ),
});

/** The description of the API (OpenAPI 3.1), made from the schemas that it is checked by. */
export function openApi(version: string) {
  return {
    openapi: '3.1.0',
    info: {
      title: 'RuleWatch',
      version,
      description:
        'The rule ledger. Tokens are made by `rulewatch team token NAME` and do what the person may do.',
    },
    security: [{ token: [] }],
    paths: {
      '/api/cases': {
        get: {
          summary: 'Cases, open and most urgent first',
          parameters: [
            query('state', { enum: [...CASE_STATES, 'open'] }),
            query('severity', { enum: SEVERITIES }),
            ...['platform', 'market', 'topic', 'person'].map((name) => query(name, text)),
            query('from', text, 'Found on this day or later'),
            query('to', text, 'Found on this day or earlier'),
            query('overdue', { enum: ['1'] }),
            query('q', text, 'Words of the headline, title or address'),
            query('limit', { ...number, maximum: 500, default: 50 }),
            query('offset', { ...number, default: 0 }),
          ],
          responses: answers('Cases'),
        },
      },
      '/api/cases/{id}': {
        get: { summary: 'One case', parameters: [id], responses: answers('Case', [404, 'No such case']) },
      },
      '/api/cases/{id}/moves': {
        post: {
          summary: 'Do something with a case',
          parameters: [id],
          requestBody: { required: true, ...ref('MoveRequest') },
          responses: answers(
            'Case',
            [403, 'The person may only look'],
            [404, 'No such case'],
            [409, 'Somebody was faster'],
            [422, 'The case does not take the move'],
          ),
        },
      },
      '/api/sources': { get: { summary: 'How the sources do', responses: answers('Sources') } },
      '/api/sources/{id}/check': {
        post: {
          summary: 'Check a source now',
          parameters: [{ ...id, schema: text }],
          responses: { 202: { description: 'The check has begun' }, 404: { description: 'No such source' } },
        },
      },
      '/api/search': {
        get: {
          summary: 'Stored rules and announcements',
          parameters: [{ ...query('q', text), required: true }, query('source', text)],
          responses: answers('Search'),
        },
      },
      '/api/calendar': {
        get: {
          summary: 'Days from which rules apply, and until which to act',
          parameters: [
            { ...query('from', text), required: true },
            { ...query('to', text), required: true },
          ],
          responses: answers('Calendar', [422, 'No two days']),
        },
      },
    },
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: Object.fromEntries(
        Object.entries(schemas).map(([name, schema]) => {
          const { $schema: _ours, ...described } = z.toJSONSchema(schema, { io: 'input' });
          return [name, described];
        }),
      ),
    },
  };
}

import { request } from 'undici';
import { z } from 'zod';
import { RuleWatchError } from '../domain/errors.js';
import type { ChatMessage } from './prompt.js';

/** An endpoint that speaks the chat completions protocol of OpenAI, as most providers and local servers do. */
export interface AssistEndpoint {
  /** `https://api.example.com/v1` */
  readonly url: string;
  readonly apiKey?: string;
  readonly model: string;
}

export interface ChatAnswer {
  readonly content: string;
  /** Tokens that the endpoint counted for prompt and answer; absent where it does not say. */
  readonly tokens?: number;
}

export class AssistError extends RuleWatchError {
  readonly kind: 'timeout' | 'refused' | 'unreadable';

  constructor(kind: AssistError['kind'], message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.kind = kind;
  }
}

/** An answer is a few kilobytes. */
const LARGEST_BYTES = 256 * 1024;

const completion = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
  usage: z.object({ total_tokens: z.number().int().nonnegative() }).optional().catch(undefined),
});

/**
 * Asks once. Redirects are not followed, since they would carry the key elsewhere.
 *
 * @param signal gives the question up, also while the answer is being read
 * @throws AssistError and nothing else
 */
export async function askModel(
  endpoint: AssistEndpoint,
  messages: readonly ChatMessage[],
  maxTokens: number,
  signal: AbortSignal,
): Promise<ChatAnswer> {
  const { url, apiKey, model } = endpoint;
  try {
    const { statusCode, body } = await request(`${url.replace(/\/+$/, '')}/chat/completions`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(apiKey !== undefined && { authorization: `Bearer ${apiKey}` }),
      },
      body: JSON.stringify({ model, messages, max_tokens: maxTokens, temperature: 0, stream: false }),
      signal,
    });
    if (statusCode !== 200) {
      // Destroying a body that has not ended is an error of its own, of which nobody needs to hear.
      body.on('error', () => {}).destroy();
      throw new AssistError('refused', `${url} answered ${statusCode}: check assist.url, apiKey and model.`);
    }
    return readCompletion(await readBounded(body, url), url);
  } catch (error) {
    if (error instanceof AssistError) throw error;
    if (signal.aborted) throw new AssistError('timeout', `${url} did not answer in time.`, { cause: error });
    const cause = error instanceof Error ? error.message : String(error);
    throw new AssistError('refused', `${url} could not be asked (${cause}).`, { cause: error });
  }
}

async function readBounded(body: AsyncIterable<Buffer>, url: string): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > LARGEST_BYTES) throw new AssistError('unreadable', `${url} answered with far too much.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function readCompletion(text: string, url: string): ChatAnswer {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (cause) {
    throw new AssistError('unreadable', `${url} did not answer with JSON.`, { cause });
  }
  const result = completion.safeParse(data);
  const content = result.data?.choices[0]?.message.content;
  if (content === undefined) throw new AssistError('unreadable', `${url} did not answer with a completion.`);
  const tokens = result.data?.usage?.total_tokens;
  return { content, ...(tokens !== undefined && { tokens }) };
}

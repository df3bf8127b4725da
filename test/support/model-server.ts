import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How the next question is answered: with this text of the model, or by hand. */
export type ModelReply = string | ((response: ServerResponse) => void);

export interface AskedQuestion {
  readonly headers: IncomingHttpHeaders;
  readonly body: {
    readonly model: string;
    readonly messages: readonly { readonly role: string; readonly content: string }[];
    readonly max_tokens: number;
  };
}

/** A server on loopback that speaks the chat completions protocol and answers by script. */
export interface ModelServer {
  /** For `assist.url`. */
  readonly url: string;
  readonly questions: readonly AskedQuestion[];
  /** Sets the replies: one after the other, the last for good. */
  reply(...replies: readonly ModelReply[]): void;
  close(): Promise<void>;
}

/** @param tokens what the server counts for each question; nothing where it does not count */
export async function startModelServer(tokens?: number): Promise<ModelServer> {
  const questions: AskedQuestion[] = [];
  let script: ModelReply[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      questions.push({ headers: request.headers, body: JSON.parse(Buffer.concat(chunks).toString()) });
      const reply = (script.length > 1 ? script.shift() : script[0]) ?? '{}';
      if (request.url !== '/v1/chat/completions') response.writeHead(404).end();
      else if (typeof reply === 'function') reply(response);
      else response.writeHead(200, { 'content-type': 'application/json' }).end(completion(reply, tokens));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    questions,
    reply: (...replies) => {
      script = [...replies];
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function completion(content: string, tokens: number | undefined): string {
  return JSON.stringify({
    choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
    ...(tokens !== undefined && { usage: { total_tokens: tokens } }),
  });
}

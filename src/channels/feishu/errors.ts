import { z } from 'zod';
import { robotProblems } from '../http/problems.js';
import type { HttpAnswer } from '../http/request.js';
import {
  type KnownCode,
  laterAgain,
  meaningOf,
  parseJson,
  type RobotAnswer,
  type RobotDialect,
  reportLayout,
} from '../http/robot.js';
import { feishuProblems } from './problems.js';

/** Looked at before the message itself: address, signature, sender. */
const GATE = [19001, 19021, 19022];
const CONTENT_REFUSED = [9499, 11246, 19002, 19036, 200621, 230099];
const FREQUENCY_SAID = /frequency|too many|rate limit/i;

/**
 * Codes that a robot's address answers with. 19021, 19022, 19024 and 11232 are from "Use custom bots in groups"
 * (https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot), 99991400 from "Rate limits"
 * (https://open.feishu.cn/document/server-docs/api-call-guide/frequency-control), 19001 and 9499 are what the
 * address was seen to answer to a wrong token and to a body that it cannot read.
 */
const knownCodes: Readonly<Record<number, KnownCode>> = {
  19001: {
    kind: 'permanent',
    advice: feishuProblems.tell('address'),
  },
  19021: {
    kind: 'permanent',
    advice: feishuProblems.tell('signature'),
  },
  19022: { kind: 'permanent', advice: robotProblems.tell('whitelist') },
  19024: {
    kind: 'permanent',
    advice: robotProblems.tell('keyword'),
  },
  11232: { ...laterAgain, retryAfterSeconds: 60 },
  99991400: { ...laterAgain, retryAfterSeconds: 60 },
};

const answerSchema = z.object({
  code: z.number().optional(),
  msg: z.string().optional(),
  // The names of an older answer, which newer ones repeat.
  StatusCode: z.number().optional(),
  StatusMessage: z.string().optional(),
});

export const feishuDialect: RobotDialect = {
  service: 'Feishu',
  waitHeaders: ['x-ogw-ratelimit-reset'],
  read: readAnswer,
  explain({ code, said }) {
    const known = knownCodes[code];
    if (known !== undefined) return known;
    if (FREQUENCY_SAID.test(said)) return { ...laterAgain, retryAfterSeconds: 60 };
    return CONTENT_REFUSED.includes(code) ? reportLayout : undefined;
  },
  documentation: 'https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot',
};

/** A refusal of what the message looks like: a plainer one may pass. */
export function isLayoutRefusal(answer: HttpAnswer): boolean {
  const robot = readAnswer(answer.text);
  return robot !== undefined && CONTENT_REFUSED.includes(robot.code) && !FREQUENCY_SAID.test(robot.said);
}

/** Whether it was the message alone that was refused, so that address and signature are good. */
export function passedTheGate(answer: HttpAnswer): boolean {
  const robot = readAnswer(answer.text);
  if (robot === undefined || GATE.includes(robot.code)) return false;
  return meaningOf(robot, feishuDialect).kind === 'permanent';
}

function readAnswer(body: string): RobotAnswer | undefined {
  const parsed = answerSchema.safeParse(parseJson(body));
  if (!parsed.success) return undefined;
  const { code, msg, StatusCode, StatusMessage } = parsed.data;
  const number = code ?? StatusCode;
  return number === undefined ? undefined : { code: number, said: msg ?? StatusMessage ?? '' };
}

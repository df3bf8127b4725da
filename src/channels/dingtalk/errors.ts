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
  readErrcode,
  reportLayout,
} from '../http/robot.js';
import { dingtalkProblems } from './problems.js';

/** How long a robot is shut that was sent more than 20 messages in a minute. */
const SHUT_SECONDS = 600;

const newAddress: KnownCode = {
  kind: 'permanent',
  advice: dingtalkProblems.tell('address'),
};
const wrongContent: KnownCode = {
  kind: 'permanent',
  advice: dingtalkProblems.tell('content'),
};

/**
 * Codes of the robot's address: "Custom robots send group messages"
 * (https://open.dingtalk.com/document/orgapp/custom-robots-send-group-messages), for 130101 and 300001 also "Error codes
 * for alert notifications" of Alibaba Cloud (https://help.aliyun.com/en/sls/error-codes). 300005, 40035 and 90030 are
 * what the address was seen to answer to a token that does not exist, to none, and to too many calls.
 */
const knownCodes: Readonly<Record<number, KnownCode>> = {
  [-1]: laterAgain,
  130101: { ...laterAgain, retryAfterSeconds: SHUT_SECONDS },
  410100: { ...laterAgain, retryAfterSeconds: SHUT_SECONDS },
  90030: { ...laterAgain, retryAfterSeconds: SHUT_SECONDS },
  300001: newAddress,
  300005: newAddress,
  400101: newAddress,
  40035: newAddress,
  400013: { kind: 'permanent', advice: dingtalkProblems.tell('dissolved') },
  400102: {
    kind: 'permanent',
    advice: dingtalkProblems.tell('stopped'),
  },
  400106: { kind: 'permanent', advice: robotProblems.tell('left-group') },
  400105: reportLayout,
  460101: reportLayout,
  430101: wrongContent,
  430102: wrongContent,
  430103: wrongContent,
  430104: wrongContent,
};

/** One code for all that the robot's security settings refuse; the text tells which. */
const SECURITY = 310000;
const security: readonly { readonly said: RegExp; readonly known: KnownCode }[] = [
  {
    said: /keyword|关键词/i,
    known: {
      kind: 'permanent',
      advice: robotProblems.tell('keyword'),
    },
  },
  {
    said: /sign|timestamp|签名/i,
    known: {
      kind: 'permanent',
      advice: dingtalkProblems.tell('signature'),
    },
  },
  {
    said: /whitelist|白名单/i,
    known: { kind: 'permanent', advice: robotProblems.tell('whitelist') },
  },
];

const GATE = [300001, 300005, 400101, 40035, 400013, 400102, 400106];

/** What the gateway says in place of the robot. */
const gatewaySchema = z.object({ punish: z.literal('deny'), wait: z.number().optional() });

export const dingtalkDialect: RobotDialect = {
  service: 'DingTalk',
  read(body) {
    const answer = readErrcode(body);
    if (answer !== undefined) return answer;
    return gatewaySchema.safeParse(parseJson(body)).success
      ? { code: 130101, said: 'denied by the gateway' }
      : undefined;
  },
  explain({ code, said }) {
    if (code === SECURITY) {
      const found = security.find((reason) => reason.said.test(said));
      if (found !== undefined) return found.known;
    }
    return knownCodes[code];
  },
  documentation: 'https://open.dingtalk.com/document/orgapp/custom-robots-send-group-messages',
};

/** Whether it was the message alone that was refused, so that token and signature are good. */
export function passedTheGate(answer: HttpAnswer): boolean {
  const robot = readErrcode(answer.text);
  if (robot === undefined || GATE.includes(robot.code)) return false;
  // A robot that asks for a keyword misses it in a message without text.
  if (robot.code === SECURITY) return isAboutKeywords(robot);
  return meaningOf(robot, dingtalkDialect).kind === 'permanent';
}

function isAboutKeywords({ said }: RobotAnswer): boolean {
  return /keyword|关键词/i.test(said);
}

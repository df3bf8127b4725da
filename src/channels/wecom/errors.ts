import { robotProblems } from '../http/problems.js';
import type { HttpAnswer } from '../http/request.js';
import {
  type KnownCode,
  laterAgain,
  meaningOf,
  type RobotDialect,
  readErrcode,
  reportLayout,
} from '../http/robot.js';
import { wecomProblems } from './problems.js';

const newAddress: KnownCode = {
  kind: 'permanent',
  advice: wecomProblems.tell('address'),
};

/** "Global error codes", https://developer.work.weixin.qq.com/document/path/90313 */
const knownCodes: Readonly<Record<number, KnownCode>> = {
  [-1]: laterAgain,
  45009: { ...laterAgain, retryAfterSeconds: 60 },
  45033: { ...laterAgain, retryAfterSeconds: 10 },
  93000: newAddress,
  93004: { kind: 'permanent', advice: wecomProblems.tell('stopped') },
  93008: { kind: 'permanent', advice: robotProblems.tell('left-group') },
  40008: reportLayout,
  40033: reportLayout,
  40035: reportLayout,
  40058: reportLayout,
  44004: reportLayout,
  45002: reportLayout,
};

const GATE = [93000, 93004, 93008];

export const wecomDialect: RobotDialect = {
  service: 'WeCom',
  read: readErrcode,
  explain: ({ code }) => knownCodes[code],
  documentation: 'https://developer.work.weixin.qq.com/document/path/90313',
};

/** Whether it was the message alone that was refused, so that the key is good. */
export function passedTheGate(answer: HttpAnswer): boolean {
  const robot = readErrcode(answer.text);
  if (robot === undefined || GATE.includes(robot.code)) return false;
  return meaningOf(robot, wecomDialect).kind === 'permanent';
}

import { z } from 'zod';
import type { ToldProblem } from '../../domain/problem.js';
import { cleanLine } from '../../text/clean.js';
import { redact } from '../../text/redact.js';
import { DeliveryError, type DeliveryErrorKind } from '../channel.js';
import { robotProblems } from './problems.js';
import type { HttpAnswer } from './request.js';
import { retryAfter } from './retry-after.js';

/** What a robot says in the body of its answer, whatever the HTTP status. */
export interface RobotAnswer {
  /** 0 for a message that was taken. */
  readonly code: number;
  readonly said: string;
}

/** What a code means for the message. */
export interface KnownCode {
  readonly kind: DeliveryErrorKind;
  /** What to do about it. */
  readonly advice: ToldProblem;
  /** Where the vendor's documentation says how long the robot is shut. */
  readonly retryAfterSeconds?: number;
}

/** What is to be known about a vendor's robots to tell what became of a message. */
export interface RobotDialect {
  readonly service: string;
  /** Reads the body of an answer; undefined for what is no answer of this vendor. */
  read(body: string): RobotAnswer | undefined;
  /** Nothing for a code that is not documented. */
  explain(answer: RobotAnswer): KnownCode | undefined;
  /** Where the vendor explains its codes. */
  readonly documentation: string;
  /** Headers of the vendor that say how many seconds to wait. */
  readonly waitHeaders?: readonly string[];
}

export const laterAgain: KnownCode = { kind: 'temporary', advice: robotProblems.tell('later') };
export const reportLayout: KnownCode = {
  kind: 'permanent',
  advice: robotProblems.tell('layout'),
};

const errcodeSchema = z.object({ errcode: z.number(), errmsg: z.string().optional() });

/** `{"errcode":0,"errmsg":"ok"}`, as DingTalk and WeCom answer. */
export function readErrcode(body: string): RobotAnswer | undefined {
  const { success, data } = errcodeSchema.safeParse(parseJson(body));
  return success ? { code: data.errcode, said: data.errmsg ?? '' } : undefined;
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Nothing for a message that was taken.
 *
 * @param secrets parts of the address and the signing key, which a robot might repeat in what it says
 */
export function refusalOf(
  answer: HttpAnswer,
  dialect: RobotDialect,
  secrets: readonly string[],
  now: Date,
): DeliveryError | undefined {
  const { service } = dialect;
  const robot = dialect.read(answer.text);
  if (robot?.code === 0 && answer.status < 300) return undefined;
  const asked = retryAfter(answer.headers, now, dialect.waitHeaders);
  if (answer.status === 429) {
    return new DeliveryError('temporary', robotProblems.tell('slow-down', { service }), {
      retryAfterSeconds: asked ?? 60,
    });
  }
  if (robot !== undefined && robot.code !== 0 && answer.status < 500) {
    const { kind, advice, retryAfterSeconds } = meaningOf(robot, dialect);
    const wait = asked ?? retryAfterSeconds;
    const said = cleanLine(redact(robot.said, secrets), 160);
    return new DeliveryError(
      kind,
      robotProblems.tell('refused', {
        service,
        said: `${robot.code}${said === '' ? '' : ` ${said}`}`,
        advice,
      }),
      kind === 'temporary' && wait !== undefined ? { retryAfterSeconds: wait } : {},
    );
  }
  return statusError(answer.status, service);
}

/** Words of a vendor about trouble of its own, under whatever code. */
const OWN_TROUBLE = /internal|system|busy|time ?out|unavailable|系统|繁忙|超时/i;

/** What a code means; one that is new is taken for a refusal, unless the vendor speaks of trouble of its own. */
export function meaningOf(answer: RobotAnswer, dialect: RobotDialect): KnownCode {
  const known = dialect.explain(answer);
  if (known !== undefined) return known;
  if (OWN_TROUBLE.test(answer.said)) {
    return { kind: 'unknown-outcome', advice: robotProblems.tell('own-trouble') };
  }
  return {
    kind: 'permanent',
    advice: robotProblems.tell('new-code', { documentation: dialect.documentation }),
  };
}

/** An answer without a code that the vendor gives: a proxy's page, a gateway's error. */
function statusError(status: number, service: string): DeliveryError {
  if (status >= 300 && status < 400) {
    return new DeliveryError('permanent', robotProblems.tell('redirect', { service, status }));
  }
  if (status === 408) {
    return new DeliveryError('temporary', robotProblems.tell('timed-out', { service }));
  }
  if (status >= 400 && status < 500) {
    return new DeliveryError('permanent', robotProblems.tell('bad-status', { service, status }));
  }
  return new DeliveryError('unknown-outcome', robotProblems.tell('no-robot', { service, status }));
}

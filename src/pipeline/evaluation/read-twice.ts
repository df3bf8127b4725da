import type { Assessment, TopicLexicon } from '../../domain/assessment.js';
import type { SellerProfile } from '../../domain/checklist.js';
import { alertsTo } from '../judge.js';
import { doubtAbout } from '../second-reading/band.js';
import { readTwice } from '../second-reading/corrections.js';
import { questionAbout } from '../second-reading/question.js';
import {
  type WrittenAnswers,
  type WrittenQuestion,
  writtenQuestion,
  writtenReading,
} from '../second-reading/written.js';
import type { Announcement } from './announcement.js';
import { inputOf } from './predict.js';

/** What a second reader would be asked about an announcement, and what its answer comes to where there is one. */
export interface AnnouncementReadTwice {
  readonly question: WrittenQuestion;
  readonly again?: Assessment;
}

/** Undefined where nobody would be asked: it is no rule beyond doubt. */
export function readAnnouncementTwice(
  announcement: Announcement,
  assessment: Assessment,
  answers: WrittenAnswers,
  { lexicons, profile }: { readonly lexicons: readonly TopicLexicon[]; readonly profile: SellerProfile },
): AnnouncementReadTwice | undefined {
  const input = inputOf(announcement, profile);
  const alerts = alertsTo(assessment);
  const { ruleProbability: probability } = assessment;
  const doubt = doubtAbout('appeared', {
    verdict: alerts ? 'material' : 'editorial',
    ...(probability !== undefined && { probability }),
    reasons: [],
  });
  if (!doubt) return undefined;
  const asked = questionAbout(input, assessment.language, lexicons);
  const question = writtenQuestion(asked, probability);
  const reading = writtenReading(asked, answers);
  if (!reading) return { question };
  const first = { input, assessment, alerts, doubt, isWhole: asked.isWhole };
  return { question, again: readTwice(first, reading, lexicons).assessment };
}

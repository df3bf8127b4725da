import type { SellerProfile } from '../domain/checklist.js';
import type { TeamMember } from '../domain/team.js';
import type { IsoDate } from '../domain/vocabulary.js';
import { dateOfDay } from './week.js';

/** An invented rule-response group, with somebody on leave in the middle of the week up to `today`. */
export function demoTeam(today: IsoDate): readonly TeamMember[] {
  const timezone = 'Asia/Shanghai';
  return [
    { name: '林晓 Lin Xiao', roles: ['operations-lead'], email: 'lin.xiao@example.com', timezone },
    { name: '周明 Zhou Ming', roles: ['finance-tax'], email: 'zhou.ming@example.com', timezone },
    {
      name: '何静 He Jing',
      roles: ['compliance-legal'],
      email: 'he.jing@example.com',
      timezone,
      standIn: '林晓 Lin Xiao',
      away: [{ from: dateOfDay(today, 3), to: dateOfDay(today, 5) }],
    },
    { name: '吴磊 Wu Lei', roles: ['logistics', 'tech'], email: 'wu.lei@example.com', timezone },
    {
      name: '陈雨 Chen Yu',
      roles: ['listing-content', 'customer-service'],
      email: 'chen.yu@example.com',
      timezone,
    },
  ];
}

/** What the invented seller sells, where and how. */
export const demoSeller: SellerProfile = {
  platforms: [],
  markets: ['CN', 'EU', 'GB', 'US', 'JP', 'SG'],
  families: ['electronics', 'battery', 'toys-children'],
  fulfilment: ['direct-mail', 'overseas-warehouse'],
  features: ['own-brand', 'ai-content'],
};

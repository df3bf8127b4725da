import type { SellerProfile, TeamMember } from '../domain/checklist.js';

/** An invented rule-response group. */
export const demoTeam: readonly TeamMember[] = [
  { name: '林晓 Lin Xiao', roles: ['operations-lead'], email: 'lin.xiao@example.com' },
  { name: '周明 Zhou Ming', roles: ['finance-tax'], email: 'zhou.ming@example.com' },
  { name: '何静 He Jing', roles: ['compliance-legal'], email: 'he.jing@example.com' },
  { name: '吴磊 Wu Lei', roles: ['logistics', 'tech'], email: 'wu.lei@example.com' },
  { name: '陈雨 Chen Yu', roles: ['listing-content', 'customer-service'], email: 'chen.yu@example.com' },
];

/** What the invented seller sells, where and how. */
export const demoSeller: SellerProfile = {
  platforms: [],
  markets: ['CN', 'EU', 'GB', 'US', 'JP', 'SG'],
  families: ['electronics', 'battery', 'toys-children'],
  fulfilment: ['direct-mail', 'overseas-warehouse'],
  features: ['own-brand', 'ai-content'],
};

import type { z } from 'zod';

/** How a person of `team.yaml` is addressed on a channel: in a field of `people` that is named like the channel. */
export interface MemberAddress {
  readonly schema: z.ZodType<string>;
  /** Of the entries of `groups`, where the channel can call all who hold a role at once. */
  readonly group?: z.ZodType<string>;
  /** Where the channel reaches one person alone; of several such channels that with the lowest rank is taken. */
  readonly personal?: { readonly rank: number; channelOf(address: string): string };
}

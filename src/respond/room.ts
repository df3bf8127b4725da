import { createHmac } from 'node:crypto';

/** Where the group meets about a case. */
export interface RoomSettings {
  /** The address, with `{case}`, `{channel}`, `{appId}` and `{token}` to be filled in. */
  readonly url?: string;
  /** A channel of Agora, which is entered by a token. */
  readonly agora?: {
    readonly appId: string;
    readonly certificate: string;
    /** For how many hours a token holds. */
    readonly hours: number;
  };
}

export interface Room {
  /** A name that nobody guesses who does not know the case. */
  readonly channel: string;
  readonly url?: string;
  readonly agora?: { readonly appId: string; readonly token: string; readonly expiresAt: string };
}

/** Gives the room of a case. */
export type Rooms = (caseId: number, now: Date) => Room;

const HOUR_SECONDS = 3600;

/**
 * Rooms by the settings; undefined where none are set up. Agora's tokens are made by its official package, which is loaded
 * where it is used.
 *
 * @param key what names of rooms are made from, so that they cannot be guessed
 */
export async function openRooms(
  settings: RoomSettings | undefined,
  key: () => Buffer,
): Promise<Rooms | undefined> {
  if (settings?.url === undefined && settings?.agora === undefined) return undefined;
  const { url, agora } = settings;
  const tokens = agora && (await import('agora-token'));
  return (caseId, now) => {
    const channel = channelOf(caseId, key());
    const entry = agora && tokens ? { agora, token: tokenOf(channel, agora, tokens.default) } : undefined;
    const values = { case: String(caseId), channel, appId: agora?.appId ?? '', token: entry?.token ?? '' };
    return {
      channel,
      ...(url !== undefined && { url: filled(url, values) }),
      ...(entry && {
        agora: {
          appId: entry.agora.appId,
          token: entry.token,
          expiresAt: new Date(now.getTime() + entry.agora.hours * HOUR_SECONDS * 1000).toISOString(),
        },
      }),
    };
  };
}

function channelOf(caseId: number, key: Buffer): string {
  const secret = createHmac('sha256', key).update(`rulewatch v1 room ${caseId}`).digest('hex').slice(0, 12);
  return `rulewatch-${caseId}-${secret}`;
}

/** Uid 0: any number may enter with the token. */
function tokenOf(
  channel: string,
  { appId, certificate, hours }: NonNullable<RoomSettings['agora']>,
  { RtcTokenBuilder, RtcRole }: typeof import('agora-token'),
): string {
  const seconds = hours * HOUR_SECONDS;
  return RtcTokenBuilder.buildTokenWithUid(
    appId,
    certificate,
    channel,
    0,
    RtcRole.PUBLISHER,
    seconds,
    seconds,
  );
}

/** The template with its places filled in; what is filled in cannot change the address. */
export function filled(template: string, values: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\{(\w+)\}/gu, (place, name: string) =>
    name in values ? encodeURIComponent(values[name] ?? '') : place,
  );
}

import { type NoticeKind, noticeKinds } from '../../domain/notice.ts';

/** Whose mails of which kind; `digest` is the mail of the day. */
export interface Stop {
  readonly organisationId: string;
  readonly userId: string;
  readonly kind: NoticeKind | 'digest';
}

const said = ({ organisationId, userId, kind }: Stop): string => `${organisationId}.${userId}.${kind}`;

/** Signed names of what a link in a mail stops: whoever has one can stop that one kind of mail for that one person, and nothing else. */
export function createStopTokens(blind: (text: string) => string) {
  const signature = (stop: Stop) => blind(`stop mails ${said(stop)}`);
  return {
    of: (stop: Stop): string => `${said(stop)}.${signature(stop)}`,
    /** What a token stops; undefined when it is not one of ours. */
    read(token: string): Stop | undefined {
      const [organisationId = '', userId = '', kind = '', given = '', ...more] = token.split('.');
      const known = kind === 'digest' ? kind : noticeKinds.find((one) => one === kind);
      if (known === undefined || more.length > 0) return undefined;
      const stop: Stop = { organisationId, userId, kind: known };
      // Digests of both, so that how long it takes tells nothing of how much was right.
      return blind(given) === blind(signature(stop)) ? stop : undefined;
    },
  };
}

export type StopTokens = ReturnType<typeof createStopTokens>;

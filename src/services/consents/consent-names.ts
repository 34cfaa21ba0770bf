import type { Consent } from '../../domain/consent.ts';
import { employers, organisations, participants, partners, users } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import type { Context } from '../kit/context.ts';
import { type WayInNames, wayInNames } from './way-in.ts';

/** Whom a consent is about, by name. */
export interface ConsentNames extends WayInNames {
  readonly participantName: string | undefined;
  readonly discloserName: string | undefined;
  readonly recipientName: string | undefined;
  readonly witnessName: string | undefined;
  /** Who wrote it down in their name; absent where they signed it on their own pages. */
  readonly recordedBy: string | undefined;
  /** Who wrote down that it ended; absent where they ended it themselves, or nobody did. */
  readonly endedBy: string | undefined;
  /** How they had come in who ended it themselves. */
  readonly endedIn: WayInNames;
  /** In which its days are read. */
  readonly zone: string;
}

/** What names somebody in a consent, or in what is to become one. */
type Named = Pick<Consent, 'participantId' | 'recipientKind' | 'recipientId'> & {
  readonly signed?: Consent['signed'] | undefined;
  readonly by?: string | undefined;
  readonly revoked?: Consent['revoked'];
};

/** Whom consents are about and who saw them signed, by name. */
export async function consentNames(
  store: Store,
  { scope }: Context,
  rows: readonly Named[],
): Promise<(row: Named) => ConsentNames> {
  const each = (idOf: (row: Named) => string | undefined) => [
    ...new Set(rows.flatMap((row) => idOf(row) ?? [])),
  ];
  const people = await store.getMany(
    scope,
    participants,
    each((row) => row.participantId),
  );
  const idsOf = (kind: Named['recipientKind']) =>
    each(({ recipientKind, recipientId }) => (recipientKind === kind ? recipientId : undefined));
  const recipients = [
    ...(await store.getMany(scope, employers, idsOf('employer'))),
    ...(await store.getMany(scope, partners, idsOf('partner'), { unseal: false })),
  ];
  const waysIn = await wayInNames(
    store,
    { scope },
    rows.flatMap(({ signed, revoked }) => [signed, revoked]),
  );
  const seenBy = each(({ signed }) => signed?.witnessedBy);
  const staff = await store.getMany(scope, users, [
    ...new Set([...seenBy, ...each(({ by }) => by), ...each(({ revoked }) => revoked?.by)]),
  ]);
  /** What is in charge of a machine, or gone, stands under the organisation's name. */
  const recordedBy = (by: string | undefined): string | undefined => {
    const user = staff.find(({ id }) => id === by);
    return by === undefined || user?.role === 'participant'
      ? undefined
      : (user?.displayName ?? discloser?.name);
  };
  const discloser = await store.get(scope, organisations, scope.organisationId);
  return ({ participantId, recipientId, signed, by, revoked }) => ({
    participantName: people.find(({ id }) => id === participantId)?.displayName,
    discloserName: discloser?.name,
    recipientName: recipients.find(({ id }) => id === recipientId)?.name,
    zone: discloser?.zone ?? 'UTC',
    witnessName: staff.find(({ id }) => id === signed?.witnessedBy)?.displayName,
    ...waysIn(signed),
    recordedBy: recordedBy(by),
    endedBy: recordedBy(revoked?.by),
    endedIn: waysIn(revoked),
  });
}

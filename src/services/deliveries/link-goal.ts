import type { Scope } from '../../domain/access/scope.ts';
import type { Delivery } from '../../domain/delivery.ts';
import { enquiryPath } from '../../domain/enquiry.ts';
import { comesWithoutPassword, linkPaths } from '../../domain/one-time-link.ts';
import { type OwnLanguage, ownLanguageOf, ownLanguages } from '../../domain/own-language.ts';
import { preferred, type SpokenHere, spokenHere } from '../../domain/preferences.ts';
import type { User } from '../../domain/user.ts';
import type { Clock } from '../../domain/values/time.ts';
import type { Letter } from '../../notify/port.ts';
import type { Secrets } from '../../security/port.ts';
import {
  employers,
  enquiries,
  links,
  opportunities,
  organisations,
  participants,
  preferences,
  users,
} from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import type { Context } from '../kit/context.ts';
import { codeOf, shownCode } from '../people/sign-in-code.ts';
import type { Post } from './sending.ts';

/** A mail as it goes to somebody. */
interface Goal {
  readonly to: string;
  readonly replyTo?: string | undefined;
  readonly letter: Letter;
}

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly secrets: Pick<Secrets, 'digest'>;
  readonly post: Pick<Post, 'publicUrl' | 'writeLink' | 'writeJoining' | 'writeEnquiry'>;
}

/** Where a mail goes that leads to a one-time link or an enquiry, and what it says; undefined where what it leads to is good no more. */
export function createLinkGoals({ store, clock, secrets, post }: Deps) {
  const isGood = (row: { secretDigest: string; expiresAt: string } | undefined, secret: string) =>
    row !== undefined && row.secretDigest === secrets.digest(secret) && row.expiresAt > clock();

  async function ofLink({ scope }: Context, linkId: string, secret: string): Promise<Goal | undefined> {
    const link = await store.get(scope, links, linkId);
    if (link === undefined || !isGood(link, secret)) return undefined;
    const { purpose } = link;
    const url = `${post.publicUrl}${linkPaths[purpose]}/${secret}`;
    const code = purpose === 'sign_in' ? shownCode(codeOf(secrets, secret)) : undefined;
    const { email: to } = link;
    if (to !== undefined && link.role === 'participant')
      return { to, letter: post.writeJoining(own(link.language), 'invitation', url) };
    if (to !== undefined) {
      const organisation = (await store.get(scope, organisations, scope.organisationId))?.name;
      const isFree = comesWithoutPassword(link.role);
      return { to, letter: post.writeLink(spoken(link.language), { purpose, url, organisation, isFree }) };
    }
    if (link.userId === undefined) return undefined;
    const user = await store.get(scope, users, link.userId);
    if (user === undefined || user.disabledAt !== undefined) return undefined;
    if (user.role === 'participant' && purpose === 'reset')
      return { to: user.email, letter: post.writeJoining(own(await ownLanguage(scope, user)), purpose, url) };
    const { language } = preferred(await store.get(scope, preferences, user.id));
    return { to: user.email, letter: post.writeLink(language, { purpose, url, code }) };
  }

  const ownLanguage = async (scope: Scope, { participantId }: User) =>
    participantId && (await store.get(scope, participants, participantId))?.language;

  async function ofEnquiry({ scope }: Context, id: string, secret: string): Promise<Goal | undefined> {
    const enquiry = await store.get(scope, enquiries, id);
    if (enquiry === undefined || enquiry.state !== 'open' || !isGood(enquiry, secret)) return undefined;
    const { asking, employerId, opportunityId } = enquiry;
    const [employer, posting, organisation, coach] = await Promise.all([
      store.get(scope, employers, employerId, { unseal: false }),
      opportunityId && store.get(scope, opportunities, opportunityId, { unseal: false }),
      store.get(scope, organisations, scope.organisationId),
      store.get(scope, users, enquiry.by),
    ]);
    const about = { asking, employerName: employer?.name ?? '', title: posting ? posting.title : undefined };
    const from = { organisation: organisation?.name ?? '', coach: coach?.displayName ?? '' };
    const url = `${post.publicUrl}${enquiryPath}/${secret}`;
    const letter = post.writeEnquiry(spoken(enquiry.language), { ...about, ...from }, url);
    return { to: enquiry.email, replyTo: coach?.email, letter };
  }

  return async (ctx: Context, { linkId, secret, kind }: Delivery): Promise<Goal | undefined> => {
    if (linkId === undefined || secret === undefined) return undefined;
    return kind === 'enquiry' ? ofEnquiry(ctx, linkId, secret) : ofLink(ctx, linkId, secret);
  };
}

/** The language of the people themselves that is named; the first of ours where it is another. */
const own = (language: string | undefined): OwnLanguage => ownLanguageOf(language) ?? ownLanguages[0];

/** The language spoken here that an invitation names, `de-AT` being `de`; the first of ours where it is another. */
const spoken = (language = ''): SpokenHere =>
  spokenHere.find((one) => language === one || language.startsWith(`${one}-`)) ?? spokenHere[0];

import type { SignedIn } from '../../domain/access/actor.ts';
import { decide } from '../../domain/access/decide.ts';
import type { Organisation } from '../../domain/organisation.ts';
import { Problem } from '../../domain/problem.ts';
import { tokens, users } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import type { Context } from '../kit/context.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import type { Notices } from '../notices/notices.ts';
import type { ScoringState, ScoringSwitch } from '../operations/scoring-switch.ts';
import type { Questions } from '../questions/questions.ts';
import type { Review } from '../review/review.ts';
import type { SignInAsking } from './mail-asking.ts';
import type { Organisations } from './organisations.ts';

export interface AccountView {
  /** A person with their name, or a token with its label. */
  readonly user: SignedIn & { readonly displayName: string };
  /** The address that a person signs in with. */
  readonly email: string | undefined;
  readonly organisation: Organisation;
  /** How many notices are not read yet; undefined for whom there are none, and where it was left for later. */
  readonly unread: number | undefined;
  /** Whether scoring stands still; undefined for whom it is nothing. */
  readonly scoring: ScoringState | undefined;
  /** People of one's own who wait for a decision or an answer, and questions to employers they wait for; undefined for who has no people, and likewise. */
  readonly waiting: { readonly review: number; readonly questions: number } | undefined;
  /** Of an employer: whether they have come in by what was mailed to them, without which nothing of theirs opens. */
  readonly addressTried: boolean | undefined;
}

export interface Account {
  /** Who is signed in, and for which organisation; what waits for them is counted unless that is left for later. */
  readonly show: UseCase<[asked?: { readonly counts?: 'now' | 'later' }], AccountView>;
  /** Mails to the address of whoever asks what they come in by, and then to a page. Throws Problem `unauthenticated` for a token. */
  readonly tryAddress: UseCase<[next: string | undefined], void>;
}

interface Deps {
  readonly store: Store;
  readonly organisations: Organisations;
  readonly notices: Pick<Notices, 'unread'>;
  readonly review: Pick<Review, 'count'>;
  readonly questions: Pick<Questions, 'count'>;
  readonly scoringSwitch: Pick<ScoringSwitch, 'show'>;
  readonly askSignIn: SignInAsking;
}

/** The account that asks. */
export function createAccount({
  store,
  organisations,
  notices,
  review,
  questions,
  scoringSwitch,
  askSignIn,
}: Deps): Account {
  async function knownOf(
    ctx: Context,
    { kind, id, role }: SignedIn,
  ): Promise<{ displayName: string } & Partial<Pick<AccountView, 'email' | 'addressTried'>>> {
    if (kind === 'token') return { displayName: (await store.get(ctx.scope, tokens, id))?.label ?? '' };
    const user = await store.get(ctx.scope, users, id);
    const addressTried = role === 'employer' ? user?.addressTriedAt !== undefined : undefined;
    return { displayName: user?.displayName ?? '', email: user?.email, addressTried };
  }

  async function waitingFor(ctx: Context): Promise<AccountView['waiting']> {
    const [people, asked] = await Promise.all([review.count(ctx), questions.count(ctx)]);
    return { review: people, questions: asked };
  }

  return {
    show: withPermission('me:read', async (ctx, { counts = 'now' } = {}) => {
      const { actor } = ctx.scope;
      if (!('role' in actor)) throw new Problem('unauthenticated', 'no_user_here');
      const [organisation, { displayName, email, addressTried }, unread, waiting, scoring] =
        await Promise.all([
          organisations.get(actor.organisationId),
          knownOf(ctx, actor),
          counts === 'now' && decide(actor, 'notice:read').allow ? notices.unread(ctx) : undefined,
          counts === 'now' && decide(actor, 'review:read').allow ? waitingFor(ctx) : undefined,
          decide(actor, 'scoring:read').allow ? scoringSwitch.show(ctx) : undefined,
        ]);
      const user = { ...actor, displayName };
      return { user, email, organisation, unread, waiting, scoring, addressTried };
    }),
    tryAddress: withPermission('me:write', async (ctx, next) => {
      const { actor } = ctx.scope;
      const user = actor.kind === 'user' ? await store.get(ctx.scope, users, actor.id) : undefined;
      if (user === undefined) throw new Problem('conflict', 'token_has_no_mailbox');
      await askSignIn(user.email, next, { userId: user.id });
    }),
  };
}

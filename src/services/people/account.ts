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
import type { Organisations } from './organisations.ts';

export interface AccountView {
  /** A person with their name, or a token with its label. */
  readonly user: SignedIn & { readonly displayName: string };
  readonly organisation: Organisation;
  /** How many notices are not read yet; undefined for whom there are none. */
  readonly unread: number | undefined;
  /** Whether scoring stands still; undefined for whom it is nothing. */
  readonly scoring: ScoringState | undefined;
  /** People of one's own who wait for a decision or an answer, and questions to employers they wait for; undefined for who has no people. */
  readonly waiting: { readonly review: number; readonly questions: number } | undefined;
}

export interface Account {
  /** Who is signed in, and for which organisation. */
  readonly show: UseCase<[], AccountView>;
}

interface Deps {
  readonly store: Store;
  readonly organisations: Organisations;
  readonly notices: Pick<Notices, 'unread'>;
  readonly review: Pick<Review, 'count'>;
  readonly questions: Pick<Questions, 'count'>;
  readonly scoringSwitch: Pick<ScoringSwitch, 'show'>;
}

/** The account that asks. */
export function createAccount({
  store,
  organisations,
  notices,
  review,
  questions,
  scoringSwitch,
}: Deps): Account {
  async function nameOf(ctx: Context, actor: SignedIn): Promise<string> {
    if (actor.kind === 'token') return (await store.get(ctx.scope, tokens, actor.id))?.label ?? '';
    return (await store.get(ctx.scope, users, actor.id))?.displayName ?? '';
  }

  async function waitingFor(ctx: Context): Promise<AccountView['waiting']> {
    const [people, asked] = await Promise.all([review.count(ctx), questions.count(ctx)]);
    return { review: people, questions: asked };
  }

  return {
    show: withPermission('me:read', async (ctx) => {
      const { actor } = ctx.scope;
      if (!('role' in actor)) throw new Problem('unauthenticated', 'no_user_here');
      const [organisation, displayName, unread, waiting, scoring] = await Promise.all([
        organisations.get(actor.organisationId),
        nameOf(ctx, actor),
        decide(actor, 'notice:read').allow ? notices.unread(ctx) : undefined,
        decide(actor, 'review:read').allow ? waitingFor(ctx) : undefined,
        decide(actor, 'scoring:read').allow ? scoringSwitch.show(ctx) : undefined,
      ]);
      return { user: { ...actor, displayName }, organisation, unread, waiting, scoring };
    }),
  };
}

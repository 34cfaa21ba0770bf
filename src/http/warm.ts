import { decide } from '../domain/access/decide.ts';
import type { Context } from '../services/kit/context.ts';
import type { Words } from '../words/words.ts';
import { presentReviewRow } from './api/review/presenter.ts';
import type { HttpDeps } from './deps.ts';

/** People read: enough that all that the first screen needs has run a few dozen times. */
const people = 10;

/**
 * Reads a few rows of the queue as a request would, and gives them to nobody: what the first reader after a start would wait for is
 * read and compiled by then. On behalf of a job, of whose reading nothing is noted, for nobody sees it.
 */
export async function warmReview(
  { services, labelOf }: Pick<HttpDeps, 'services' | 'labelOf'>,
  ctx: Context,
  words: Words,
): Promise<void> {
  const decision = decide(ctx.scope.actor, 'review:read');
  if (!decision.allow) return;
  const { items } = await services.review.list(ctx, { whose: 'all', limit: people });
  for (const row of items) presentReviewRow(row, decision.fields, { words, labelOf });
}

import type { Accommodation } from '../../domain/values/accommodation.ts';
import type { Organisations } from '../people/organisations.ts';
import type { Context } from './context.ts';
import { createGiveWay } from './give-way.ts';
import { checkPostingText, type TextRule } from './posting-text.ts';

interface Deps {
  readonly textRules: readonly TextRule[];
  readonly organisations: Organisations;
}

/** Texts that others will read, by where they stand. */
type Published = Readonly<Record<string, string | undefined>>;

/** Throws Problem `invalid` at the first text that asks what no posting may ask, by the law of the organisation's country. */
export async function checkPublished(
  { textRules, organisations }: Deps,
  ctx: Context,
  published: Published,
): Promise<void> {
  const given = Object.entries(published).filter(([, text]) => text !== undefined && text !== '');
  if (given.length === 0) return;
  const { country } = await organisations.get(ctx.scope.organisationId);
  const giveWay = createGiveWay(1);
  for (const [path, text] of given) {
    checkPostingText(textRules, country, path, text);
    await giveWay();
  }
}

/** The notes of accommodations, by where they stand. */
export function notesOf(accommodations: readonly Accommodation[] = []): Published {
  return Object.fromEntries(accommodations.map(({ note }, at) => [`accommodations.${at}.note`, note]));
}

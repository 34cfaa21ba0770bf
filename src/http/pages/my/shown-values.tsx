import type { OwnWords } from '../../../words/own-words.ts';
import type { Form } from './form.ts';
import { Hidden } from './parts.tsx';

/** What can be changed on a page, a word or two each, by a name of its own. */
export type Values = Readonly<Record<string, string>>;

/** What somebody made of a page, against what it showed and what stands by now (ADR 246). */
export interface Laid {
  /** Names of what they changed and stands otherwise now: the rest stays as it is now, whatever the page showed. */
  readonly touched: ReadonlySet<string>;
  /** Of these, what somebody else, or another tab, changed meanwhile, too. */
  readonly against: ReadonlyMap<
    string,
    { readonly before: string; readonly now: string; readonly yours: string }
  >;
}

const name = 'shown';

/** What the page shows, for whoever sends its form later. */
export const KeepShown = ({ values }: { readonly values: Values }) => (
  <Hidden name={name} value={new URLSearchParams(values).toString()} />
);

/** Lays what was typed over what stands now; undefined where the form does not say what its page showed. */
export function layOver(form: Form, typed: Values, now: Values): Laid | undefined {
  if (!form.has(name)) return undefined;
  const shown = Object.fromEntries(new URLSearchParams(form.exact(name)));
  const touched = Object.keys(typed).filter((one) => typed[one] !== shown[one] && typed[one] !== now[one]);
  const against = touched
    .filter((one) => now[one] !== shown[one])
    .map((one) => {
      const [before = '', current = '', yours = ''] = [shown[one], now[one], typed[one]];
      return [one, { before, now: current, yours }] as const;
    });
  return { touched: new Set(touched), against: new Map(against) };
}

/** A sentence with all three, and what sending once more does. `say` is how a value is read. */
export const againstWords = (
  words: OwnWords,
  what: string,
  { before, now, yours }: { readonly before: string; readonly now: string; readonly yours: string },
  say: (value: string) => string,
): string => words.text('common.against', { what, before: say(before), now: say(now), yours: say(yours) });

import type { WageRange } from '../../domain/opportunity.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Preferences } from '../../domain/participant.ts';
import { type Sentence, sentence } from '../../domain/sentence.ts';
import { type Money, minorDigits, type WagePeriod } from '../../domain/values/money.ts';
import { valueAt } from './at-path.ts';
import { type Beside, type CellFault, type Field, fieldsOf, type Landing } from './field.ts';
import { amountIn, type MoneySaid } from './values/money.ts';
import { isTooMuchAnHour } from './values/period.ts';
import * as read from './values/readers.ts';

/**
 * An amount, which means something with its currency only. What it comes to tells whether it is new: £12.50, GBP 12.50 and 12,50
 * say the same. A currency in its own column is told by that; one beside the figures is nothing new where it is the usual one.
 */
const moneyAt = (path: string) => ({
  path: `${path}.amountMinor`,
  read: read.money,
  says(said: MoneySaid, { values, record, organisation }: Beside): readonly unknown[] {
    const standing = valueAt(record, `${path}.currency`);
    const named = typeof values.currency === 'string' ? values.currency : undefined;
    const usual = typeof standing === 'string' ? standing : organisation.currency;
    const amount = amountIn(said, { said: named, usual });
    if ('fault' in amount) return [said];
    const { amountMinor, currency } = amount.value;
    const figures = amountMinor / 10 ** minorDigits(currency);
    const near = [currency, standing, organisation.currency];
    const period = said.per && { per: said.per };
    if (said.mark === '')
      return [{ figures, ...period }, ...near.map((one) => ({ figures, currency: one, ...period }))];
    const plain = near.includes(currency, 1) || named ? [{ figures, ...period }] : [];
    return [{ figures, currency, ...period }, ...plain];
  },
});

const noPreferences: Preferences = { occupations: [], avoidOccupations: [], sectors: [], contracts: [] };

/** `wageFloor` with `currency` and `wagePer`. */
export function wageFloorField(): Field<{ readonly preferences: Preferences }> {
  return fieldsOf<{ readonly preferences: Preferences }>().several(
    {
      wageFloor: moneyAt('preferences.wageFloor'),
      currency: { path: 'preferences.wageFloor.currency', lasting: true, read: read.currency },
      wagePer: { path: 'preferences.wageFloor.per', lasting: true, read: read.wagePer },
    },
    ({ preferences = noPreferences }, { wageFloor, ...units }, { organisation }) => {
      const old = preferences.wageFloor;
      const rounded = wageFloor === undefined ? roundings({ wageFloor: old }, units.currency) : [];
      if (rounded.length > 0) return { refused: rounded };
      const amount = amountFrom(wageFloor, old, units.currency, organisation);
      if ('fault' in amount) return { refused: [{ column: 'wageFloor', sentence: amount.fault }] };
      const { money } = amount;
      const period = periodOf({ wageFloor }, units.wagePer, old?.per, money);
      if ('refused' in period) return period;
      const floor = money && { ...money, per: period.per };
      return {
        changes: { preferences: { ...preferences, wageFloor: floor } },
        left: floor === undefined ? unitsAlone('wageFloor', units) : [],
      };
    },
  );
}

/** `wageMin` and `wageMax` with `currency` and `wagePer`. */
export function wageRangeField(): Field<{ readonly wage?: WageRange | undefined }> {
  return fieldsOf<{ readonly wage?: WageRange | undefined }>().several(
    {
      wageMin: moneyAt('wage.min'),
      wageMax: moneyAt('wage.max'),
      currency: { path: 'wage.min.currency', lasting: true, read: read.currency },
      wagePer: { path: 'wage.per', lasting: true, read: read.wagePer },
    },
    ({ wage }, { wageMin, wageMax, ...units }, { organisation }): Landing<{ wage?: WageRange }> => {
      const unsaid = {
        wageMin: wageMin === undefined ? wage?.min : undefined,
        wageMax: wageMax === undefined ? wage?.max : undefined,
      };
      const rounded = roundings(unsaid, units.currency);
      if (rounded.length > 0) return { refused: rounded };
      const least = amountFrom(wageMin, wage?.min, units.currency, organisation);
      const usual = 'money' in least && least.money ? least.money : organisation;
      const most = amountFrom(wageMax, wage?.max, units.currency ?? usual.currency, organisation);
      const refused: CellFault[] = [];
      if ('fault' in least) refused.push({ column: 'wageMin', sentence: least.fault });
      if ('fault' in most) refused.push({ column: 'wageMax', sentence: most.fault });
      if ('fault' in least || 'fault' in most) return { refused };
      // What the row says of the one makes another thing of the other, which it does not speak of.
      if (wageMin !== undefined && unsaid.wageMax && unsaid.wageMax.currency !== least.money?.currency)
        return { refused: [carries('wageMin', 'wageMax')] };
      if (most.money && unsaid.wageMin && unsaid.wageMin.currency !== most.money.currency && !unsaid.wageMax)
        return { refused: [carries('wageMax', 'wageMin')] };
      if (least.money === undefined)
        return most.money === undefined
          ? { changes: { wage: null }, left: unitsAlone('wageMin', units) }
          : {
              refused: [
                { column: 'wageMax', sentence: sentence('cell_needs_another', { column: 'wageMin' }) },
              ],
            };
      const period = periodOf({ wageMin, wageMax }, units.wagePer, wage?.per, least.money);
      if ('refused' in period) return period;
      return { changes: { wage: { min: least.money, max: most.money, per: period.per } } };
    },
  );
}

/** An amount of money as a cell says it, or as it stands in whatever currency; none when it is taken away. */
function amountFrom(
  said: MoneySaid | null | undefined,
  standing: Money | undefined,
  unit: string | null | undefined,
  organisation: Pick<Organisation, 'currency'>,
): { readonly money: Money | undefined } | { readonly fault: Sentence } {
  if (said === null || (said === undefined && standing === undefined)) return { money: undefined };
  const currency = unit ?? undefined;
  if (said === undefined) return { money: standing && inCurrency(standing, currency ?? standing.currency) };
  const amount = amountIn(said, { said: currency, usual: standing?.currency ?? organisation.currency });
  return 'fault' in amount ? amount : { money: amount.value };
}

/**
 * For what an amount is: as its column says, as the cell says itself, as it stands; else for an hour, unless it is too much for one.
 */
function periodOf(
  amounts: Readonly<Record<string, MoneySaid | null | undefined>>,
  column: WagePeriod | null | undefined,
  standing: WagePeriod | undefined,
  money: Money | undefined,
): { readonly per: WagePeriod } | { readonly refused: readonly CellFault[] } {
  const cells = Object.entries(amounts).flatMap(([name, said]) => (said ? [{ name, said }] : []));
  const own = cells.find(({ said }) => said.per !== undefined)?.said.per;
  const per = column ?? own;
  const other = cells.find(({ said }) => said.per !== undefined && said.per !== per);
  const faultIn = (
    one: { name: string; said: MoneySaid },
    key: 'cell_other_period' | 'cell_of_no_period',
  ) => ({
    refused: [{ column: one.name, sentence: sentence(key, { cell: one.said.cell }) }],
  });
  if (other !== undefined) return faultIn(other, 'cell_other_period');
  const [first] = cells;
  if (per === undefined && standing === undefined && first && money && isTooMuchAnHour(money))
    return faultIn(first, 'cell_of_no_period');
  return { per: per ?? standing ?? 'hour' };
}

/** The same amount in another currency, as that counts its minor units: 12.50 stays 12.50. */
function inCurrency({ amountMinor, currency: from }: Money, currency: string): Money {
  const more = minorDigits(currency) - minorDigits(from);
  return { amountMinor: more < 0 ? amountMinor / 10 ** -more : amountMinor * 10 ** more, currency };
}

const carries = (column: string, other: string): CellFault => ({
  column,
  sentence: sentence('cell_carries_another', { column: other }),
});

/** Amounts that a row does not speak of, and that the currency it names cannot hold as they stand. */
function roundings(
  unsaid: Readonly<Record<string, Money | undefined>>,
  currency: string | null | undefined,
): readonly CellFault[] {
  if (!currency) return [];
  return Object.entries(unsaid)
    .filter(([, amount]) => amount && !Number.isInteger(inCurrency(amount, currency).amountMinor))
    .map(([column]) => ({
      column: 'currency',
      sentence: sentence('cell_rounds_another', { column, currency }),
    }));
}

/** Units of an amount that is not there: they say nothing, and it is said that they were not taken. */
function unitsAlone(
  amount: string,
  units: Readonly<Record<string, string | null | undefined>>,
): readonly CellFault[] {
  return Object.entries(units)
    .filter(([, unit]) => unit !== undefined)
    .map(([column]) => ({ column, sentence: sentence('cell_needs_another', { column: amount }) }));
}

import type { WageRange } from '../../domain/opportunity.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Preferences } from '../../domain/participant.ts';
import { type Sentence, sentence } from '../../domain/sentence.ts';
import { type Money, minorDigits } from '../../domain/values/money.ts';
import { type CellFault, type Field, fieldsOf, type Landing } from './field.ts';
import { amountIn, type MoneySaid } from './values/money.ts';
import * as read from './values/readers.ts';

/** An amount, which means something with its currency only. What a spreadsheet writes as 12.5 the next time was 12.50. */
const money = {
  read: read.money,
  says: ({ figures, mark }: MoneySaid) => [figures.replace(/([.,]\d)0$|[.,]00$/, '$1'), mark],
};

const noPreferences: Preferences = { occupations: [], avoidOccupations: [], sectors: [], contracts: [] };

/** `wageFloor` with `currency` and `wagePer`. */
export function wageFloorField(): Field<{ readonly preferences: Preferences }> {
  return fieldsOf<{ readonly preferences: Preferences }>().several(
    {
      wageFloor: { path: 'preferences.wageFloor.amountMinor', ...money },
      currency: { path: 'preferences.wageFloor.currency', lasting: true, read: read.currency },
      wagePer: { path: 'preferences.wageFloor.per', lasting: true, read: read.wagePer },
    },
    ({ preferences = noPreferences }, { wageFloor, ...units }, { organisation }) => {
      const old = preferences.wageFloor;
      const amount = amountFrom(wageFloor, old, units.currency, organisation);
      if ('fault' in amount) return { refused: [{ column: 'wageFloor', sentence: amount.fault }] };
      const { money } = amount;
      const floor = money && { ...money, per: units.wagePer ?? old?.per ?? 'hour' };
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
      wageMin: { path: 'wage.min.amountMinor', ...money },
      wageMax: { path: 'wage.max.amountMinor', ...money },
      currency: { path: 'wage.min.currency', lasting: true, read: read.currency },
      wagePer: { path: 'wage.per', lasting: true, read: read.wagePer },
    },
    ({ wage }, { wageMin, wageMax, ...units }, { organisation }): Landing<{ wage?: WageRange }> => {
      const least = amountFrom(wageMin, wage?.min, units.currency, organisation);
      const usual = 'money' in least && least.money ? least.money : organisation;
      const most = amountFrom(wageMax, wage?.max, units.currency ?? usual.currency, organisation);
      const refused: CellFault[] = [];
      if ('fault' in least) refused.push({ column: 'wageMin', sentence: least.fault });
      if ('fault' in most) refused.push({ column: 'wageMax', sentence: most.fault });
      if ('fault' in least || 'fault' in most) return { refused };
      if (least.money === undefined)
        return most.money === undefined || wageMax === undefined
          ? { changes: { wage: null }, left: unitsAlone('wageMin', units) }
          : {
              refused: [
                { column: 'wageMax', sentence: sentence('cell_needs_another', { column: 'wageMin' }) },
              ],
            };
      const per = units.wagePer ?? wage?.per ?? 'hour';
      return { changes: { wage: { min: least.money, max: most.money, per } } };
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

/** The same amount in another currency, as that counts its minor units: 12.50 stays 12.50. */
function inCurrency({ amountMinor, currency: from }: Money, currency: string): Money {
  const more = minorDigits(currency) - minorDigits(from);
  return { amountMinor: Math.round(amountMinor * 10 ** more), currency };
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

import type { WageRange } from '../../domain/opportunity.ts';
import type { Preferences } from '../../domain/participant.ts';
import { type Sentence, sentence } from '../../domain/sentence.ts';
import type { Money } from '../../domain/values/money.ts';
import { minorOf, recounted } from './amounts.ts';
import { type CellFault, type Field, fieldsOf, type Landing } from './field.ts';
import * as read from './old-readers.ts';

const noPreferences: Preferences = { occupations: [], avoidOccupations: [], sectors: [], contracts: [] };

/** `wageFloor` with `currency` and `wagePer`. */
export function wageFloorField(): Field<{ readonly preferences: Preferences }> {
  return fieldsOf<{ readonly preferences: Preferences }>().several(
    {
      wageFloor: { path: 'preferences.wageFloor.amountMinor', read: read.number },
      currency: { path: 'preferences.wageFloor.currency', lasting: true, read: read.text },
      wagePer: { path: 'preferences.wageFloor.per', lasting: true, read: read.wagePer },
    },
    ({ preferences = noPreferences }, { wageFloor, ...units }, { setting }) => {
      const old = preferences.wageFloor;
      const currency = units.currency ?? old?.currency ?? setting.organisation.currency;
      const amount = amountFrom(wageFloor, old, currency);
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
      wageMin: { path: 'wage.min.amountMinor', read: read.number },
      wageMax: { path: 'wage.max.amountMinor', read: read.number },
      currency: { path: 'wage.min.currency', lasting: true, read: read.text },
      wagePer: { path: 'wage.per', lasting: true, read: read.wagePer },
    },
    ({ wage }, { wageMin, wageMax, ...units }, { setting }): Landing<{ wage?: WageRange }> => {
      const currency = units.currency ?? wage?.min.currency ?? setting.organisation.currency;
      const least = amountFrom(wageMin, wage?.min, currency);
      const most = amountFrom(wageMax, wage?.max, currency);
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
  said: number | null | undefined,
  standing: Money | undefined,
  currency: string,
): { readonly money: Money | undefined } | { readonly fault: Sentence } {
  if (said === null) return { money: undefined };
  if (said === undefined) {
    if (standing === undefined) return { money: undefined };
    const amountMinor = recounted(standing.amountMinor, standing.currency, currency);
    return { money: { amountMinor, currency } };
  }
  const amount = minorOf(said, currency);
  return 'fault' in amount ? amount : { money: { amountMinor: amount.minor, currency } };
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

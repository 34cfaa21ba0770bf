import { useState } from 'react';
import type { WagePeriod } from '../../src/domain/values/money.ts';
import { useMe } from '../app/use-me.ts';
import { Choice } from '../components/field.tsx';
import { choicesOf } from '../words/code-table.ts';
import { periodWords } from '../words/numbers.ts';
import { say } from './words.ts';

const currencies = ['GBP', 'EUR', 'USD', 'CHF', 'SEK', 'NOK', 'DKK', 'PLN', 'CZK', 'CAD', 'AUD'];

/** What an amount of pay is counted in. */
export interface PayUnit {
  readonly currency: string;
  readonly per: WagePeriod;
}

/**
 * The unit of an amount: its own; and where none is said yet, the one that was chosen before it, which nothing else keeps. It begins as an hour in
 * the money of the organisation.
 */
export function usePayUnit(said: PayUnit | undefined): readonly [PayUnit, (unit: PayUnit) => void] {
  const { organisation } = useMe();
  const [chosen, choose] = useState<PayUnit>(said ?? { currency: organisation.currency, per: 'hour' });
  return [said ?? chosen, choose];
}

/** Which money, and for how long a time. */
export function PayUnitChoices({
  unit: { currency, per },
  onChange,
}: {
  readonly unit: PayUnit;
  readonly onChange: (unit: PayUnit) => void;
}) {
  const { organisation } = useMe();
  const codes = [...new Set([currency, organisation.currency, ...currencies])];
  return (
    <>
      <Choice
        label={say('currency')}
        value={currency}
        options={codes.map((code) => [code, code] as const)}
        onChange={(code) => onChange({ currency: code, per })}
      />
      <Choice
        label={say('each')}
        value={per}
        options={choicesOf(periodWords)}
        onChange={(period) => onChange({ currency, per: period })}
      />
    </>
  );
}

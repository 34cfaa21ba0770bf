import { useState } from 'react';
import type { Opportunity } from '../api/types.ts';
import { useMe } from '../app/use-me.ts';
import { Faulty } from '../components/faulty.tsx';
import { Choice, TextLine } from '../components/field.tsx';
import { NumberLine } from '../components/number-line.tsx';
import styles from '../forms/form.module.css';
import { textOf } from '../forms/optional.ts';
import { choicesOf } from '../words/code-table.ts';
import { contractWords } from '../words/codes.ts';
import { majorOf, minorOf, periodWords } from '../words/numbers.ts';
import { endOf, lastDayOf } from './last-day.ts';
import type { PostingFields } from './posting.ts';
import { say } from './words.ts';

type Wage = Opportunity['wage'];
const currencies = ['GBP', 'EUR', 'USD', 'CHF', 'SEK', 'NOK', 'DKK', 'PLN', 'CZK', 'CAD', 'AUD'];

/** What is paid, by which contract, from when, and until when the job can be had. */
export function TermsFields({ fields }: { readonly fields: PostingFields }) {
  const { zone } = useMe();
  const expiresAt = fields.value('expiresAt');
  return (
    <div className={styles.fields}>
      <WageFields value={fields.value('wage')} onChange={(wage) => fields.type('wage', wage)} />
      <div className={styles.pair}>
        <Faulty path="contract">
          <Choice
            label={say('contract')}
            value={fields.value('contract') ?? ''}
            options={[['', say('not_said')], ...choicesOf(contractWords)]}
            onChange={(contract) => fields.type('contract', contract === '' ? undefined : contract)}
          />
        </Faulty>
        <Faulty path="startDate">
          <TextLine
            label={say('starts')}
            type="date"
            value={fields.value('startDate') ?? ''}
            onChange={({ target }) => fields.type('startDate', textOf(target.value))}
          />
        </Faulty>
        <Faulty path="expiresAt">
          <TextLine
            label={say('last_day')}
            type="date"
            value={expiresAt === undefined ? '' : lastDayOf(expiresAt, zone)}
            onChange={({ target }) =>
              fields.type('expiresAt', target.value === '' ? undefined : endOf(target.value, zone))
            }
          />
        </Faulty>
      </div>
    </div>
  );
}

/** Pay from and to; none where no amount is said. */
function WageFields({ value, onChange }: { readonly value: Wage; readonly onChange: (wage: Wage) => void }) {
  const { organisation } = useMe();
  // Chosen before an amount is.
  const [chosen, setChosen] = useState({
    currency: value?.min.currency ?? organisation.currency,
    per: value?.per ?? ('hour' as const),
  });
  const { currency, per } = value === undefined ? chosen : { currency: value.min.currency, per: value.per };
  const codes = [...new Set([currency, organisation.currency, ...currencies])];
  const money = (major: number, code: string) => ({ amountMinor: minorOf(major, code), currency: code });
  const put = (said: { min?: number; max?: number; currency: string; per: typeof per }) => {
    setChosen({ currency: said.currency, per: said.per });
    if (said.min === undefined) return onChange(undefined);
    onChange({
      min: money(said.min, said.currency),
      ...(said.max !== undefined && { max: money(said.max, said.currency) }),
      per: said.per,
    });
  };
  const now = {
    ...(value && { min: majorOf(value.min) }),
    ...(value?.max && { max: majorOf(value.max) }),
    currency,
    per,
  };
  const typed = (field: 'min' | 'max', amount: number | undefined) => {
    const { [field]: _, ...rest } = now;
    put(amount === undefined ? rest : { ...rest, [field]: amount });
  };
  return (
    <Faulty path="wage">
      <fieldset className={styles.group}>
        <legend>{say('wage')}</legend>
        <div className={styles.pair}>
          <NumberLine
            label={say('wage_from')}
            min={0}
            value={now.min}
            onChange={(amount) => typed('min', amount)}
          />
          <NumberLine
            label={say('wage_to')}
            min={0}
            isDisabled={value === undefined}
            value={now.max}
            onChange={(amount) => typed('max', amount)}
          />
          <Choice
            label={say('currency')}
            value={currency}
            options={codes.map((code) => [code, code] as const)}
            onChange={(code) => put({ ...now, currency: code })}
          />
          <Choice
            label={say('each')}
            value={per}
            options={choicesOf(periodWords)}
            onChange={(period) => put({ ...now, per: period })}
          />
        </div>
        <p className={styles.quiet}>{say('wage_law')}</p>
      </fieldset>
    </Faulty>
  );
}

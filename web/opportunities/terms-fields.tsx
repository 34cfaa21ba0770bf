import type { Opportunity } from '../api/types.ts';
import { useMe } from '../app/use-me.ts';
import { DayLine } from '../components/day-line.tsx';
import { Faulty } from '../components/faulty.tsx';
import { Choice } from '../components/field.tsx';
import { NumberLine } from '../components/number-line.tsx';
import styles from '../forms/form.module.css';
import { textOf } from '../forms/optional.ts';
import { type PayUnit, PayUnitChoices, usePayUnit } from '../forms/pay-unit.tsx';
import { choicesOf } from '../words/code-table.ts';
import { contractWords } from '../words/codes.ts';
import { majorOf, minorOf } from '../words/numbers.ts';
import { endOf, lastDayOf } from './last-day.ts';
import type { PostingFields } from './posting.ts';
import { say } from './words.ts';

type Wage = Opportunity['wage'];

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
          <DayLine
            label={say('starts')}
            value={fields.value('startDate') ?? ''}
            onChange={(day) => fields.type('startDate', textOf(day))}
          />
        </Faulty>
        <Faulty path="expiresAt">
          <DayLine
            label={say('last_day')}
            value={expiresAt === undefined ? '' : lastDayOf(expiresAt, zone)}
            onChange={(day) => fields.type('expiresAt', day === '' ? undefined : endOf(day, zone))}
          />
        </Faulty>
      </div>
    </div>
  );
}

/** Pay from and to; none where no amount is said. */
function WageFields({ value, onChange }: { readonly value: Wage; readonly onChange: (wage: Wage) => void }) {
  const [unit, choose] = usePayUnit(value && { currency: value.min.currency, per: value.per });
  const now = { ...(value && { min: majorOf(value.min) }), ...(value?.max && { max: majorOf(value.max) }) };
  const put = (said: { min?: number | undefined; max?: number | undefined }, { currency, per }: PayUnit) => {
    const money = (major: number) => ({ amountMinor: minorOf(major, currency), currency });
    choose({ currency, per });
    if (said.min === undefined) return onChange(undefined);
    onChange({ min: money(said.min), ...(said.max !== undefined && { max: money(said.max) }), per });
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
            onChange={(min) => put({ ...now, min }, unit)}
          />
          <NumberLine
            label={say('wage_to')}
            min={0}
            isDisabled={value === undefined}
            value={now.max}
            onChange={(max) => put({ ...now, max }, unit)}
          />
          <PayUnitChoices unit={unit} onChange={(chosen) => put(now, chosen)} />
        </div>
        <p className={styles.quiet}>{say('wage_law')}</p>
      </fieldset>
    </Faulty>
  );
}

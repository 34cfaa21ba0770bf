import type { Participant } from '../../api/types.ts';
import { Choice } from '../../components/field.tsx';
import { NumberLine } from '../../components/number-line.tsx';
import styles from '../../forms/form.module.css';
import { choicesOf } from '../../words/code-table.ts';
import { majorOf, minorOf, periodWords } from '../../words/numbers.ts';
import { say } from '../words.ts';

type Floor = Participant['preferences']['wageFloor'];
const currencies = ['GBP', 'EUR', 'USD', 'CHF', 'SEK', 'NOK', 'DKK', 'PLN', 'CZK', 'CAD', 'AUD'];

/** The least somebody would work for; none where no amount is said. */
export function FloorFields({
  value,
  onChange,
}: {
  readonly value: Floor;
  readonly onChange: (floor: Floor) => void;
}) {
  const { currency = 'GBP', per = 'hour' } = value ?? {};
  const codes = currencies.includes(currency) ? currencies : [currency, ...currencies];
  return (
    <div className={styles.pair}>
      <NumberLine
        label={say('wage_from')}
        min={0}
        value={value && majorOf(value)}
        onChange={(amount) => {
          onChange(
            amount === undefined ? undefined : { amountMinor: minorOf(amount, currency), currency, per },
          );
        }}
      />
      <Choice
        label={say('currency')}
        value={currency}
        options={codes.map((code) => [code, code] as const)}
        onChange={(code) => value && onChange({ ...value, currency: code })}
      />
      <Choice
        label={say('each')}
        value={per}
        options={choicesOf(periodWords)}
        onChange={(period) => value && onChange({ ...value, per: period })}
      />
    </div>
  );
}

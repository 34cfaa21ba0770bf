import type { Participant } from '../../api/types.ts';
import { NumberLine } from '../../components/number-line.tsx';
import styles from '../../forms/form.module.css';
import { PayUnitChoices, usePayUnit } from '../../forms/pay-unit.tsx';
import { majorOf, minorOf } from '../../words/numbers.ts';
import { say } from '../words.ts';

type Floor = Participant['preferences']['wageFloor'];

/** The least somebody would work for; none where no amount is said. */
export function FloorFields({
  value,
  onChange,
}: {
  readonly value: Floor;
  readonly onChange: (floor: Floor) => void;
}) {
  const [unit, choose] = usePayUnit(value);
  const put = (amount: number | undefined, { currency, per }: typeof unit) => {
    choose({ currency, per });
    onChange(amount === undefined ? undefined : { amountMinor: minorOf(amount, currency), currency, per });
  };
  const now = value && majorOf(value);
  return (
    <div className={styles.pair}>
      <NumberLine label={say('wage_from')} min={0} value={now} onChange={(amount) => put(amount, unit)} />
      <PayUnitChoices unit={unit} onChange={(chosen) => put(now, chosen)} />
    </div>
  );
}

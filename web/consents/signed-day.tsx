import { useMe } from '../app/use-me.ts';
import { DayLine } from '../components/day-line.tsx';
import { Faulty } from '../components/faulty.tsx';
import { dayIn } from '../words/dates.ts';
import { say } from './words.ts';

/** On which day something was signed, by the organisation's calendar and no later than today, with what is wrong with it. */
export function SignedDay({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (day: string) => void;
}) {
  const { zone } = useMe();
  return (
    <Faulty path="signed">
      <DayLine label={say('signed_day')} required max={dayIn(zone)} value={value} onChange={onChange} />
    </Faulty>
  );
}

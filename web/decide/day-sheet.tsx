import { useState } from 'react';
import { useMe } from '../app/use-me.ts';
import { Button } from '../components/button.tsx';
import { DayLine } from '../components/day-line.tsx';
import { Sheet } from '../components/overlay.tsx';
import { Form } from '../forms/form.tsx';
import { dayIn, type PutOff, plusDays, putOffTo } from '../words/dates.ts';
import styles from './decline-sheet.module.css';
import { say } from './words.ts';

/** Any day from tomorrow on. */
export function DaySheet({
  isOpen,
  onClose,
  onDay,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onDay: (day: PutOff) => void;
}) {
  return (
    <Sheet title={say('which_day')} isOpen={isOpen} onClose={onClose}>
      <DayForm onDay={onDay} />
    </Sheet>
  );
}

function DayForm({ onDay }: { readonly onDay: (day: PutOff) => void }) {
  const { zone } = useMe();
  const [date, setDate] = useState('');
  return (
    <Form unsaved={false} className={styles.body} onSubmit={() => onDay(putOffTo(date, zone))}>
      <DayLine
        label={say('day')}
        required
        autoFocus
        min={plusDays(dayIn(zone), 1)}
        max="9999-12-31"
        value={date}
        onChange={setDate}
      />
      <div>
        <Button kind="primary" type="submit">
          {say('put_off_to_it')}
        </Button>
      </div>
    </Form>
  );
}

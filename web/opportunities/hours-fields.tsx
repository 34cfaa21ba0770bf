import type { Opportunity } from '../api/types.ts';
import { Faulty } from '../components/faulty.tsx';
import { Choice } from '../components/field.tsx';
import { NumberLine } from '../components/number-line.tsx';
import styles from '../forms/form.module.css';
import { WeekPicker } from '../week/week-picker.tsx';
import { choicesOf } from '../words/code-table.ts';
import { scheduleWords } from '../words/codes.ts';
import type { PostingFields } from './posting.ts';
import { shortOf } from './short-hours.ts';
import { say } from './words.ts';

type Schedule = Opportunity['schedule'];
type Hours = NonNullable<Schedule['hoursPerWeek']>;

/** Which hours, of what kind, and how many a week. */
export function HoursFields({ fields }: { readonly fields: PostingFields }) {
  const schedule = fields.value('schedule') ?? { kind: 'fixed' as const, flexible: false, blocks: [] };
  const put = (part: Partial<Schedule>) => {
    const next = { ...schedule, ...part };
    fields.type('schedule', { ...next, flexible: next.kind === 'flexible' });
  };
  const hours = schedule.hoursPerWeek ?? {};
  const putHours = (part: Hours) => {
    const next = { ...hours, ...part };
    put({ hoursPerWeek: next.min === undefined && next.max === undefined ? undefined : next });
  };
  const missing = shortOf(schedule);
  return (
    <Faulty path="schedule">
      <div className={styles.fields}>
        <WeekPicker
          label={say('hours_of_job')}
          words={[say('worked'), say('not_worked')]}
          value={schedule.blocks}
          onChange={(blocks) => put({ blocks })}
        />
        <Choice
          label={say('hours_are')}
          value={schedule.kind}
          options={choicesOf(scheduleWords)}
          onChange={(kind) => put({ kind })}
        />
        <div className={styles.pair}>
          <NumberLine
            label={say('fewest')}
            min={0}
            max={168}
            value={hours.min}
            onChange={(min) => putHours({ min })}
          />
          <NumberLine
            label={say('most')}
            min={0}
            max={168}
            value={hours.max}
            onChange={(max) => putHours({ max })}
          />
        </div>
        <p role="status" className={styles.quiet}>
          {missing !== undefined && say('fixed_short', missing)}
        </p>
      </div>
    </Faulty>
  );
}

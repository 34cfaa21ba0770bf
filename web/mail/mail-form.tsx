import { useState } from 'react';
import type { NoticeKind } from '../../src/domain/notice.ts';
import type { MailTime } from '../../src/domain/preferences.ts';
import type { Preferences } from '../api/types.ts';
import { useMe } from '../app/use-me.ts';
import { useChangePreferences } from '../app/use-preferences.ts';
import { Button } from '../components/button.tsx';
import { Faults, Faulty } from '../components/faulty.tsx';
import { Choice, TextLine } from '../components/field.tsx';
import { Section } from '../components/page.tsx';
import { FaultSummary } from '../forms/fault-summary.tsx';
import { faultsOf } from '../forms/faults.ts';
import form from '../forms/form.module.css';
import { Form } from '../forms/form.tsx';
import { WeekPicker } from '../week/week-picker.tsx';
import { noticeKindWords } from '../words/codes.ts';
import styles from './mail-form.module.css';
import { say } from './words.ts';

type Chosen = Pick<Preferences, 'mail' | 'quietHours' | 'digestAt'>;

/** All choices of one person, saved together. */
export function MailForm({ kept }: { readonly kept: Preferences }) {
  const { zone } = useMe();
  const change = useChangePreferences();
  const [{ mail, quietHours, digestAt }, set] = useState<Chosen>(kept);
  const put = (changes: Partial<Chosen>) => {
    change.reset();
    set((before) => ({ ...before, ...changes }));
  };
  const times = (['now', 'digest', 'off'] as const).map((time): [MailTime, string] => [time, say(time)]);
  // Those that they get, in the order in which they are told.
  const kinds = Object.keys(kept.mail) as NoticeKind[];
  // The hours are pressed, not typed.
  const isChanged =
    JSON.stringify([mail, quietHours, digestAt]) !==
    JSON.stringify([kept.mail, kept.quietHours, kept.digestAt]);

  const save = async () => {
    const chosen = Object.fromEntries(kinds.map((kind) => [kind, mail[kind]]));
    await change.mutateAsync({ mail: chosen, quietHours, digestAt });
  };

  if (kinds.length === 0) return <p>{say('nothing')}</p>;
  return (
    <Form
      unsaved={isChanged}
      className={form.form}
      onSubmit={() => {
        // What went wrong is said below.
        save().catch(() => {});
      }}
    >
      <Faults value={faultsOf(change.error)}>
        <Section title={say('kinds')}>
          <div className={styles.kinds}>
            {kinds.map((kind) => (
              <Faulty key={kind} path={`mail.${kind}`}>
                <Choice
                  label={noticeKindWords[kind]}
                  value={mail[kind] ?? 'digest'}
                  options={times}
                  onChange={(time) => put({ mail: { ...mail, [kind]: time } })}
                />
              </Faulty>
            ))}
          </div>
          <Faulty path="digestAt">
            <TextLine
              label={say('digest_at')}
              hint={say('on_clock', { zone })}
              type="time"
              required
              value={digestAt}
              onChange={(event) => put({ digestAt: event.target.value })}
            />
          </Faulty>
        </Section>
        <Section title={say('quiet')}>
          <p>{say('quiet_what')}</p>
          <Faulty path="quietHours">
            <WeekPicker
              label={say('quiet_hours')}
              value={quietHours}
              words={[say('is_quiet'), say('is_not_quiet')]}
              onChange={(blocks) => put({ quietHours: blocks })}
            />
          </Faulty>
        </Section>
      </Faults>
      {change.isError && <FaultSummary error={change.error} />}
      <div className={form.bar}>
        <Button type="submit" kind="primary" isDisabled={change.isPending}>
          {say('save')}
        </Button>
        <span role="status">{change.isSuccess ? say('saved') : ''}</span>
      </div>
    </Form>
  );
}

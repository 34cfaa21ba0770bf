import { useState } from 'react';
import { useChangePreferences, usePreferences } from '../app/use-preferences.ts';
import { Button } from '../components/button.tsx';
import { Faults, Faulty } from '../components/faulty.tsx';
import { TextLine } from '../components/field.tsx';
import { Section } from '../components/page.tsx';
import { FaultSummary } from '../forms/fault-summary.tsx';
import { faultsOf } from '../forms/faults.ts';
import form from '../forms/form.module.css';
import { Form } from '../forms/form.tsx';
import { say } from './words.ts';

/** The number at which one's people, and employers who see one of them, ring. */
export function PhoneSection() {
  const kept = usePreferences();
  const change = useChangePreferences();
  const [typed, setTyped] = useState<string>();
  if (kept === undefined) return null;
  const phone = typed ?? kept.phone ?? '';
  return (
    <Section title={say('phone')}>
      <Form
        unsaved={change}
        className={form.form}
        onSubmit={() => change.mutate({ phone: phone.trim() === '' ? null : phone.trim() })}
      >
        <Faults value={faultsOf(change.error)}>
          <Faulty path="phone">
            <TextLine
              label={say('phone_label')}
              hint={say('phone_hint')}
              type="tel"
              autoComplete="tel"
              maxLength={30}
              value={phone}
              onChange={(event) => {
                setTyped(event.target.value);
                change.reset();
              }}
            />
          </Faulty>
        </Faults>
        <div className={form.bar}>
          <Button type="submit" isDisabled={change.isPending}>
            {say('phone_save')}
          </Button>
          <p role="status">{change.isSuccess && say('phone_saved')}</p>
        </div>
        {change.isError && <FaultSummary error={change.error} />}
      </Form>
    </Section>
  );
}

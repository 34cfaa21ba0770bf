import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ask } from '../api/client.ts';
import type { Employer, Place } from '../api/types.ts';
import { Button } from '../components/button.tsx';
import { Faults, Faulty } from '../components/faulty.tsx';
import { TextLine } from '../components/field.tsx';
import { Page, Section } from '../components/page.tsx';
import form from '../forms/edit-form.module.css';
import { FaultSummary } from '../forms/fault-summary.tsx';
import { faultsOf } from '../forms/faults.ts';
import { Form } from '../forms/form.tsx';
import { PlaceField } from '../forms/place-field.tsx';
import { orNothing } from './employer-words.tsx';
import { say } from './words.ts';

/** A new employer: a name and whom to ring; the rest is written down on its page. */
export function NewEmployerPage() {
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [person, setPerson] = useState('');
  const [phone, setPhone] = useState('');
  const [place, setPlace] = useState<Place>();
  const add = useMutation({
    mutationFn: () => {
      const contact = { name: orNothing(person), phone: orNothing(phone), preferred: true };
      const isSomebody = contact.name !== undefined || contact.phone !== undefined;
      return ask<Employer>('/employers', {
        method: 'POST',
        body: { name, place, ...(isSomebody && { contacts: [contact] }) },
      });
    },
    onSuccess: ({ id }) => navigate({ to: '/employers/$id', params: { id }, ignoreBlocker: true }),
  });
  return (
    <Page title={say('new_title')}>
      <Section title={say('who')}>
        <Form
          unsaved={`${name}${person}${phone}` !== '' || place !== undefined}
          className={form.form}
          onSubmit={() => add.mutate()}
        >
          <Faults value={faultsOf(add.error)}>
            <Faulty path="name">
              <TextLine
                label={say('name')}
                required
                maxLength={200}
                value={name}
                onChange={({ target }) => setName(target.value)}
              />
            </Faulty>
            <Faulty path="contacts.0.name">
              <TextLine
                label={say('new_contact')}
                maxLength={200}
                value={person}
                onChange={({ target }) => setPerson(target.value)}
              />
            </Faulty>
            <Faulty path="contacts.0.phone">
              <TextLine
                label={say('new_phone')}
                type="tel"
                maxLength={30}
                value={phone}
                onChange={({ target }) => setPhone(target.value)}
              />
            </Faulty>
            <Faulty path="place">
              <PlaceField label={say('new_place')} value={place} onChange={setPlace} />
            </Faulty>
            {add.isError && <FaultSummary error={add.error} />}
            <div className={form.actions}>
              <Button type="submit" kind="primary" isDisabled={add.isPending}>
                {say('add_now')}
              </Button>
            </div>
          </Faults>
        </Form>
      </Section>
    </Page>
  );
}

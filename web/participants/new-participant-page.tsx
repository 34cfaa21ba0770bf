import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ask } from '../api/client.ts';
import { participantQuery } from '../api/queries.ts';
import type { Duplicates, Participant } from '../api/types.ts';
import { Button } from '../components/button.tsx';
import { Faults, Faulty } from '../components/faulty.tsx';
import { TextLine } from '../components/field.tsx';
import { NumberLine } from '../components/number-line.tsx';
import { Page, Section } from '../components/page.tsx';
import { FaultSummary } from '../forms/fault-summary.tsx';
import { faultsOf } from '../forms/faults.ts';
import styles from '../forms/form.module.css';
import { Form } from '../forms/form.tsx';
import { NameList } from '../forms/name-list.tsx';
import { PlaceField } from '../forms/place-field.tsx';
import { occupationSearch } from '../forms/search-picker.tsx';
import { TickList } from '../forms/tick-list.tsx';
import { WeekPicker } from '../week/week-picker.tsx';
import { modeWords } from '../words/codes.ts';
import { MaybeThere } from './maybe-there.tsx';
import {
  newParticipant,
  nothingSaid,
  nothingTyped,
  somebodyOf,
  type Ticked,
  type Typed,
} from './new-participant.ts';
import { SaidWords } from './said-words.tsx';
import { say } from './words.ts';

/** Adds somebody during a conversation: the name is enough, and what nobody asked stays "not asked yet". */
export function NewParticipantPage() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [typed, setTyped] = useState<Typed>(nothingTyped);
  const [said, setSaid] = useState<Ticked>(nothingSaid);
  const [text, setText] = useState('');
  const put = (part: Partial<Typed>) => setTyped({ ...typed, ...part });
  const line = (field: 'displayName' | 'phone' | 'email') => ({
    value: typed[field],
    onChange: ({ target }: React.ChangeEvent<HTMLInputElement>) => put({ [field]: target.value }),
  });

  const somebody = somebodyOf(typed);
  const lookedFor = JSON.stringify(somebody);
  const look = useMutation({
    mutationFn: () => ask<Duplicates>('/duplicates', { method: 'POST', body: somebody }),
  });
  const [shownFor, setShownFor] = useState<string>();
  const add = useMutation({
    mutationFn: () =>
      ask<Participant>('/participants', { method: 'POST', body: newParticipant(typed, said, text) }),
    onSuccess: async (made) => {
      queries.setQueryData(participantQuery(made.id).queryKey, made);
      await queries.invalidateQueries({ queryKey: ['participants', 'list'] });
      await navigate({ to: '/participants/$id', params: { id: made.id }, ignoreBlocker: true });
    },
  });
  /** Looks for somebody like them; true once nobody is, or those who are were shown. */
  const lookFirst = async (): Promise<boolean> => {
    if (somebody.displayName === '' || shownFor === lookedFor) return true;
    const found = await look.mutateAsync().catch(() => undefined);
    setShownFor(lookedFor);
    // Advice: where it cannot be had, adding goes on.
    return found === undefined || found.items.length === 0;
  };
  const maybe = shownFor === lookedFor ? (look.data?.items ?? []) : [];

  return (
    <Page title={say('new_title')}>
      <Form
        unsaved={typed !== nothingTyped || text !== ''}
        className={styles.form}
        onSubmit={() => void lookFirst().then((goOn) => goOn && add.mutate())}
      >
        {add.isError && <FaultSummary error={add.error} />}
        <Faults value={faultsOf(add.error)}>
          <Section title={say('who')}>
            <Faulty path="displayName">
              <TextLine
                label={say('name')}
                autoFocus
                required
                maxLength={200}
                autoComplete="off"
                {...line('displayName')}
                onBlur={() => void lookFirst()}
              />
            </Faulty>
            <div className={styles.pair}>
              <Faulty path="contact.phone">
                <TextLine
                  label={say('phone')}
                  type="tel"
                  maxLength={30}
                  autoComplete="off"
                  {...line('phone')}
                  onBlur={() => void lookFirst()}
                />
              </Faulty>
              <Faulty path="contact.email">
                <TextLine
                  label={say('email')}
                  type="email"
                  maxLength={254}
                  autoComplete="off"
                  {...line('email')}
                  onBlur={() => void lookFirst()}
                />
              </Faulty>
              <Faulty path="birthYear">
                <NumberLine
                  label={say('birth_year')}
                  min={1900}
                  max={2100}
                  isWhole
                  value={typed.birthYear}
                  onChange={(birthYear) => put({ birthYear })}
                />
              </Faulty>
            </div>
            <MaybeThere items={maybe} />
          </Section>
          <Section title={say('what_they_want')}>
            <NameList
              label={say('wants_to_be')}
              placeholder={say('occupation_example')}
              search={occupationSearch}
              value={typed.occupations}
              onChange={(occupations) => put({ occupations })}
              nameOf={() => undefined}
            />
            <SaidWords text={text} onText={setText} onTicked={setSaid} />
          </Section>
          <Section title={say('when_and_where')}>
            <WeekPicker
              label={say('free_hours')}
              value={typed.availability}
              onChange={(availability) => put({ availability })}
            />
            <PlaceField label={say('home')} value={typed.place} onChange={(place) => put({ place })} />
            <TickList
              legend={say('how_they_travel')}
              words={modeWords}
              value={typed.modes}
              onChange={(modes) => put({ modes })}
            />
            <Faulty path="travel.maxMinutes">
              <NumberLine
                label={say('minutes_to_work')}
                min={1}
                max={600}
                isWhole
                value={typed.maxMinutes}
                onChange={(maxMinutes) => put({ maxMinutes })}
              />
            </Faulty>
          </Section>
        </Faults>
        <div className={styles.bar}>
          <Button type="submit" kind="primary" isDisabled={add.isPending}>
            {say(maybe.length > 0 ? 'add_anyway' : 'add')}
          </Button>
          <span className={styles.quiet}>{say('rest_not_asked')}</span>
        </div>
      </Form>
    </Page>
  );
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { sentenceOf } from '../api/client.ts';
import { participantQuery } from '../api/queries.ts';
import type { Consent, Match, NewRelease } from '../api/types.ts';
import { useMe } from '../app/use-me.ts';
import { Button } from '../components/button.tsx';
import { Faults, Faulty } from '../components/faulty.tsx';
import { Choice, TextBox } from '../components/field.tsx';
import { consentsQuery } from '../consents/queries.ts';
import { SignedDay } from '../consents/signed-day.tsx';
import { eventWords, releasableWords } from '../consents/words.ts';
import { FaultSummary } from '../forms/fault-summary.tsx';
import { faultsOf } from '../forms/faults.ts';
import form from '../forms/form.module.css';
import { Form } from '../forms/form.tsx';
import { TickList } from '../forms/tick-list.tsx';
import { dayIn, longDate, startOfDay } from '../words/dates.ts';
import { needWords } from '../words/needs.ts';
import { sayPastWork } from '../words/past-work.ts';
import { previewQuery, release } from './queries.ts';
import styles from './release.module.css';
import { sayableOf } from './sayable.ts';
import { WhatIsSeen } from './what-is-seen.tsx';
import { say } from './words.ts';

type Field = keyof typeof releasableWords;

/** Writes down what somebody released on a signed paper: field by field, and at its end what the employer will see. */
export function ReleaseForm({
  match,
  onDone,
}: {
  readonly match: Match;
  readonly onDone?: (() => void) | undefined;
}) {
  const { zone } = useMe();
  const queries = useQueryClient();
  const consents = useQuery(consentsQuery(match.participantId));
  const person = useQuery(participantQuery(match.participantId)).data;
  const [consentId, setConsent] = useState<string>();
  const [fields, setFields] = useState<readonly Field[]>([]);
  const [works, setWorks] = useState<readonly string[]>([]);
  const [needs, setNeeds] = useState<readonly (keyof typeof needWords)[]>([]);
  const [message, setMessage] = useState('');
  const [day, setDay] = useState(dayIn(zone));
  const open = (consents.data?.items ?? []).filter(
    ({ state, purpose, recipient }) =>
      state === 'live' && purpose === 'release_to_employer' && recipient.id === match.employerId,
  );
  const consent = open.find(({ id }) => id === consentId) ?? (open.length === 1 ? open[0] : undefined);
  const can = (field: Field) => consent?.fields.includes(field) === true;
  const plain = only(releasableWords, (field) => can(field) && field !== 'pastWork');
  const sayable = sayableOf((person?.supportNeeds ?? []).map(({ code }) => code));
  const chosen = [...fields.filter(can), ...(can('pastWork') ? works : [])];
  const body: NewRelease | undefined =
    consent === undefined || chosen.length === 0 || day === ''
      ? undefined
      : {
          fields: chosen,
          consentId: consent.id,
          signed: { at: startOfDay(day, zone) },
          ...(chosen.includes('message') && message !== '' && { message }),
          ...(chosen.includes('arrangements') && needs.length > 0 && { arrangements: [...needs] }),
        };
  const preview = useQuery(previewQuery(match.id, body));
  const save = useMutation({
    mutationFn: (asked: NewRelease) => release(match.id, asked),
    onSuccess: () => onDone?.(),
    onSettled: () =>
      Promise.all(
        ['releases', 'matches', 'review'].map((key) => queries.invalidateQueries({ queryKey: [key] })),
      ),
  });
  if (consents.isSuccess && open.length === 0)
    return (
      <p>
        {say('no_consent')}{' '}
        <Link to="/participants/$id" params={{ id: match.participantId }} hash="consents">
          {say('to_consents')}
        </Link>
      </p>
    );
  return (
    <Form
      unsaved={save}
      className={form.form}
      aria-label={say('title')}
      onSubmit={() => {
        if (body !== undefined) save.mutate(body);
      }}
    >
      <p className={styles.quiet}>{say('intro')}</p>
      <Faults value={faultsOf(save.error ?? preview.error)}>
        {open.length > 0 && (
          <Faulty path="consentId">
            <Choice
              required
              label={say('consent')}
              value={consent?.id ?? ''}
              options={[
                ...(open.length > 1 ? [['', '–'] as const] : []),
                ...open.map((one) => [one.id, nameOf(one, zone)] as const),
              ]}
              onChange={setConsent}
            />
          </Faulty>
        )}
        {consent !== undefined && (
          <>
            <Faulty path="fields">
              <TickList
                legend={say('fields')}
                words={plain}
                value={fields}
                isNeeded={works.length === 0}
                onChange={setFields}
              />
            </Faulty>
            {can('pastWork') && (person?.pastWork.length ?? 0) > 0 && (
              <div className={styles.column}>
                <TickList
                  legend={say('work')}
                  words={Object.fromEntries(
                    (person?.pastWork ?? []).map((work, at) => [
                      `pastWork:${at}`,
                      sayPastWork({ ...work, where: 'paid' }, (uri) => person?.occupationLabels?.[uri]).join(
                        ' ',
                      ),
                    ]),
                  )}
                  value={works}
                  onChange={setWorks}
                />
              </div>
            )}
            {fields.includes('message') && (
              <Faulty path="message">
                <TextBox
                  label={say('message')}
                  hint={say('message_hint')}
                  value={message}
                  onChange={({ target }) => setMessage(target.value)}
                />
              </Faulty>
            )}
            {fields.includes('arrangements') &&
              (sayable.length === 0 ? (
                <p>{say('no_arrangements')}</p>
              ) : (
                <Faulty path="arrangements">
                  <TickList
                    legend={say('arrangements')}
                    words={only(needWords, (code) => sayable.includes(code))}
                    value={needs}
                    onChange={setNeeds}
                  />
                </Faulty>
              ))}
            <SignedDay value={day} onChange={setDay} />
          </>
        )}
      </Faults>
      <section className={form.fields} aria-live="polite">
        <h2>{say('will_see')}</h2>
        {body === undefined ? (
          <p className={styles.quiet}>{say('choose_first')}</p>
        ) : preview.isError ? (
          <p role="alert">{sentenceOf(preview.error)}</p>
        ) : (
          preview.data && <WhatIsSeen seen={preview.data} />
        )}
      </section>
      {save.isError && <FaultSummary error={save.error} />}
      <div className={styles.acts}>
        <Button
          kind="primary"
          type="submit"
          isDisabled={(body !== undefined && preview.isFetching) || save.isPending}
        >
          {say('save')}
        </Button>
      </div>
    </Form>
  );
}

const nameOf = ({ signed, expires }: Consent, zone: string): string =>
  say('consent_of', {
    day: longDate(dayIn(zone, signed.at)),
    until: typeof expires === 'string' ? longDate(expires) : eventWords[expires.event],
  });

/** Of a table of words those that may be chosen. */
const only = <Code extends string>(words: Readonly<Record<Code, string>>, may: (code: Code) => boolean) =>
  Object.fromEntries(
    (Object.keys(words) as Code[]).filter(may).map((code) => [code, words[code]]),
  ) as Readonly<Record<Code, string>>;

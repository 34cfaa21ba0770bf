import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { WeeklyBlock } from '../../src/domain/values/week.ts';
import { opportunityQuery, participantQuery } from '../api/queries.ts';
import type { Opportunity, Participant, Question } from '../api/types.ts';
import { DayLine } from '../components/day-line.tsx';
import { Choice, TextBox, TextLine } from '../components/field.tsx';
import { Failed, Loading } from '../components/states.tsx';
import { WeekPicker } from '../week/week-picker.tsx';
import { choicesOf } from '../words/code-table.ts';
import { contractWords, remoteWords, scheduleWords, trainingWords } from '../words/codes.ts';
import { monthChoices } from '../words/questions.ts';
import { typedNumber } from '../words/typed-number.ts';
import styles from './questions.module.css';
import { Travel } from './travel-value.tsx';
import type { Field, Stands } from './value-props.ts';
import { pastWorkOf, placeOf, scheduleOf, type ValueKind } from './values.ts';
import { Wage } from './wage-value.tsx';
import { say } from './words.ts';

/** The field that a question wants to know, as it stands now. */
export function ValueField({
  question,
  kind,
  onChange,
}: Field & { readonly question: Question; readonly kind: Exclude<ValueKind, 'elsewhere'> }) {
  const { opportunityId, participantId } = question.about;
  const posting = useQuery({
    ...opportunityQuery(opportunityId ?? ''),
    enabled: opportunityId !== undefined,
  });
  const person = useQuery({ ...participantQuery(participantId ?? ''), enabled: participantId !== undefined });
  const query = opportunityId === undefined ? person : posting;
  if (query.isError) return <Failed error={query.error} retry={() => void query.refetch()} />;
  if (query.isPending) return <Loading rows={2} />;
  return (
    <div className={styles.value}>{fields[kind]({ onChange, ...given(posting.data, person.data) })}</div>
  );
}

const given = (posting: Opportunity | undefined, person: Participant | undefined): Stands => ({
  ...(posting && { posting }),
  ...(person && { person }),
});

const fields: Readonly<Record<Exclude<ValueKind, 'elsewhere'>, (props: Field & Stands) => React.ReactNode>> =
  {
    week: (props) => <Week {...props} />,
    schedule: (props) => <Schedule {...props} />,
    wage: (props) => <Wage {...props} />,
    date: ({ onChange }) => <DayLine label={say('day')} onChange={(day) => onChange(day || undefined)} />,
    place: (props) => <PlaceLines {...props} />,
    training: ({ onChange }) => (
      <OneOf
        label={say('training')}
        choices={choicesOf(trainingWords).filter(([code]) => code !== 'not_said')}
        {...{ onChange }}
      />
    ),
    contract: ({ onChange }) => (
      <OneOf label={say('contract')} choices={choicesOf(contractWords)} {...{ onChange }} />
    ),
    remote: ({ onChange }) => (
      <OneOf label={say('remote')} choices={choicesOf(remoteWords)} {...{ onChange }} />
    ),
    month: ({ onChange }) => (
      <OneOf
        label={say('month')}
        choices={monthChoices()}
        onChange={(code) => onChange(code && Number(code))}
      />
    ),
    travel: (props) => <Travel {...props} />,
    past_work: ({ onChange }) => (
      <TextBox
        label={say('past_work')}
        hint={say('past_work_hint')}
        onChange={(event) => onChange(pastWorkOf(event.target.value))}
      />
    ),
  };

/** A choice that nobody has made yet. */
function OneOf({
  label,
  choices,
  onChange,
}: Field & { readonly label: string; readonly choices: readonly (readonly [string, string])[] }) {
  const [code, setCode] = useState('');
  return (
    <Choice
      label={label}
      value={code}
      options={[['', say('choose')], ...choices]}
      onChange={(next) => {
        setCode(next);
        onChange(next || undefined);
      }}
    />
  );
}

function Week({ onChange, person }: Field & Stands) {
  const [blocks, setBlocks] = useState<readonly WeeklyBlock[]>(person?.availability ?? []);
  return (
    <WeekPicker
      label={say('free_hours')}
      value={blocks}
      onChange={(next) => {
        setBlocks(next);
        onChange(next.length === 0 ? undefined : next);
      }}
    />
  );
}

function Schedule({ onChange, posting }: Field & Stands) {
  const before = posting?.schedule;
  const [said, setSaid] = useState({
    kind: before?.kind ?? 'fixed',
    blocks: (before?.blocks ?? []) as readonly WeeklyBlock[],
    least: typedNumber(before?.hoursPerWeek?.min),
    most: typedNumber(before?.hoursPerWeek?.max),
  });
  const change = (part: Partial<typeof said>) => {
    const next = { ...said, ...part };
    setSaid(next);
    onChange(scheduleOf(next));
  };
  return (
    <>
      <WeekPicker
        label={say('job_hours')}
        words={[say('worked'), say('not_worked')]}
        value={said.blocks}
        onChange={(blocks) => change({ blocks })}
      />
      <Choice
        label={say('hours_are')}
        value={said.kind}
        options={choicesOf(scheduleWords)}
        onChange={(kind) => change({ kind })}
      />
      <div className={styles.pair}>
        <TextLine
          label={say('fewest')}
          inputMode="decimal"
          value={said.least}
          onChange={(event) => change({ least: event.target.value })}
        />
        <TextLine
          label={say('most')}
          inputMode="decimal"
          value={said.most}
          onChange={(event) => change({ most: event.target.value })}
        />
      </div>
    </>
  );
}

function PlaceLines({ onChange }: Field) {
  const [said, setSaid] = useState({ label: '', postcode: '' });
  const change = (part: Partial<typeof said>) => {
    const next = { ...said, ...part };
    setSaid(next);
    onChange(placeOf(next));
  };
  return (
    <div className={styles.pair}>
      <TextLine
        label={say('postcode')}
        maxLength={16}
        value={said.postcode}
        onChange={(event) => change({ postcode: event.target.value })}
      />
      <TextLine
        label={say('street')}
        maxLength={200}
        value={said.label}
        onChange={(event) => change({ label: event.target.value })}
      />
    </div>
  );
}

/** Where an answer is written down that no field here takes. */
export function EditedElsewhere({ question }: { readonly question: Question }) {
  const { opportunityId, participantId } = question.about;
  return (
    <p>
      {say('elsewhere')}{' '}
      {participantId !== undefined ? (
        <Link to="/participants/$id" params={{ id: participantId }}>
          {say('person_page')}
        </Link>
      ) : (
        <Link to="/opportunities/$id" params={{ id: opportunityId ?? '' }}>
          {say('posting_page')}
        </Link>
      )}
    </p>
  );
}

import { useState } from 'react';
import type { Accommodation, Stance } from '../../src/domain/values/accommodation.ts';
import type { NeedCode, NeedGroup } from '../../src/domain/values/support-need.ts';
import { sentenceOf } from '../api/client.ts';
import type { Employer } from '../api/types.ts';
import { Button } from '../components/button.tsx';
import { TextLine } from '../components/field.tsx';
import { inNeeds, saidAnew } from '../employers/stances.ts';
import { useStancesDraft } from '../employers/use-employer-draft.ts';
import { termOf } from '../employers/work-terms.ts';
import { Disputes } from '../forms/disputes.tsx';
import { useUnsaved } from '../forms/unsaved.ts';
import { choicesOf } from '../words/code-table.ts';
import { longDate } from '../words/dates.ts';
import { listed } from '../words/lists.ts';
import { groupOfNeed, needGroupWords } from '../words/need-groups.ts';
import { answerMeanings, answerWords, promiseAsks, promiseMeanings } from '../words/promises.ts';
import styles from './employing.module.css';
import { askedMost, codesOf } from './promises.ts';
import { say } from './words.ts';

/** What an employer would do, question by question; each answer is kept as it is given, for all of its jobs. */
export function PromiseQuestions({
  employer,
  isShort = false,
}: {
  readonly employer: Employer;
  /** The questions that are asked most alone are open. */
  readonly isShort?: boolean;
}) {
  const draft = useStancesDraft(employer, termOf);
  const accommodations = inNeeds(employer.accommodations);
  const [isKept, setKept] = useState(false);
  /** What was answered last: what goes wrong is said there. */
  const [last, setLast] = useState<NeedCode>();
  const save = () => void draft.save().then(setKept);
  const answer = (code: NeedCode, stance: Stance, note?: string) => {
    const old = accommodations.find((one) => one.code === code);
    setKept(false);
    setLast(code);
    draft.type(
      code,
      stance === 'unknown'
        ? null
        : saidAnew(old, { code, stance, evidence: 'declared', ...(note !== undefined && { note }) }),
    );
    save();
  };
  const one = (code: NeedCode) => (
    <PromiseQuestion
      key={code}
      code={code}
      said={draft.value(code) ?? undefined}
      onAnswer={(stance, note) => answer(code, stance, note)}
    >
      {code === last && draft.state === 'failed' && (
        <div className={styles.actions} role="alert">
          <p>{say('not_saved', { why: sentenceOf(draft.error) })}</p>
          <Button onPress={save}>{say('try_again')}</Button>
        </div>
      )}
      <Disputes
        disputes={draft.disputes.filter(({ field }) => field === code)}
        nameOf={() => promiseAsks[code]}
        show={(_, value) => {
          const { stance, note } = value as Accommodation;
          return listed([answerWords[stance], note]);
        }}
        settle={(field, whose) => {
          draft.settle(field, whose);
          save();
        }}
      />
    </PromiseQuestion>
  );
  const groups = choicesOf(needGroupWords);
  return (
    <div className={styles.column}>
      {!isShort && (
        <details>
          <summary>{say('what_answers_mean')}</summary>
          <Meanings />
        </details>
      )}
      <div>
        {!isShort && <h2>{say('asked_most')}</h2>}
        {askedMost.map(one)}
      </div>
      {groups.map(([group, words]) => (
        <Group key={group} group={group} words={words} answered={accommodations.map(({ code }) => code)}>
          {one}
        </Group>
      ))}
      <p role="status" className={styles.quiet}>
        {isKept && draft.state === 'saved' && say('kept')}
      </p>
    </div>
  );
}

function Group({
  group,
  words,
  answered,
  children,
}: {
  readonly group: NeedGroup;
  readonly words: string;
  readonly answered: readonly NeedCode[];
  readonly children: (code: NeedCode) => React.ReactNode;
}) {
  const codes = codesOf(group, groupOfNeed);
  const [isOpen, setOpen] = useState(false);
  if (codes.length === 0) return null;
  const some = answered.filter((code) => codes.includes(code)).length;
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {say('more_questions', { group: words })}{' '}
        <span className={styles.quiet}>{say('group_answered', { some, all: codes.length })}</span>
      </summary>
      {isOpen && codes.map(children)}
    </details>
  );
}

function Meanings() {
  return (
    <dl className={styles.meanings}>
      {choicesOf(answerWords).map(([stance, words]) => (
        <div key={stance}>
          <dt>{words}</dt>
          <dd>{answerMeanings[stance]}</dd>
        </div>
      ))}
    </dl>
  );
}

function PromiseQuestion({
  code,
  said,
  onAnswer,
  children,
}: {
  readonly code: NeedCode;
  readonly said: Accommodation | undefined;
  readonly onAnswer: (stance: Stance, note?: string) => void;
  /** What went wrong with its answer, or has to be chosen about it. */
  readonly children: React.ReactNode;
}) {
  const stance = said?.stance ?? 'unknown';
  const [note, setNote] = useState(said?.note ?? '');
  const isNoted = stance !== 'case_by_case' || note.trim() === (said?.note ?? '');
  useUnsaved(!isNoted);
  // Nothing that stands in the page is a need's own code.
  const name = termOf(code);
  const means = `${name}-means`;
  return (
    <fieldset className={styles.promise} aria-describedby={means}>
      <legend>{promiseAsks[code]}</legend>
      <p id={means} className={styles.quiet}>
        {promiseMeanings[code]}
        {said?.expires !== undefined && ` (${say('said_until', { day: longDate(said.expires) })})`}
      </p>
      <div className={styles.answers}>
        {choicesOf(answerWords).map(([one, words]) => (
          <label key={one} className={styles.answer} title={answerMeanings[one]}>
            <input type="radio" name={name} checked={stance === one} onChange={() => onAnswer(one)} />
            <span>{words}</span>
          </label>
        ))}
      </div>
      {stance === 'case_by_case' && (
        <div className={styles.fields}>
          <TextLine
            label={say('depends_on')}
            maxLength={500}
            value={note}
            onChange={({ target }) => setNote(target.value)}
            onBlur={() => {
              if (!isNoted) onAnswer('case_by_case', note.trim() || undefined);
            }}
          />
        </div>
      )}
      {children}
    </fieldset>
  );
}

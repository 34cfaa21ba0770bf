import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ContactChannel } from '../../src/domain/question.ts';
import { ApiProblem, ask, sentenceOf } from '../api/client.ts';
import { questionQuery } from '../api/queries.ts';
import type { AnsweredQuestion, AnswerInput, Question } from '../api/types.ts';
import { Button } from '../components/button.tsx';
import { Choice, TextLine } from '../components/field.tsx';
import { useShortcuts } from '../decide/use-shortcuts.ts';
import { Form } from '../forms/form.tsx';
import { choicesOf } from '../words/code-table.ts';
import { longDate } from '../words/dates.ts';
import { channelWords, givenWords } from '../words/questions.ts';
import { ChangedList } from './changed-list.tsx';
import styles from './questions.module.css';
import { dropAnswered, refreshAfterAnswer } from './refresh.ts';
import { saidWords } from './said-words.ts';
import { EditedElsewhere, ValueField } from './value-field.tsx';
import { answerOf, saysNone, valueKind } from './values.ts';
import { say } from './words.ts';

type Answer = AnswerInput['answer'];

/** The answer in place: one press or key where a yes or no says it, else the field; a note first, for who wants one. */
export function Answering({
  question,
  usual,
  matchId,
  onClose,
  onKept,
}: {
  readonly question: Question;
  /** How they were asked, as long as nobody says otherwise. */
  readonly usual: ContactChannel;
  readonly matchId?: string | undefined;
  readonly onClose: () => void;
  /** Called at once when it is kept; the sheet still shows what became of it. */
  readonly onKept: (answer: Answer) => void;
}) {
  const queries = useQueryClient();
  const [chosen, setChannel] = useState<ContactChannel>();
  const channel = chosen ?? usual;
  const [note, setNote] = useState('');
  const [detail, setDetail] = useState('');
  const [value, setValue] = useState<unknown>();
  const [isPart, setPart] = useState(false);
  /** When it was first sent: sent again for want of an answer it is the same. */
  const at = useRef<string>(undefined);
  const kind = valueKind(question);
  const save = useMutation({
    mutationFn: async (answer: Answer) => {
      const path = `/questions/${encodeURIComponent(question.id)}`;
      at.current ??= new Date().toISOString();
      const body = answerOf({ answer, value, detail, channel, note, at: at.current });
      const send = (version: number) =>
        ask<AnsweredQuestion>(`${path}/answers`, { method: 'POST', version, body });
      try {
        return await send(question.version);
      } catch (error) {
        if (!(error instanceof ApiProblem) || error.status !== 412) throw error;
        // What waits for it changes with every score. Only another answer is a reason to look again.
        const now = await ask<Question>(path);
        if (JSON.stringify(now.given) !== JSON.stringify(question.given)) throw error;
        return send(now.version);
      }
    },
    onSuccess: ({ following, changed }, answer) => {
      onKept(answer);
      if (answer !== 'not_reached') dropAnswered(queries, question.id);
      refreshAfterAnswer(queries, following + changed.length);
    },
    onError: (error) => {
      if (error instanceof ApiProblem && error.status === 412)
        void queries.invalidateQueries({ queryKey: questionQuery(question.id).queryKey });
    },
  });
  const isBusy = save.isPending || save.isSuccess;
  const send = (answer: Answer) => {
    if (!isBusy) save.mutate(answer);
  };
  const takesYes = kind === undefined;
  useShortcuts(
    isBusy
      ? {}
      : {
          ...(takesYes && { y: () => send('yes') }),
          ...(kind !== 'elsewhere' && { p: () => setPart(true) }),
          ...{ n: () => send('no'), r: () => send('not_reached') },
        },
    'overlay',
  );

  if (save.isSuccess) return <Saved answered={save.data} answer={save.variables} {...{ matchId, onClose }} />;
  const canSave = (takesYes || value !== undefined) && (!isPart || detail.trim() !== '');
  return (
    <Form
      unsaved={save}
      className={styles.answering}
      onSubmit={() => {
        if (canSave) send(isPart ? 'partly' : 'yes');
      }}
    >
      {question.given && (
        <p className={styles.quiet}>
          {say('answered_already', {
            answer: saidWords(question, question.given),
            day: longDate(question.given.expires),
          })}
        </p>
      )}
      {question.state === 'lapsed' && <p className={styles.quiet}>{say('lapsed')}</p>}
      {kind === 'elsewhere' && <EditedElsewhere question={question} />}
      {kind !== undefined && kind !== 'elsewhere' && (
        <ValueField question={question} kind={kind} onChange={setValue} />
      )}
      {isPart && (
        <TextLine
          label={say('which_part')}
          autoFocus
          maxLength={500}
          value={detail}
          onChange={(event) => setDetail(event.target.value)}
        />
      )}
      <div className={styles.contact}>
        <Choice label={say('how')} value={channel} onChange={setChannel} options={choicesOf(channelWords)} />
        <TextLine
          label={say('note')}
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </div>
      {saysNone(question) && <p className={styles.quiet}>{say('rather_not')}</p>}
      <div className={styles.answers}>
        {(isPart || (kind !== undefined && kind !== 'elsewhere')) && (
          <Button kind="primary" type="submit" isDisabled={!canSave || save.isPending}>
            {say('save')}
          </Button>
        )}
        {takesYes && !isPart && (
          <Button kind="primary" keys="y" isDisabled={save.isPending} onPress={() => send('yes')}>
            {say('yes')}
          </Button>
        )}
        {!isPart && (
          <Button keys="n" isDisabled={save.isPending} onPress={() => send('no')}>
            {say(takesYes ? 'no' : saysNone(question) ? 'has_none' : 'none_said')}
          </Button>
        )}
        {!isPart && kind !== 'elsewhere' && (
          <Button keys="p" isDisabled={save.isPending} onPress={() => setPart(true)}>
            {say('part')}
          </Button>
        )}
        {isPart ? (
          <Button onPress={() => setPart(false)}>{say('another')}</Button>
        ) : (
          <Button keys="r" isDisabled={save.isPending} onPress={() => send('not_reached')}>
            {say('not_reached')}
          </Button>
        )}
      </div>
      {save.isError && <p role="alert">{sentenceOf(save.error)}</p>}
    </Form>
  );
}

/** What was kept, and what became of the matches. */
function Saved({
  answered,
  answer,
  matchId,
  onClose,
}: {
  readonly answered: AnsweredQuestion;
  readonly answer: Answer;
  readonly matchId: string | undefined;
  readonly onClose: () => void;
}) {
  return (
    <div className={styles.answering}>
      <p role="status" className={styles.saved}>
        {answer === 'not_reached'
          ? say('kept_open')
          : say('kept', {
              answer: answered.given ? saidWords(answered, answered.given) : givenWords[answer],
            })}
      </p>
      {answer !== 'not_reached' && <ChangedList answered={answered} matchId={matchId} />}
      <div className={styles.answers}>
        <Button kind="primary" autoFocus onPress={onClose}>
          {say('done')}
        </Button>
      </div>
    </div>
  );
}

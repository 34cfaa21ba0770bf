import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, sentenceOf } from '../api/client.ts';
import type { ConsentPaperAsked, NewConsent } from '../api/types.ts';
import { useMe } from '../app/use-me.ts';
import { Button } from '../components/button.tsx';
import { DayLine } from '../components/day-line.tsx';
import { Faults, Faulty } from '../components/faulty.tsx';
import { Choice } from '../components/field.tsx';
import { FaultSummary } from '../forms/fault-summary.tsx';
import { faultsOf } from '../forms/faults.ts';
import form from '../forms/form.module.css';
import { Form } from '../forms/form.tsx';
import { TickList } from '../forms/tick-list.tsx';
import { dayIn, startOfDay } from '../words/dates.ts';
import styles from './consents.module.css';
import { type PaperFile, PaperFileButton } from './paper-file.tsx';
import { paperQuery } from './queries.ts';
import { type Recipient, RecipientField } from './recipient-field.tsx';
import { SignedDay } from './signed-day.tsx';
import { partnerWords, releasableWords, say } from './words.ts';

type Releasable = keyof typeof releasableWords;
type Field = Releasable | keyof typeof partnerWords;

const isReleasable = (field: Field): field is Releasable => field in releasableWords;

/** Writes down what somebody lets an employer or a partner learn. Nothing is ticked beforehand, and the text to be signed stands beneath. */
export function ConsentForm({
  participantId,
  onDone,
}: {
  readonly participantId: string;
  readonly onDone: () => void;
}) {
  const me = useMe();
  const queries = useQueryClient();
  const today = dayIn(me.zone);
  const [kind, setKind] = useState<Recipient['kind']>('employer');
  const [recipient, setRecipient] = useState<Recipient>();
  const [fields, setFields] = useState<readonly Field[]>([]);
  const [lastDay, setLastDay] = useState('');
  const [how, setHow] = useState<'on_screen' | 'paper'>('paper');
  const [day, setDay] = useState(today);
  const [file, setFile] = useState<PaperFile>();
  const asked: ConsentPaperAsked | undefined =
    recipient === undefined || fields.length === 0 || lastDay < today
      ? undefined
      : {
          purpose: kind === 'employer' ? 'release_to_employer' : 'view_by_partner',
          recipient: { kind, id: recipient.id },
          fields: [...fields],
          expires: lastDay,
        };
  const paper = useQuery(paperQuery(participantId, asked));
  const save = useMutation({
    mutationFn: (text: NonNullable<typeof paper.data>) => {
      const { textVersion, language, revocation } = text;
      const body = {
        ...(asked as ConsentPaperAsked),
        discloser: me.user.organisationId,
        revocation,
        signed: { how, at: startOfDay(day, me.zone), language, textVersion },
        ...(how === 'paper' && file !== undefined && { evidence: file }),
      } satisfies NewConsent;
      return ask(`/participants/${encodeURIComponent(participantId)}/consents`, { method: 'POST', body });
    },
    onSuccess: onDone,
    onSettled: () => queries.invalidateQueries({ queryKey: ['consents'] }),
  });
  const text = asked === undefined ? undefined : paper.data;
  const unread = asked === undefined ? null : paper.error;
  return (
    <Form
      unsaved={save}
      className={form.form}
      aria-label={say('add')}
      onSubmit={() => {
        if (text !== undefined) save.mutate(text);
      }}
    >
      <Faults value={faultsOf(save.error ?? unread)}>
        <Faulty path="recipient">
          <RecipientField
            kind={kind}
            value={recipient}
            onKind={(one) => {
              setKind(one);
              setRecipient(undefined);
              setFields([]);
            }}
            onChange={setRecipient}
          />
        </Faulty>
        <Faulty path="fields">
          {kind === 'employer' ? (
            <TickList
              legend={say('fields')}
              isNeeded
              words={releasableWords}
              value={fields.filter(isReleasable)}
              onChange={setFields}
            />
          ) : (
            <TickList
              legend={say('fields')}
              isNeeded
              words={partnerWords}
              value={fields.filter((one) => !isReleasable(one)) as (keyof typeof partnerWords)[]}
              onChange={setFields}
            />
          )}
        </Faulty>
        <Faulty path="expires">
          <DayLine label={say('last_day')} required min={today} value={lastDay} onChange={setLastDay} />
        </Faulty>
        {text !== undefined && (
          <details className={styles.text} open>
            <summary>{say('read_first')}</summary>
            <div className={styles.paper} lang={text.language}>
              <h3>{text.title}</h3>
              {text.paragraphs.map((one) => (
                <p key={one}>{one}</p>
              ))}
              <p className={styles.signature}>{say('sign_here')}</p>
            </div>
            <Button onPress={() => window.print()}>{say('print_text')}</Button>
          </details>
        )}
        <div className={form.pair}>
          <Choice
            label={say('how')}
            value={how}
            options={[
              ['paper', say('on_paper')],
              ['on_screen', say('on_screen')],
            ]}
            onChange={setHow}
          />
          <SignedDay value={day} onChange={setDay} />
        </div>
        {how === 'paper' && (
          <Faulty path="evidence">
            <div className={styles.file}>
              <p>{file === undefined ? say('file_later') : say('file_chosen', { name: file.filename })}</p>
              <PaperFileButton label={say('choose_file')} onFile={setFile} />
            </div>
          </Faulty>
        )}
      </Faults>
      {save.isError ? (
        <FaultSummary error={save.error} />
      ) : (
        unread !== null && <p role="alert">{sentenceOf(unread)}</p>
      )}
      <div className={styles.acts}>
        <Button
          kind="primary"
          type="submit"
          isDisabled={(asked !== undefined && text === undefined) || save.isPending}
        >
          {say('save')}
        </Button>
        <Button onPress={onDone}>{say('cancel')}</Button>
      </div>
    </Form>
  );
}

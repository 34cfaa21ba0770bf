import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../../api/client.ts';
import { participantQuery } from '../../api/queries.ts';
import type { Participant } from '../../api/types.ts';
import { Button } from '../../components/button.tsx';
import { Faults } from '../../components/faulty.tsx';
import { Section } from '../../components/page.tsx';
import { Disputes } from '../../forms/disputes.tsx';
import { FaultSummary } from '../../forms/fault-summary.tsx';
import { faultsOf } from '../../forms/faults.ts';
import styles from '../../forms/form.module.css';
import { Form } from '../../forms/form.tsx';
import { type UsedDraft, useDraft } from '../../forms/use-draft.ts';
import { withinSentence } from '../../words/lists.ts';
import { say } from '../words.ts';
import { fieldName, sayField } from './field-words.ts';

export type ParticipantDraft = UsedDraft<Participant>;

/** A part of a person's page: to read, and after Edit to write. */
export function EditSection({
  title,
  participant,
  children,
  fields,
}: {
  readonly title: string;
  readonly participant: Participant;
  /** To read. */
  readonly children: React.ReactNode;
  /** To write. */
  readonly fields: (draft: ParticipantDraft) => React.ReactNode;
}) {
  const [state, setState] = useState<'read' | 'write' | 'written'>('read');
  return (
    <Section title={title}>
      {state === 'write' ? (
        <SectionForm
          title={title}
          participant={participant}
          fields={fields}
          close={() => setState('written')}
        />
      ) : (
        <>
          {children}
          <div>
            <Button
              aria-label={say('edit_part', { part: withinSentence(title) })}
              autoFocus={state === 'written'}
              onPress={() => setState('write')}
            >
              {say('edit')}
            </Button>
          </div>
        </>
      )}
    </Section>
  );
}

function SectionForm({
  title,
  participant,
  fields,
  close,
}: {
  readonly title: string;
  readonly participant: Participant;
  readonly fields: (draft: ParticipantDraft) => React.ReactNode;
  readonly close: () => void;
}) {
  const queries = useQueryClient();
  const { queryKey, queryFn } = participantQuery(participant.id);
  const draft = useDraft(participant, {
    send: async (body, version) => {
      const path = `/participants/${encodeURIComponent(participant.id)}`;
      const kept = await ask<Participant>(path, { method: 'PATCH', version, body });
      queries.setQueryData(queryKey, kept);
      return kept;
    },
    reread: () => queries.fetchQuery({ queryKey, queryFn, staleTime: 0 }),
    apart: ['contact', 'safetyList'],
  });
  const save = async () => {
    if (!(await draft.save())) return;
    close();
    await queries.invalidateQueries({ queryKey: ['participants', 'list'] });
  };
  return (
    <Form
      unsaved={draft.isDirty}
      className={styles.form}
      aria-label={say('edit_part', { part: withinSentence(title) })}
      onSubmit={() => void save()}
    >
      {draft.state === 'failed' && <FaultSummary error={draft.error} />}
      <Faults value={faultsOf(draft.error)}>{fields(draft)}</Faults>
      <Disputes
        disputes={draft.disputes}
        nameOf={fieldName}
        show={(field, value) => sayField({ ...participant, [field]: value }, field)}
        settle={draft.settle}
      />
      <div className={styles.bar}>
        <Button
          type="submit"
          kind="primary"
          isDisabled={draft.state === 'saving' || draft.disputes.length > 0}
        >
          {say('save_part', { part: withinSentence(title) })}
        </Button>
        <Button
          onPress={() => {
            draft.drop();
            close();
          }}
        >
          {say('cancel')}
        </Button>
      </div>
    </Form>
  );
}

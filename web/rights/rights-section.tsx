import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ask, sentenceOf } from '../api/client.ts';
import type { Erasure, Participant, PersonalFile } from '../api/types.ts';
import { Button } from '../components/button.tsx';
import { Sheet } from '../components/overlay.tsx';
import { Section } from '../components/page.tsx';
import { saveFile } from '../components/save-file.ts';
import form from '../forms/form.module.css';

import { BarredForm } from './barred-form.tsx';
import { say } from './words.ts';

/** What a person may ask of us about themselves, for who may give it: a supervisor. */
export function RightsSection({ participant }: { readonly participant: Participant }) {
  const { id, displayName } = participant;
  const queries = useQueryClient();
  const [isSure, setSure] = useState(false);
  const path = `/participants/${encodeURIComponent(id)}`;
  const file = useMutation({
    mutationFn: () => ask<PersonalFile>(`${path}/export`),
    onSuccess: (all) => saveFile(`${id}.json`, JSON.stringify(all, undefined, 2), 'application/json'),
  });
  const forget = useMutation({
    mutationFn: () => ask<Erasure>(path, { method: 'DELETE' }),
    onSettled: () => {
      setSure(false);
      return queries.invalidateQueries({ queryKey: ['erasures'] });
    },
  });
  return (
    <Section title={say('section')}>
      <BarredForm participant={participant} />
      <p>{say('file_what')}</p>
      <div className={form.bar}>
        <Button isDisabled={file.isPending} onPress={() => file.mutate()}>
          {say('file')}
        </Button>
        <span role="status">{file.isSuccess ? say('file_saved') : ''}</span>
      </div>
      {file.isError && <p role="alert">{sentenceOf(file.error)}</p>}
      <p>{say('forget_what')}</p>
      <div className={form.bar}>
        <Button kind="quiet" isDisabled={forget.isPending} onPress={() => setSure(true)}>
          {say('forget')}
        </Button>
        <Link to="/erasures">{say('to_list')}</Link>
      </div>
      <p role="status">{forget.isSuccess ? say('forget_asked') : ''}</p>
      {forget.isError && <p role="alert">{sentenceOf(forget.error)}</p>}
      <Sheet title={say('forget_sure', { name: displayName })} isOpen={isSure} onClose={() => setSure(false)}>
        <p>{say('forget_sure_what')}</p>
        <div className={form.bar}>
          <Button kind="primary" isDisabled={forget.isPending} onPress={() => forget.mutate()}>
            {say('forget_ask')}
          </Button>
          <Button onPress={() => setSure(false)}>{say('keep')}</Button>
        </div>
      </Sheet>
    </Section>
  );
}

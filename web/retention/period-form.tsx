import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, sentenceOf } from '../api/client.ts';
import type { RetentionPeriods } from '../api/types.ts';
import { Button } from '../components/button.tsx';
import { Choice, TextLine } from '../components/field.tsx';
import form from '../forms/form.module.css';
import { say } from './words.ts';

type KindName = RetentionPeriods['kinds'][number]['kind'];

/** Sets one period; what the law does not let through is said by the API. */
export function PeriodForm({ periods: { kinds, version } }: { readonly periods: RetentionPeriods }) {
  const queries = useQueryClient();
  const [kind, setKind] = useState<KindName>(kinds[0]?.kind ?? 'people');
  const set = useMutation({
    mutationFn: (months: number | null) =>
      ask<RetentionPeriods>('/retention', { method: 'PATCH', body: { months: { [kind]: months } }, version }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['retention', 'periods'] }),
  });
  const standing = kinds.find((one) => one.kind === kind);
  return (
    <form
      className={form.form}
      onSubmit={(event) => {
        event.preventDefault();
        const given = String(new FormData(event.currentTarget).get('months')).trim();
        set.mutate(given === '' ? null : Number(given));
      }}
    >
      <h3>{say('set')}</h3>
      <Choice
        label={say('set_of')}
        value={kind}
        options={kinds.map((one) => [one.kind, say(`kind_${one.kind}`)] as const)}
        onChange={(chosen) => {
          setKind(chosen);
          set.reset();
        }}
      />
      <TextLine
        // What is saved stands in it anew; that it was saved is said beside the button.
        key={`${kind} ${version}`}
        label={say('set_months')}
        hint={say('set_hint')}
        name="months"
        inputMode="numeric"
        pattern="[0-9]{0,4}"
        defaultValue={standing?.source === 'organisation' ? standing.months : ''}
      />
      {set.isError && <p role="alert">{sentenceOf(set.error)}</p>}
      <div className={form.bar}>
        <Button type="submit" isDisabled={set.isPending}>
          {say('set_save')}
        </Button>
        <span role="status">{set.isSuccess ? say('set_saved') : ''}</span>
      </div>
    </form>
  );
}

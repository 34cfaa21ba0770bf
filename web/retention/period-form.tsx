import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../api/client.ts';
import type { RetentionPeriods } from '../api/types.ts';
import { Button } from '../components/button.tsx';
import { Faults, Faulty } from '../components/faulty.tsx';
import { Choice } from '../components/field.tsx';
import { NumberLine } from '../components/number-line.tsx';
import { FaultSummary } from '../forms/fault-summary.tsx';
import { faultsOf } from '../forms/faults.ts';
import form from '../forms/form.module.css';
import { Form } from '../forms/form.tsx';
import { say } from './words.ts';

type KindName = RetentionPeriods['kinds'][number]['kind'];

/** Sets one period; what the law does not let through is said by the API. */
export function PeriodForm({ periods: { kinds, version } }: { readonly periods: RetentionPeriods }) {
  const queries = useQueryClient();
  const [kind, setKind] = useState<KindName>(kinds[0]?.kind ?? 'people');
  // Of the kind that is chosen; what stands until something is typed.
  const [typed, setTyped] = useState<{ readonly months: number | undefined }>();
  const set = useMutation({
    mutationFn: (months: number | null) =>
      ask<RetentionPeriods>('/retention', { method: 'PATCH', body: { months: { [kind]: months } }, version }),
    onSuccess: () => setTyped(undefined),
    // Also what somebody else set meanwhile; what is typed stays.
    onSettled: () => queries.invalidateQueries({ queryKey: ['retention', 'periods'] }),
  });
  const standing = kinds.find((one) => one.kind === kind);
  const kept = standing?.source === 'organisation' ? (standing.months ?? undefined) : undefined;
  const { months } = typed ?? { months: kept };
  return (
    <Form unsaved={set} className={form.form} onSubmit={() => set.mutate(months ?? null)}>
      <h3>{say('set')}</h3>
      <Choice
        label={say('set_of')}
        value={kind}
        options={kinds.map((one) => [one.kind, say(`kind_${one.kind}`)] as const)}
        onChange={(chosen) => {
          setKind(chosen);
          setTyped(undefined);
          set.reset();
        }}
      />
      <Faults value={faultsOf(set.error)}>
        <Faulty path="months">
          <NumberLine
            key={kind}
            label={say('set_months')}
            hint={say('set_hint')}
            min={0}
            max={9999}
            isWhole
            value={months}
            onChange={(months) => setTyped({ months })}
          />
        </Faulty>
      </Faults>
      {set.isError && <FaultSummary error={set.error} />}
      <div className={form.bar}>
        <Button type="submit" isDisabled={set.isPending}>
          {say('set_save')}
        </Button>
        <span role="status">{set.isSuccess ? say('set_saved') : ''}</span>
      </div>
    </Form>
  );
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ask } from '../api/client.ts';
import type { PartnerTold } from '../api/types.ts';
import { Button } from '../components/button.tsx';
import { Faults, Faulty } from '../components/faulty.tsx';
import { TextBox, TextLine } from '../components/field.tsx';
import { FaultSummary } from '../forms/fault-summary.tsx';
import { faultsOf } from '../forms/faults.ts';
import form from '../forms/form.module.css';
import { Form } from '../forms/form.tsx';
import { originsIn } from './origins.ts';
import { partnersQuery } from './queries.ts';
import { ToldOnce } from './told-once.tsx';
import { say } from './words.ts';

/** Takes on a partner, and shows its token this once. */
export function PartnerForm() {
  const queries = useQueryClient();
  const add = useMutation({
    mutationFn: (body: object) => ask<PartnerTold>('/partners', { method: 'POST', body }),
    onSuccess: () => queries.invalidateQueries({ queryKey: partnersQuery.queryKey }),
  });
  if (add.isSuccess) return <ToldOnce told={add.data} />;
  return (
    <Form
      unsaved={add}
      className={form.form}
      onSubmit={(event) => {
        const said = new FormData(event.currentTarget);
        const text = (name: string) => String(said.get(name)).trim();
        const origins = originsIn(text('origins'));
        const url = text('webhook');
        add.mutate({ name: text('name'), origins, ...(url !== '' && { webhook: { url } }) });
      }}
    >
      <Faults value={faultsOf(add.error)}>
        <Faulty path="name">
          <TextLine label={say('name')} name="name" maxLength={200} autoComplete="off" required autoFocus />
        </Faulty>
        <Faulty path="origins">
          <TextBox label={say('origins')} hint={say('origins_hint')} name="origins" rows={3} />
        </Faulty>
        <Faulty path="webhook.url">
          <TextLine label={say('webhook')} name="webhook" type="url" autoComplete="off" />
        </Faulty>
        {add.isError && <FaultSummary error={add.error} />}
        <Button kind="primary" type="submit" isDisabled={add.isPending}>
          {say('save')}
        </Button>
      </Faults>
    </Form>
  );
}

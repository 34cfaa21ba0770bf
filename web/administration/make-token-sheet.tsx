import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Role } from '../../src/domain/user.ts';
import { ask } from '../api/client.ts';
import { tokensQuery } from '../api/oversight-queries.ts';
import type { IssuedToken } from '../api/types.ts';
import { Button } from '../components/button.tsx';
import { DayLine } from '../components/day-line.tsx';
import { Faults, Faulty } from '../components/faulty.tsx';
import { Choice, TextLine } from '../components/field.tsx';
import { Sheet } from '../components/overlay.tsx';
import { FaultSummary } from '../forms/fault-summary.tsx';
import { faultsOf } from '../forms/faults.ts';
import form from '../forms/form.module.css';
import { Form } from '../forms/form.tsx';
import { roleWords } from '../words/codes.ts';
import { ShownOnce } from './shown-once.tsx';
import { say } from './words.ts';

/** Roles that see no more than an administrator; tokens that see more are made on the command line. */
const given: readonly Role[] = ['auditor', 'administrator'];

/** Makes a token, and shows it this once. */
export function MakeTokenSheet({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  return (
    <Sheet title={say('make')} isOpen={isOpen} onClose={onClose}>
      <TokenForm />
    </Sheet>
  );
}

function TokenForm() {
  const queries = useQueryClient();
  const [role, setRole] = useState<Role>('auditor');
  const make = useMutation({
    mutationFn: ({ label, until }: { label: string; until: string }) =>
      ask<IssuedToken>('/tokens', {
        method: 'POST',
        body: { role, label, expiresAt: new Date(`${until}T00:00`).toISOString() },
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: tokensQuery.queryKey }),
  });
  if (make.isSuccess) {
    return (
      <ShownOnce label={say('token')} secret={make.data.token}>
        <p>{say('token_once')}</p>
      </ShownOnce>
    );
  }
  return (
    <Form
      unsaved={make}
      className={form.form}
      onSubmit={(event) => {
        const said = new FormData(event.currentTarget);
        make.mutate({ label: String(said.get('label')).trim(), until: String(said.get('until')) });
      }}
    >
      <Faults value={faultsOf(make.error)}>
        <Faulty path="label">
          <TextLine label={say('label')} name="label" maxLength={100} autoComplete="off" required autoFocus />
        </Faulty>
        <Choice
          label={say('role')}
          value={role}
          options={given.map((one) => [one, roleWords[one]] as const)}
          onChange={setRole}
        />
        <Faulty path="expiresAt">
          <DayLine label={say('good_until')} name="until" required />
        </Faulty>
        {make.isError && <FaultSummary error={make.error} />}
        <Button kind="primary" type="submit" isDisabled={make.isPending}>
          {say('make_save')}
        </Button>
      </Faults>
    </Form>
  );
}

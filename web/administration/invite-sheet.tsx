import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Role } from '../../src/domain/user.ts';
import { ask } from '../api/client.ts';
import { invitationsQuery } from '../api/oversight-queries.ts';
import type { Found as FoundByAll, Invitation } from '../api/types.ts';
import { Button } from '../components/button.tsx';
import { Faults, Faulty } from '../components/faulty.tsx';
import { Choice, TextLine } from '../components/field.tsx';
import { Sheet } from '../components/overlay.tsx';
import { FaultSummary } from '../forms/fault-summary.tsx';
import { faultsOf } from '../forms/faults.ts';
import form from '../forms/form.module.css';
import { Form } from '../forms/form.tsx';
import { type Found, type Search, SearchPicker } from '../forms/search-picker.tsx';
import { roleWords } from '../words/codes.ts';
import { languageCodes, languages } from '../words/language.ts';
import { LinkTold } from './link-told.tsx';
import { say } from './words.ts';

/** Those who are invited by an administrator; partners come in by a token. */
const invited: readonly Role[] = [
  ...(['coach', 'supervisor', 'employer', 'auditor', 'administrator'] as const),
  'participant',
];

/** The languages of a mail and its page, by their own names: staff and employers have two, people on pages of their own have three. */
const own = [
  ['en', 'English'],
  ['es', 'Español'],
  ['ar', 'العربية'],
] as const;
const staff = languageCodes.map((code) => [code, languages[code].name] as const);
type MailLanguage = (typeof own | typeof staff)[number][0];

const employers: Search<FoundByAll> = {
  path: '/search',
  read: ({ id, title, hint }) => ({ id, name: title, hint }),
};

/** Makes an invitation: a link that is shown once. */
export function InviteSheet({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  return (
    <Sheet title={say('invite')} isOpen={isOpen} onClose={onClose}>
      <InviteForm />
    </Sheet>
  );
}

function InviteForm() {
  const queries = useQueryClient();
  const [role, setRole] = useState<Role>('coach');
  const [employer, setEmployer] = useState<Found>();
  const [chosen, setLanguage] = useState<MailLanguage>('en');
  const offered: readonly (readonly [MailLanguage, string])[] = role === 'participant' ? own : staff;
  const language = offered.find(([one]) => one === chosen)?.[0] ?? 'en';
  const invite = useMutation({
    mutationFn: ({ email, displayName }: { email: string; displayName: string }) =>
      ask<Invitation>('/invitations', {
        method: 'POST',
        body: {
          ...{ email, role, language },
          ...(displayName !== '' && { displayName }),
          ...(role === 'employer' && { employerId: employer?.id }),
        },
      }),
    onSettled: () => queries.invalidateQueries({ queryKey: invitationsQuery.queryKey }),
  });
  if (invite.isSuccess) return <LinkTold invitation={invite.data} />;
  return (
    <Form
      unsaved={invite}
      className={form.form}
      onSubmit={(event) => {
        const said = new FormData(event.currentTarget);
        invite.mutate({
          email: String(said.get('email')).trim(),
          displayName: String(said.get('displayName')).trim(),
        });
      }}
    >
      <Faults value={faultsOf(invite.error)}>
        <p>{say('invite_what')}</p>
        <Faulty path="email">
          <TextLine label={say('email')} name="email" type="email" autoComplete="off" required autoFocus />
        </Faulty>
        <Faulty path="displayName">
          <TextLine label={say('name_optional')} name="displayName" autoComplete="off" maxLength={200} />
        </Faulty>
        <Choice
          label={say('role')}
          value={role}
          options={invited.map((one) => [one, roleWords[one]] as const)}
          onChange={setRole}
        />
        <Choice label={say('mail_language')} value={language} options={offered} onChange={setLanguage} />
        {role === 'participant' && <p>{say('invite_person')}</p>}
        {role === 'employer' &&
          (employer === undefined ? (
            <SearchPicker
              label={say('for_employer')}
              search={employers}
              needed={say('pick_employer')}
              onPick={setEmployer}
            />
          ) : (
            <p>{say('chosen_employer', { name: employer.name })}</p>
          ))}
        {invite.isError && <FaultSummary error={invite.error} />}
        <Button kind="primary" type="submit" isDisabled={invite.isPending}>
          {say('invite_send')}
        </Button>
      </Faults>
    </Form>
  );
}

import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { ask } from '../api/client.ts';
import type { Partner, PartnerTold } from '../api/types.ts';
import { Faulty } from '../components/faulty.tsx';
import { TextBox, TextLine } from '../components/field.tsx';
import { EditForm } from '../forms/edit-form.tsx';
import type { Kept } from '../forms/merge-draft.ts';
import { useDraft } from '../forms/use-draft.ts';
import { originsIn } from './origins.ts';
import { partnersQuery } from './queries.ts';
import { ToldOnce } from './told-once.tsx';
import { say } from './words.ts';

/** A partner as it is typed. */
interface Typed extends Kept {
  readonly name: string;
  /** One a line. */
  readonly origins: string;
  readonly webhook?: string | undefined;
}

const typedOf = ({ version, name, origins, webhook }: Partner): Typed => ({
  ...{ version, name, origins: origins.join('\n') },
  ...(webhook !== undefined && { webhook: webhook.url }),
});

/** Name, addresses and where it is told, to be changed. One that is told for the first time shows what signs it, this once. */
export function PartnerEdit({
  partner,
  onClose,
}: {
  readonly partner: Partner;
  readonly onClose: () => void;
}) {
  const queries = useQueryClient();
  const [told, setTold] = useState<PartnerTold>();
  // Known before anything is drawn anew: what is told once keeps the sheet open.
  const isTold = useRef(false);
  const path = `/partners/${encodeURIComponent(partner.id)}`;
  const draft = useDraft<Typed>(typedOf(partner), {
    send: async ({ origins, webhook, ...rest }, version) => {
      const body = {
        ...rest,
        ...(origins !== undefined && { origins: originsIn(String(origins)) }),
        ...(webhook !== undefined && { webhook: webhook === null ? null : { url: webhook } }),
      };
      const kept = await ask<PartnerTold>(path, { method: 'PATCH', version, body });
      isTold.current = kept.webhook?.secret !== undefined;
      if (isTold.current) setTold(kept);
      void queries.invalidateQueries({ queryKey: partnersQuery.queryKey });
      return typedOf(kept);
    },
    reread: async () => typedOf(await ask<Partner>(path)),
  });
  if (told !== undefined) return <ToldOnce told={told} />;
  return (
    <EditForm
      label={say('change_of', { name: partner.name })}
      draft={draft}
      nameOf={(field) => say(field === 'origins' ? 'origins' : field === 'webhook' ? 'told_at' : 'name')}
      show={(_field, value) => String(value ?? '')}
      onDone={() => {
        if (!isTold.current) onClose();
      }}
    >
      <Faulty path="name">
        <TextLine
          label={say('name')}
          maxLength={200}
          autoComplete="off"
          required
          value={draft.value('name') ?? ''}
          onChange={({ target }) => draft.type('name', target.value)}
        />
      </Faulty>
      <Faulty path="origins">
        <TextBox
          label={say('origins')}
          hint={say('origins_hint')}
          name="origins"
          rows={3}
          value={draft.value('origins') ?? ''}
          onChange={({ target }) => draft.type('origins', target.value)}
        />
      </Faulty>
      <Faulty path="webhook.url">
        <TextLine
          label={say('webhook')}
          hint={say('webhook_hint')}
          name="webhook"
          type="url"
          autoComplete="off"
          value={draft.value('webhook') ?? ''}
          onChange={({ target }) => draft.type('webhook', target.value.trim() || undefined)}
        />
      </Faulty>
    </EditForm>
  );
}

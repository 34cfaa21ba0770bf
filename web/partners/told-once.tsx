import { ShownOnce } from '../administration/shown-once.tsx';
import type { PartnerTold } from '../api/types.ts';
import { useMe } from '../app/use-me.ts';
import form from '../forms/form.module.css';
import { dayIn, longDate } from '../words/dates.ts';
import { say } from './words.ts';

/** What a partner's developer needs, shown this once. */
export function ToldOnce({ told: { token, tokenExpiresAt = '', webhook } }: { readonly told: PartnerTold }) {
  const { zone } = useMe();
  return (
    <div className={form.form}>
      {token !== undefined && (
        <ShownOnce label={say('token')} secret={token}>
          <p>{say('token_once', { day: longDate(dayIn(zone, tokenExpiresAt)) })}</p>
        </ShownOnce>
      )}
      {webhook?.secret !== undefined && (
        <ShownOnce label={say('secret')} secret={webhook.secret}>
          <p>{say('secret_once')}</p>
        </ShownOnce>
      )}
    </div>
  );
}

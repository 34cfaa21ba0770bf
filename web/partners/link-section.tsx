import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, sentenceOf } from '../api/client.ts';
import { coversQuery } from '../api/queries.ts';
import type { IssuedCode, PersonLink } from '../api/types.ts';
import { useMe } from '../app/use-me.ts';
import { Button } from '../components/button.tsx';
import { Section } from '../components/page.tsx';
import { Failed } from '../components/states.tsx';
import styles from '../consents/consents.module.css';
import { consentsQuery } from '../consents/queries.ts';
import { dayIn, longDate } from '../words/dates.ts';
import { answersFor } from './answers-for.ts';
import { CodePaper } from './code-paper.tsx';
import { linksQuery } from './queries.ts';
import { say } from './words.ts';

/** Codes for portals and for somebody's own pages, and the portals they are linked to. */
export function LinkSection({
  participantId,
  coachId,
  coachName,
}: {
  readonly participantId: string;
  readonly coachId: string | undefined;
  readonly coachName: string | undefined;
}) {
  const { user } = useMe();
  const covers = useQuery(coversQuery);
  const links = useQuery(linksQuery(participantId));
  const consents = useQuery(consentsQuery(participantId));
  const [paper, setPaper] = useState<{
    readonly issued: IssuedCode;
    readonly partner?: string | undefined;
  }>();
  const path = `/participants/${encodeURIComponent(participantId)}`;
  const make = useMutation({
    mutationFn: async (to?: {
      readonly partnerId: string;
      readonly consentId: string;
      readonly name: string;
    }) => {
      const { name, ...body } = to ?? {};
      const issued =
        to === undefined
          ? await ask<IssuedCode>(`${path}/sign-in-codes`, { method: 'POST' })
          : await ask<IssuedCode>(`${path}/link-codes`, { method: 'POST', body });
      setPaper({ issued, partner: name });
    },
  });
  if (links.isLoadingError) return <Failed error={links.error} retry={() => void links.refetch()} />;
  const permitted = (consents.data?.items ?? []).filter(
    ({ purpose, state }) => purpose === 'view_by_partner' && state === 'live',
  );
  const items = links.data?.items ?? [];
  const mayMake = answersFor(user, coachId, covers.data?.items ?? []);
  return (
    <Section id="links" title={say('links')}>
      {links.isSuccess && items.length === 0 && <p className={styles.quiet}>{say('no_links')}</p>}
      <ul className={styles.list}>
        {items.map((link) => (
          <LinkLine key={link.linkId} link={link} path={path} />
        ))}
      </ul>
      {!mayMake && !covers.isPending && (
        <p className={styles.quiet}>
          {coachName === undefined ? say('codes_by_whoever') : say('codes_by', { name: coachName })}
        </p>
      )}
      {mayMake && paper === undefined && (
        <div className={styles.acts}>
          {permitted.map(({ id, recipient }) => {
            const name = recipient.name ?? '';
            return (
              <Button
                key={id}
                isDisabled={make.isPending}
                onPress={() => make.mutate({ partnerId: recipient.id, consentId: id, name })}
              >
                {say('link_code', { partner: name })}
              </Button>
            );
          })}
          <Button isDisabled={make.isPending} onPress={() => make.mutate(undefined)}>
            {say('sign_in_code')}
          </Button>
          {consents.isSuccess && permitted.length === 0 && (
            <p className={styles.quiet}>{say('link_needs')}</p>
          )}
        </div>
      )}
      {paper !== undefined && <CodePaper {...paper} onDone={() => setPaper(undefined)} />}
      {make.isError && <p role="alert">{sentenceOf(make.error)}</p>}
    </Section>
  );
}

function LinkLine({ link, path }: { readonly link: PersonLink; readonly path: string }) {
  const { zone } = useMe();
  const queries = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const { linkId, partnerName: partner = '', linkedAt, endedAt } = link;
  const end = useMutation({
    mutationFn: () => ask(`${path}/links/${encodeURIComponent(linkId)}`, { method: 'DELETE' }),
    onSettled: () =>
      Promise.all(['partner-links', 'consents'].map((key) => queries.invalidateQueries({ queryKey: [key] }))),
  });
  const on = (at: string) => longDate(dayIn(zone, at));
  return (
    <li className={styles.consent}>
      <p className={endedAt === undefined ? styles.what : styles.quiet}>
        {endedAt === undefined
          ? say('linked', { partner, day: on(linkedAt) })
          : say('link_ended', { partner, day: on(endedAt) })}
      </p>
      {endedAt === undefined && !isAsked && (
        <div className={styles.acts}>
          <Button kind="quiet" aria-label={say('end_of', { partner })} onPress={() => setAsked(true)}>
            {say('end')}
          </Button>
        </div>
      )}
      {endedAt === undefined && isAsked && (
        <div className={styles.acts}>
          <p>{say('end_sure')}</p>
          <Button kind="primary" isDisabled={end.isPending} onPress={() => end.mutate()}>
            {say('end')}
          </Button>
          <Button onPress={() => setAsked(false)}>{say('cancel')}</Button>
        </div>
      )}
      {end.isError && <p role="alert">{sentenceOf(end.error)}</p>}
    </li>
  );
}

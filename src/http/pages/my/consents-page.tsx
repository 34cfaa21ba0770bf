import { localDate, plusDays } from '../../../domain/values/time.ts';
import type { ConsentView } from '../../../services/consents/consents.ts';
import { sayConsent } from '../../../words/consent.ts';
import { About, isLinked, Signed, Standing } from './consent-facts.tsx';
import type { Form } from './form.ts';
import { Button } from './parts.tsx';
import type { Elsewhere, Page, Shown, Visit } from './visit.ts';

export const consentIdOf = ({ request }: Visit): string => String(request.params.consentId);

/** All that somebody signed, the newest first. */
async function allOf({ ctx, me, services }: Visit): Promise<readonly ConsentView[]> {
  const found: ConsentView[] = [];
  let cursor: string | undefined;
  do {
    const page = await services.consents.list(ctx, me.id, { limit: 200, cursor });
    found.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return found;
}

/** `/my/consents`: what somebody signed, each to be turned off, or on again. */
export async function consentsPage(visit: Visit): Promise<Page> {
  const { words, say } = visit;
  const items = await allOf(visit);
  return {
    title: words.text('titles.consents'),
    body: (
      <>
        <h1>{say('rights.consentsTitle')}</h1>
        <p>{say('rights.consentsText')}</p>
        {items.length === 0 && <p>{say('rights.consentsNone')}</p>}
        <ul className="rows">
          {items.map((consent) => (
            <li key={consent.id}>
              <About consent={consent} visit={visit} />
              <Standing consent={consent} visit={visit} />
              <p>
                <a href={`/my/consents/${consent.id}`}>{say('rights.receipt')}</a>
              </p>
              {consent.recordedBy !== undefined && (
                <p>{say('rights.consentBy', { name: consent.recordedBy })}</p>
              )}
              {consent.state === 'live' || consent.state === 'waiting_for_evidence' ? (
                <form method="post" className="screen">
                  <p className="hint">{say('rights.turnOffText')}</p>
                  <Button name="off" value={consent.id}>
                    {say('rights.turnOff')}
                  </Button>
                  {consent.recordedBy !== undefined && (
                    <Button name="notMine" value={consent.id} quiet>
                      {say('rights.notSigned')}
                    </Button>
                  )}
                </form>
              ) : isLinked(consent) ? (
                <p className="hint">{say('rights.linkAgain')}</p>
              ) : (
                <p className="screen">
                  <a href={`/my/consents/${consent.id}/again`}>{say('rights.turnOn')}</a>
                </p>
              )}
            </li>
          ))}
        </ul>
      </>
    ),
  };
}

/**
 * Takes a consent back, at once; or says of one that was written down in their name that they never signed it, which ends it as
 * well. A second time changes nothing.
 */
export async function turnOff({ ctx, services }: Visit, form: Form): Promise<Elsewhere> {
  const isMistake = form.has('notMine');
  const how = isMistake ? 'recorded_by_mistake' : 'withdrawn';
  const { id } = await services.consents.revoke(ctx, form.get(isMistake ? 'notMine' : 'off'), how);
  // What was just taken back has its receipt, to keep or print.
  return { to: `/my/consents/${id}` };
}

/** Days that something signed here holds for, where nothing else ends it. */
const holdsDays = 182;

/** The last day of something that is signed today, which is the day where the organisation is. */
const lastDayOf = ({ now, me }: Visit): string =>
  plusDays(localDate(now.toISOString(), me.organisation.zone), holdsDays);

const wholeOf = (visit: Visit, { purpose, recipientKind, recipientId, fields, endsWith }: ConsentView) => ({
  purpose,
  fields,
  recipient: { kind: recipientKind, id: recipientId },
  expires: endsWith === undefined ? lastDayOf(visit) : { event: endsWith },
});

/** `/my/consents/{consentId}/again`: what was turned off, to read and sign anew. */
export async function againPage(visit: Visit): Promise<Shown> {
  const { ctx, me, words, say, services, english } = visit;
  const old = await services.consents.get(ctx, consentIdOf(visit));
  if (old.state === 'live' || isLinked(old)) return { to: '/my/consents' };
  const paper = await services.consents.paper(ctx, me.id, wholeOf(visit, old));
  return {
    title: words.text('titles.consents'),
    body: (
      <>
        <h1>{say('rights.turnOn')}</h1>
        {words.language !== 'en' && <p>{say('rights.englishSign')}</p>}
        <Signed {...sayConsent(english, paper)} />
        <form method="post" className="screen">
          <Button>{say('rights.sign')}</Button>
        </form>
        <p className="screen">
          <a href="/my/consents">{say('rights.signNot')}</a>
        </p>
      </>
    ),
  };
}

/** Signs it anew. Sent twice it is signed once: what is on is not turned on again. */
export async function turnOn(visit: Visit): Promise<Elsewhere> {
  const { ctx, me, services, now } = visit;
  const old = await services.consents.get(ctx, consentIdOf(visit));
  if (isLinked(old)) return { to: '/my/consents' };
  const whole = wholeOf(visit, old);
  const items = await allOf(visit);
  const isOn = items.some(
    ({ state, recipientId, purpose, fields }) =>
      state === 'live' &&
      recipientId === old.recipientId &&
      purpose === old.purpose &&
      old.fields.every((field) => fields.includes(field)),
  );
  if (old.state === 'live' || isOn) return { to: '/my/consents' };
  const paper = await services.consents.paper(ctx, me.id, whole);
  await services.consents.create(ctx, me.id, {
    ...whole,
    discloser: me.organisation.id,
    revocation: paper.revocation,
    signed: { how: 'on_screen', at: now.toISOString(), language: 'en', textVersion: paper.textVersion },
  });
  return { to: '/my/consents' };
}

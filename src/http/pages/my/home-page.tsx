import { Ring } from './layout.tsx';
import { newcomersOf } from './newcomers.tsx';
import { OfferLines } from './offer-lines.tsx';
import type { Page, Visit } from './visit.ts';

const places = [
  ['week', '/my/week'],
  ['needs', '/my/needs'],
  ['skills', '/my/skills'],
  ['consents', '/my/consents'],
  ['seen', '/my/seen'],
  ['data', '/my/data'],
] as const;

/** `/my`: the jobs first, then the ways to everything else. */
export async function homePage(visit: Visit): Promise<Page> {
  const { ctx, me, words, say, services } = visit;
  const offers = await services.offers.list(ctx);
  const newcomers = await newcomersOf(visit);
  return {
    title: words.text('titles.home'),
    body: (
      <>
        <h1>{say('common.hello', { name: me.displayName })}</h1>
        <section>
          <h2>{say('offers.title')}</h2>
          <OfferLines offers={offers} newcomers={newcomers} visit={visit} />
        </section>
        <ul className="places">
          {places.map(([place, to]) => (
            <li key={place}>
              <a href={to}>{say(`common.${place}Title`)}</a>
              <span className="hint">{say(`common.${place}Line`)}</span>
            </li>
          ))}
        </ul>
        <p>
          {me.coachName === undefined ? say('common.noCoach') : say('common.coach', { coach: me.coachName })}{' '}
          {me.coachPhone !== undefined && <Ring phone={me.coachPhone} words={words} />}
        </p>
      </>
    ),
  };
}

import type { ReactNode } from 'react';
import type { Offer } from '../../../services/offers/offer-view.ts';
import type { OwnWords } from '../../../words/own-words.ts';
import { weeklyHours } from '../../../words/said-hours.ts';
import { createSay, Theirs } from './say.tsx';
import type { Visit } from './visit.ts';
import { Hours } from './week-words.tsx';

/** What it pays. */
export function Pay({
  wage,
  words,
}: {
  readonly wage: NonNullable<Offer['wage']>;
  readonly words: OwnWords;
}): ReactNode {
  const say = createSay(words);
  const amount = ({ amountMinor, currency }: typeof wage.min) => words.money(amountMinor, currency);
  const named = { from: amount(wage.min), period: words.label('periods', wage.per) };
  return wage.max === undefined || wage.max.amountMinor === wage.min.amountMinor
    ? say('offers.payOne', named)
    : say('offers.payRange', { ...named, to: amount(wage.max) });
}

/** What the job is, when, where, how to get there and what it pays. */
export function OfferFacts({ offer, visit }: { readonly offer: Offer; readonly visit: Visit }) {
  const { me, words, say } = visit;
  const { schedule, place, remote, way, wage, contract, training, settings, startDate, duties } = offer;
  return (
    <dl className="facts">
      {duties !== undefined && (
        <Fact name={say('offers.what')}>
          <Theirs text={duties} me={me} prose />
        </Fact>
      )}
      <Fact name={say('offers.when')}>
        <When schedule={schedule} words={words} />
        {startDate !== undefined && (
          <span className="line">{say('offers.start', { day: words.date(startDate) })}</span>
        )}
      </Fact>
      <Fact name={say('offers.where')}>
        {remote !== 'no' && <span className="line">{words.label('remotes', remote)}</span>}
        {place === undefined
          ? remote !== 'fully' && say('offers.placeNotSaid')
          : [place.label, place.postcode]
              .filter((one) => one !== undefined)
              .map((one) => (
                <span className="line" key={one}>
                  <bdi>{one}</bdi>
                </span>
              ))}
      </Fact>
      {remote !== 'fully' && (
        <Fact name={say('offers.way')}>
          {way === undefined
            ? say('offers.wayUnknown')
            : say('offers.wayMinutes', {
                minutes: way.minutes,
                mode: words.label('modes', way.mode ?? 'walk'),
              })}
        </Fact>
      )}
      <Fact name={say('offers.pay')}>
        {wage === undefined ? say('offers.payNotSaid') : <Pay wage={wage} words={words} />}
      </Fact>
      {(contract !== undefined || training !== 'not_said') && (
        <Fact name={say('offers.kind')}>
          {contract !== undefined && <span className="line">{words.label('contracts', contract)}</span>}
          {training !== 'not_said' && <span className="line">{words.label('trainings', training)}</span>}
        </Fact>
      )}
      {settings.length > 0 && (
        <Fact name={say('offers.settings')}>
          {settings.map((code) => (
            <span className="line" key={code}>
              {words.label('settings', code)}
            </span>
          ))}
        </Fact>
      )}
    </dl>
  );
}

const Fact = ({ name, children }: { readonly name: ReactNode; readonly children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

function When({
  schedule: { kind, blocks, hoursPerWeek },
  words,
}: {
  readonly schedule: Offer['schedule'];
  readonly words: OwnWords;
}) {
  const say = createSay(words);
  const week = weeklyHours(hoursPerWeek ?? {});
  const numbers = Object.entries(week?.numbers ?? {}).map(([name, value]) => [name, words.number(value)]);
  return (
    <>
      {blocks.length === 0 ? say('offers.hoursNotSaid') : <Hours blocks={blocks} words={words} />}
      {blocks.length > 0 && <span className="line">{say(`offers.${kind}`)}</span>}
      {week !== undefined && (
        <span className="line">{say(`offers.${week.key}`, Object.fromEntries(numbers))}</span>
      )}
    </>
  );
}

import type { ReactNode } from 'react';
import type { Arrangement } from '../../../domain/arrangement.ts';
import type { ReleasedWork } from '../../../domain/release.ts';
import type { ReleasePreview } from '../../../services/releases/release-views.ts';
import { clockText } from '../../../words/said-hours.ts';
import { Part } from './parts.tsx';
import { English, Figures } from './say.tsx';
import type { Visit } from './visit.ts';
import { daysText, Hours } from './week-words.tsx';

/** Who will see it, by name. */
export function Readers({
  readers,
  none = 'rights.showNobody',
  visit: { say },
}: {
  readonly readers: readonly { readonly id: string; readonly name: string }[];
  /** What is said where there is nobody. */
  readonly none?: 'rights.showNobody' | 'rights.shownNotYet';
  readonly visit: Visit;
}) {
  return (
    <Part title={say('rights.showWho')}>
      {readers.length === 0 ? (
        <p>{say(none)}</p>
      ) : (
        <ul>
          {readers.map(({ id, name }) => (
            <li key={id}>
              <bdi>{name}</bdi>
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}

/** What somebody can do and how well, as an employer reads it. */
export const Skills = ({
  skills,
  visit: { words, labelOf },
}: {
  readonly skills: NonNullable<ReleasePreview['sees']['skills']>;
  readonly visit: Visit;
}) =>
  skills.map(({ uri, level }) => (
    <span className="line" key={uri}>
      <English>{labelOf(uri)}</English> ({words.text(`ownLevels.${level}`)})
    </span>
  ));

/** What somebody worked as, with its years. */
export function Work({
  work: { text, occupation, from, until },
  visit: { labelOf, say, words },
}: {
  readonly work: ReleasedWork;
  readonly visit: Visit;
}) {
  return (
    <>
      {text === undefined ? <English>{labelOf(occupation ?? '')}</English> : <bdi>{text}</bdi>}
      {(from ?? until) !== undefined && (
        <>
          {' ('}
          {say('record.workYears', {
            from: <Figures>{from ?? words.text('record.workYearUnknown')}</Figures>,
            until: until === undefined ? words.text('record.workNow') : <Figures>{until}</Figures>,
          })}
          )
        </>
      )}
    </>
  );
}

export const Arranged = ({
  arrangement: { code, days = [], from = '', until = '' },
  visit: { words, say },
}: {
  readonly arrangement: Arrangement;
  readonly visit: Visit;
}): ReactNode =>
  say(`ownArrangements.${code}`, {
    days: daysText(words, days),
    from: <Figures>{clockText(from)}</Figures>,
    until: <Figures>{clockText(until)}</Figures>,
  });

/** Exactly what they see, a line each. */
export function Sees({ sees, visit }: { readonly sees: ReleasePreview['sees']; readonly visit: Visit }) {
  const { words } = visit;
  const { displayName, phone, email, skills, pastWork, availability, message, arrangements } = sees;
  const rows: readonly (readonly [string, ReactNode | undefined])[] = [
    ['displayName', displayName && <bdi>{displayName}</bdi>],
    ['phone', phone && <Figures>{phone}</Figures>],
    ['email', email && <Figures>{email}</Figures>],
    ['skills', skills && <Skills skills={skills} visit={visit} />],
    [
      'pastWork',
      pastWork?.map((work) => (
        <span className="line" key={JSON.stringify(work)}>
          <Work work={work} visit={visit} />
        </span>
      )),
    ],
    ['availability', availability && <Hours blocks={availability} words={words} />],
    [
      'arrangements',
      arrangements?.map((one) => (
        <span className="line" key={JSON.stringify(one)}>
          <Arranged arrangement={one} visit={visit} />
        </span>
      )),
    ],
    ['message', message && <bdi className="prose">{message}</bdi>],
  ];
  return (
    <dl className="facts paper">
      {rows
        .filter(([, shown]) => shown !== undefined)
        .map(([name, shown]) => (
          <div key={name}>
            <dt>{words.label('consentFields', name)}</dt>
            <dd>{shown}</dd>
          </div>
        ))}
    </dl>
  );
}

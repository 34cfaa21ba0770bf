import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { linkedQuery } from '../api/text-queries.ts';
import type { Opportunity } from '../api/types.ts';
import { Button } from '../components/button.tsx';
import { ConceptName } from '../components/concept-name.tsx';
import { useStopped } from '../forms/use-stopped.ts';
import { WayPast } from '../forms/way-past.tsx';
import { licenceWords } from '../words/codes.ts';
import { offeredSkills, type PostingFields, withSkill } from './posting.ts';
import styles from './posting-form.module.css';
import { typingStops, useBroken } from './use-broken.ts';
import { say } from './words.ts';

const none: Opportunity['skills'] = { required: [], desired: [] };
/** Shorter texts say little of skills. */
const leastLetters = 8;
/** Skills that are usual in the work, shown at most: the weightiest come first. */
const mostUsual = 12;

/** What title and duties say of skills and licences, each to be taken as required or as welcome; what no posting may ask is no skill. Nothing counts before. */
export function FoundSkills({ fields }: { readonly fields: PostingFields }) {
  const part = useRef<HTMLFieldSetElement>(null);
  const text = useStopped(
    [fields.value('title'), fields.value('duties')].filter(Boolean).join('.\n').slice(0, 10_000),
    typingStops,
  );
  const { data } = useQuery({
    ...linkedQuery(text.length < leastLetters ? '' : text),
    placeholderData: keepPreviousData,
  });
  const broken = [useBroken(fields.value('title') ?? ''), useBroken(fields.value('duties') ?? '')];
  const refused = broken.flatMap(({ found }) => found.map(({ quote }) => quote));
  const skills = fields.value('skills') ?? none;
  const licences = fields.value('licences') ?? [];
  const { said, usual } = offeredSkills(skills, data ?? { items: [], occupations: [] }, refused);
  const asked = (data?.licences ?? []).filter(({ code }) => !licences.includes(code));
  if (said.length + usual.length + asked.length === 0) return null;
  const take = (as: keyof typeof skills, { uri, label }: { uri: string; label: string }) =>
    fields.type('skills', withSkill(skills, as, { uri, label, level: 'working' }));
  const line = (skill: {
    readonly uri: string;
    readonly label: string;
    readonly words?: string | undefined;
  }) => (
    <li key={skill.uri} className={styles.offer}>
      <span>
        <ConceptName label={skill.label} />{' '}
        {skill.words !== undefined && <q className={styles.quiet}>{skill.words}</q>}
      </span>
      <span className={styles.actions}>
        <Button aria-label={say('require', { skill: skill.label })} onPress={() => take('required', skill)}>
          {say('required')}
        </Button>
        <Button
          kind="quiet"
          aria-label={say('welcome', { skill: skill.label })}
          onPress={() => take('desired', skill)}
        >
          {say('desired')}
        </Button>
      </span>
    </li>
  );
  return (
    <fieldset ref={part} className={styles.found}>
      <legend>{say('found')}</legend>
      <WayPast part={part} />
      <ul className={styles.offers}>
        {said.map(line)}
        {asked.map(({ code, words }) => (
          <li key={code} className={styles.offer}>
            <span>
              {licenceWords[code]} <q className={styles.quiet}>{words}</q>
            </span>
            <Button
              aria-label={say('ask_licence', { licence: licenceWords[code] })}
              onPress={() => fields.type('licences', [...licences, code])}
            >
              {say('licence_needed')}
            </Button>
          </li>
        ))}
      </ul>
      {usual.length > 0 && (
        <details>
          <summary>{say('usual', { count: Math.min(usual.length, mostUsual) })}</summary>
          <ul className={styles.offers}>{usual.slice(0, mostUsual).map(line)}</ul>
        </details>
      )}
    </fieldset>
  );
}

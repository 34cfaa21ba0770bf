import type { Participant } from '../api/types.ts';
import { ConceptName, ConceptNames } from '../components/concept-name.tsx';
import { TermList } from '../components/page.tsx';
import { contractWords, levelWords, licenceWords, settingWords } from '../words/codes.ts';
import { longDate } from '../words/dates.ts';
import { listed } from '../words/lists.ts';
import { hoursRange, wageFloor } from '../words/numbers.ts';
import { sayPlace, saySectors, sayTravel } from '../words/person.ts';
import { sayBlocks } from '../words/week.ts';
import { EditSection } from './edit/edit-section.tsx';
import { NeedsFields } from './edit/needs-fields.tsx';
import { PastWorkFields } from './edit/past-work-fields.tsx';
import { SkillsFields } from './edit/skills-fields.tsx';
import { WeekFields } from './edit/week-fields.tsx';
import { WishesFields } from './edit/wishes-fields.tsx';
import { Needs } from './needs.tsx';
import styles from './participant-page.module.css';
import { PastWork } from './past-work.tsx';
import { say } from './words.ts';

/** What is known of somebody as a worker, each part to read and to edit. What is not known says so. */
export function Profile({ participant }: { readonly participant: Participant }) {
  const { preferences, travel, place, nextPlace } = participant;
  const occupations = (uris: readonly string[]) =>
    uris.length === 0 ? undefined : (
      <ConceptNames labels={uris.map((uri) => participant.occupationLabels?.[uri])} />
    );
  return (
    <>
      <EditSection
        title={say('skills')}
        participant={participant}
        fields={(draft) => <SkillsFields draft={draft} />}
      >
        {participant.skills.length === 0 && <p className={styles.quiet}>{say('no_skills')}</p>}
        <ul className={styles.list}>
          {participant.skills.map(({ uri, label, level, lastUsed }) => (
            <li key={uri}>
              <ConceptName label={label} />{' '}
              <span className={styles.quiet}>
                {levelWords[level]}
                {lastUsed !== undefined && `, ${say('last_used', { year: lastUsed })}`}
              </span>
            </li>
          ))}
        </ul>
      </EditSection>
      <EditSection
        title={say('past_work')}
        participant={participant}
        fields={(draft) => <PastWorkFields draft={draft} participant={participant} />}
      >
        <PastWork participant={participant} />
      </EditSection>
      <EditSection
        title={say('needs')}
        participant={participant}
        fields={(draft) => <NeedsFields id={participant.id} draft={draft} />}
      >
        <Needs participant={participant} />
      </EditSection>
      <EditSection
        title={say('week')}
        participant={participant}
        fields={(draft) => <WeekFields draft={draft} />}
      >
        <TermList
          items={[
            [
              say('free_hours'),
              sayBlocks(participant.availability) ??
                say(participant.asked.availability === undefined ? 'not_asked' : 'asked_none'),
            ],
            [say('from'), participant.availableFrom && longDate(participant.availableFrom)],
            [
              say('lives_near'),
              sayPlace(place) ?? say(participant.asked.place === undefined ? 'not_asked' : 'not_said'),
            ],
            ...(place?.until === undefined ? [] : [[say('there_until'), longDate(place.until)] as const]),
            ...(nextPlace === undefined ? [] : [[say('then_lives_near'), sayPlace(nextPlace)] as const]),
            [say('travels'), sayTravel(travel)],
            [say('licences'), listed(participant.licences.map((code) => licenceWords[code]))],
          ]}
        />
      </EditSection>
      <EditSection
        title={say('wishes')}
        participant={participant}
        fields={(draft) => <WishesFields draft={draft} participant={participant} />}
      >
        <TermList
          items={[
            [say('would_like'), occupations(preferences.occupations)],
            [say('rather_not'), occupations(preferences.avoidOccupations)],
            [say('kinds'), saySectors(preferences.sectors)],
            [say('wage_from'), preferences.wageFloor && wageFloor(preferences.wageFloor)],
            [say('hours'), hoursRange(preferences.hoursPerWeek)],
            [say('contract'), listed(preferences.contracts.map((code) => contractWords[code]))],
            [say('stays_away'), listed(participant.avoidSettings.map((code) => settingWords[code]))],
          ]}
        />
      </EditSection>
    </>
  );
}

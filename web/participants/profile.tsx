import type { Participant } from '../api/types.ts';
import { TermList } from '../components/page.tsx';
import { contractWords, levelWords, licenceWords, settingWords } from '../words/codes.ts';
import { conceptWords } from '../words/concepts.ts';
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

/** What is known of somebody as a worker, each part to read and to edit. What is not known says so. */
export function Profile({ participant }: { readonly participant: Participant }) {
  const { preferences, travel, place, nextPlace } = participant;
  const occupation = (uri: string) => conceptWords(participant.occupationLabels?.[uri]);
  return (
    <>
      <EditSection
        title="Skills"
        participant={participant}
        fields={(draft) => <SkillsFields draft={draft} />}
      >
        {participant.skills.length === 0 && <p className={styles.quiet}>None are named yet.</p>}
        <ul className={styles.list}>
          {participant.skills.map(({ uri, label, level, lastUsed }) => (
            <li key={uri}>
              {conceptWords(label)}{' '}
              <span className={styles.quiet}>
                {levelWords[level]}
                {lastUsed !== undefined && `, last used ${lastUsed}`}
              </span>
            </li>
          ))}
        </ul>
      </EditSection>
      <EditSection
        title="Past work"
        participant={participant}
        fields={(draft) => <PastWorkFields draft={draft} participant={participant} />}
      >
        <PastWork participant={participant} />
      </EditSection>
      <EditSection
        title="Needs"
        participant={participant}
        fields={(draft) => <NeedsFields id={participant.id} draft={draft} />}
      >
        <Needs participant={participant} />
      </EditSection>
      <EditSection
        title="Week and travel"
        participant={participant}
        fields={(draft) => <WeekFields draft={draft} />}
      >
        <TermList
          items={[
            [
              'Free hours',
              sayBlocks(participant.availability) ??
                (participant.asked.availability === undefined ? 'not asked yet' : 'asked: none'),
            ],
            ['From', participant.availableFrom && longDate(participant.availableFrom)],
            [
              'Lives near',
              sayPlace(place) ?? (participant.asked.place === undefined ? 'not asked yet' : 'not said'),
            ],
            ...(place?.until === undefined ? [] : [['There until', longDate(place.until)] as const]),
            ...(nextPlace === undefined ? [] : [['Then lives near', sayPlace(nextPlace)] as const]),
            ['Travels', sayTravel(travel)],
            ['Licences', listed(participant.licences.map((code) => licenceWords[code]))],
          ]}
        />
      </EditSection>
      <EditSection
        title="Wishes"
        participant={participant}
        fields={(draft) => <WishesFields draft={draft} participant={participant} />}
      >
        <TermList
          items={[
            ['Would like', listed(preferences.occupations.map(occupation))],
            ['Rather not', listed(preferences.avoidOccupations.map(occupation))],
            ['Kinds of work', saySectors(preferences.sectors)],
            ['Wage from', preferences.wageFloor && wageFloor(preferences.wageFloor)],
            ['Hours', hoursRange(preferences.hoursPerWeek)],
            ['Contract', listed(preferences.contracts.map((code) => contractWords[code]))],
            ['Stays away from', listed(participant.avoidSettings.map((code) => settingWords[code]))],
          ]}
        />
      </EditSection>
    </>
  );
}

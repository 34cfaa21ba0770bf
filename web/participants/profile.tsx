import type { Participant } from '../api/types.ts';
import { Section, TermList } from '../components/page.tsx';
import {
  constraintWords,
  contractWords,
  languageLevelWords,
  levelWords,
  licenceWords,
  modeWords,
  settingWords,
} from '../words/codes.ts';
import { conceptWords } from '../words/concepts.ts';
import { longDate } from '../words/dates.ts';
import { listed } from '../words/lists.ts';
import { needWords, weightWords } from '../words/needs.ts';
import { hoursRange, wageFloor } from '../words/numbers.ts';
import { sayBlocks } from '../words/week.ts';
import styles from './participant-page.module.css';
import { PastWork } from './past-work.tsx';

/** What is known about a person, to read. What is not known says so. */
export function Profile({ participant }: { readonly participant: Participant }) {
  const { preferences, travel, contact, place, nextPlace } = participant;
  const occupation = (uri: string) => conceptWords(participant.occupationLabels?.[uri]);
  return (
    <>
      <Section title="Skills">
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
      </Section>
      <Section title="Past work">
        <PastWork participant={participant} />
      </Section>
      <Section title="Needs">
        {participant.supportNeeds.length === 0 && (
          <p className={styles.quiet}>
            {participant.asked.supportNeeds === undefined ? 'Not asked yet.' : 'Asked: none.'}
          </p>
        )}
        <ul className={styles.list}>
          {participant.supportNeeds.map((need) => (
            <li key={`${need.code}-${need.from ?? ''}`} className={styles.need}>
              <span className={styles.quiet}>{weightWords[need.weight]}</span>
              <span>
                {needWords[need.code]}
                <span className={styles.quiet}>
                  {need.windows && ` ${sayBlocks(need.windows) ?? ''}`}
                  {need.minutes !== undefined && ` ${need.minutes} min`}
                  {need.from !== undefined && ` from ${longDate(need.from)}`}
                  {need.until !== undefined && ` until ${longDate(need.until)}`}
                  {need.note !== undefined && ` (${need.note})`}
                </span>
              </span>
            </li>
          ))}
        </ul>
      </Section>
      <Section title="Week and travel">
        <TermList
          items={[
            ['Free hours', sayBlocks(participant.availability)],
            ['From', participant.availableFrom && longDate(participant.availableFrom)],
            ['Lives near', place && listed([place.label, place.postcode])],
            ['There until', place?.until && longDate(place.until)],
            ['Then lives near', nextPlace && listed([nextPlace.label, nextPlace.postcode])],
            [
              'Travels',
              travel.modes.length > 0
                ? `${travel.modes.map((mode) => modeWords[mode]).join(', ')}${travel.maxMinutes === undefined ? '' : `, up to ${travel.maxMinutes} minutes`}`
                : undefined,
            ],
            ['Licences', listed(participant.licences.map((code) => licenceWords[code]))],
          ]}
        />
      </Section>
      <Section title="Wishes">
        <TermList
          items={[
            ['Would like', listed(preferences.occupations.map(occupation))],
            ['Rather not', listed(preferences.avoidOccupations.map(occupation))],
            ['Wage from', preferences.wageFloor && wageFloor(preferences.wageFloor)],
            ['Hours', hoursRange(preferences.hoursPerWeek)],
            ['Contract', listed(preferences.contracts.map((code) => contractWords[code]))],
            ['Stays away from', listed(participant.avoidSettings.map((code) => settingWords[code]))],
          ]}
        />
      </Section>
      <Section title="Contact and limits">
        <TermList
          items={[
            ['Email', contact.email],
            ['Phone', contact.phone],
            ['Language', participant.language],
            [
              'Speaks',
              listed(
                participant.languages.map(({ code, level }) =>
                  level === undefined ? code : `${code} ${languageLevelWords[level]}`,
                ),
              ),
            ],
            [
              'May not, for now',
              listed(
                participant.recordConstraints.map(
                  ({ code, until }) =>
                    `${constraintWords[code]}${until === undefined ? '' : ` until ${until}`}`,
                ),
              ) ?? 'nothing recorded',
            ],
          ]}
        />
      </Section>
    </>
  );
}

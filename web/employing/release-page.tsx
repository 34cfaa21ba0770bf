import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { ApiProblem } from '../api/client.ts';
import { useZone } from '../app/use-me.ts';
import { ConceptName } from '../components/concept-name.tsx';
import { Page, Section, TermList } from '../components/page.tsx';
import { Failed, Loading } from '../components/states.tsx';
import { isUnsaved } from '../forms/unsaved.ts';
import { levelWords } from '../words/codes.ts';
import { dayIn, exactTime, longDate } from '../words/dates.ts';
import { sayBlocks } from '../words/week.ts';
import { AnswerActs } from './answer-acts.tsx';
import { AnswerLine } from './answer-line.tsx';
import styles from './employing.module.css';
import { type Released, releaseQuery } from './release-queries.ts';
import type { ShownState } from './release-rows.tsx';
import { say } from './words.ts';

/** Somebody who chose to be seen: what they show and nothing else, and what this employer answers. */
export function ReleasePage() {
  const { id } = useParams({ from: '/signed-in/releases/$id' });
  const query = useQuery(releaseQuery(id));
  const zone = useZone();
  if (query.error instanceof ApiProblem && query.error.status === 404) return <Gone />;
  if (query.isLoadingError) return <Failed error={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return <Loading rows={6} />;
  const released = query.data;
  const { person, title, state, coach, notice } = released;
  return (
    <Page
      title={say('release')}
      heading={person.displayName ?? say('no_name')}
      wide
      aside={<span className={styles.quiet}>{say(`state_${state as ShownState}`)}</span>}
    >
      <p>
        <Link to="/opportunities/$id" params={{ id: released.opportunityId }}>
          {say('for_job', { title: title ?? '' })}
        </Link>
      </p>
      <div className={styles.columns}>
        <div className={styles.column}>
          <Section title={say('they_show')}>
            {person.message !== undefined && (
              <div className={styles.named}>
                <h3>{say('message')}</h3>
                <blockquote>{person.message}</blockquote>
              </div>
            )}
            <TermList items={termsOf(person)} />
            {released.replaces !== undefined && (
              <p>{say('replaced', { day: exactTime(released.releasedAt, zone) })}</p>
            )}
            <p className={styles.quiet}>{notice}</p>
          </Section>
          {person.arrangements !== undefined && person.arrangements.length > 0 && (
            <Section title={say('would_help')}>
              <ul>
                {person.arrangements.map(({ text }) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
            </Section>
          )}
        </div>
        <div className={styles.column}>
          <Section title={say('your_answer')}>
            {released.acceptedAt !== undefined && (
              <p>{say('accepted', { day: longDate(dayIn(zone, released.acceptedAt)) })}</p>
            )}
            <Answers released={released} />
            <AnswerActs released={released} />
          </Section>
          {coach !== undefined && (
            <Section title={say('coach')}>
              <p>
                {say('coach_words', { name: coach.displayName })}
                <br />
                {coach.phone !== undefined && (
                  <>
                    <a href={`tel:${coach.phone.replaceAll(/[^\d+]/g, '')}`}>{coach.phone}</a>
                    <br />
                  </>
                )}
                <a href={`mailto:${coach.email}`}>{coach.email}</a>
              </p>
            </Section>
          )}
        </div>
      </div>
    </Page>
  );
}

/** Where somebody is not shown any more: nothing of them, and what became of an answer that was being written. */
function Gone() {
  // Read once, as the page closes over a form: later there is none.
  const [wasWriting] = useState(isUnsaved);
  return (
    <Page title={say('release')}>
      <p>{say('gone')}</p>
      {wasWriting && <p role="alert">{say('gone_unsent')}</p>}
      <p>
        <Link to="/releases">{say('all_people')}</Link>
      </p>
    </Page>
  );
}

/** What was released, field by field; one that was not is not named. */
function termsOf({ phone, email, skills, pastWork, availability }: Released['person']) {
  const terms: [string, React.ReactNode][] = [];
  if (phone !== undefined)
    terms.push([
      say('phone'),
      <a key="phone" href={`tel:${phone.replaceAll(' ', '')}`}>
        {phone}
      </a>,
    ]);
  if (email !== undefined)
    terms.push([
      say('email'),
      <a key="email" href={`mailto:${email}`}>
        {email}
      </a>,
    ]);
  if (skills !== undefined)
    terms.push([
      say('skills'),
      <ul key="skills" className={styles.list}>
        {skills.map(({ uri, label, level }) => (
          <li key={uri}>
            <ConceptName label={label} /> ({levelWords[level]})
          </li>
        ))}
      </ul>,
    ]);
  if (pastWork !== undefined)
    terms.push([
      say('past_work'),
      <ul key="work" className={styles.list}>
        {pastWork.map(({ occupation, occupationLabel, text, from, until }) => (
          <li key={`${occupation} ${text} ${from}`}>
            {text ?? <ConceptName label={occupationLabel} />}
            {(from ?? until) !== undefined && (
              <span className={styles.quiet}>
                {' '}
                {from}–{until}
              </span>
            )}
          </li>
        ))}
      </ul>,
    ]);
  if (availability !== undefined) terms.push([say('free_hours'), sayBlocks(availability)]);
  return terms;
}

/** What this employer has answered so far, the newest last. */
function Answers({ released }: { readonly released: Released }) {
  const zone = useZone();
  if (released.answers.length === 0) return <p className={styles.quiet}>{say('nothing_done')}</p>;
  return (
    <ul className={styles.list}>
      {released.answers.map((answer) => (
        <li key={answer.answeredAt} className={styles.row}>
          <span className={styles.named}>
            <AnswerLine answer={answer} />
            {answer.note !== undefined && <span>{answer.note}</span>}
            <span className={styles.quiet}>{exactTime(answer.answeredAt, zone)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

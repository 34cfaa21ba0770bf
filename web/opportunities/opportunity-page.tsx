import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { employerQuery, opportunityQuery } from '../api/queries.ts';
import type { Opportunity } from '../api/types.ts';
import { useMe } from '../app/use-me.ts';
import { Page, Section, TermList } from '../components/page.tsx';
import { Failed, Loading } from '../components/states.tsx';
import { Accommodations } from '../employers/accommodations.tsx';
import { OpenQuestions } from '../questions/open-questions.tsx';
import {
  contractWords,
  levelWords,
  licenceWords,
  opportunityStateWords,
  remoteWords,
  scheduleWords,
  settingWords,
  trainingWords,
} from '../words/codes.ts';
import { conceptWords } from '../words/concepts.ts';
import { exactTime, longDate } from '../words/dates.ts';
import { listed } from '../words/lists.ts';
import { counted, hoursRange, wageRange } from '../words/numbers.ts';
import { sayBlocks } from '../words/week.ts';
import styles from './opportunities-page.module.css';
import { StateForm } from './state-form.tsx';

/** One posting, to read; a coach can change its state. */
export function OpportunityPage() {
  const me = useMe();
  const { id } = useParams({ from: '/signed-in/opportunities/$id' });
  const query = useQuery(opportunityQuery(id));
  const opportunity = query.data;
  if (query.isPending) return <Loading rows={8} />;
  if (!opportunity) return <Failed error={query.error} retry={() => void query.refetch()} />;
  const { schedule, place } = opportunity;
  const isEmployer = me.user.role === 'employer';
  return (
    <Page
      title="Opportunity"
      heading={opportunity.title}
      aside={
        <p className={styles.quiet}>
          {opportunityStateWords[opportunity.state]}
          {!isEmployer && (
            <>
              {' · '}
              <Link to="/employers/$id" params={{ id: opportunity.employerId }}>
                {opportunity.employerName}
              </Link>
            </>
          )}
        </p>
      }
    >
      <Section title="The job">
        {opportunity.duties !== undefined && <p className={styles.duties}>{opportunity.duties}</p>}
        <TermList
          items={[
            ['Occupation', opportunity.occupation && conceptWords(opportunity.occupationLabel)],
            ['Openings', counted(opportunity.openings, 'opening')],
            ['Hours', sayBlocks(schedule.blocks)],
            ['In all', listed([hoursRange(schedule.hoursPerWeek), scheduleWords[schedule.kind]])],
            [
              'Training',
              opportunity.training === 'not_said' ? undefined : trainingWords[opportunity.training],
            ],
            ['Wage', opportunity.wage && wageRange(opportunity.wage)],
            ['Contract', opportunity.contract && contractWords[opportunity.contract]],
            ['Place', listed([place?.label, place?.postcode, remoteWords[opportunity.remote]])],
            ['Starts', opportunity.startDate && longDate(opportunity.startDate)],
            ['Closes', opportunity.expiresAt && exactTime(opportunity.expiresAt, me.zone)],
            ['Licences', listed(opportunity.licences.map((code) => licenceWords[code])) ?? 'none needed'],
            ['Workplace', listed(opportunity.settings.map((code) => settingWords[code]))],
          ]}
        />
      </Section>
      <Section title="Skills">
        <SkillList title="Required" skills={opportunity.skills.required} />
        <SkillList title="Welcome" skills={opportunity.skills.desired} />
      </Section>
      <Section title="What the employer would do">
        <Accommodations items={opportunity.accommodations} />
      </Section>
      <Section title="At all of its jobs">
        <OfEmployer opportunity={opportunity} />
      </Section>
      {!isEmployer && <OpenQuestions employerId={opportunity.employerId} opportunityId={opportunity.id} />}
      {!isEmployer && (
        <Section title="State">
          <StateForm key={opportunity.version} opportunity={opportunity} />
        </Section>
      )}
    </Page>
  );
}

/** What the employer says of all its postings, where this one does not say otherwise. */
function OfEmployer({ opportunity }: { readonly opportunity: Opportunity }) {
  const query = useQuery(employerQuery(opportunity.employerId));
  if (!query.data) return null;
  const own = new Set(opportunity.accommodations.map(({ code }) => code));
  return <Accommodations items={query.data.accommodations.filter(({ code }) => !own.has(code))} />;
}

function SkillList({
  title,
  skills,
}: {
  readonly title: string;
  readonly skills: Opportunity['skills']['required'];
}) {
  if (skills.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className={styles.list}>
        {skills.map(({ uri, label, level }) => (
          <li key={uri}>
            {conceptWords(label)} <span className={styles.quiet}>{levelWords[level]}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
